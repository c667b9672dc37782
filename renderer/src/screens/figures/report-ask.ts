import type { Structure } from "../../../../db/model/figure.ts";
import type { Period } from "../../parts/pick/period.ts";
import { periodDays, periodText, readPeriod } from "../../parts/pick/period.ts";
import type { Address } from "../../router.tsx";

/** What a report can be asked for, as the service gives it. */
export type ReportOptions = {
  reports: readonly { value: string; label: string }[];
  groups: readonly { value: string; label: string }[];
  municipalities: readonly { value: string; label: string }[];
  branches: readonly { value: string; label: string }[];
  clinics: readonly { value: string; label: string }[];
  years: readonly number[];
};

/** Which report is on the screen, for which area and period, in the structure of then or today. */
export type ReportAsk = { report: string; scope: string; period: Period; structure: Structure };

/** What is remembered of an earlier choice, and what the administration is. */
export type Remembered = { scope: string | null; period: Period | null; example: boolean };

/** The report, area and period that the address asks for, else those of the last time. */
export function readAsk(
  address: Address,
  options: ReportOptions,
  remembered: Remembered,
): ReportAsk {
  return {
    report: address.query.get("rapport") ?? options.reports[0]?.value ?? "annual-review",
    scope: address.query.get("gebied") ?? remembered.scope ?? firstScope(options, remembered),
    period:
      readPeriod(address.query.get("periode")) ??
      remembered.period ??
      firstPeriod(options, remembered),
    structure: address.query.get(structureName) === today ? "today" : "then",
  };
}

const structureName = "structuur";
const today = "nu";

/** What the address says of the structure: nothing for the one of then. */
export function structureQuery(structure: Structure): { structuur: string | null } {
  return { [structureName]: structure === "today" ? today : null };
}

/** The structure as the service is asked for it; left out for the one of then. */
export function askedStructure({ structure }: Pick<ReportAsk, "structure">): {
  structure?: Structure;
} {
  return structure === "today" ? { structure } : {};
}

// The example is about Coevorden in 2024, so that is what it opens with.
const example = { scope: "0109", period: { kind: "calendar-year", year: 2024 } } as const;

function firstScope(options: ReportOptions, { example: isExample }: Remembered): string {
  if (isExample) return example.scope;
  return options.groups[0]?.value ?? options.municipalities[0]?.value ?? "";
}

function firstPeriod(options: ReportOptions, { example: isExample }: Remembered): Period {
  if (isExample) return example.period;
  const now = new Date().getFullYear();
  const known = options.years.filter((year) => year <= now);
  return { kind: "calendar-year", year: known.length > 0 ? Math.max(...known) : now };
}

/** The address of a report, with a figure open beside it when one is named. */
export function reportAddress(path: string, ask: ReportAsk, figure?: string): string {
  const query = new URLSearchParams({
    rapport: ask.report,
    gebied: ask.scope,
    periode: periodText(ask.period),
  });
  if (ask.structure === "today") query.set(structureName, today);
  if (figure) query.set("cijfer", figure);
  return `${path}?${query.toString()}`;
}

/**
 * The period to compare with: the year before of the same kind; for a stretch of whole months as
 * many months before it, for any other stretch as many days; for a reference day a year earlier.
 */
export function previousPeriod(period: Period): Period {
  switch (period.kind) {
    case "calendar-year":
    case "school-year":
    case "suitcase-year":
      return { ...period, year: period.year - 1 };
    case "day":
      return { kind: "day", on: yearEarlier(period.on) };
    case "range":
      return previousStretch(period.from, period.until);
  }
}

function previousStretch(from: string, until: string): Period {
  const first = utc(from);
  const dayAfter = new Date(utc(until).getTime() + dayMs);
  const last = isoDay(new Date(first.getTime() - dayMs));
  if (first.getUTCDate() === 1 && dayAfter.getUTCDate() === 1) {
    const months =
      (dayAfter.getUTCFullYear() - first.getUTCFullYear()) * 12 +
      dayAfter.getUTCMonth() -
      first.getUTCMonth();
    const start = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - months, 1));
    return { kind: "range", from: isoDay(start), until: last };
  }
  const start = new Date(2 * first.getTime() - dayAfter.getTime());
  return { kind: "range", from: isoDay(start), until: last };
}

const dayMs = 86_400_000;

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function yearEarlier(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}`.padStart(4, "0") + day.slice(4);
  return before.endsWith("-02-29") ? `${before.slice(0, 4)}-02-28` : before;
}

/** The months of a period as `2024-01`, in order; empty for more than eighteen or a single day. */
export function monthsOf(period: Period): string[] {
  const { from, until } = periodDays(period);
  const first = monthNumber(from);
  const count = monthNumber(until) - first + 1;
  if (count < 2 || count > 18) return [];
  return Array.from({ length: count }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
