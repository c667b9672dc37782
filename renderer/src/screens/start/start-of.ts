import type { RoomKey } from "../../rooms.ts";
import { addressOf } from "../../rooms.ts";
import { screens } from "../../screens.tsx";

/** The address at which a room begins with something; null for a room without a screen. */
export function startOf(room: RoomKey, rest = ""): string | null {
  return screens[room] ? `${addressOf(room)}${rest}` : null;
}
