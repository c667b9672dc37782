import type { DelimitedRecord, RecordFault } from "./delimited.ts";
import type { ColumnPlaces } from "./match-header.ts";
import {
  normaliseLocationCode,
  normaliseMunicipalityCode,
  normalisePostalCode,
} from "./register-codes.ts";
import type { RegisterSource, SchoolField } from "./sources.ts";

/** The kinds of school that DUO's lists of primary and secondary locations hold. */
export type RegisteredSchoolType = "bo" | "vo" | "pro";

/** A school location as the register gives it, normalised; null is what it leaves empty. */
export interface SchoolRow {
  /** The 1-based line of the file. */
  sourceRow: number;
  /** The BRIN location code, `04FH00`: the key. */
  locationCode: string;
  institutionCode: string;
  boardNumber: string | null;
  schoolType: RegisteredSchoolType;
  /** Not unique: DUO gives every location of a secondary school the name of the school. */
  name: string;
  street: string | null;
  houseNumber: string | null;
  postalCode: string | null;
  town: string | null;
  municipalityCode: string;
  municipalityName: string | null;
  denomination: string | null;
  /** ONDERWIJSSTRUCTUUR, secondary schools only. */
  structure: string | null;
  website: string | null;
  phone: string | null;
}

/** The closed list of reasons for which one row is refused. */
export type RowRefusalReason =
  | RecordFault
  | "unreadable-text"
  | "bad-location-code"
  | "institution-mismatch"
  | "missing-name"
  | "bad-municipality-code"
  | "bad-postal-code"
  | "duplicate-location-code";

/**
 * A row that is left out. `field` is null when the row as a whole is malformed; `value` is what
 * stands there. `key` is the location code as far as it could be read: a school of which the row
 * is refused is still in the register, and must not be taken for one that has vanished.
 */
export interface RefusedRow {
  row: number;
  field: SchoolField | null;
  reason: RowRefusalReason;
  value: string;
  key: string | null;
  /** The municipality as far as it could be read: a row of elsewhere need not be told of. */
  municipalityCode: string | null;
}

/** The school locations of a file and the rows left out, both in the order of the file. */
export interface SchoolRows {
  rows: SchoolRow[];
  refused: RefusedRow[];
}

type SchoolCells = Readonly<Record<SchoolField, string>>;
type Checked = { row: SchoolRow } | { field: SchoolField; reason: RowRefusalReason };

const FIELDS = [
  "locationCode",
  "institutionCode",
  "boardNumber",
  "name",
  "street",
  "houseNumber",
  "postalCode",
  "town",
  "municipalityCode",
  "municipalityName",
  "denomination",
  "structure",
  "website",
  "phone",
] as const satisfies readonly SchoolField[];

const SHOWN_OF_MALFORMED_ROW = 120;

/**
 * Gives the school locations of the records below a DUO header. A row that breaks a rule is refused
 * with its first fault; rows without any text are passed over; of two rows with the same location
 * code the first counts.
 */
export function readDuoSchools(
  source: RegisterSource,
  columns: ColumnPlaces,
  records: Iterable<DelimitedRecord>,
): SchoolRows {
  const rows: SchoolRow[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    if (record.fields.every((field) => field.trim() === "")) continue;
    if (record.fault !== null) {
      refused.push(refuseMalformed(record, record.fault));
      continue;
    }
    const cells = readCells(record.fields, columns);
    const checked = checkSchool(source, cells, record.row, seen);
    if ("row" in checked) {
      seen.add(checked.row.locationCode);
      rows.push(checked.row);
    } else {
      const { field, reason } = checked;
      const key = normaliseLocationCode(cells.locationCode);
      const municipalityCode = normaliseMunicipalityCode(cells.municipalityCode);
      const value = cells[field];
      refused.push({ row: record.row, field, reason, value, key, municipalityCode });
    }
  }
  return { rows, refused };
}

function checkSchool(
  source: RegisterSource,
  cells: SchoolCells,
  sourceRow: number,
  seen: ReadonlySet<string>,
): Checked {
  const unreadable = FIELDS.find((field) => /[\p{Cc}\uFFFD]/u.test(cells[field]));
  if (unreadable !== undefined) return { field: unreadable, reason: "unreadable-text" };
  const locationCode = normaliseLocationCode(cells.locationCode);
  if (locationCode === null) return { field: "locationCode", reason: "bad-location-code" };
  const institutionCode = cells.institutionCode.toUpperCase() || locationCode.slice(0, 4);
  if (!locationCode.startsWith(institutionCode) || institutionCode.length !== 4) {
    return { field: "institutionCode", reason: "institution-mismatch" };
  }
  if (cells.name === "") return { field: "name", reason: "missing-name" };
  const municipalityCode = normaliseMunicipalityCode(cells.municipalityCode);
  if (municipalityCode === null) {
    return { field: "municipalityCode", reason: "bad-municipality-code" };
  }
  const postalCode = normalisePostalCode(cells.postalCode);
  if (postalCode === null && cells.postalCode !== "") {
    return { field: "postalCode", reason: "bad-postal-code" };
  }
  if (seen.has(locationCode)) return { field: "locationCode", reason: "duplicate-location-code" };
  return {
    row: {
      sourceRow,
      locationCode,
      institutionCode,
      boardNumber: cells.boardNumber || null,
      schoolType: schoolType(source, cells.structure),
      name: cells.name,
      street: cells.street || null,
      houseNumber: cells.houseNumber || null,
      postalCode,
      town: cells.town || null,
      municipalityCode,
      municipalityName: cells.municipalityName || null,
      denomination: cells.denomination || null,
      structure: cells.structure || null,
      ...webAndPhone(cells),
    },
  };
}

/** A school for practical training has that one structure; with any other beside it, it is `vo`. */
function schoolType(source: RegisterSource, structure: string): RegisteredSchoolType {
  if (source === "duo-po") return "bo";
  return structure.toUpperCase() === "PRO" ? "pro" : "vo";
}

/** DUO has telephone numbers in the column of the website (19IW02): those are no address. */
function webAndPhone(cells: SchoolCells): Pick<SchoolRow, "website" | "phone"> {
  const isPhone = /^\+?[\d\s()-]{9,}$/.test(cells.website);
  const phone = cells.phone || (isPhone ? cells.website : "");
  return { website: isPhone ? null : cells.website || null, phone: phone || null };
}

function readCells(fields: readonly string[], columns: ColumnPlaces): SchoolCells {
  const cells = FIELDS.map((field) => {
    const place = columns.get(field);
    return [field, place === undefined ? "" : tidy(fields[place] ?? "")];
  });
  return Object.fromEntries(cells) as SchoolCells;
}

/** Runs of blanks and line ends become one space, so that only real changes are seen as changes. */
function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function refuseMalformed(record: DelimitedRecord, reason: RecordFault): RefusedRow {
  const codes = record.raw.toUpperCase().match(/(?<![A-Z\d])\d{2}[A-Z]{2}\d{2}(?![A-Z\d])/g) ?? [];
  return {
    row: record.row,
    field: null,
    reason,
    value: record.raw.slice(0, SHOWN_OF_MALFORMED_ROW),
    key: codes[0] ?? null,
    municipalityCode: null,
  };
}
