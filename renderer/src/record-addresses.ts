import type { RoomKey } from "./rooms.ts";
import { addressOf } from "./rooms.ts";
import { screens } from "./screens.tsx";

/** The room in which each kind of record opens; the record's key follows in the address. */
const rooms: Record<string, RoomKey> = {
  activity: "activities",
  award: "grantAwards",
  branch: "branches",
  childcare: "childcare",
  clinic: "clinics",
  movement: "suitcases",
  school: "schools",
};

/** The address of a record; null when no room shows such records. */
export function recordAddress(entity: string, key: string): string | null {
  const room = rooms[entity];
  if (!room || !screens[room]) return null;
  return `${addressOf(room)}/${encodeURIComponent(key)}`;
}
