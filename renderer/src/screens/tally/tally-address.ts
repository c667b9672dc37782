/** The pages of a half-day that take the whole window. */
export type TallyPage = { page: "now" } | { page: "tally" | "close" | "totals"; sessionId: string };

const base = ["boekstart", "consultatiebureau"];
const words = { turven: "tally", afsluiten: "close", achteraf: "totals" } as const;
const wordOf = { tally: "turven", close: "afsluiten", totals: "achteraf" } as const;

/** The list of half-days, to which leaving the tally leads. */
export const halfDays = `/${base.join("/")}`;

/** The address at which a half-day of today begins at a clinic where none was planned. */
export const startNow = `${halfDays}/nu`;

/** The address of a page of a half-day: its tally, its closing, or its totals afterwards. */
export function tallyAddress(sessionId: string, page: "tally" | "close" | "totals"): string {
  return `${halfDays}/${encodeURIComponent(sessionId)}/${wordOf[page]}`;
}

/** The page of a half-day that an address leads to; null for an address in another room. */
export function tallyPageAt(segments: readonly string[]): TallyPage | null {
  const [first, second, sessionId, word, ...rest] = segments;
  if (first !== base[0] || second !== base[1] || !sessionId || rest.length > 0) return null;
  if (sessionId === "nu" && word === undefined) return { page: "now" };
  const page = Object.entries(words).find(([name]) => name === word)?.[1];
  return page ? { page, sessionId } : null;
}
