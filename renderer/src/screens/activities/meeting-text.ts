import { weekdayOf } from "../../../../db/model/repeat.ts";
import type { Formats } from "../../words/formats.ts";
import type { Words } from "../../words/words.ts";
import type { RowOf } from "../records/record-kinds.ts";

type Series = RowOf<"series">;

/** A day with the short name of its weekday: "wo 04-12-2024". */
export function dayWithWeekday(day: string, words: Words, formats: Formats): string {
  const weekday = weekdayOf(day) as keyof Words["meetings"]["shortWeekdays"];
  return `${words.meetings.shortWeekdays[weekday]} ${formats.day(day)}`;
}

/** From when until when: "9:30–10:30 uur"; null when nothing is laid down. */
export function timesText(
  { startMinutes, endMinutes }: Pick<Series, "startMinutes" | "endMinutes">,
  words: Words,
  formats: Formats,
): string | null {
  if (startMinutes === null) return null;
  const until = endMinutes === null ? null : formats.duration(endMinutes);
  return words.meetings.at(formats.duration(startMinutes), until);
}

/** How a series repeats: "eerste woensdag van de maand"; null when that is not laid down. */
export function repeatText(series: Series, words: Words): string | null {
  const { repeats, weekday, every, nth } = series;
  if (repeats === null || weekday === null || every === null) return null;
  const own = words.meetings;
  const day = own.weekdays[weekday as keyof typeof own.weekdays];
  if (repeats === "weekly") return own.weekly(day, String(every));
  const which = own.nth[String(nth ?? 1) as keyof typeof own.nth];
  return own.monthly(which, day, String(every));
}

/** Numbers of children and adults: "6 + 5"; one that is not known is a question mark. */
export function numbersText(
  { children, adults }: { children: number | null; adults: number | null },
  words: Words,
  formats: Formats,
): string {
  const text = (number: number | null) => (number === null ? "?" : formats.number(number));
  return words.meetings.due.numbers(text(children), text(adults));
}
