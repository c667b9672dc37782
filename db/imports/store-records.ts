import { correctRecord, createRecord } from "../queries/record.ts";
import { run, sql } from "../sql.ts";
import type { ProposedRecord } from "./propose-record.ts";
import type { RowStore, StoreContext } from "./store-context.ts";

const keyFields: Readonly<Record<string, string>> = {
  organisation: "boardNumber",
  municipality_year: "region",
  municipality_month: "region",
};

/**
 * Gives how records of one row each are stored. They have no register entry that could keep the
 * line of the file; it stands behind the file's name in the reason of the change, so that the
 * history of the record tells it (`leerlingen.csv:12`, `scores.xlsx:Tabel 1:12`).
 */
export function recordStore(
  context: StoreContext,
  rows: readonly ProposedRecord[],
): RowStore<ProposedRecord> {
  const [first] = rows;
  return {
    keyField: keyFields[first?.table ?? ""] ?? "locationCode",
    store: ({ table, recordId, fields, sheet, row }) => {
      const reason = [context.fileName, sheet, row].filter((part) => part !== undefined).join(":");
      run(context.db, sql`update writer set reason = ${reason}`);
      if (recordId === null) createRecord(context.db, table, fields);
      else correctRecord(context.db, table, "id", recordId, fields);
    },
  };
}
