import type { RegisterSource } from "../model/register.ts";
import { insertRow } from "../queries/record.ts";
import type { Db } from "../sql.ts";

/** What the rows of one import share. */
export interface StoreContext {
  readonly db: Db;
  readonly source: RegisterSource;
  readonly batch: string;
  /** The name of the file, the reason of every change. */
  readonly fileName: string;
  /** The day from which changes hold. */
  readonly asOf: string;
  /** Names of municipalities still to be stored, by code. */
  readonly municipalities: Map<string, string>;
  /** What must be forgotten of the row at hand when the database takes it back. */
  forget: (() => void)[];
}

/** How the rows of a register are stored. */
export interface RowStore<Row> {
  /** The field of the key, as a refusal names it. */
  readonly keyField: string;
  /** Stores a row that is not unchanged; throws the problem of what the database refuses. */
  readonly store: (row: Row) => void;
}

/** Stores a municipality that the administration does not have yet. */
export function storeMunicipality(context: StoreContext, code: string): void {
  const name = context.municipalities.get(code);
  if (name === undefined) return;
  insertRow(context.db, "municipality", { code, name });
  context.municipalities.delete(code);
  context.forget.push(() => context.municipalities.set(code, name));
}
