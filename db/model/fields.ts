import { z } from "zod";
import { daySchema } from "./day.ts";
import { idSchema } from "./identity.ts";

/** A short text that must hold something. */
export const requiredText = z.string().trim().min(1).max(200);

/** A short text that may be left out. */
export const optionalText = z.string().trim().min(1).max(200).nullable().optional();

/** A longer text that may be left out. */
export const optionalNotes = z.string().trim().min(1).max(4000).nullable().optional();

/** A day that may be left out. */
export const optionalDay = daySchema.nullable().optional();

/** A reference to a record that may be left out. */
export const optionalId = idSchema.nullable().optional();

/** A whole number from zero that may be left out. */
export const optionalCount = z.int().min(0).nullable().optional();

/** The code of a municipality by CBS: four digits, with its leading zero. */
export const municipalityCodeSchema = z.string().regex(/^\d{4}$/);

type RowShape<Shape extends z.ZodRawShape> = {
  [Key in keyof Shape]: Shape[Key] extends z.ZodOptional<infer Inner> ? Inner : Shape[Key];
};

/**
 * Gives the schema of a stored record from the schema of what a person enters: each field that
 * may be left out is there, possibly null; the extra fields are the key and what is shown beside.
 */
export function rowOf<Shape extends z.ZodRawShape, Extra extends z.ZodRawShape>(
  draft: z.ZodObject<Shape>,
  extra: Extra,
): z.ZodObject<RowShape<Shape> & Extra, z.core.$strict> {
  const shape: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(draft.shape)) {
    shape[name] = field instanceof z.ZodOptional ? field.unwrap() : field;
  }
  const row: unknown = z.strictObject({ ...(shape as z.ZodRawShape), ...extra });
  return row as z.ZodObject<RowShape<Shape> & Extra, z.core.$strict>;
}

/** How sure a number is. */
export const countQualities = ["counted", "estimated", "averaged"] as const;

/** How sure a number is, or why there is none; null means that it was not entered. */
export const headCountQualities = [...countQualities, "unknown", "not_applicable"] as const;
