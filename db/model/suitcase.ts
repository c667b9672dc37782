import { z } from "zod";
import { daySchema } from "./day.ts";
import { optionalDay, optionalId, optionalText, requiredText, rowOf } from "./fields.ts";
import { idSchema } from "./identity.ts";

/** Kinds of movements of suitcases. */
export const movementKinds = [
  "opening_balance",
  "received",
  "handed_out_desk",
  "handed_out_clinic",
  "handout_correction",
] as const;

/** Kinds that a person books directly; a correction is booked on the hand-out it corrects. */
export const bookableKinds = [
  "opening_balance",
  "received",
  "handed_out_desk",
  "handed_out_clinic",
] as const;

/** A movement of suitcases as a person books it; the quantity is a number of suitcases. */
export const movementDraft = z.strictObject({
  branchId: idSchema,
  clinicId: optionalId,
  kind: z.enum(bookableKinds),
  movedOn: daySchema,
  bookedOn: optionalDay,
  quantity: z.int().min(1).max(100_000),
  reason: optionalText,
});

/** A correction of a hand-out: the difference in suitcases (minus one takes one back), why. */
export const movementCorrectionDraft = z.strictObject({
  correctsId: idSchema,
  difference: z
    .int()
    .min(-100_000)
    .max(100_000)
    .refine((value) => value !== 0),
  reason: requiredText,
  bookedOn: optionalDay,
});

/** A movement as stored; the day it counts on is `movedOn`, the day it was booked `bookedOn`. */
export const movementRow = rowOf(
  z.strictObject({
    branchId: idSchema,
    clinicId: optionalId,
    kind: z.enum(movementKinds),
    movedOn: daySchema,
    bookedOn: daySchema,
    quantity: z.int(),
    correctsId: optionalId,
    reason: optionalText,
  }),
  {
    id: idSchema,
    branchName: z.string(),
    clinicName: z.string().nullable(),
    municipalityName: z.string(),
    corrected: z.int(),
  },
);
