import { type DelimitedRecord, readDelimited } from "./delimited.ts";
import { readDuoSchools, type SchoolRows } from "./duo-schools.ts";
import {
  type RecognisedFile,
  type RecogniseOptions,
  type RefusedFile,
  recognise,
} from "./recognise.ts";

/** What a register file says: how it was recognised, its rows, and the rows that were left out. */
export interface RegisterContents
  extends Omit<RecognisedFile, "outcome" | "text" | "columns">,
    SchoolRows {
  outcome: "read";
}

/**
 * Gives the rows of a register file, or the reason why the file as a whole is refused. Plain bytes
 * in, plain data out: nothing is stored and nothing is thrown, whatever the bytes are. All
 * municipalities of the file are given; choosing among them is the caller's.
 */
export function readRegister(
  bytes: Uint8Array,
  options: RecogniseOptions = {},
): RegisterContents | RefusedFile {
  const recognised = recognise(bytes, options);
  if (recognised.outcome === "refused") return recognised;
  const { source, encoding, separator, headerRow, header, columns } = recognised;
  const schools = readDuoSchools(source, columns, recordsBelowHeader(recognised));
  return { outcome: "read", source, encoding, separator, headerRow, header, ...schools };
}

function* recordsBelowHeader(file: RecognisedFile): Generator<DelimitedRecord, void> {
  const { text, separator, headerRow, header } = file;
  for (const record of readDelimited([text], { separator, columns: header.length })) {
    if (record.row > headerRow) yield record;
  }
}
