import { isDay } from "../model/day.ts";
import { tidy } from "./cells.ts";
import type { SpreadsheetSheet } from "./read-spreadsheet.ts";
import { registerYear, yearIn, yearInFileName } from "./register-year.ts";

/** The year and day to which the scores of a workbook refer. */
export interface ReferenceDay {
  year: number;
  referenceDay: string;
  isReferenceDayStated: boolean;
}

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli"].concat([
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
]);

const STATED = /(?:peildatum|teldatum)\D{0,20}(\d{1,2})[\s-]+([a-z]+|\d{1,2})[\s-]+(\d{4})(?!\d)/gi;

/** Titles stand above the tables; further down there are only notes. */
const TITLE_ROWS = 15;

/**
 * Gives the year and day of reference, null when the year cannot be told: as the caller says it, as
 * the workbook states its "peildatum", as the titles about the scores name one year, or as the name
 * of the file does. Without a stated day it is the legal one: 1 October, and for primary education
 * 1 February from 2022 on.
 */
export function findReferenceDay(
  sheets: readonly SpreadsheetSheet[],
  { year: asked, fileName }: { year?: number | undefined; fileName?: string | undefined },
): ReferenceDay | null {
  const titles = sheets.flatMap(({ name, rows }) => [
    name,
    ...rows.slice(0, TITLE_ROWS).flatMap((row) => row.map((cell) => tidy(String(cell ?? "")))),
  ]);
  const stated = statedDay(titles);
  const year =
    registerYear(asked) ??
    registerYear(stated === null ? undefined : Number(stated.slice(0, 4))) ??
    yearIn(titles.filter((title) => /achterstand/i.test(title)).join(" | ")) ??
    yearInFileName(fileName);
  if (year === null) return null;
  if (stated?.startsWith(`${year}-`)) {
    return { year, referenceDay: stated, isReferenceDayStated: true };
  }
  const isSecondary = /vhv|vmbo|praktijk|voortgezet|(?<![a-z])(?:pro|vo)(?![a-z])/i.test(
    [fileName ?? "", ...titles].join(" | ").replaceAll("_", " "),
  );
  const day = isSecondary || year < 2022 ? "10-01" : "02-01";
  return { year, referenceDay: `${year}-${day}`, isReferenceDayStated: false };
}

/** The one day that is stated; several different ones say nothing. */
function statedDay(titles: readonly string[]): string | null {
  const days = new Set<string>();
  for (const [, day = "", month = "", year = ""] of titles.join(" | ").matchAll(STATED)) {
    const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
    const stated = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (isDay(stated)) days.add(stated);
  }
  const [only = null] = days;
  return days.size === 1 ? only : null;
}
