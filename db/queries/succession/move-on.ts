import { addDays } from "../../model/day.ts";
import { type Db, rawSql, run, sql } from "../../sql.ts";
import { createRecord } from "../record.ts";
import { storedRows } from "../undo/stored-rows.ts";

/** Tables whose rows belong to a location for a time and can go on at another. */
export type Movable = "contact_role" | "childcare_registration";

/** Ends a row the day before; one that had not begun yet is left as it is. */
export function endBefore(db: Db, table: Movable, id: string, day: string): void {
  run(
    db,
    sql`update ${rawSql(table)} set valid_until = ${addDays(day, -1)}
      where id = ${id} and valid_from < ${day}`,
  );
}

/** The register follows a number: the next file must find it at the location where it goes on. */
function followNumber(db: Db, lrkNumber: string, toId: string): void {
  const moved = run(
    db,
    sql`update register_entry set location_id = ${toId}
      where source = 'lrk' and register_key = ${lrkNumber} and state = 'present'`,
  );
  if (moved === 0) return;
  run(
    db,
    sql`update location set register_state = 'in_register'
      where id = ${toId} and register_state <> 'in_register'`,
  );
}

/**
 * Lets a row of a location go on at another from a day: what it was until then stays, and a row
 * that had not begun yet moves as a whole.
 */
export function moveOn(db: Db, table: Movable, id: string, toId: string, day: string): void {
  const row = storedRows(db, [{ entity: table, id }]).get(`${table}:${id}`) ?? {};
  if (String(row.valid_from) >= day) {
    run(db, sql`update ${rawSql(table)} set location_id = ${toId} where id = ${id}`);
  } else {
    const { id: _key, ...fields } = row;
    endBefore(db, table, id, day);
    createRecord(db, table, { ...fields, location_id: toId, valid_from: day });
  }
  if (table === "childcare_registration") followNumber(db, String(row.lrk_number), toId);
}
