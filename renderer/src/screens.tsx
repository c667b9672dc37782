import type { ComponentType } from "react";
import type { RoomKey } from "./rooms.ts";
import { BackupsScreen } from "./screens/backups/backups-screen.tsx";
import { BranchesScreen } from "./screens/branches/branches-screen.tsx";
import { ClinicsScreen } from "./screens/clinics/clinics-screen.tsx";
import { ReportsScreen } from "./screens/figures/reports-screen.tsx";
import { HistoryScreen } from "./screens/history/history-screen.tsx";
import { ImportingScreen } from "./screens/importing/importing-screen.tsx";
import { ChildcareScreen, SchoolsScreen } from "./screens/locations/location-list.tsx";
import { StartScreen } from "./screens/start/start-screen.tsx";

/**
 * The screen of each room. A room without a line here does not exist for the person: it is in no
 * menu, palette or sidebar. Screens read the rest of the address with `useAddress()`.
 */
export const screens: Partial<Record<RoomKey, ComponentType>> = {
  branches: BranchesScreen,
  clinics: ClinicsScreen,
  reports: ReportsScreen,
  start: StartScreen,
  imports: ImportingScreen,
  history: HistoryScreen,
  backups: BackupsScreen,
  childcare: ChildcareScreen,
  schools: SchoolsScreen,
};
