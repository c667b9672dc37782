import { addDays } from "../model/day.ts";
import { nthWeekdayOf } from "../model/repeat.ts";

/** Days of the week, as a Date counts them. */
export const weekdays = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
} as const;
/** The name of a day of the week on which a branch can be open. */
export type Weekday = keyof typeof weekdays;

/** Public holidays on which no branch is open. */
const holidays: ReadonlySet<string> = new Set([
  "2023-12-25",
  "2023-12-26",
  "2024-01-01",
  "2024-04-01",
  "2024-04-27",
  "2024-05-09",
  "2024-05-20",
  "2024-12-25",
  "2024-12-26",
  "2025-01-01",
]);

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Gives the days from a day up to and including a day that fall on the weekdays of opening. */
export function openDays(from: string, until: string, open: readonly Weekday[]): string[] {
  const numbers = new Set<number>(open.map((name) => weekdays[name]));
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (numbers.has(weekdayOf(day)) && !holidays.has(day)) days.push(day);
  }
  return days;
}

/** Gives the n-th of a weekday in a month, such as the fourth Monday of 2024-11. */
export function nthWeekday(month: string, weekday: Weekday, nth: number): string {
  const day = nthWeekdayOf(month, weekdays[weekday], nth);
  if (day === null) throw new Error(`${month} has no such ${weekday}`);
  return day;
}
