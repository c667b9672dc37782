import type { RegisterSource } from "../model/register.ts";
import {
  BIRTH_COLUMNS,
  BOARD_COLUMNS,
  CHILDCARE_COLUMNS,
  type ColumnDescription,
  LOCATION_CODE_NAMES,
  PUPIL_HISTORY_COLUMNS,
  PUPIL_YEAR_COLUMNS,
  SCHOOL_COLUMNS,
  SECONDARY_COLUMNS,
  SECONDARY_PUPIL_COLUMNS,
  SPECIAL_COLUMNS,
} from "./source-columns.ts";

/** The registers that list school locations with their address. */
export type SchoolSource = "duo-po" | "duo-vo" | "duo-so";

/** The registers that count the pupils of school locations. */
export type PupilSource = "duo-po-pupils" | "duo-vo-pupils";

/**
 * One form in which a register is published, by its columns; a file with one of the `excluded`
 * columns is another register. A register can have several forms.
 */
export interface SourceDescription {
  source: RegisterSource;
  columns: readonly ColumnDescription[];
  excluded: readonly string[];
}

/** Columns that split a count: then a row is not the whole of a school location. */
const PARTS_OF_A_COUNT = [
  "ADVIES",
  "NOAT",
  "GEWICHT",
  "GROEP",
  "LEERJAAR",
  "LEER- OF VERBLIJFSJAAR",
  "LEEFTIJD",
  "GEBOORTEJAAR",
  "GESLACHT",
  "AFDELING",
  "INDICATIE VO-VAVO",
  "POSTCODE LEERLING",
  "GEMEENTENUMMER LEERLING",
];

/**
 * The registers in all forms in which they can be read as text; the CBS scores are a workbook and
 * are recognised by `cbs-disadvantage.ts`. DUO's list of special schools has the columns of the
 * primary list and one more; the primary list is excluded by it, else its schools would be `bo`.
 */
export const SOURCES: readonly SourceDescription[] = [
  {
    source: "duo-po",
    columns: SCHOOL_COLUMNS,
    excluded: ["ONDERWIJSSTRUCTUUR", "SOORT PRIMAIR ONDERWIJS"],
  },
  {
    source: "duo-vo",
    columns: SECONDARY_COLUMNS,
    excluded: ["SOORT PRIMAIR ONDERWIJS"],
  },
  { source: "duo-so", columns: SPECIAL_COLUMNS, excluded: [] },
  {
    source: "duo-boards",
    columns: BOARD_COLUMNS,
    excluded: [...LOCATION_CODE_NAMES, "INSTELLINGSCODE", "BRIN NUMMER"],
  },
  {
    source: "duo-po-pupils",
    columns: PUPIL_HISTORY_COLUMNS,
    excluded: PARTS_OF_A_COUNT,
  },
  {
    source: "duo-po-pupils",
    columns: PUPIL_YEAR_COLUMNS,
    excluded: PARTS_OF_A_COUNT,
  },
  {
    source: "duo-vo-pupils",
    columns: SECONDARY_PUPIL_COLUMNS,
    excluded: [...PARTS_OF_A_COUNT, "PEILJAAR", "SCHOOLJAAR"],
  },
  { source: "lrk", columns: CHILDCARE_COLUMNS, excluded: [] },
  { source: "cbs-births", columns: BIRTH_COLUMNS, excluded: [] },
];

/** Gives a column name as it is compared: upper case, a space for each run of `_`, `-`, blanks. */
export function normaliseColumnName(name: string): string {
  return name
    .replace(/[\s_-]+/g, " ")
    .trim()
    .toUpperCase();
}

/**
 * Gives the name of a column without the number or year behind it, and that year; null when the
 * column is told by its year and has none.
 */
export function withoutSuffix(
  name: string,
  suffix: "number" | "year",
): { name: string; year: number | null } | null {
  const normal = normaliseColumnName(name);
  if (suffix === "number") return { name: normal.replace(/ \d+$/, ""), year: null };
  const parts = /^(.+) ((?:19|20)\d{2})$/.exec(normal);
  return parts === null ? null : { name: parts[1] ?? "", year: Number(parts[2]) };
}
