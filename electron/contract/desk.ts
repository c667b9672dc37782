import { z } from "zod";
import { daySchema } from "../../db/model/day.ts";
import { idSchema } from "../../db/model/identity.ts";
import { countedLine, stockCountSchema, stockRow, transferDraft } from "../../db/model/suitcase.ts";
import { deskDraft, deskSchema } from "../../db/model/voucher.ts";
import { reading, writing } from "./problems.ts";

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
  /** The count as it then stands: finished, or open with lines whose stock moved meanwhile. */
  finishCount: writing
    .input(z.strictObject({ id: idSchema, lines: z.array(countedLine).max(200) }))
    .output(stockCountSchema),
};
