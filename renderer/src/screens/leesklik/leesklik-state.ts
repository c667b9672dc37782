import type { LeesklikLocation } from "../../../../db/model/leesklik.ts";

/** How Leesklik at a location stands on a day. */
export type LeesklikState = "running" | "ending" | "over" | "later";

/** What a state means at a glance. */
export const leesklikTones = {
  running: "good",
  ending: "warn",
  over: "neutral",
  later: "accent",
} as const;

/** How Leesklik at a location stands on a day: it runs, will end, is over or is still to begin. */
export function leesklikState(
  { from, until }: Pick<LeesklikLocation, "from" | "until">,
  today: string,
): LeesklikState {
  if (from === null || from > today) return "later";
  if (until === null) return "running";
  return until < today ? "over" : "ending";
}

/** How many locations have Leesklik on a day, by municipality, in the order of their names. */
export function rollOut(
  rows: readonly LeesklikLocation[],
  today: string,
): { code: string; name: string; count: number }[] {
  const found = new Map<string, { code: string; name: string; count: number }>();
  for (const row of rows) {
    const { municipalityCode: code, municipalityName: name } = row;
    const runs = ["running", "ending"].includes(leesklikState(row, today));
    const before = found.get(code)?.count ?? 0;
    found.set(code, { code, name, count: before + (runs ? 1 : 0) });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}
