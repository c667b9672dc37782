import type { Explanation } from "../../../../db/model/figure.ts";
import type { Period } from "../../parts/pick/period.ts";
import type { Formats } from "../../words/formats.ts";
import type { Language, Words } from "../../words/words.ts";
import { monthsOf } from "./report-ask.ts";

/** A month of a figure as a bar. */
export type MonthBar = { key: string; short: string; long: string; value: number; text: string };

/**
 * The amounts of a figure per month of its period; empty for a figure of one day, for one that is
 * divided and when a record has no day in the period.
 */
export function monthBars(
  { figure, aggregate, contributions }: Explanation,
  period: Period,
  words: Words,
  formats: Formats,
  language: Language,
): MonthBar[] {
  const months = monthsOf(period);
  const isDivided = !["sum", "distinct"].includes(aggregate);
  if (figure.referenceDay !== null || isDivided || contributions.length === 0) return [];
  const amounts = new Map(months.map((month) => [month, 0]));
  for (const { date, amount } of contributions) {
    const month = date?.slice(0, 7) ?? "";
    const before = amounts.get(month);
    if (before === undefined) return [];
    amounts.set(month, before + amount);
  }
  const long = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return [...amounts].map(([month, value]) => ({
    key: month,
    short: words.parts.months[Number(month.slice(5)) - 1] ?? "",
    long: long.format(new Date(`${month}-01T00:00:00Z`)),
    value,
    text: formats.number(value),
  }));
}
