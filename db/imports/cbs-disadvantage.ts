import { findScoreTables, type ScoreTable } from "./cbs-score-tables.ts";
import { tidy } from "./cells.ts";
import { readCount, readHundredths } from "./published-count.ts";
import type { SpreadsheetCell, SpreadsheetSheet } from "./read-spreadsheet.ts";
import { findReferenceDay } from "./reference-day.ts";
import type { CollectedRows, RefusedRow, RowRefusalReason, RowWarning } from "./refused-row.ts";
import { normaliseLocationCode } from "./register-codes.ts";
import type { DisadvantageField } from "./source-columns.ts";

/**
 * The disadvantage score of one school location, as CBS published it: never without the year and
 * without saying whether the threshold was applied, which makes the score of half the schools 0.
 */
export interface DisadvantageRow {
  sheet: string;
  /** The 1-based row of the sheet. */
  sourceRow: number;
  locationCode: string;
  threshold: "with" | "without";
  year: number;
  /** The day of reference, `2024-10-01`. */
  referenceDay: string;
  /** The score in hundredths; null is unknown, never 0. */
  scoreHundredths: number | null;
  pupils: number | null;
}

/** A refused row of a sheet. */
export interface RefusedSheetRow extends RefusedRow {
  sheet: string;
}

/** What a workbook of CBS says, beside how it was recognised. */
export interface DisadvantageRows extends Omit<CollectedRows<DisadvantageRow>, "refused"> {
  refused: RefusedSheetRow[];
  /** The first table: its sheet and header. */
  sheets: string[];
  headerRow: number;
  header: string[];
  year: number;
  referenceDay: string;
  /** Whether the workbook itself gives the day; else it follows from the year. */
  isReferenceDayStated: boolean;
}

/** Why a workbook is refused; `none` when it has nothing of a table of scores. */
export type DisadvantageRefusal =
  | { reason: "none" }
  | { reason: "missing-columns"; columns: string[] }
  | { reason: "duplicate-columns"; columns: string[] }
  | { reason: "missing-year" }
  | { reason: "missing-threshold"; sheet: string };

/** What is known of a workbook beside what stands in it. */
export interface DisadvantageOptions {
  year?: number | undefined;
  fileName?: string | undefined;
}

/**
 * Gives the scores of all tables of a CBS workbook, with and without the threshold, or why it is
 * refused. Columns are found by name; notes below a table are passed over, and a row with a score
 * and without a location code is refused.
 */
export function readDisadvantage(
  sheets: readonly SpreadsheetSheet[],
  options: DisadvantageOptions = {},
): DisadvantageRows | DisadvantageRefusal {
  const found = findScoreTables(sheets);
  if ("reason" in found) return found;
  const [first] = found;
  const reference = findReferenceDay(sheets, options);
  if (reference === null || first === undefined) return { reason: "missing-year" };
  const collected: DisadvantageRows = {
    rows: [],
    refused: [],
    warnings: [],
    leftOut: {},
    sheets: [...new Set(found.map(({ sheet }) => sheet.name))],
    headerRow: first.headerRow,
    header: first.header,
    ...reference,
  };
  for (const table of found) readTable(table, collected);
  return collected;
}

function readTable(table: ScoreTable, into: DisadvantageRows): void {
  const { sheet, columns, threshold, headerRow } = table;
  const seen = new Set<string>();
  sheet.rows.slice(headerRow).forEach((cells, index) => {
    const row = headerRow + index + 1;
    const [code, pupils, score] = [columns.locationCode, columns.pupils, columns.score].map(
      (place) => (place === null ? null : (cells[place] ?? null)),
    );
    if (isEmpty(score) && isEmpty(pupils) && normaliseLocationCode(textOf(code)) === null) return;
    const read = readScore({ code, pupils, score }, seen);
    if ("reason" in read) {
      into.refused.push({ sheet: sheet.name, row, ...read, municipalityCode: null });
      return;
    }
    seen.add(read.locationCode);
    const { year, referenceDay } = into;
    const { doubt, ...values } = read;
    const base = { sheet: sheet.name, sourceRow: row, threshold, year, referenceDay };
    into.rows.push({ ...base, ...values });
    if (doubt) into.warnings.push({ row, ...doubt, key: read.locationCode });
  });
}

type ScoreCells = Record<"code" | "pupils" | "score", SpreadsheetCell | undefined>;
type ScoreValues = Pick<DisadvantageRow, "locationCode" | "scoreHundredths" | "pupils"> & {
  doubt: Pick<RowWarning, "field" | "reason" | "value"> | null;
};
type ScoreFault = {
  field: DisadvantageField;
  reason: RowRefusalReason;
  value: string;
  key: string | null;
};

function readScore(cells: ScoreCells, seen: ReadonlySet<string>): ScoreValues | ScoreFault {
  const value = textOf(cells.code);
  const locationCode = normaliseLocationCode(value);
  if (locationCode === null) {
    return { field: "locationCode", reason: "bad-location-code", value, key: null };
  }
  if (seen.has(locationCode)) {
    const reason = "duplicate-location-code";
    return { field: "locationCode", reason, value, key: locationCode };
  }
  const { value: scoreHundredths, isOdd } = readHundredths(cells.score ?? null);
  const { value: pupils } = readCount(textOf(cells.pupils));
  const shown = textOf(cells.score).slice(0, 40);
  const doubt = isOdd ? ({ field: "score", reason: "unknown-score", value: shown } as const) : null;
  return { locationCode, scoreHundredths, pupils, doubt };
}

function isEmpty(cell: SpreadsheetCell | undefined): boolean {
  return textOf(cell) === "";
}

function textOf(cell: SpreadsheetCell | undefined): string {
  return tidy(String(cell ?? ""));
}
