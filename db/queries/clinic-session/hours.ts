import { type Db, run, sql } from "../../sql.ts";
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

/**
 * Proposes the hours of a half-day, once per kind of work. What was only proposed before gives way;
 * what the coach confirmed stays as it is.
 */
export function proposeHours(db: Db, time: SessionTime): void {
  const { sessionId, clinicId, staffId, heldOn: workedOn } = time;
  const source = { sourceTable: "clinic_session", sourceId: sessionId };
  run(
    db,
    sql`delete from hour_entry where source_table = 'clinic_session'
      and source_id = ${sessionId} and state = 'proposed'`,
  );
  const known = hasRow(db, "hour_entry", "source_id", sessionId);
  if (known) return;
  for (const kind of ["direct", "travel"] as const) {
    const minutes = time[kind];
    if (minutes === 0) continue;
    const about = { staffId, workedOn, clinicId, programmeCode: "boekstart-babies" };
    createRecord(db, "hour_entry", { ...about, minutes, kind, state: "proposed", ...source });
  }
}
