import { type Cells, readCells, unreadableField } from "./cells.ts";
import type { DelimitedRecord } from "./delimited.ts";
import type { ColumnPlaces } from "./match-header.ts";
import { readCount } from "./published-count.ts";
import {
  type CollectedRows,
  collectRows,
  malformedWithKey,
  type RecordReading,
  type RowFault,
  type RowRefusalReason,
} from "./refused-row.ts";
import { normaliseMunicipalityCode } from "./register-codes.ts";
import type { BirthField } from "./source-columns.ts";

/** The children born alive in a municipality in a month or a whole year, as CBS publishes them. */
export interface BirthRow {
  /** The 1-based line of the file. */
  sourceRow: number;
  municipalityCode: string;
  municipalityName: string | null;
  year: number;
  /** 1 to 12; null for the year as a whole. */
  month: number | null;
  /** The period as a key: `2024` or `2024-06`. */
  period: string;
  /** Null is unknown (a blank or a point), never 0. */
  liveBirths: number | null;
}

type Period = Pick<BirthRow, "year" | "month" | "period">;

const FIELDS = [
  "region",
  "municipalityName",
  "period",
  "sex",
  "liveBirths",
] as const satisfies readonly BirthField[];

/** The code of CBS for both sexes together. */
const BOTH_SEXES = "T001038";

/**
 * Gives the births of the records below a CBS header by municipality and month or year. Provinces,
 * the country and other regions, quarters, and one sex alone are left out and counted.
 */
export function readCbsBirths(
  columns: ColumnPlaces,
  records: Iterable<DelimitedRecord>,
): CollectedRows<BirthRow> {
  const seen = new Set<string>();
  return collectRows(
    records,
    (record) => readRecord(record, columns, seen),
    (raw) => malformedWithKey(raw, /(?<=GM)\d{4}/),
  );
}

function readRecord(
  { fields, row }: DelimitedRecord,
  columns: ColumnPlaces,
  seen: Set<string>,
): RecordReading<BirthRow> {
  const cells = readCells(fields, columns, FIELDS);
  const municipalityCode = normaliseMunicipalityCode(cells.region);
  const refuse = (field: BirthField, reason: RowRefusalReason): { fault: RowFault } => ({
    fault: { field, reason, value: cells[field], key: municipalityCode, municipalityCode },
  });
  const unreadable = unreadableField(cells, FIELDS);
  if (unreadable !== undefined) return refuse(unreadable, "unreadable-text");
  if (isOneSex(cells, columns)) return { leftOut: ["one-sex"] };
  if (municipalityCode === null) {
    const isOtherRegion = /^(?!GM)[A-Z]{2}[\dA-Z]{2,4}$/i.test(cells.region);
    return isOtherRegion ? { leftOut: ["other-region"] } : refuse("region", "bad-region");
  }
  const period = readPeriod(cells.period);
  if (period === "other") return { leftOut: ["other-period"] };
  if (period === null) return refuse("period", "bad-period");
  const key = `${municipalityCode} ${period.period}`;
  if (seen.has(key)) return refuse("period", "duplicate-period");
  seen.add(key);
  const { value: liveBirths, isOdd } = readCount(cells.liveBirths);
  const municipalityName = cells.municipalityName || null;
  const warning = {
    field: "liveBirths",
    reason: "unknown-count",
    value: cells.liveBirths,
  } as const;
  return {
    rows: [{ sourceRow: row, municipalityCode, municipalityName, ...period, liveBirths }],
    warnings: isOdd ? [{ ...warning, key }] : [],
  };
}

function isOneSex({ sex }: Cells<BirthField>, columns: ColumnPlaces): boolean {
  return columns.has("sex") && sex.toUpperCase() !== BOTH_SEXES;
}

/** `2024JJ00` is a year, `2024MM06` a month, `2024KW02` a quarter. */
function readPeriod(text: string): Period | "other" | null {
  const parts = /^(\d{4})([A-Z]{2})(\d{2})$/.exec(text.toUpperCase());
  const year = parts === null ? null : yearOfFigures(Number(parts[1]));
  if (parts === null || year === null) return null;
  const [, , kind, number = ""] = parts;
  if (kind === "JJ") return number === "00" ? { year, month: null, period: String(year) } : null;
  if (kind !== "MM") return "other";
  const month = Number(number);
  return month >= 1 && month <= 12 ? { year, month, period: `${year}-${number}` } : null;
}

/** The figures of 37259ned begin in 1942. */
function yearOfFigures(year: number): number | null {
  return year >= 1900 && year <= 2099 ? year : null;
}
