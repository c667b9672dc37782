import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { registerSources } from "../../db/model/register.ts";
import { refusing } from "./problems.ts";

const importing = refusing(
  "FILE_BUSY",
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
  /** The sheet of a workbook; a text file has none. */
  sheet: z.string().optional(),
  field: z.string(),
  reason: z.string(),
  value: z.string().nullable(),
});

/** A value that is read nevertheless and is worth a second look, such as a failed eleven-proof. */
export const importWarningSchema = z.strictObject({
  row: z.int(),
  field: z.string(),
  reason: z.string(),
  value: z.string(),
  key: z.string(),
});

const fieldChange = z.strictObject({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** What an import would do (or did) with one row. */
export const proposedRowSchema = z.strictObject({
  row: z.int().nullable(),
  /** The sheet of a workbook; a text file has none. */
  sheet: z.string().optional(),
  /** What tells the row from all others of its register; `skip` takes it. */
  key: z.string(),
  label: z.string(),
  municipalityCode: z.string().nullable(),
  outcome: z.enum(["new", "changed", "unchanged", "vanished"]),
  changes: z.array(fieldChange),
  /** What a person has otherwise and keeps: `before` is theirs, `after` the register's. */
  kept: z.array(fieldChange),
});

/** The result of an import; `rows` only for a trial run, whose batch is null. */
export const importResultSchema = z.strictObject({
  batch: z.string().nullable(),
  source: z.enum(registerSources),
  /** A workbook has no encoding and no separator. */
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  vanished: z.int(),
  refused: z.array(refusedRowSchema),
  /** Rows that were left out because their keys were in `skip`; in none of the other numbers. */
  skipped: z.int(),
  warnings: z.array(importWarningSchema),
  /** How much the file holds that is not read, by kind (`childminder`, `other-region`). */
  leftOut: z.record(z.string(), z.int()),
  /** Municipalities that were asked for and of which the file says nothing. */
  absentMunicipalities: z.array(z.string()),
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
        source: z.enum(registerSources).optional(),
        encoding: z.enum(["utf-8", "windows-1252"]).optional(),
        separator: z.enum([";", ",", "\t"]).optional(),
        municipalities: z.array(z.string().regex(/^\d{4}$/)).optional(),
        /** The year of a file that does not tell it: pupils in secondary education, scores. */
        year: z.int().min(1990).max(2099).optional(),
        /** Reads after-school care (BSO) out of the register of childcare too. */
        includeAfterSchoolCare: z.boolean().optional(),
        /** Keys of rows that are not taken. */
        skip: z.array(z.string()).optional(),
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
