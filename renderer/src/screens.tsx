import type { ComponentType } from "react";
import type { RoomKey } from "./rooms.ts";
import { ActivitiesScreen } from "./screens/activities/activities-screen.tsx";
import { AgreementsScreen } from "./screens/agreements/agreements-screen.tsx";
import { BackupsScreen } from "./screens/backups/backups-screen.tsx";
import { BranchesScreen } from "./screens/branches/branches-screen.tsx";
import { ClinicSessionsScreen } from "./screens/clinic-sessions/clinic-sessions-screen.tsx";
import { ClinicsScreen } from "./screens/clinics/clinics-screen.tsx";
import { DeskScreen } from "./screens/desk/desk-screen.tsx";
import { ReportsScreen } from "./screens/figures/reports-screen.tsx";
import { AwardsScreen } from "./screens/grants/awards-screen.tsx";
import { SchemesScreen } from "./screens/grants/schemes-screen.tsx";
import { HistoryScreen } from "./screens/history/history-screen.tsx";
import { ImportingScreen } from "./screens/importing/importing-screen.tsx";
import { LeesklikScreen } from "./screens/leesklik/leesklik-screen.tsx";
import { ChildcareScreen, SchoolsScreen } from "./screens/locations/location-list.tsx";
import { ParticipationsScreen } from "./screens/participations/participations-screen.tsx";
import { QuotesScreen } from "./screens/quotes/quotes-screen.tsx";
import { ReferenceScreen } from "./screens/reference/reference-screen.tsx";
import { StartScreen } from "./screens/start/start-screen.tsx";
import { SuitcasesScreen } from "./screens/suitcases/suitcases-screen.tsx";
import { VouchersScreen } from "./screens/vouchers/vouchers-screen.tsx";
import { WhiteSpotsScreen } from "./screens/white-spots/white-spots-screen.tsx";

/**
 * The screen of each room. A room without a line here does not exist for the person: it is in no
 * menu, palette or sidebar. Screens read the rest of the address with `useAddress()`.
 */
export const screens: Partial<Record<RoomKey, ComponentType>> = {
  branches: BranchesScreen,
  clinics: ClinicsScreen,
  clinicSessions: ClinicSessionsScreen,
  reports: ReportsScreen,
  start: StartScreen,
  imports: ImportingScreen,
  history: HistoryScreen,
  backups: BackupsScreen,
  childcare: ChildcareScreen,
  schools: SchoolsScreen,
  whiteSpots: WhiteSpotsScreen,
  participations: ParticipationsScreen,
  agreements: AgreementsScreen,
  grantAwards: AwardsScreen,
  grantSchemes: SchemesScreen,
  activities: ActivitiesScreen,
  quotes: QuotesScreen,
  leesklik: LeesklikScreen,
  suitcases: SuitcasesScreen,
  vouchers: VouchersScreen,
  desk: DeskScreen,
  reference: ReferenceScreen,
};
