import { z } from "zod";

/** Whether a change of a batch can be taken back, and if not, why. */
export const undoStates = ["can_undo", "changed_since", "in_use", "locked"] as const;
/** Whether a change of a batch can be taken back, and if not, why. */
export type UndoState = (typeof undoStates)[number];

const fieldValue = z.union([z.string(), z.number(), z.null()]);

/** That a record was changed after a batch: by whom, when, which fields, or that it is gone. */
export const changedSinceSchema = z.strictObject({
  who: z.string().nullable(),
  at: z.string().nullable(),
  gone: z.boolean(),
  /** Per column of the table what the batch made of it and what it is now. */
  fields: z.array(z.strictObject({ field: z.string(), batch: fieldValue, now: fieldValue })),
});
/** That a record was changed after a batch: by whom, when, which fields, or that it is gone. */
export type ChangedSince = z.infer<typeof changedSinceSchema>;

/** One record of a batch and what undoing the batch would do with it. */
export const undoRecordSchema = z.strictObject({
  /** `table:key`; given back in `take` to undo a record that was changed since. */
  key: z.string(),
  entity: z.string(),
  id: z.string(),
  label: z.string(),
  /** What the batch did. */
  operation: z.enum(["insert", "update", "delete"]),
  state: z.enum(undoStates),
  /** Whether it was chosen to undo the record although it was changed since. */
  taken: z.boolean(),
  /** The record of the same batch of which this one is a part, by key. */
  partOf: z.string().nullable(),
  since: changedSinceSchema.nullable(),
  /** What rests on it; at most five. */
  usedBy: z.array(z.strictObject({ entity: z.string(), id: z.string(), label: z.string() })),
});
/** One record of a batch and what undoing the batch would do with it. */
export type UndoRecord = z.infer<typeof undoRecordSchema>;

/** What undoing a batch would do, in the order in which the batch came to its records. */
export const undoProposalSchema = z.strictObject({
  batchId: z.string(),
  kind: z.string(),
  title: z.string(),
  startedAt: z.string(),
  who: z.string().nullable(),
  counts: z.strictObject({
    can_undo: z.int(),
    changed_since: z.int(),
    in_use: z.int(),
    locked: z.int(),
  }),
  records: z.array(undoRecordSchema),
});
/** What undoing a batch would do, in the order in which the batch came to its records. */
export type UndoProposal = z.infer<typeof undoProposalSchema>;

/** What undoing did: the batch that it is itself, and how many records it undid and kept. */
export const undoneBatchSchema = z.strictObject({
  batch: z.string(),
  undone: z.int(),
  kept: z.int(),
});
/** What undoing did: the batch that it is itself, and how many records it undid and kept. */
export type UndoneBatch = z.infer<typeof undoneBatchSchema>;
