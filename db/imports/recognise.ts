import type { RegisterSource } from "../model/register.ts";
import { type DelimitedRecord, readDelimited, type Separator } from "./delimited.ts";
import { decodeText, type Encoding, markedEncoding } from "./encoding.ts";
import { type ColumnPlaces, type HeaderMatch, matchHeader } from "./match-header.ts";
import { findSeparator } from "./separator.ts";

/** What the caller knows better than the file; each is found out when it is left away. */
export interface RecogniseOptions {
  encoding?: Encoding | undefined;
  separator?: Separator | undefined;
  /** The 1-based line of the file that holds the column names. */
  headerRow?: number | undefined;
  /** The register that this file must be; a file of another register is refused. */
  source?: RegisterSource | undefined;
}

/** A register file of which everything is known that is needed to read its rows. */
export interface RecognisedFile {
  outcome: "recognised";
  source: RegisterSource;
  encoding: Encoding;
  separator: Separator;
  headerRow: number;
  header: string[];
  columns: ColumnPlaces;
  text: string;
}

/** Why a file as a whole cannot be read in; `columns` are named as the register spells them. */
export type FileRefusal =
  | { reason: "empty" }
  | { reason: "spreadsheet" }
  | { reason: "binary" }
  | { reason: "unrecognised" }
  | { reason: "missing-columns"; source: RegisterSource; columns: string[] }
  | { reason: "duplicate-columns"; source: RegisterSource; columns: string[] }
  | { reason: "several-kinds"; sources: RegisterSource[] }
  | { reason: "other-kind"; expected: RegisterSource; found: RegisterSource }
  | { reason: "damaged-spreadsheet" }
  | { reason: "missing-year"; source: RegisterSource }
  | { reason: "missing-threshold"; source: RegisterSource; sheet: string };

/** The closed list of reasons for which a whole file is refused. */
export type FileRefusalReason = FileRefusal["reason"];

/** A file that is refused as a whole. */
export type RefusedFile = { outcome: "refused" } & FileRefusal;

/** The column names stand among the first rows; a title or a date may stand above them. */
const HEADER_WITHIN_RECORDS = 10;

/** Text has no NUL; one further down is damage to one row, not another kind of file. */
const SNIFFED_BYTES = 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Gives the encoding, separator, header row and register of a file, or the reason why it is none
 * that can be read in. Never throws, whatever the bytes are.
 */
export function recognise(
  bytes: Uint8Array,
  options: RecogniseOptions = {},
): RecognisedFile | RefusedFile {
  if (startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND_FILE)) {
    return { outcome: "refused", reason: "spreadsheet" };
  }
  if (isBinary(bytes, options.encoding)) return { outcome: "refused", reason: "binary" };
  const { encoding, text } = decodeText(bytes, options.encoding);
  if (text.trim() === "") return { outcome: "refused", reason: "empty" };
  const separator = options.separator ?? findSeparator(text);
  const candidates = headerCandidates(text, separator, options.headerRow);
  const { record, match } = findHeader(candidates, options.source);
  if (match.outcome !== "matched" || record === null) return refusal(match);
  const { source, columns } = match;
  const { row: headerRow, fields: header } = record;
  return {
    outcome: "recognised",
    source,
    encoding,
    separator,
    headerRow,
    header,
    columns,
    text,
  };
}

function headerCandidates(
  text: string,
  separator: Separator,
  headerRow: number | undefined,
): DelimitedRecord[] {
  const candidates: DelimitedRecord[] = [];
  for (const record of readDelimited([text], { separator })) {
    if (headerRow === undefined || record.row === headerRow) candidates.push(record);
    if (candidates.length === HEADER_WITHIN_RECORDS) break;
    if (headerRow !== undefined && record.row >= headerRow) break;
  }
  return candidates;
}

/** Gives the first row that is a header, else the row that says most about what is missing. */
function findHeader(
  candidates: readonly DelimitedRecord[],
  expected: RegisterSource | undefined,
): { record: DelimitedRecord | null; match: HeaderMatch } {
  let near: HeaderMatch = { outcome: "unrecognised" };
  for (const record of candidates) {
    const match = matchHeader(record.fields, expected);
    if (match.outcome === "matched") return { record, match };
    if (near.outcome === "unrecognised") near = match;
  }
  return { record: null, match: near };
}

function refusal(match: HeaderMatch): RefusedFile {
  switch (match.outcome) {
    case "missing-columns":
    case "duplicate-columns": {
      const { outcome: reason, source, columns } = match;
      return { outcome: "refused", reason, source, columns };
    }
    case "several-kinds":
      return { outcome: "refused", reason: match.outcome, sources: match.sources };
    case "other-kind": {
      const { outcome: reason, expected, found } = match;
      return { outcome: "refused", reason, expected, found };
    }
    default:
      return { outcome: "refused", reason: "unrecognised" };
  }
}

function isBinary(bytes: Uint8Array, asked: Encoding | undefined): boolean {
  const encoding = asked ?? markedEncoding(bytes);
  return (
    encoding !== "utf-16le" &&
    encoding !== "utf-16be" &&
    bytes.subarray(0, SNIFFED_BYTES).includes(0)
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
