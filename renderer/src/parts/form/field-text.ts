import type { Formats } from "../../words/formats.ts";
import type { Read } from "../../words/read-input.ts";
import { readDay, readDuration, readEuros, readTime, readWhole } from "../../words/read-input.ts";
import type { Language, Words } from "../../words/words.ts";
import type { AnyField, FieldValue } from "./fields.ts";

/** What is needed to turn typed text into values and back. */
export type Reading = { language: Language; words: Words; formats: Formats; today: string };

/** Whether a field's value is typed as text in the format of the language. */
export function isTyped(field: AnyField): boolean {
  return ["number", "duration", "time", "euros", "day"].includes(field.kind);
}

/** A value as it stands in the field. */
export function textOf(field: AnyField, value: FieldValue, formats: Formats): string {
  if (value === null || value === undefined) return "";
  if (field.kind === "day") return formats.day(String(value));
  if (typeof value !== "number") return String(value);
  if (field.kind === "duration" || field.kind === "time") return formats.duration(value);
  if (field.kind === "euros") return formats.number(value / 100, 2);
  return field.kind === "number" && field.plain ? String(value) : formats.number(value);
}

/** What typed text means: a value, or the sentence why it means nothing. */
export function readText(
  field: AnyField,
  text: string,
  reading: Reading,
): { value: string | number | null } | { error: string } {
  const read = readKind(field, text, reading);
  if ("refused" in read) return { error: reading.words.parts.refusals[read.refused] };
  const error = outOfBounds(field, read.value, reading);
  return error ? { error } : read;
}

function readKind(field: AnyField, text: string, reading: Reading): Read<string | number> {
  if (field.kind === "day") return readDay(text, reading.today);
  if (field.kind === "duration") return readDuration(text);
  if (field.kind === "time") return readTime(text);
  if (field.kind === "euros") return readEuros(text, reading.language);
  return readWhole(text, reading.language);
}

function outOfBounds(field: AnyField, value: string | number | null, reading: Reading) {
  if (value === null) return null;
  const words = reading.words.parts.form;
  const { min, max } = boundsOf(field);
  const shown = (bound: string | number) => textOf(field, bound, reading.formats);
  const [low, high] =
    field.kind === "day" ? [words.tooEarly, words.tooLate] : [words.tooLow, words.tooHigh];
  if (min !== undefined && value < min) return low(shown(min));
  if (max !== undefined && value > max) return high(shown(max));
  return null;
}

function boundsOf(field: AnyField): { min?: string | number; max?: string | number } {
  const bounds = field as { min?: string | number; max?: string | number };
  // Less than nothing exists only where a form says so.
  const least = bounds.min ?? (field.kind === "day" ? undefined : 0);
  return {
    ...(least === undefined ? {} : { min: least }),
    ...(bounds.max === undefined ? {} : { max: bounds.max }),
  };
}

/** Whether a value counts as not filled in. */
export function isBlank(value: FieldValue | undefined): boolean {
  if (value === null || value === undefined || value === "") return true;
  return Array.isArray(value) && value.length === 0;
}

/** Whether two values of a field are the same. */
export function isSame(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (isBlank(a) && isBlank(b)) return true;
  return typeof a === "object" ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}
