import { z } from "zod";
import { daySchema } from "./day.ts";
import {
  countQualities,
  optionalCount,
  optionalDay,
  optionalNotes,
  requiredText,
  rowOf,
} from "./fields.ts";
import { idSchema } from "./identity.ts";
import { phases } from "./participation.ts";

const quality = z
  .enum([...countQualities, "unknown"])
  .nullable()
  .optional();

/** A round of Leesklik at a location: a theme with the books that went home, from a day. */
export const leesklikRoundDraft = z.strictObject({
  participationId: idSchema,
  theme: requiredText,
  fromDay: daySchema,
  untilDay: optionalDay,
  books: optionalCount,
  booksQuality: quality,
  parents: optionalCount,
  parentsQuality: quality,
  notes: optionalNotes,
});

/** What can be corrected of a round; it stays with its location. */
export const leesklikRoundPatch = leesklikRoundDraft.omit({ participationId: true });

/** A round as stored, with its location. */
export const leesklikRoundRow = rowOf(leesklikRoundDraft, {
  id: idSchema,
  locationId: idSchema,
  locationLabel: z.string(),
  municipalityName: z.string().nullable(),
});

const sum = z.int().nullable();

/** A location with Leesklik: since when, until when, and what its rounds came to. */
export const leesklikLocationSchema = z.strictObject({
  participationId: idSchema,
  locationId: idSchema,
  locationKind: z.enum(["childcare", "school"]),
  locationLabel: z.string(),
  municipalityCode: z.string(),
  municipalityName: z.string(),
  phase: z.enum(phases).nullable(),
  from: z.string().nullable(),
  /** The last day with Leesklik; null when no end is known. */
  until: z.string().nullable(),
  rounds: z.int(),
  lastTheme: z.string().nullable(),
  books: sum,
  parents: sum,
  /** Rounds of which the number of books or parents is not entered or unknown. */
  missing: z.int(),
  /** Whether any of the numbers is estimated or averaged. */
  estimated: z.boolean(),
});
/** A location with Leesklik. */
export type LeesklikLocation = z.infer<typeof leesklikLocationSchema>;

/** That a location begins with Leesklik, until a day when that is known. */
export const leesklikStartSchema = z.strictObject({
  locationId: idSchema,
  from: daySchema,
  until: daySchema.nullable(),
});
/** That a location begins with Leesklik. */
export type LeesklikStart = z.infer<typeof leesklikStartSchema>;

/** The last day on which a location has Leesklik. */
export const leesklikEndSchema = z.strictObject({
  participationId: idSchema,
  until: daySchema,
  reason: z.string().trim().min(1).max(200).nullable(),
});
/** The last day on which a location has Leesklik. */
export type LeesklikEnd = z.infer<typeof leesklikEndSchema>;
