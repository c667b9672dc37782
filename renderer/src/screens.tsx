import type { ComponentType } from "react";
import type { RoomKey } from "./rooms.ts";

/**
 * The screen of each room. A room without a line here does not exist for the person: it is in no
 * menu, palette or sidebar. Screens read the rest of the address with `useAddress()`.
 */
export const screens: Partial<Record<RoomKey, ComponentType>> = {};
