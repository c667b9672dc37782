import { z } from "zod";
import { reading } from "./problems.ts";

/** One change of one record: when, who, what, per field old and new, in which batch and why. */
export const changeSchema = z.strictObject({
  seq: z.int(),
  at: z.string(),
  /** The person's code; null means that it was changed outside the programme. */
  who: z.string().nullable(),
  entity: z.string(),
  recordId: z.string(),
  operation: z.enum(["insert", "update", "delete"]),
  fields: z.array(
    z.strictObject({
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  batchTitle: z.string().nullable(),
  reason: z.string().nullable(),
});
/** One change of one record. */
export type Change = z.infer<typeof changeSchema>;

/** Reading the history. */
export const historyContract = {
  /** The changes of a record and of what belongs to it, newest first. */
  ofRecord: reading
    .input(z.strictObject({ entity: z.string(), key: z.string() }))
    .output(z.array(changeSchema)),
  /** The newest changes of all records, before a sequence number. */
  recent: reading
    .input(
      z.strictObject({
        limit: z.int().min(1).max(500),
        before: z.int().optional(),
        entity: z.string().optional(),
        who: z.string().optional(),
      }),
    )
    .output(z.array(changeSchema)),
};
