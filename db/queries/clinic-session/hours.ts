import { z } from "zod";
import { Problem } from "../../model/problem.ts";
import { all, type Db, run, sql } from "../../sql.ts";
import { createRecord, hasRow } from "../record.ts";

/** The time that a half-day took: minutes at the clinic and on the way. */
export interface SessionTime {
  readonly sessionId: string;
  readonly clinicId: string;
  readonly staffId: string;
  readonly heldOn: string;
  readonly direct: number;
  readonly travel: number;
}

/** Stores the hours of a half-day as a proposal, one entry per kind of work that took time. */
export function storeProposedHours(db: Db, time: SessionTime): void {
  const { sessionId, clinicId, staffId, heldOn: workedOn } = time;
  const source = { sourceTable: "clinic_session", sourceId: sessionId };
  for (const kind of ["direct", "travel"] as const) {
    const minutes = time[kind];
    if (minutes === 0) continue;
    const about = { staffId, workedOn, clinicId, programmeCode: "boekstart-babies" };
    createRecord(db, "hour_entry", { ...about, minutes, kind, state: "proposed", ...source });
  }
}

/**
 * Proposes the hours of a half-day again. What was only proposed before gives way; where the coach
 * confirmed any of them, all stays as it is.
 */
export function proposeHours(db: Db, time: SessionTime): void {
  run(
    db,
    sql`delete from hour_entry where source_table = 'clinic_session'
      and source_id = ${time.sessionId} and state = 'proposed' and not exists (
        select 1 from hour_entry c where c.source_id = ${time.sessionId}
          and c.state = 'confirmed')`,
  );
  if (!hasRow(db, "hour_entry", "source_id", time.sessionId)) storeProposedHours(db, time);
}

const foundRow = z.object({ id: z.string(), state: z.string() });

/** Refuses ids that are no hours, or hours that were confirmed before. */
function assertProposed(db: Db, ids: readonly string[]): void {
  const found = all(
    db,
    foundRow,
    sql`select id, state from hour_entry
      where id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
  const known = new Map(found.map(({ id, state }) => [id, state]));
  for (const id of ids) {
    const state = known.get(id);
    if (state === "proposed") continue;
    if (!state) throw new Problem("NOT_FOUND", { entity: "hour_entry", value: id });
    const data = { entity: "hour_entry", record: id, field: "state", value: state };
    throw new Problem("INVALID_FIELD", data);
  }
}

/** Confirms proposed hours, all or none; gives how many. */
export function confirmHours(db: Db, ids: readonly string[]): number {
  assertProposed(db, ids);
  return run(
    db,
    sql`update hour_entry set state = 'confirmed'
      where id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
}

/**
 * Takes proposed hours away because they were not worked, all or none; gives how many. Why stands
 * in the history, as the reason of the change.
 */
export function rejectHours(db: Db, ids: readonly string[]): number {
  assertProposed(db, ids);
  return run(
    db,
    sql`delete from hour_entry where id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
}
