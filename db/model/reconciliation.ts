import { z } from "zod";
import { daySchema } from "./day.ts";
import { countQualities, municipalityCodeSchema, optionalText, requiredText } from "./fields.ts";
import { idSchema } from "./identity.ts";
import { countingMethods } from "./voucher.ts";

/**
 * What a record adds to in the reconciliation of a branch. Each number is the sum of the quantities
 * of its records (`stock.reconcileRecords` gives them). Stock parts: `opening` is all that moved
 * before the period; what leaves is negative.
 */
export const reconcileParts = [
  "handed_out_desk",
  "handed_out_clinic",
  "handout_correction",
  "redeemed",
  "new_members",
  "opening",
  "opening_balance",
  "received",
  "transferred_in",
  "transferred_out",
  "damaged",
  "count_correction",
  "handed_out",
  "ordered",
] as const;

/**
 * Why two of the three counts of a branch differ. Each cause has its records; those of a gap add up
 * to it, so nothing is left unexplained.
 *
 * Handed out but no voucher redeemed: `without_voucher` at the desk, `at_clinic`. Redeemed but
 * nothing handed out with it: `redeemed_without_handout` (a number), `redeemed_plain` and
 * `redeemed_estimated` (a quantity). `paired_elsewhere`: hand-out and redemption belong together
 * but lie in another period or branch, or differ in quantity. The rest are differences of stock
 * counts by their reason; `count_corrected` is a correction that was booked without a count.
 */
export const gapCauses = [
  "without_voucher",
  "at_clinic",
  "redeemed_without_handout",
  "redeemed_plain",
  "redeemed_estimated",
  "paired_elsewhere",
  "count_damaged",
  "count_not_booked",
  "count_wrong_branch",
  "count_missing",
  "count_found",
  "count_corrected",
] as const;

/** What else may be behind a gap; it has records too, but no part in the sum. */
export const gapSignals = [
  "count_open",
  "order_not_received",
  "estimated",
  "no_method",
  "several_methods",
  "never_counted",
  "no_vouchers",
] as const;

/** Which two counts are compared; the difference is the first minus the second. */
export const gapPairs = ["handed_out_redeemed", "handed_out_stock", "redeemed_stock"] as const;

/** A gap between two counts of a branch, in suitcases, with its causes, the likeliest first. */
export const gapSchema = z.strictObject({
  between: z.enum(gapPairs),
  left: z.int(),
  right: z.int(),
  difference: z.int(),
  /** The cause that explains most of the difference in its direction; null without a difference. */
  likeliest: z.enum(gapCauses).nullable(),
  causes: z.array(
    z.strictObject({ cause: z.enum(gapCauses), quantity: z.int(), records: z.int() }),
  ),
});
/** A gap between two counts of a branch. */
export type Gap = z.infer<typeof gapSchema>;

/** The three counts of one branch over a period, and how they differ; all in suitcases. */
export const reconcileRow = z.strictObject({
  branchId: idSchema,
  branchName: z.string(),
  municipalityCode: municipalityCodeSchema,
  municipalityName: z.string(),
  /** The ways of counting that hold in the period, cut to it. */
  methods: z.array(
    z.strictObject({ method: z.enum(countingMethods), from: daySchema, until: daySchema }),
  ),
  handedOut: z.strictObject({
    desk: z.int(),
    clinic: z.int(),
    corrections: z.int(),
    total: z.int(),
  }),
  vouchers: z.strictObject({
    redeemed: z.int(),
    /** New members that followed a voucher or a suitcase. */
    newMembers: z.int(),
  }),
  stock: z.strictObject({
    /** At the end of the day before the period. */
    opening: z.int(),
    openingBalance: z.int(),
    received: z.int(),
    transferredIn: z.int(),
    transferredOut: z.int(),
    damaged: z.int(),
    countCorrections: z.int(),
    handedOut: z.int(),
    closing: z.int(),
    /** What must have gone out by the stock: opening and what came in, less what is left. */
    used: z.int(),
    /** Ordered in the period; no stock until it is received. */
    ordered: z.int(),
  }),
  gaps: z.array(gapSchema),
  signals: z.array(z.strictObject({ signal: z.enum(gapSignals), quantity: z.int() })),
});
/** The three counts of one branch over a period. */
export type ReconcileRow = z.infer<typeof reconcileRow>;

/** Over which days and where; without a branch or municipality all branches. */
export const reconcileAsk = z.strictObject({
  from: daySchema,
  until: daySchema,
  municipalityCode: municipalityCodeSchema.optional(),
  branchId: idSchema.optional(),
});

/** Which number of a branch is opened. */
export const reconcileRecordsAsk = z.strictObject({
  from: daySchema,
  until: daySchema,
  branchId: idSchema,
  part: z.enum([...reconcileParts, ...gapCauses]),
});

/** A record behind a number of the reconciliation, with what it adds to it. */
export const reconcileRecord = z.strictObject({
  kind: z.enum(["suitcase_movement", "voucher_redemption"]),
  id: idSchema,
  day: daySchema,
  /** The kind of the movement, or how the voucher came to its end. */
  code: z.string(),
  voucher: z.string().nullable(),
  reason: z.string().nullable(),
  quantity: z.int(),
});

const quantity = z.int().min(1).max(100_000);
const difference = z
  .int()
  .min(-100_000)
  .max(100_000)
  .refine((value) => value !== 0);

/**
 * A reasoned correction of a gap. It is a record of its own on a day, and rewrites nothing: the
 * correction of a hand-out, a hand-out or redemption that was never booked, or a correction of the
 * stock.
 */
export const gapCorrectionDraft = z.discriminatedUnion("book", [
  z.strictObject({
    book: z.literal("handout_correction"),
    correctsId: idSchema,
    difference,
    reason: requiredText,
  }),
  z.strictObject({
    book: z.literal("handed_out"),
    branchId: idSchema,
    day: daySchema,
    quantity,
    reason: requiredText,
  }),
  z.strictObject({
    book: z.literal("redeemed"),
    branchId: idSchema,
    day: daySchema,
    quantity,
    quality: z.enum(countQualities),
    reason: requiredText,
  }),
  z.strictObject({
    book: z.literal("count_correction"),
    branchId: idSchema,
    day: daySchema,
    edition: optionalText,
    difference,
    reason: requiredText,
  }),
]);
