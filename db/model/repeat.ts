import { z } from "zod";
import { addDays, daySchema } from "./day.ts";
import { Problem } from "./problem.ts";

/** How something repeats: every so many weeks, or on the n-th of a weekday in a month. */
export const repetitions = ["weekly", "monthly"] as const;

/** The n-th of a weekday in its month; minus one is the last, the fifth is not in every month. */
export const nthSchema = z.union([z.int().min(1).max(5), z.literal(-1)]);

/** A repetition, without the days between which it holds. Monday is 1, Sunday 7. */
export const repeatShape = {
  repeats: z.enum(repetitions),
  weekday: z.int().min(1).max(7),
  /** Every so many weeks, or months. */
  every: z.int().min(1).max(12),
  nth: nthSchema.nullable(),
};

/** A repetition from a day until and including a day. */
export interface Repeat {
  readonly repeats: (typeof repetitions)[number];
  readonly weekday: number;
  readonly every: number;
  /** Only for months. */
  readonly nth: number | null;
  readonly from: string;
  readonly until: string;
}

/** The furthest that a repetition is followed: two years, so that a typing error stays small. */
const mostDays = 2 * 366;

/** Refuses an end before the start and an end more than two years later, naming the record. */
export function assertSpan(from: string, until: string, entity: string): void {
  if (until < from) throw new Problem("END_BEFORE_START", { entity, field: "until", value: until });
  if (until > addDays(from, mostDays)) {
    throw new Problem("INVALID_FIELD", { entity, field: "until", value: until });
  }
}

/** Gives the day of the week: 1 for Monday up to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Gives the first day from a day on that falls on a day of the week (1 is Monday). */
function firstOn(weekday: number, from: string): string {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

function monthAfter(month: string, months: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Gives the n-th (or last, for -1) of a weekday in a month `2024-02`; null when there is none. */
export function nthWeekdayOf(month: string, weekday: number, nth: number): string | null {
  const first = firstOn(weekday, `${month}-01`);
  const inMonth = [0, 7, 14, 21, 28]
    .map((days) => addDays(first, days))
    .filter((day) => day.startsWith(month));
  return inMonth.at(nth > 0 ? nth - 1 : nth) ?? null;
}

/** Gives the days that a repetition comes to, in order; months without an n-th one are skipped. */
export function daysOf({ repeats, weekday, every, nth, from, until }: Repeat): string[] {
  const days: string[] = [];
  if (repeats === "weekly") {
    for (let day = firstOn(weekday, from); day <= until; day = addDays(day, every * 7)) {
      days.push(day);
    }
    return days;
  }
  const last = until.slice(0, 7);
  for (let month = from.slice(0, 7); month <= last; month = monthAfter(month, every)) {
    const day = nthWeekdayOf(month, weekday, nth ?? 1);
    if (day !== null && day >= from && day <= until) days.push(day);
  }
  return days;
}

/** A list of different days. */
export const daysSchema = z
  .array(daySchema)
  .min(1)
  .max(366)
  .refine((days) => new Set(days).size === days.length, { message: "twice" });
