import { z } from "zod";
import { daySchema } from "./day.ts";
import { idSchema } from "./identity.ts";

/** The rule of the order list, in months: how long a delivery takes, and how much to hold. */
export const reorderRule = z.strictObject({
  /** Months between ordering and receiving; below so many months of stock it is time to order. */
  leadMonths: z.int().min(1).max(12),
  /** Months of hand-outs that stock and order together should cover. */
  coverMonths: z.int().min(1).max(24),
});
/** The rule of the order list. */
export type ReorderRule = z.infer<typeof reorderRule>;

/** The rule until another is chosen: two months to deliver, stock for six. */
export const standardReorderRule: ReorderRule = { leadMonths: 2, coverMonths: 6 };

/** An order of which not everything was received. */
export const openOrder = z.strictObject({
  movementId: idSchema,
  orderedOn: daySchema,
  edition: z.string().nullable(),
  quantity: z.int(),
  received: z.int(),
});

/** How the stock of a branch stands on a day against what it hands out. */
export const reorderRow = z.strictObject({
  branchId: idSchema,
  branchName: z.string(),
  municipalityCode: z.string(),
  municipalityName: z.string(),
  suitcases: z.int(),
  /** Handed out in the twelve months up to and including the day, corrections included. */
  handedOut: z.int(),
  /** Months over which that is: twelve, or since the first movement when that is later. */
  months: z.int(),
  /** Handed out a month on average, unrounded. */
  perMonth: z.number(),
  /** Months that the stock lasts, unrounded; null when nothing is handed out. */
  monthsLeft: z.number().nullable(),
  /** At so many suitcases or fewer it is time to order. */
  reorderPoint: z.int(),
  /** `idle`: nothing was handed out in those months, so nothing can be said. */
  signal: z.enum(["ok", "order", "empty", "idle"]),
  /** Ordered and not received yet. */
  ordered: z.int(),
  /** How many to order now; 0 when nothing is needed. */
  suggested: z.int(),
  orders: z.array(openOrder),
});
/** How the stock of a branch stands on a day. */
export type ReorderRow = z.infer<typeof reorderRow>;

/** The order list of a day with the rule by which it was made. */
export const reorderSchema = z.strictObject({
  day: daySchema,
  rule: reorderRule,
  /** The last day up to that day on which any suitcase was handed out; null when none was. */
  lastHandedOut: daySchema.nullable(),
  branches: z.array(reorderRow),
});
/** The order list of a day. */
export type Reorder = z.infer<typeof reorderSchema>;
