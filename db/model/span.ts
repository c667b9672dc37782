import { addDays } from "./day.ts";
import { Problem } from "./problem.ts";

/** A stretch of days, both ends included. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** Gives the stretch itself; one that ends before it begins is refused with END_BEFORE_START. */
export function ordered<Asked extends Span>(span: Asked): Asked {
  const { from, until } = span;
  if (until >= from) return span;
  throw new Problem("END_BEFORE_START", { field: "until", value: until, detail: from });
}

/** Stretches that the calendar knows; a week is Monday to Sunday. */
export const spanKinds = ["week", "month", "quarter", "year"] as const;
/** A stretch that the calendar knows. */
export type SpanKind = (typeof spanKinds)[number];

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

function firstOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function monthOf(day: string): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) - 1 };
}

/** Gives the Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return addDays(day, 1 - weekday);
}

/** Gives the week, month, quarter or year in which a day lies. */
export function spanAround(kind: SpanKind, day: string): Span {
  if (kind === "week") {
    const from = mondayOf(day);
    return { from, until: addDays(from, 6) };
  }
  const { year, month } = monthOf(day);
  const length = monthsOf[kind];
  const first = month - (month % length);
  return {
    from: firstOfMonth(year, first),
    until: addDays(firstOfMonth(year, first + length), -1),
  };
}

/** Gives which stretch of the calendar a span is; null for any other. */
export function spanKindOf(span: Span): SpanKind | null {
  const found = spanKinds.find((kind) => spanAround(kind, span.from).until === span.until);
  return found && spanAround(found, span.from).from === span.from ? found : null;
}

/** Gives the number of whole months of a span; null when it is not made of whole months. */
function wholeMonths({ from, until }: Span): number | null {
  if (!from.endsWith("-01") || !addDays(until, 1).endsWith("-01")) return null;
  const [first, last] = [monthOf(from), monthOf(until)];
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

/**
 * Gives the span of the same length that lies so many times further on (or back, when negative):
 * whole months move by months, so that before a quarter comes a quarter; anything else by days.
 */
export function movedSpan(span: Span, times: number): Span {
  const months = wholeMonths(span);
  if (months !== null) {
    const { year, month } = monthOf(span.from);
    const first = month + months * times;
    return {
      from: firstOfMonth(year, first),
      until: addDays(firstOfMonth(year, first + months), -1),
    };
  }
  const days = (Date.parse(span.until) - Date.parse(span.from)) / 86_400_000 + 1;
  return { from: addDays(span.from, days * times), until: addDays(span.until, days * times) };
}
