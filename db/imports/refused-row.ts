import type { DelimitedRecord, RecordFault } from "./delimited.ts";
import type { RegisterField } from "./source-columns.ts";

/** The closed list of reasons for which one row is refused. */
export type RowRefusalReason =
  | RecordFault
  | "unreadable-text"
  | "bad-location-code"
  | "institution-mismatch"
  | "missing-name"
  | "bad-municipality-code"
  | "bad-postal-code"
  | "duplicate-location-code"
  | "bad-school-type"
  | "bad-board-number"
  | "duplicate-board-number"
  | "bad-year"
  | "duplicate-count"
  | "bad-lrk-number"
  | "duplicate-lrk-number"
  | "bad-childcare-kind"
  | "bad-status"
  | "bad-day"
  | "bad-region"
  | "bad-period"
  | "duplicate-period";

/**
 * A row that is left out. `field` is null when the row as a whole is malformed; `value` is what
 * stands there. `key` is the key of the row as far as it could be read: a school of which the row
 * is refused is still in the register, and must not be taken for one that has vanished.
 */
export interface RefusedRow {
  row: number;
  field: RegisterField | null;
  reason: RowRefusalReason;
  value: string;
  key: string | null;
  /** The municipality as far as it can be read, so that rows of elsewhere need not be told of. */
  municipalityCode: string | null;
}

/** The closed list of what is worth a second look in a row that is read nevertheless. */
export type RowWarningReason =
  | "eleven-proof"
  | "address-without-number"
  | "bad-bag-id"
  | "bad-kvk-number"
  | "bad-branch-number"
  | "unknown-count"
  | "unknown-score";

/** A value of a row that is read, with what is doubtful about it. */
export interface RowWarning {
  row: number;
  field: RegisterField;
  reason: RowWarningReason;
  value: string;
  key: string;
}

/**
 * What is not of this register's concern and is not read, without being wrong: out-of-school care
 * unless asked for, childminders and their agencies always, school locations that were not open,
 * regions that are no municipality, periods that are no month or year, births of one sex.
 */
export type LeftOutKind =
  | "after-school-care"
  | "childminder"
  | "childminder-agency"
  | "not-open"
  | "other-region"
  | "other-period"
  | "one-sex";

/** How much of each kind was left out; a kind that did not occur is not in it. */
export type LeftOut = Partial<Record<LeftOutKind, number>>;

/** The rows of a file in the order of the file, and what became of the others. */
export interface CollectedRows<Row> {
  rows: Row[];
  refused: RefusedRow[];
  warnings: RowWarning[];
  leftOut: LeftOut;
}

/** A fault of one row: the field, the reason, and as much as can be told of what it is about. */
export type RowFault = Omit<RefusedRow, "row">;

/** Whatever one record of a file gives. */
export interface RecordReading<Row> {
  rows?: readonly Row[];
  fault?: RowFault | undefined;
  warnings?: readonly Omit<RowWarning, "row">[];
  leftOut?: readonly LeftOutKind[];
}

/** What a malformed row is taken for: its key, what of it may be shown, or that it is left out. */
export type MalformedReading = { key: string | null; value: string } | { leftOut: LeftOutKind };

const SHOWN_OF_MALFORMED_ROW = 120;

/**
 * Gives what a reader makes of the records below a header: rows without any text are passed over
 * and malformed ones refused or left out, as `readMalformed` says of their first line.
 */
export function collectRows<Row>(
  records: Iterable<DelimitedRecord>,
  read: (record: DelimitedRecord) => RecordReading<Row>,
  readMalformed: (raw: string) => MalformedReading,
): CollectedRows<Row> {
  const collected: CollectedRows<Row> = { rows: [], refused: [], warnings: [], leftOut: {} };
  for (const record of records) {
    if (record.fields.every((field) => field.trim() === "")) continue;
    const { row, fault, raw } = record;
    const reading = fault === null ? read(record) : readFault(fault, readMalformed(raw));
    for (const one of reading.rows ?? []) collected.rows.push(one);
    if (reading.fault) collected.refused.push({ row, ...reading.fault });
    for (const warning of reading.warnings ?? []) collected.warnings.push({ row, ...warning });
    for (const kind of reading.leftOut ?? []) {
      collected.leftOut[kind] = (collected.leftOut[kind] ?? 0) + 1;
    }
  }
  return collected;
}

function readFault(reason: RecordFault, malformed: MalformedReading): RecordReading<never> {
  if ("leftOut" in malformed) return { leftOut: [malformed.leftOut] };
  return { fault: { field: null, reason, municipalityCode: null, ...malformed } };
}

/** Gives a malformed row by the start of it and the first text in it that looks like a key. */
export function malformedWithKey(raw: string, key: RegExp): MalformedReading {
  const value = raw.slice(0, SHOWN_OF_MALFORMED_ROW);
  return { key: key.exec(raw.toUpperCase())?.[0] ?? null, value };
}

/** Gives a malformed row of a school by the first location code that stands in it. */
export function malformedSchool(raw: string): MalformedReading {
  return malformedWithKey(raw, /(?<![A-Z\d])\d{2}[A-Z]{2}\d{2}(?![A-Z\d])/);
}
