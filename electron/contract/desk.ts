import { z } from "zod";
import { daySchema } from "../../db/model/day.ts";
import { idSchema } from "../../db/model/identity.ts";
import {
  gapCorrectionDraft,
  reconcileAsk,
  reconcileRecord,
  reconcileRecordsAsk,
  reconcileRow,
} from "../../db/model/reconciliation.ts";
import { reorderRule, reorderSchema } from "../../db/model/stock-order.ts";
import {
  countedLine,
  countedSoFar,
  stockCountSchema,
  stockRow,
  transferDraft,
} from "../../db/model/suitcase.ts";
import { deskDraft, deskSchema, voucherText } from "../../db/model/voucher.ts";
import {
  funnelAsk,
  funnelSchema,
  issueCorrectionDraft,
  voucherEndDraft,
  voucherLifeSchema,
} from "../../db/model/voucher-life.ts";
import { proposing, reading, refusing, writing } from "./problems.ts";
import { storedSchema } from "./records.ts";

const movement = z.strictObject({ movementId: idSchema });

/** The desk of a branch: one call books the voucher, the suitcase and the new membership. */
export const deskContract = {
  look: reading.input(z.strictObject({ branchId: idSchema, day: daySchema })).output(deskSchema),
  book: writing.input(deskDraft).output(movement),
  /** Says afterwards whether a new membership followed the booking. */
  markNewMember: writing
    .input(z.strictObject({ movementId: idSchema, newMember: z.boolean() }))
    .output(movement),
  /** Takes back a booking that was a mistake; its voucher is free again. */
  takeBack: writing
    .input(z.strictObject({ movementId: idSchema, reason: z.string().trim().min(1).max(400) }))
    .output(movement),
};

/** The stock of suitcases: on any day, moved between branches, and counted. */
export const stockContract = {
  on: reading
    .input(z.strictObject({ day: daySchema, branchId: idSchema.optional() }))
    .output(z.array(stockRow)),
  transfer: writing.input(transferDraft).output(z.strictObject({ out: idSchema, in: idSchema })),
  counts: reading
    .input(z.strictObject({ branchId: idSchema.optional() }))
    .output(z.array(stockCountSchema)),
  startCount: writing
    .input(z.strictObject({ branchId: idSchema, countedOn: daySchema }))
    .output(stockCountSchema),
  /** Keeps what was counted so far of an open count; the ledger does not change. */
  saveCount: writing.input(countedSoFar).output(stockCountSchema),
  /** The count as it then stands: finished, or open with lines whose stock moved meanwhile. */
  finishCount: writing
    .input(z.strictObject({ id: idSchema, lines: z.array(countedLine).max(200) }))
    .output(stockCountSchema),
  /** Per branch: handed out, redeemed and stock movements over a period, and their gaps. */
  reconcile: proposing.input(reconcileAsk).output(z.array(reconcileRow)),
  /** The records behind one number of `reconcile`; their quantities add up to it. */
  reconcileRecords: proposing.input(reconcileRecordsAsk).output(z.array(reconcileRecord)),
  /** Books a reasoned correction of a gap as a record of its own. */
  correctGap: writing.input(gapCorrectionDraft).output(storedSchema),
  /** The order list: stock against what is handed out, and what to order. */
  reorder: reading.input(z.strictObject({ day: daySchema })).output(reorderSchema),
  setReorderRule: writing.input(reorderRule).output(reorderRule),
};

const voucherReading = refusing(
  "NO_ADMINISTRATION",
  "FILE_BUSY",
  "NOT_FOUND",
  "INVALID_FIELD",
  "VOUCHER_UNKNOWN",
);

/** One voucher by its number, and all of them from issue to membership. */
export const voucherContract = {
  find: voucherReading.input(z.strictObject({ voucher: voucherText })).output(voucherLifeSchema),
  /** Ends a voucher: void, lost, expired, redeemed elsewhere, or redeemed without a suitcase. */
  end: writing.input(voucherEndDraft).output(storedSchema),
  /** Takes vouchers of an issue back, or adds to a plain one, as a record of its own. */
  correctIssue: writing.input(issueCorrectionDraft).output(storedSchema),
  funnel: proposing.input(funnelAsk).output(funnelSchema),
};
