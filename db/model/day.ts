import { z } from "zod";

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text is an existing day in ISO form, such as 2024-02-29. */
export function isDay(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A day as ISO text; the calendar is checked, so 2023-02-29 is refused. */
export const daySchema = z.string().refine(isDay, { message: "day" });

/** The day that stands for "since always": the real day is unknown and lies before everything. */
export const sinceAlways = "0001-01-01";

/** Gives the day a number of days later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Gives the day it is now where the person is. */
export function today(now: Date = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}
