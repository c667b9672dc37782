import { z } from "zod";

/**
 * Everything that a person can mend, as a closed list. Each code is worded in
 * renderer/src/words; the command line words it in electron/cli.
 */
export const problemCodes = [
  "ALREADY_EXISTS",
  "BAD_FILE",
  "CANNOT_UNDO",
  "CLOSED_PERIOD",
  "CONSENT_EXPIRED",
  "DAMAGED_FILE",
  "END_BEFORE_START",
  "FILE_BUSY",
  "FILE_EXISTS",
  "FILE_NOT_FOUND",
  "FIXED_FIELD",
  "IN_USE",
  "INVALID_FIELD",
  "NETWORK_SHARE",
  "NEWER_FILE",
  "NO_ADMINISTRATION",
  "NO_SUCCESSION",
  "NOT_A_DATABASE",
  "NOT_FOUND",
  "OVERLAP",
  "PERSON_UNKNOWN",
  "READ_ONLY",
  "STOCK_NEGATIVE",
  "VOUCHERS_SHORT",
  "VOUCHER_ISSUED",
  "VOUCHER_UNKNOWN",
  "VOUCHER_USED",
] as const;

/** The code of a problem. */
export type ProblemCode = (typeof problemCodes)[number];

/** What a problem says besides its code: the record, the field, the value and a detail. */
export const problemDataSchema = z.strictObject({
  entity: z.string().optional(),
  record: z.string().optional(),
  field: z.string().optional(),
  value: z.string().optional(),
  detail: z.string().optional(),
});

/** The data of a problem. */
export type ProblemData = z.infer<typeof problemDataSchema>;

/** A refusal that a person can mend: a code from the closed list with its data. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly data: ProblemData;

  constructor(code: ProblemCode, data: ProblemData = {}) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = "Problem";
    this.code = code;
    this.data = data;
  }
}
