import { readCbsBirths } from "./cbs-births.ts";
import { readDisadvantage } from "./cbs-disadvantage.ts";
import { type DelimitedRecord, readDelimited } from "./delimited.ts";
import { readDuoBoards } from "./duo-boards.ts";
import { pupilYears, readDuoPupils, type YearPlaces } from "./duo-pupils.ts";
import { readDuoSchools } from "./duo-schools.ts";
import { readLrk } from "./lrk.ts";
import { isWorkbook, readSpreadsheet } from "./read-spreadsheet.ts";
import {
  type RecognisedFile,
  type RecogniseOptions,
  type RefusedFile,
  recognise,
} from "./recognise.ts";
import type { RegisterFileContents } from "./register-contents.ts";
import { registerYear, yearInFileName } from "./register-year.ts";

export type { RegisterContents, RegisterFileContents } from "./register-contents.ts";

/** What the caller knows better than the file, and what of it is asked for. */
export interface ReadOptions extends RecogniseOptions {
  /** The year of a file that does not say it; it goes before what a workbook or its name says. */
  year?: number | undefined;
  /** The name of the file, in which a year may stand. */
  fileName?: string | undefined;
  /** Reads after-school care (BSO) out of the register of childcare too. */
  includeAfterSchoolCare?: boolean | undefined;
}

/**
 * Gives the rows of a register file that is text, or the reason why the file as a whole is refused.
 * Plain bytes in, plain data out: nothing is stored and nothing is thrown, whatever the bytes are.
 * All municipalities of the file are given; choosing among them is the caller's.
 */
export function readRegister(
  bytes: Uint8Array,
  options: ReadOptions = {},
): RegisterFileContents | RefusedFile {
  const recognised = recognise(bytes, options);
  if (recognised.outcome === "refused") return recognised;
  const { source, encoding, separator, headerRow, header, columns } = recognised;
  const records = recordsBelowHeader(recognised);
  const about = { outcome: "read", encoding, separator, headerRow, header } as const;
  switch (source) {
    case "duo-po":
    case "duo-vo":
    case "duo-so":
      return { ...about, source, ...readDuoSchools(source, columns, records) };
    case "duo-boards":
      return { ...about, source, ...readDuoBoards(columns, records) };
    case "duo-po-pupils":
    case "duo-vo-pupils": {
      const years = yearPlaces(recognised, options);
      if (years === null) return { outcome: "refused", reason: "missing-year", source };
      return { ...about, source, ...readDuoPupils(years, columns, records) };
    }
    case "lrk": {
      const includesAfterSchoolCare = options.includeAfterSchoolCare ?? false;
      const asked = { includeAfterSchoolCare: includesAfterSchoolCare };
      return { ...about, source, includesAfterSchoolCare, ...readLrk(columns, records, asked) };
    }
    case "cbs-births":
      return { ...about, source, ...readCbsBirths(columns, records) };
    case "cbs-disadvantage":
      return { outcome: "refused", reason: "unrecognised" };
  }
}

/**
 * Gives the same as `readRegister` and reads workbooks too: the scores of CBS. Any other workbook
 * is refused as `spreadsheet`, for in it codes may have lost their zeros. Never rejects.
 */
export async function readRegisterFile(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<RegisterFileContents | RefusedFile> {
  if (!isWorkbook(bytes)) return readRegister(bytes, options);
  const sheets = await readSpreadsheet(bytes);
  if (sheets === null) return { outcome: "refused", reason: "damaged-spreadsheet" };
  const source = "cbs-disadvantage";
  const scores = readDisadvantage(sheets, options);
  const { source: expected } = options;
  const isExpected = expected === undefined || expected === source;
  if ("reason" in scores) {
    if (scores.reason !== "none" && isExpected) return { outcome: "refused", source, ...scores };
    if (expected !== source) return { outcome: "refused", reason: "spreadsheet" };
    const columns = ["BRIN6", "achterstandsscore"];
    return { outcome: "refused", reason: "missing-columns", source, columns };
  }
  if (!isExpected) return { outcome: "refused", reason: "other-kind", expected, found: source };
  return { outcome: "read", source, encoding: null, separator: null, ...scores };
}

function yearPlaces(file: RecognisedFile, { year, fileName }: ReadOptions): YearPlaces | null {
  const years = pupilYears(file.header);
  if (file.columns.has("year")) return { kind: "column" };
  if (file.source === "duo-po-pupils") return { kind: "columns", years };
  const told = registerYear(year) ?? yearInFileName(fileName);
  return told === null ? null : { kind: "file", year: told };
}

function* recordsBelowHeader(file: RecognisedFile): Generator<DelimitedRecord, void> {
  const { text, separator, headerRow, header } = file;
  for (const record of readDelimited([text], { separator, columns: header.length })) {
    if (record.row > headerRow) yield record;
  }
}
