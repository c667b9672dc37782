import type { RegisterSource } from "../model/register.ts";
import type { BirthRow } from "./cbs-births.ts";
import type { DisadvantageRow, RefusedSheetRow } from "./cbs-disadvantage.ts";
import type { Separator } from "./delimited.ts";
import type { BoardRow } from "./duo-boards.ts";
import type { PupilRow } from "./duo-pupils.ts";
import type { SchoolRow } from "./duo-schools.ts";
import type { Encoding } from "./encoding.ts";
import type { ChildcareRow } from "./lrk.ts";
import type { CollectedRows } from "./refused-row.ts";
import type { PupilSource, SchoolSource } from "./sources.ts";

/** What a text file of a register says: how it was recognised, its rows, and the others. */
interface TextContents<Source extends RegisterSource, Row> extends CollectedRows<Row> {
  outcome: "read";
  source: Source;
  encoding: Encoding;
  separator: Separator;
  headerRow: number;
  header: string[];
}

/** What a list of school locations says. */
export interface RegisterContents extends TextContents<SchoolSource, SchoolRow> {}

/** What a list of school boards says. */
export interface BoardContents extends TextContents<"duo-boards", BoardRow> {}

/** What a count of pupils says. */
export interface PupilContents extends TextContents<PupilSource, PupilRow> {}

/** What the register of childcare says, and whether after-school care was asked for. */
export interface ChildcareContents extends TextContents<"lrk", ChildcareRow> {
  includesAfterSchoolCare: boolean;
}

/** What the figures of births say. */
export interface BirthContents extends TextContents<"cbs-births", BirthRow> {}

/** What a workbook of disadvantage scores says; a workbook has no encoding and no separator. */
export interface DisadvantageContents extends Omit<CollectedRows<DisadvantageRow>, "refused"> {
  outcome: "read";
  source: "cbs-disadvantage";
  encoding: null;
  separator: null;
  /** The sheets that were read, and of the first the 1-based row and texts of its header. */
  sheets: string[];
  headerRow: number;
  header: string[];
  year: number;
  referenceDay: string;
  /** Whether the workbook gives the day; else it is the legal one of that year. */
  isReferenceDayStated: boolean;
  refused: RefusedSheetRow[];
}

/** What any register file says, told apart by `source`. */
export type RegisterFileContents =
  | RegisterContents
  | BoardContents
  | PupilContents
  | ChildcareContents
  | BirthContents
  | DisadvantageContents;

/** Whether a register file lists school locations with their address. */
export function listsSchools(contents: RegisterFileContents): contents is RegisterContents {
  const { source } = contents;
  return source === "duo-po" || source === "duo-vo" || source === "duo-so";
}
