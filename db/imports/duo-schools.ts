import { type Cells, readCells, unreadableField } from "./cells.ts";
import type { DelimitedRecord } from "./delimited.ts";
import type { ColumnPlaces } from "./match-header.ts";
import {
  type CollectedRows,
  collectRows,
  malformedSchool,
  type RowRefusalReason,
} from "./refused-row.ts";
import {
  joinLocationCode,
  normaliseMunicipalityCode,
  normalisePostalCode,
} from "./register-codes.ts";
import { type RegisteredSchoolType, readSchoolType } from "./school-type.ts";
import type { SchoolField } from "./source-columns.ts";
import type { SchoolSource } from "./sources.ts";

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
  /** ONDERWIJSSTRUCTUUR of a secondary, SOORT PRIMAIR ONDERWIJS (`SO/VSO`) of a special school. */
  structure: string | null;
  website: string | null;
  phone: string | null;
}

type SchoolCells = Cells<SchoolField>;
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

/**
 * Gives the school locations of the records below a DUO header. A row that breaks a rule is refused
 * with its first fault; rows without any text are passed over; of two rows with the same location
 * code the first counts.
 */
export function readDuoSchools(
  source: SchoolSource,
  columns: ColumnPlaces,
  records: Iterable<DelimitedRecord>,
): CollectedRows<SchoolRow> {
  const seen = new Set<string>();
  return collectRows(
    records,
    (record) => {
      const cells = readCells(record.fields, columns, FIELDS);
      const checked = checkSchool(source, cells, record.row, seen);
      if ("row" in checked) {
        seen.add(checked.row.locationCode);
        return { rows: [checked.row] };
      }
      const { field, reason } = checked;
      const key = joinLocationCode(cells.institutionCode, cells.locationCode);
      const municipalityCode = normaliseMunicipalityCode(cells.municipalityCode);
      return { fault: { field, reason, value: cells[field], key, municipalityCode } };
    },
    malformedSchool,
  );
}

function checkSchool(
  source: SchoolSource,
  cells: SchoolCells,
  sourceRow: number,
  seen: ReadonlySet<string>,
): Checked {
  const unreadable = unreadableField(cells, FIELDS);
  if (unreadable !== undefined) return { field: unreadable, reason: "unreadable-text" };
  const locationCode = joinLocationCode(cells.institutionCode, cells.locationCode);
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
  const schoolType = schoolTypeOf(source, cells.structure);
  if (schoolType === null) return { field: "structure", reason: "bad-school-type" };
  return {
    row: {
      sourceRow,
      locationCode,
      institutionCode,
      boardNumber: cells.boardNumber || null,
      schoolType,
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

/**
 * A school for practical training has that one structure; with any other beside it, it is `vo`. In
 * the list of special schools a school is never an ordinary primary one.
 */
function schoolTypeOf(source: SchoolSource, structure: string): RegisteredSchoolType | null {
  if (source === "duo-po") return "bo";
  if (source === "duo-vo") return structure.toUpperCase() === "PRO" ? "pro" : "vo";
  const special = readSchoolType(structure);
  return special === "bo" ? null : special;
}

/** DUO has telephone numbers in the column of the website (19IW02): those are no address. */
function webAndPhone(cells: SchoolCells): Pick<SchoolRow, "website" | "phone"> {
  const isPhone = /^\+?[\d\s()-]{9,}$/.test(cells.website);
  const phone = cells.phone || (isPhone ? cells.website : "");
  return { website: isPhone ? null : cells.website || null, phone: phone || null };
}
