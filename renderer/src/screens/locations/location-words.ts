import type { Tone } from "../../parts/chip.tsx";
import type { Words } from "../../words/words.ts";
import type { RowOf } from "../records/record-kinds.ts";

export type Location = RowOf<"location">;
export type Participation = RowOf<"participation">;
export type Phase = RowOf<"phase">;
export type Version = RowOf<"locationVersion">;
export type PupilCount = RowOf<"pupilCount">;

/** What a phase means at a glance; its words always stand beside. */
export const phaseTones: Record<Phase["phase"], Tone> = {
  acquisition: "neutral",
  implementation: "accent",
  running: "good",
  secured: "good",
  paused: "warn",
  ended: "neutral",
};

/** The name of a programme for a chip or a narrow column. */
export function shortProgramme(code: string, name: string, words: Words): string {
  const known: Record<string, string> = words.locations.shortProgrammes;
  return known[code] ?? name;
}

/** What a location is called: its own short name, else the name in the register, and its town. */
export function locationTitle({ shortName, name, town }: Location): string {
  const title = shortName ?? name;
  return town && !title.includes(town) ? `${title}, ${town}` : title;
}

/** The address of the page of a location. */
export function locationAddress(kind: Location["kind"], id: string): string {
  return `/locaties/${kind === "school" ? "scholen" : "kinderopvang"}/${encodeURIComponent(id)}`;
}

/** Street, number, postal code and town on one line. */
export function addressLine(version: {
  street: string | null;
  houseNumber: string | null;
  postalCode: string | null;
  town: string | null;
}): string {
  const street = [version.street, version.houseNumber].filter(Boolean).join(" ");
  const place = [version.postalCode, version.town].filter(Boolean).join(" ");
  return [street, place].filter(Boolean).join(", ");
}
