import { useEffect } from "react";
import type { CommandId, MenuEntry } from "../../../../electron/contract/menu.ts";
import { applicationMenu } from "../../../../electron/contract/menu.ts";
import { desktop, isMac, listenToDesktopMenu } from "../../platform.ts";
import { openRooms, roomAddress } from "../../rooms.ts";
import { go } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { useWords } from "../../words/use-words.ts";
import { runCommand, useCommand } from "../commands.ts";
import { isAccelerator } from "../shortcut.ts";

type Own = { search: () => void; shortcuts: () => void };

const roomCommands = [
  "start",
  "locations",
  "boekstart",
  "dbos",
  "hours",
  "grants",
  "figures",
  "data",
] as const satisfies readonly CommandId[];

/** The commands that work everywhere, with their shortcuts and the desktop's menu. */
export function useFrameCommands({ search, shortcuts }: Own): void {
  const words = useWords();
  const change = useSettings((settings) => settings.change);
  useCommand("search", search);
  useCommand("shortcuts", shortcuts);
  useCommand("print", () => window.print());
  useCommand("back", () => window.history.back());
  useCommand("forward", () => window.history.forward());
  useCommand("themeLight", () => change({ theme: "light" }));
  useCommand("themeDark", () => change({ theme: "dark" }));
  useCommand("themeSystem", () => change({ theme: "system" }));
  useCommand("dutch", () => change({ language: "nl" }));
  useCommand("english", () => change({ language: "en" }));
  useRoomCommand(roomCommands[0]);
  useRoomCommand(roomCommands[1]);
  useRoomCommand(roomCommands[2]);
  useRoomCommand(roomCommands[3]);
  useRoomCommand(roomCommands[4]);
  useRoomCommand(roomCommands[5]);
  useRoomCommand(roomCommands[6]);
  useRoomCommand(roomCommands[7]);
  useEffect(() => listenToDesktopMenu((id) => runCommand(id)), []);
  useEffect(() => desktop()?.setMenu(words.menu), [words]);
  useEffect(() => {
    // The desktop's own menu catches the accelerators there.
    if (desktop()) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const id = commandOf(event);
      if (id && runCommand(id)) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  useEffect(() => {
    window.addEventListener("keydown", cycleRegions);
    return () => window.removeEventListener("keydown", cycleRegions);
  }, []);
}

function useRoomCommand(id: (typeof roomCommands)[number]): void {
  const room = openRooms().find((one) => one.key === id);
  useCommand(id, room ? () => go(roomAddress(room)) : null);
}

function commandOf(event: KeyboardEvent): CommandId | null {
  for (const group of applicationMenu) {
    for (const entry of group.entries as readonly (MenuEntry | null)[]) {
      if (!entry?.accelerator || entry.role) continue;
      if (isAccelerator(event, entry.accelerator, isMac())) return entry.id as CommandId;
    }
  }
  return null;
}

/** F6 goes round: sidebar, page, side panel. */
function cycleRegions(event: KeyboardEvent): void {
  if (event.key !== "F6") return;
  event.preventDefault();
  const regions = [...document.querySelectorAll<HTMLElement>(".side, .page, .panel")];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const step = event.shiftKey ? -1 : 1;
  const next = regions[(at + step + regions.length) % regions.length];
  const inside = next?.querySelector<HTMLElement>(
    "[aria-current=page], [role=grid] [tabindex='0']",
  );
  (inside ?? next)?.focus();
}
