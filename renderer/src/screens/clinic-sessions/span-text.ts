import { addDays, isDay } from "../../../../db/model/day.ts";
import { mondayOf, type Span, spanKindOf } from "../../../../db/model/span.ts";
import type { Formats } from "../../words/formats.ts";
import { monthName } from "../../words/month-name.ts";
import type { Words } from "../../words/words.ts";

/** The number of a week after ISO 8601: week 1 holds the first Thursday of the year. */
export function weekNumber(day: string): number {
  const thursday = addDays(mondayOf(day), 3);
  const newYear = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((Date.parse(thursday) - Date.parse(newYear)) / (7 * 86_400_000)) + 1;
}

/** A stretch of days as a person says it: "1e kwartaal 2024", "januari 2024", "week 3: …". */
export function spanName(span: Span, words: Words, formats: Formats): string {
  const own = words.clinicOverview;
  const year = span.from.slice(0, 4);
  const month = Number(span.from.slice(5, 7));
  const [from, until] = [formats.day(span.from), formats.day(span.until)];
  switch (spanKindOf(span)) {
    case "week":
      return own.weekName(weekNumber(span.from), from, until);
    case "month":
      return monthName(span.from.slice(0, 7), words);
    case "quarter":
      return own.quarterName(Math.ceil(month / 3), year);
    case "year":
      return year;
    default:
      return `${from} – ${until}`;
  }
}

/** Reads a stretch from an address; null when it names none that exists. */
export function readSpan(query: URLSearchParams): Span | null {
  const [from, until] = [query.get("van") ?? "", query.get("tot") ?? ""];
  return isDay(from) && isDay(until) && from <= until ? { from, until } : null;
}

/** A stretch as the query of an address; null takes it away. */
export function spanQuery(span: Span | null): Record<"van" | "tot", string | null> {
  return { van: span?.from ?? null, tot: span?.until ?? null };
}
