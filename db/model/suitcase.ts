import { z } from "zod";
import { daySchema } from "./day.ts";
import { optionalDay, optionalId, optionalText, requiredText, rowOf } from "./fields.ts";
import { idSchema } from "./identity.ts";

/** Kinds of movements of suitcases. */
export const movementKinds = [
  "opening_balance",
  "ordered",
  "received",
  "handed_out_desk",
  "handed_out_clinic",
  "handout_correction",
  "transferred_out",
  "transferred_in",
  "damaged",
  "count_correction",
] as const;

/**
 * Kinds that a person books directly. A correction is booked on the hand-out it corrects, a
 * transfer as a pair, the correction of a count by finishing the count.
 */
export const bookableKinds = [
  "opening_balance",
  "ordered",
  "received",
  "handed_out_desk",
  "handed_out_clinic",
  "damaged",
] as const;

/** A movement of suitcases as a person books it; the quantity is a number of suitcases. */
export const movementDraft = z.strictObject({
  branchId: idSchema,
  clinicId: optionalId,
  kind: z.enum(bookableKinds),
  movedOn: daySchema,
  bookedOn: optionalDay,
  quantity: z.int().min(1).max(100_000),
  edition: optionalText,
  newMembers: z.int().min(0).max(100_000).optional(),
  /** The order that a receipt belongs to. */
  orderId: optionalId,
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
    edition: optionalText,
    pairId: optionalId,
    newMembers: z.int(),
    orderId: optionalId,
    sessionId: optionalId,
  }),
  {
    id: idSchema,
    /** What the movement does to the stock of its branch, in suitcases. */
    stockChange: z.int(),
    branchName: z.string(),
    clinicName: z.string().nullable(),
    municipalityName: z.string(),
    corrected: z.int(),
  },
);

/** A transfer of suitcases from one branch to another on one day; both sides are booked at once. */
export const transferDraft = z.strictObject({
  fromBranchId: idSchema,
  toBranchId: idSchema,
  movedOn: daySchema,
  quantity: z.int().min(1).max(100_000),
  edition: optionalText,
  reason: optionalText,
});

/** The stock of one edition at a branch, in suitcases, at the end of a day. */
export const stockRow = z.strictObject({
  branchId: idSchema,
  branchName: z.string(),
  edition: z.string().nullable(),
  suitcases: z.int(),
  /** The fewest at the end of that day or of any later one: what can still be booked then. */
  lowestSince: z.int(),
});

/** Why a count differs from the ledger. */
export const countReasons = ["damaged", "not_booked", "wrong_branch", "missing", "found"] as const;

/** What was counted of one edition; blank is not counted, which is not zero. */
export const countedLine = z.strictObject({
  lineId: idSchema,
  counted: z.int().min(0).max(100_000).nullable(),
  reason: z.enum(countReasons).nullable(),
  /** What to do when stock moved during the count: the count is the truth, or count again. */
  whenMoved: z.enum(["use_mine", "count_again"]).nullable(),
});

/** What is kept of a count that is not finished yet, to go on with it later. */
export const countedSoFar = z.strictObject({
  id: idSchema,
  lines: z.array(countedLine.pick({ lineId: true, counted: true, reason: true })).max(200),
  notes: optionalText,
});

/** A line of a count: what the ledger said at its start, what was counted, and the difference. */
export const countLineRow = z.strictObject({
  id: idSchema,
  edition: z.string().nullable(),
  snapshot: z.int(),
  /** What the ledger says at this moment. */
  now: z.int(),
  counted: z.int().nullable(),
  difference: z.int().nullable(),
  reason: z.enum(countReasons).nullable(),
});

/** A count of the suitcases of a branch at the end of a day. */
export const stockCountSchema = z.strictObject({
  id: idSchema,
  branchId: idSchema,
  branchName: z.string(),
  countedOn: daySchema,
  state: z.enum(["open", "finished"]),
  notes: z.string().nullable(),
  lines: z.array(countLineRow),
});
/** A count of the suitcases of a branch at the end of a day. */
export type StockCount = z.infer<typeof stockCountSchema>;
