import type { RefusedRow } from "./refused-row.ts";

/** What becomes of a record by an import. */
export type ImportOutcome = "new" | "changed" | "unchanged" | "vanished";

/** A field with its value before and after. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an import would do with one record of a register. */
export interface ProposedRow {
  readonly outcome: ImportOutcome;
  /** The line of the file or the row of the sheet; null for one that the file no longer has. */
  readonly row: number | null;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** What tells the record from all others of its register. */
  readonly key: string;
  readonly label: string;
  readonly municipalityCode: string | null;
  /** What changes, field by field; of a new location nothing, of a new figure its value. */
  readonly changes: readonly FieldChange[];
  /** What a person has otherwise and keeps: `before` is theirs, `after` the register's. */
  readonly kept: readonly FieldChange[];
}

/** A row that is not stored: the line, the field (`row` for all of it), the reason, the value. */
export interface RefusedImportRow {
  readonly row: number;
  readonly sheet?: string;
  readonly field: string;
  readonly reason: string;
  readonly value: string | null;
}

/** What a proposal is asked for. */
export interface ProposeOptions {
  /** The municipalities to look at; without them the scope is that of the register. */
  readonly municipalities?: readonly string[] | undefined;
  /** The day as of which locations are read; today when it is left away. */
  readonly asOf?: string | undefined;
  /** Keys of rows that a person chose not to take. */
  readonly skip?: readonly string[] | undefined;
}

/** Options with everything in them that a proposal needs. */
export interface Scope {
  readonly asOf: string;
  /** The municipalities asked for, or null when none were. */
  readonly asked: ReadonlySet<string> | null;
  readonly skip: ReadonlySet<string>;
}

/** What a register file would change, as the proposer of one register gives it. */
export interface ProposedRows<Row extends ProposedRow> {
  readonly rows: readonly Row[];
  readonly refused: readonly RefusedImportRow[];
  /** The municipalities that the file speaks of. */
  readonly inFile: ReadonlySet<string>;
  /** Names of municipalities that must be stored first, by code. */
  readonly newMunicipalities: ReadonlyMap<string, string>;
}

/** Gives a refused row as it is told of. */
export function refusedImportRow(refused: RefusedRow & { sheet?: string }): RefusedImportRow {
  const { row, sheet, field, reason, value } = refused;
  return { row, ...(sheet === undefined ? {} : { sheet }), field: field ?? "row", reason, value };
}

/** Gives the change of a location's or entry's state in the register. */
export function stateChange(before: string, after: string): FieldChange {
  return { field: "registerState", before, after };
}

/** Gives a change of one value as a list: empty when both are the same. */
export function valueChange(
  field: string,
  before: string | null,
  after: string | null,
): readonly FieldChange[] {
  return before === after ? [] : [{ field, before, after }];
}
