/** A register whose files can be read in. */
export type RegisterSource = "duo-po" | "duo-vo";

/** What a column of a school register says about a school location. */
export type SchoolField =
  | "locationCode"
  | "institutionCode"
  | "boardNumber"
  | "name"
  | "street"
  | "houseNumber"
  | "postalCode"
  | "town"
  | "municipalityCode"
  | "municipalityName"
  | "denomination"
  | "structure"
  | "website"
  | "phone";

/** A column of a register: its names through the years, the present one first. */
export interface ColumnDescription {
  field: SchoolField;
  names: readonly [string, ...string[]];
  required: boolean;
}

/** A register by its columns; a file with one of the `excluded` columns is another register. */
export interface SourceDescription {
  source: RegisterSource;
  columns: readonly ColumnDescription[];
  excluded: readonly string[];
}

const SCHOOL_COLUMNS: readonly ColumnDescription[] = [
  required("locationCode", "VESTIGINGSCODE", "VESTIGINGSNUMMER", "BRINNUMMER-VESTIGING"),
  required("name", "VESTIGINGSNAAM"),
  required("street", "STRAATNAAM"),
  required("houseNumber", "HUISNUMMER-TOEVOEGING"),
  required("postalCode", "POSTCODE"),
  required("town", "PLAATSNAAM"),
  required("municipalityCode", "GEMEENTENUMMER", "GEMEENTECODE"),
  optional("institutionCode", "INSTELLINGSCODE", "BRIN NUMMER", "BRINNUMMER"),
  optional("boardNumber", "BEVOEGD GEZAG NUMMER"),
  optional("municipalityName", "GEMEENTENAAM"),
  optional("denomination", "DENOMINATIE"),
  optional("website", "INTERNETADRES"),
  optional("phone", "TELEFOONNUMMER"),
];

/**
 * The registers that can be read in. DUO's list of special schools has the columns of the primary
 * list and one more; it is excluded by that column, else its schools would become `bo`.
 */
export const SOURCES: readonly SourceDescription[] = [
  {
    source: "duo-po",
    columns: SCHOOL_COLUMNS,
    excluded: ["ONDERWIJSSTRUCTUUR", "SOORT PRIMAIR ONDERWIJS"],
  },
  {
    source: "duo-vo",
    columns: [...SCHOOL_COLUMNS, required("structure", "ONDERWIJSSTRUCTUUR")],
    excluded: ["SOORT PRIMAIR ONDERWIJS"],
  },
];

/** Gives a column name as it is compared: upper case, a space for each run of `_`, `-`, blanks. */
export function normaliseColumnName(name: string): string {
  return name
    .replace(/[\s_-]+/g, " ")
    .trim()
    .toUpperCase();
}

function required(field: SchoolField, ...names: [string, ...string[]]): ColumnDescription {
  return { field, names, required: true };
}

function optional(field: SchoolField, ...names: [string, ...string[]]): ColumnDescription {
  return { field, names, required: false };
}
