import type { Formats } from "../../words/formats.ts";
import type { Words } from "../../words/words.ts";

/** A first day as it is read: the day that stands for "since always" in words. */
export function dayFrom(day: string, words: Words, formats: Formats): string {
  return day === "0001-01-01" ? words.records.sinceAlways : formats.day(day);
}
