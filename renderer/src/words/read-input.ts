import type { Language } from "./words.ts";

/** What typing gives: a value (null when left blank), or the reason why it is none. */
export type Read<T> = { value: T | null } | { refused: Refusal };

/** Why typed text is no value; worded in `words.parts.refusals`. */
export type Refusal =
  | "not-a-number"
  | "not-whole"
  | "not-a-day"
  | "no-such-day"
  | "not-a-duration"
  | "not-a-time"
  | "not-an-amount"
  | "no-month";

const months: Record<string, number> = {
  jan: 1,
  feb: 2,
  mrt: 3,
  maa: 3,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};

/**
 * Reads a whole number as typed: `2129`, `2.129` (Dutch), `2,129` (English), `-3`.
 * A separator that does not stand between groups of three is refused, not guessed at.
 */
export function readWhole(text: string, language: Language = "nl"): Read<number> {
  const typed = text.replace(/\s/g, "");
  if (typed === "") return { value: null };
  const mark = language === "nl" ? "\\." : ",";
  if (new RegExp(`^[-–]?\\d{1,3}(${mark}\\d{3})+$`).test(typed) || /^[-–]?\d+$/.test(typed)) {
    return { value: Number(typed.replace("–", "-").replace(/[.,]/g, "")) };
  }
  return { refused: /^[-–]?[\d.,]+$/.test(typed) ? "not-whole" : "not-a-number" };
}

/**
 * Reads a day as typed and gives it as ISO: `1-2-2024`, `1/2/24`, `01022024`, `1 feb 2024`,
 * `2024-02-01`, and `1-2` in the year of `today`. Two-digit years are 2000 to 2079, else 1980 on.
 */
export function readDay(text: string, today: string): Read<string> {
  const typed = text.trim().toLowerCase();
  if (typed === "") return { value: null };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const solid = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed);
  const apart = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(typed);
  const found = solid ?? apart;
  if (found) return dayOf(yearOf(found[3], today), Number(found[2]), Number(found[1]));
  const worded = /^(\d{1,2})[-/. ]([a-z]{3,9})\.?(?:[-/. ](\d{4}|\d{2}))?$/.exec(typed);
  if (!worded) return { refused: "not-a-day" };
  const month = months[worded[2]?.slice(0, 3) ?? ""];
  if (!month) return { refused: "no-month" };
  return dayOf(yearOf(worded[3], today), month, Number(worded[1]));
}

function yearOf(typed: string | undefined, today: string): number {
  if (!typed) return Number(today.slice(0, 4));
  const year = Number(typed);
  if (typed.length === 4) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

function dayOf(year: number, month: number, day: number): Read<string> {
  const at = new Date(Date.UTC(year, month - 1, day));
  const same = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  if (!same || year < 1900 || year > 2199) return { refused: "no-such-day" };
  return { value: at.toISOString().slice(0, 10) };
}

/**
 * Reads working time and gives whole minutes: `2`, `2,5`, `2.5`, `2:30`, `2u`, `2u30`, `2h 30min`,
 * `90m`. A bare number is always hours, so that 1 is never one minute.
 */
export function readDuration(text: string): Read<number> {
  const typed = text.trim().toLowerCase().replace(/\s+/g, "");
  if (typed === "") return { value: null };
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed);
  if (clock) return { value: Number(clock[1]) * 60 + Number(clock[2]) };
  const minutes = /^(\d{1,4})m(?:in)?$/.exec(typed);
  if (minutes) return { value: Number(minutes[1]) };
  const both = /^(\d{1,3})[uh](\d{1,2})(?:m(?:in)?)?$/.exec(typed);
  if (both && Number(both[2]) < 60) return { value: Number(both[1]) * 60 + Number(both[2]) };
  const hours = /^(\d{1,3}(?:[.,]\d{1,2})?)(?:u|h|uur)?$/.exec(typed);
  if (hours) return { value: Math.round(Number(hours[1]?.replace(",", ".")) * 60) };
  return { refused: "not-a-duration" };
}

/**
 * Reads a time of the day and gives whole minutes after midnight: `9`, `9:30`, `9.30`, `9u30`,
 * `930`, `0930`; `24:00` is the end of the day. A dot parts hours from minutes, never decimals.
 */
export function readTime(text: string): Read<number> {
  const typed = text.trim().toLowerCase().replace(/\s+/g, "");
  if (typed === "") return { value: null };
  const found =
    /^(\d{1,2})(?:[:.,uh]([0-5]\d))?(?:u|uur|h)?$/.exec(typed) ??
    /^(\d{1,2})([0-5]\d)$/.exec(typed);
  const minutes = found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : Number.NaN;
  return minutes <= 24 * 60 ? { value: minutes } : { refused: "not-a-time" };
}

/** Reads euros as typed and gives whole cents: `9489`, `9.489,00`, `€ 12,50`, `12.50`. */
export function readEuros(text: string, language: Language = "nl"): Read<number> {
  const typed = text.replace(/[€\s]/g, "");
  if (typed === "") return { value: null };
  const group = language === "nl" ? "." : ",";
  const comma = language === "nl" ? "," : ".";
  const shape = new RegExp(`^(-?)(\\d{1,3}(?:\\${group}\\d{3})+|\\d+)(?:\\${comma}(\\d{1,2}))?$`);
  const found = shape.exec(typed) ?? /^(-?)(\d+)(?:[.,](\d{1,2}))?$/.exec(typed);
  if (!found) return { refused: "not-an-amount" };
  const whole = Number((found[2] ?? "0").replaceAll(group, "")) * 100;
  const cents = whole + Number((found[3] ?? "").padEnd(2, "0"));
  return { value: found[1] ? -cents : cents };
}
