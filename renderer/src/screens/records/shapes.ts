import type { Words } from "../../words/words.ts";
import type { NounName } from "./record-kinds.ts";

type Shape = keyof Words["records"]["shapes"];

const patterns: Record<Shape, RegExp> = {
  postalCode: /^[1-9]\d{3} ?[A-Z]{2}$/i,
  locationCode: /^\d{2}[A-Z]{2}\d{2}$/i,
  lrkNumber: /^[1-9]\d{8}$/,
  workEmail: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  municipalityCode: /^\d{4}$/,
  code: /^[a-z][a-z0-9-]{1,39}$/,
  staffCode: /^[A-Z0-9][A-Z0-9-]{1,11}$/i,
};

const own: Partial<Record<NounName, Record<string, Shape>>> = {
  municipality: { code: "municipalityCode" },
  staff: { code: "staffCode" },
  group: { code: "code" },
  programme: { code: "code" },
};

/** The shape that a field of a kind of record must have; null when it has none of its own. */
export function shapeOf(noun: NounName, field: string): Shape | null {
  if (field === "code") return own[noun]?.[field] ?? null;
  return Object.hasOwn(patterns, field) ? (field as Shape) : null;
}

/**
 * The first field of a form whose text has another shape than its kind of record wants, with the
 * sentence that says how it is written; null when all are as they should be.
 */
export function misshapen<Values extends object>(
  noun: NounName,
  values: Values,
  words: Words,
): { field: keyof Values & string; text: string } | null {
  for (const [field, value] of Object.entries(values)) {
    const shape = shapeOf(noun, field);
    if (!shape || typeof value !== "string" || patterns[shape].test(value.trim())) continue;
    const text = words.records.wrongShape(words.records.shapes[shape]);
    return { field: field as keyof Values & string, text };
  }
  return null;
}
