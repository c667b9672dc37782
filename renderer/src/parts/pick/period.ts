import type { Formats } from "../../words/formats.ts";
import type { Words } from "../../words/words.ts";

/** A stretch of time to count over; days are ISO, a school year is named by its first year. */
export type Period =
  | { kind: "calendar-year"; year: number }
  | { kind: "school-year"; year: number }
  | { kind: "suitcase-year"; year: number }
  | { kind: "range"; from: string; until: string }
  | { kind: "day"; on: string };

export type PeriodKind = Period["kind"];

/** The kinds in the order in which they are offered. */
export const periodKinds: readonly PeriodKind[] = [
  "calendar-year",
  "school-year",
  "suitcase-year",
  "range",
  "day",
];

/**
 * The period in the notation of addresses and of the command line:
 * `2024`, `2023/2024`, `suitcase:2023/2024`, `2024-01-01..2024-06-30`; a day is from and until.
 */
export function periodText(period: Period): string {
  switch (period.kind) {
    case "calendar-year":
      return String(period.year);
    case "school-year":
      return `${period.year}/${period.year + 1}`;
    case "suitcase-year":
      return `suitcase:${period.year}/${period.year + 1}`;
    case "range":
      return `${period.from}..${period.until}`;
    case "day":
      return `${period.on}..${period.on}`;
  }
}

const isoDay = "\\d{4}-\\d{2}-\\d{2}";

/** Reads the notation of `periodText`; null when the text is no period. */
export function readPeriod(text: string | null): Period | null {
  if (!text) return null;
  if (/^\d{4}$/.test(text)) return { kind: "calendar-year", year: Number(text) };
  const split = /^(suitcase:)?(\d{4})\/(\d{4})$/.exec(text);
  if (split && Number(split[3]) === Number(split[2]) + 1) {
    return { kind: split[1] ? "suitcase-year" : "school-year", year: Number(split[2]) };
  }
  const range = new RegExp(`^(${isoDay})\\.\\.(${isoDay})$`).exec(text);
  if (range?.[1] && range[2] && range[1] <= range[2]) {
    const [, from, until] = range;
    return from === until ? { kind: "day", on: from } : { kind: "range", from, until };
  }
  return null;
}

/** First and last day of a period, both included, as ISO days. */
export function periodDays(period: Period): { from: string; until: string } {
  switch (period.kind) {
    case "calendar-year":
      return { from: `${period.year}-01-01`, until: `${period.year}-12-31` };
    case "school-year":
      return { from: `${period.year}-08-01`, until: `${period.year + 1}-07-31` };
    case "suitcase-year":
      return { from: `${period.year}-09-01`, until: `${period.year + 1}-08-31` };
    case "range":
      return { from: period.from, until: period.until };
    case "day":
      return { from: period.on, until: period.on };
  }
}

/** The period as a person says it: "2024", "2023/2024", "op 31-12-2024". */
export function periodName(period: Period, words: Words, formats: Formats): string {
  const names = words.pickers.periodNames;
  switch (period.kind) {
    case "calendar-year":
    case "school-year":
    case "suitcase-year":
      return names[period.kind](period.year);
    case "range":
      return names.range(formats.day(period.from), formats.day(period.until));
    case "day":
      return names.day(formats.day(period.on));
  }
}
