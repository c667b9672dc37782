import { isDay } from "../../../../db/model/day.ts";
import { readDay } from "../../words/read-input.ts";

/** A holiday as it was read from a pasted line. */
export type HolidayLine = { name: string; fromDay: string; untilDay: string };

/** What pasted lines hold, or the number of the first line that cannot be read. */
export type ReadLines = { lines: HolidayLine[] } | { wrong: number };

function dayOf(text: string, today: string): string | null {
  if (isDay(text)) return text;
  const read = readDay(text, today);
  return "value" in read ? read.value : null;
}

function readLine(text: string, today: string): HolidayLine | null {
  const [name = "", first = "", last = ""] = text.split(/[;\t]/).map((part) => part.trim());
  const fromDay = dayOf(first, today);
  const untilDay = last === "" ? fromDay : dayOf(last, today);
  if (name === "" || !fromDay || !untilDay || untilDay < fromDay) return null;
  return { name, fromDay, untilDay };
}

/** Reads lines of "name; first day; last day", with a semicolon or tab; blank lines are none. */
export function readHolidayLines(text: string, today: string): ReadLines {
  const lines: HolidayLine[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const read = readLine(line, today);
    if (!read) return { wrong: at + 1 };
    lines.push(read);
  }
  return { lines };
}
