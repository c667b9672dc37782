import { type Cells, readCells, unreadableField } from "./cells.ts";
import type { DelimitedRecord } from "./delimited.ts";
import type { ColumnPlaces } from "./match-header.ts";
import { readCount } from "./published-count.ts";
import {
  type CollectedRows,
  collectRows,
  type LeftOutKind,
  malformedSchool,
  type RecordReading,
  type RowFault,
  type RowRefusalReason,
  type RowWarning,
} from "./refused-row.ts";
import { joinLocationCode, normaliseMunicipalityCode } from "./register-codes.ts";
import { yearIn } from "./register-year.ts";
import { readSchoolType } from "./school-type.ts";
import type { PupilField } from "./source-columns.ts";
import { withoutSuffix } from "./sources.ts";

/** The pupils of one school location on one day, as DUO counted them. */
export interface PupilRow {
  /** The 1-based line of the file; a line with a column for each year gives several counts. */
  sourceRow: number;
  locationCode: string;
  name: string | null;
  /** What DUO calls the location in this file; secondary files do not say. */
  schoolType: "bo" | "sbo" | "so" | "vso" | null;
  municipalityCode: string | null;
  municipalityName: string | null;
  /** 1 October of the year: the day that DUO's files count on, `2025-10-01`. */
  countedOn: string;
  /** Null is unknown: DUO hides counts below five. Never 0 for that. */
  pupils: number | null;
}

/** Where the year of a count stands: in the names of columns, in a column, or outside the rows. */
export type YearPlaces =
  | { kind: "columns"; years: readonly { place: number; year: number }[] }
  | { kind: "column" }
  | { kind: "file"; year: number };

type PupilCells = Cells<PupilField>;
type Seen = Map<string, { row: PupilRow; types: Set<string> }>;

const FIELDS = [
  "locationCode",
  "institutionCode",
  "name",
  "schoolType",
  "municipalityCode",
  "municipalityName",
  "year",
  "pupils",
] as const satisfies readonly PupilField[];

/** Gives the columns of a header with the pupils of one year (`LEERLINGEN_2025`), oldest first. */
export function pupilYears(header: readonly string[]): { place: number; year: number }[] {
  const years = header.flatMap((name, place) => {
    const column = withoutSuffix(name, "year");
    return column?.name === "LEERLINGEN" && column.year !== null
      ? [{ place, year: column.year }]
      : [];
  });
  return years.toSorted((one, other) => one.year - other.year);
}

/**
 * Gives the counts of pupils of the records below a DUO header, one for each location and year. In
 * the files of primary education a 0 says that the location was not open yet or no more (a count of
 * no pupils does not occur there): no count comes of it, and `leftOut` tells how many. In the file
 * of secondary education a 0 is a count. A location that is listed twice in a year under two types
 * of education counts the pupils of both; unknown in one of them makes the whole unknown.
 */
export function readDuoPupils(
  years: YearPlaces,
  columns: ColumnPlaces,
  records: Iterable<DelimitedRecord>,
): CollectedRows<PupilRow> {
  const seen: Seen = new Map();
  return collectRows(
    records,
    (record) => readRecord(record, years, columns, seen),
    malformedSchool,
  );
}

function readRecord(
  { fields, row }: DelimitedRecord,
  years: YearPlaces,
  columns: ColumnPlaces,
  seen: Seen,
): RecordReading<PupilRow> {
  const cells = readCells(fields, columns, FIELDS);
  const key = joinLocationCode(cells.institutionCode, cells.locationCode);
  const municipalityCode = normaliseMunicipalityCode(cells.municipalityCode);
  const refuse = (field: PupilField, reason: RowRefusalReason): { fault: RowFault } => ({
    fault: { field, reason, value: cells[field], key, municipalityCode },
  });
  const unreadable = unreadableField(cells, FIELDS);
  if (unreadable !== undefined) return refuse(unreadable, "unreadable-text");
  if (key === null) return refuse("locationCode", "bad-location-code");
  if (cells.institutionCode && !key.startsWith(cells.institutionCode.toUpperCase())) {
    return refuse("institutionCode", "institution-mismatch");
  }
  if (cells.municipalityCode && municipalityCode === null) {
    return refuse("municipalityCode", "bad-municipality-code");
  }
  const counts = countsOf(fields, cells, years);
  if (counts === null) return refuse("year", "bad-year");
  const repeated = counts.some(({ year }) => isRepeated(seen.get(`${key} ${year}`), cells));
  if (repeated) return refuse("locationCode", "duplicate-count");
  const base = {
    sourceRow: row,
    locationCode: key,
    name: cells.name || null,
    schoolType: readSchoolType(cells.schoolType),
    municipalityCode,
    municipalityName: cells.municipalityName || null,
  };
  return storeCounts(base, counts, years, cells, seen);
}

function countsOf(
  fields: readonly string[],
  cells: PupilCells,
  years: YearPlaces,
): { year: number; text: string }[] | null {
  if (years.kind === "file") return [{ year: years.year, text: cells.pupils }];
  if (years.kind === "columns") {
    return years.years.map(({ place, year }) => ({ year, text: fields[place] ?? "" }));
  }
  const year = yearIn(cells.year);
  return year === null ? null : [{ year, text: cells.pupils }];
}

function isRepeated(before: { types: Set<string> } | undefined, cells: PupilCells): boolean {
  return before !== undefined && (cells.schoolType === "" || before.types.has(cells.schoolType));
}

function storeCounts(
  base: Omit<PupilRow, "countedOn" | "pupils">,
  counts: readonly { year: number; text: string }[],
  years: YearPlaces,
  cells: PupilCells,
  seen: Seen,
): RecordReading<PupilRow> {
  const rows: PupilRow[] = [];
  const warnings: Omit<RowWarning, "row">[] = [];
  const leftOut: LeftOutKind[] = [];
  for (const { year, text } of counts) {
    const { value, isOdd } = readCount(text);
    const key = `${base.locationCode} ${year}`;
    const countedOn = `${year}-10-01`;
    if (isOdd) {
      const about = { field: "pupils", reason: "unknown-count" } as const;
      const value = text.trim().slice(0, 40);
      warnings.push({ ...about, value, key: `${base.locationCode} ${countedOn}` });
    }
    if (value === 0 && years.kind !== "file") {
      leftOut.push("not-open");
      continue;
    }
    const before = seen.get(key);
    if (before) {
      addCount(before.row, value, base.schoolType);
      before.types.add(cells.schoolType);
      continue;
    }
    const row = { ...base, countedOn, pupils: value };
    seen.set(key, { row, types: new Set([cells.schoolType]) });
    rows.push(row);
  }
  return { rows, warnings, leftOut };
}

function addCount(row: PupilRow, pupils: number | null, type: PupilRow["schoolType"]): void {
  row.pupils = row.pupils === null || pupils === null ? null : row.pupils + pupils;
  const both = [row.schoolType, type].filter((one) => one !== null).join("/");
  row.schoolType = readSchoolType(both);
}
