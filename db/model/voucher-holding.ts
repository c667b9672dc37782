import { z } from "zod";
import { daySchema } from "./day.ts";
import { optionalDay, optionalId, rowOf } from "./fields.ts";
import { idSchema } from "./identity.ts";

const voucherNumber = z.int().min(0).max(999_999_999_999);

/**
 * Numbers of a batch that a coach or a clinic carries, from a day until they are handed back. What
 * is given out at the clinic takes its numbers from there, lowest first.
 */
export const voucherHoldingDraft = z.strictObject({
  batchId: idSchema,
  staffId: optionalId,
  clinicId: optionalId,
  firstNumber: voucherNumber,
  lastNumber: voucherNumber,
  validFrom: daySchema,
  validUntil: optionalDay,
});

/** Carried numbers as stored, with how many of them are still to be given out. */
export const voucherHoldingRow = rowOf(voucherHoldingDraft, {
  id: idSchema,
  firstText: z.string(),
  lastText: z.string(),
  staffCode: z.string().nullable(),
  clinicName: z.string().nullable(),
  free: z.int(),
});
