import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { Period } from "../parts/pick/period.ts";
import type { Language } from "../words/words.ts";

/** How the product looks: by choice, or as the system does. */
export type Theme = "light" | "dark" | "system";

type Settings = {
  language: Language;
  theme: Theme;
  /** Code of the person at this computer; null until the first start has asked. */
  personCode: string | null;
  /** Last chosen area, in the notation of the addresses: `0109`, `bind`, `branch:ID`. */
  scope: string | null;
  period: Period | null;
  /** Id of the branch that this computer is the desk of; null until it was chosen. */
  deskBranch: string | null;
  /** Municipalities of which registers are read in, by CBS code; null until the first choice. */
  municipalities: readonly string[] | null;
  /** Keys of the columns switched off, by table. */
  hiddenColumns: Record<string, string[]>;
  /** Last addresses opened from the palette, newest first. */
  recent: { to: string; label: string }[];
};

type SettingsActions = {
  /** Changes some settings; they are kept for the next start. */
  change: (changes: Partial<Settings>) => void;
  /** Keeps which columns of a table are switched off. */
  hideColumns: (tableId: string, keys: string[]) => void;
  /** Puts an address on top of the recent ones; eight are kept. */
  remember: (to: string, label: string) => void;
};

/** The language of the system: English when it says so, otherwise Dutch. */
export function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "nl";
}

/** What this computer remembers of the person's choices; kept in the window's own storage. */
export const useSettings = create<Settings & SettingsActions>()(
  persist(
    (set) => ({
      language: systemLanguage(),
      theme: "system",
      personCode: null,
      scope: null,
      period: null,
      deskBranch: null,
      municipalities: null,
      hiddenColumns: {},
      recent: [],
      change: (changes) => set(changes),
      hideColumns: (tableId, keys) =>
        set((now) => ({ hiddenColumns: { ...now.hiddenColumns, [tableId]: keys } })),
      remember: (to, label) =>
        set((now) => ({
          recent: [{ to, label }, ...now.recent.filter((known) => known.to !== to)].slice(0, 8),
        })),
    }),
    { name: "leesspoor.settings", version: 1 },
  ),
);
