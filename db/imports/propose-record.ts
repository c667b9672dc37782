import type { Fields } from "../queries/record.ts";
import type { ProposedRow } from "./propose-row.ts";

/** Tables whose rows an import makes or changes one by one. */
export type RecordTable =
  | "organisation"
  | "register_pupil_count"
  | "disadvantage_score"
  | "municipality_year"
  | "municipality_month";

/** What an import would do with a record that is one row of a table. */
export interface ProposedRecord extends ProposedRow {
  readonly table: RecordTable;
  /** The row that is there already, null for a new one. */
  readonly recordId: string | null;
  /** All fields of a new row, or the changed fields of the one that is there. */
  readonly fields: Fields;
}
