import { oc } from "@orpc/contract";
import { type ProblemCode, problemDataSchema } from "../../db/model/problem.ts";

export { type ProblemCode, type ProblemData, problemCodes } from "../../db/model/problem.ts";

type ProblemMap<Codes extends readonly ProblemCode[]> = {
  [Code in Codes[number]]: { status: number; data: typeof problemDataSchema };
};

/** Gives the start of a procedure that can refuse with these codes, each with its data. */
export function refusing<const Codes extends readonly ProblemCode[]>(...codes: Codes) {
  const errors = Object.fromEntries(
    codes.map((code) => [code, { status: 422, data: problemDataSchema }]),
  ) as ProblemMap<Codes>;
  return oc.errors(errors);
}

/** What any procedure on an open administration can refuse. */
export const reading = refusing("NO_ADMINISTRATION", "FILE_BUSY", "NOT_FOUND", "INVALID_FIELD");

/** Reading that judges what was filled in, such as an end before its start. */
export const proposing = refusing(
  "NO_ADMINISTRATION",
  "FILE_BUSY",
  "NOT_FOUND",
  "INVALID_FIELD",
  "END_BEFORE_START",
);

/** What a procedure that brings out what people said can refuse. */
export const publishing = refusing(
  "NO_ADMINISTRATION",
  "FILE_BUSY",
  "NOT_FOUND",
  "INVALID_FIELD",
  "CONSENT_EXPIRED",
);

/** What any procedure that changes records can refuse. */
export const writing = refusing(
  "NO_ADMINISTRATION",
  "PERSON_UNKNOWN",
  "FILE_BUSY",
  "READ_ONLY",
  "NOT_FOUND",
  "ALREADY_EXISTS",
  "CLOSED_PERIOD",
  "END_BEFORE_START",
  "FIXED_FIELD",
  "IN_USE",
  "INVALID_FIELD",
  "OVERLAP",
  "STOCK_NEGATIVE",
  "VOUCHERS_SHORT",
  "VOUCHER_ISSUED",
  "VOUCHER_UNKNOWN",
  "VOUCHER_USED",
);
