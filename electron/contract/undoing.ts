import { z } from "zod";
import { undoneBatchSchema, undoProposalSchema } from "../../db/model/undo.ts";
import { refusing } from "./problems.ts";

const take = z.array(z.string().min(1).max(100)).max(100_000).optional();

/** Undoing an import, a merge, a split or an earlier undoing; part of `importing`. */
export const undoContract = {
  /**
   * What undoing a batch would do with each of its records. Of the records that can be undone
   * without more ado at most `limit` are given (all when left out); `counts` counts them all.
   */
  proposeUndo: refusing("NO_ADMINISTRATION", "NOT_FOUND", "CANNOT_UNDO")
    .input(z.strictObject({ batch: z.string().min(1), take, limit: z.int().min(0).optional() }))
    .output(undoProposalSchema),
  /** Undoes a batch; records changed since are kept unless their key is in `take`. */
  undo: refusing(
    "NO_ADMINISTRATION",
    "PERSON_UNKNOWN",
    "FILE_BUSY",
    "READ_ONLY",
    "NOT_FOUND",
    "CANNOT_UNDO",
    "CLOSED_PERIOD",
    "ALREADY_EXISTS",
    "IN_USE",
    "INVALID_FIELD",
    "OVERLAP",
  )
    .input(
      z.strictObject({
        batch: z.string().min(1),
        take,
        /** Why; it stands in the history of every record that is put back. */
        reason: z.string().trim().min(1).max(400).optional(),
      }),
    )
    .output(undoneBatchSchema),
};
