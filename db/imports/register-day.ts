import { isDay } from "../model/day.ts";

/**
 * Gives a day as ISO text from `dd-mm-jjjj` or `jjjj-mm-dd`, a time behind it left away; null when
 * it is no day of the calendar.
 */
export function readRegisterDay(text: string): string | null {
  const [first = ""] = text.trim().split(/[ T]/, 1);
  const [, day = "", month = "", year = ""] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(first) ?? [];
  const iso = year === "" ? first : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}
