import type { ComponentType } from "react";
import { useAddress } from "../../router.tsx";
import { AgeBandsScreen } from "./age-bands-screen.tsx";
import { AgreementsScreen } from "./agreements-screen.tsx";
import { HolidaysScreen } from "./holidays-screen.tsx";
import { HoursScreen } from "./hours-screen.tsx";
import { OverviewScreen } from "./overview-screen.tsx";
import { PlanningScreen } from "./planning-screen.tsx";
import { partAt, type RoomPart } from "./room.ts";
import { SessionList } from "./session-list.tsx";

const parts: Record<RoomPart, ComponentType> = {
  list: SessionList,
  planning: PlanningScreen,
  overview: OverviewScreen,
  hours: HoursScreen,
  agreements: AgreementsScreen,
  holidays: HolidaysScreen,
  ageBands: AgeBandsScreen,
};

/** BoekStart › Consultatiebureau: the half-days of the coach and all that belongs to them. */
export function ClinicSessionsScreen() {
  const part = partAt(useAddress().segments[2]);
  const Part = parts[part];
  return <Part key={part} />;
}
