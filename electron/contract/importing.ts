import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { refusing } from "./problems.ts";

const importing = refusing(
  "NO_ADMINISTRATION",
  "PERSON_UNKNOWN",
  "READ_ONLY",
  "BAD_FILE",
  "INVALID_FIELD",
  "CLOSED_PERIOD",
);

/** A row of a register file that was refused: its place in the file, the field and the reason. */
export const refusedRowSchema = z.strictObject({
  row: z.int(),
  field: z.string(),
  reason: z.string(),
  value: z.string().nullable(),
});

/** What an import would do (or did) with one row. */
export const proposedRowSchema = z.strictObject({
  row: z.int().nullable(),
  key: z.string(),
  label: z.string(),
  municipalityCode: z.string().nullable(),
  outcome: z.enum(["new", "changed", "unchanged", "vanished"]),
  changes: z.array(
    z.strictObject({
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});

/** The result of an import; `rows` only for a trial run, whose batch is null. */
export const importResultSchema = z.strictObject({
  batch: z.string().nullable(),
  source: z.string(),
  encoding: z.string(),
  separator: z.string(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  vanished: z.int(),
  refused: z.array(refusedRowSchema),
  rows: z.array(proposedRowSchema).optional(),
});
/** The result of an import. */
export type ImportResult = z.infer<typeof importResultSchema>;

/** Progress of an import; the last event carries the result. */
export const importEventSchema = z.strictObject({
  done: z.int(),
  total: z.int(),
  result: importResultSchema.optional(),
});

/** Reading a register file in: first as a trial run, then as one batch. */
export const importContract = {
  run: importing
    .input(
      z.strictObject({
        file: z.file(),
        source: z.enum(["duo-po", "duo-vo"]).optional(),
        encoding: z.enum(["utf-8", "windows-1252"]).optional(),
        separator: z.enum([";", ",", "\t"]).optional(),
        municipalities: z.array(z.string().regex(/^\d{4}$/)).optional(),
        trial: z.boolean(),
      }),
    )
    .output(eventIterator(importEventSchema)),
  batches: refusing("NO_ADMINISTRATION")
    .input(z.strictObject({}))
    .output(
      z.array(
        z.strictObject({
          id: z.string(),
          kind: z.string(),
          title: z.string(),
          /** The batch that this one undid, and the one that undid it. */
          undoesId: z.string().nullable(),
          undoneById: z.string().nullable(),
          startedAt: z.string(),
          who: z.string().nullable(),
          fileName: z.string().nullable(),
          fileSha256: z.string().nullable(),
          counts: z.record(z.string(), z.int()).nullable(),
        }),
      ),
    ),
};

/** How far an import is; the last event carries the result. */
export type ImportEvent = z.infer<typeof importEventSchema>;
