import { createRecord } from "../queries/record.ts";
import { run, sql } from "../sql.ts";
import type { StoreContext } from "./store-context.ts";

/** What a register says of a location, to be stored beside it. */
export interface StoredEntry {
  readonly entryId: string | null;
  readonly key: string;
  readonly row: number | null;
  readonly locationId: string;
  readonly state: "present" | "vanished";
  readonly fields: Readonly<Record<string, string | null>>;
}

/** Stores what a register says of a location, with the batch and the line of the file. */
export function storeEntry({ db, source, batch }: StoreContext, entry: StoredEntry): void {
  const { entryId, key, row, locationId, state } = entry;
  const fields = JSON.stringify(entry.fields);
  if (entryId !== null) {
    run(
      db,
      sql`update register_entry set state = ${state}, fields = ${fields}, source_row = ${row},
        batch_id = ${batch} where id = ${entryId}`,
    );
    return;
  }
  createRecord(db, "register_entry", {
    source,
    registerKey: key,
    locationId,
    batchId: batch,
    sourceRow: row,
    state,
    fields,
  });
}

/** Stores that a register no longer has an entry; what it last said is kept. */
export function storeEntryVanished({ db }: StoreContext, entryId: string): void {
  run(db, sql`update register_entry set state = 'vanished' where id = ${entryId}`);
}

/** Stores whether a location is in a register: as long as one entry of it is there. */
export function storeRegisterState({ db }: StoreContext, locationId: string): void {
  const state = sql`case when exists (select 1 from register_entry e
    where e.location_id = ${locationId} and e.state = 'present')
    then 'in_register' else 'vanished' end`;
  run(
    db,
    sql`update location set register_state = ${state}
      where id = ${locationId} and register_state <> ${state}`,
  );
}
