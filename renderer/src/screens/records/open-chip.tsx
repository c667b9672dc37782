import { Chip } from "../../parts/chip.tsx";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";

/** The day it is now where the person is, as ISO text. */
export function localToday(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Whether a place is open, closes or was closed, in words. */
export function openWords(closedOn: string | null, words: Words, formats: Formats): string {
  if (!closedOn) return words.places.isOpen;
  const day = formats.day(closedOn);
  return closedOn >= localToday() ? words.places.closing(day) : words.places.closed(day);
}

/** Whether a place is open, as a chip. */
export function OpenChip({ closedOn }: { closedOn: string | null }) {
  const words = useWords();
  const formats = useFormats();
  const text = openWords(closedOn, words, formats);
  return closedOn ? <Chip tone="warn">{text}</Chip> : <span className="muted">{text}</span>;
}
