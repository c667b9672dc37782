import { useFormats, useWords } from "../../words/use-words.ts";
import type { RowOf } from "../records/record-kinds.ts";

/** A half-day of a coach at a clinic, as it is stored. */
export type HalfDay = RowOf<"clinicSession">;

/** Day, part of the day and coach of a half-day: "dinsdag 26-11-2024 · ochtend · BC-01". */
export function useHalfDayLead({ heldOn, halfDay, staffCode }: HalfDay): string {
  const words = useWords();
  const formats = useFormats();
  const weekday = words.tally.days[new Date(`${heldOn}T12:00:00Z`).getUTCDay()] ?? "";
  const day = `${weekday} ${formats.day(heldOn)}`;
  return `${words.tally.half(day, words.codes.halfDay[halfDay])} · ${staffCode}`;
}
