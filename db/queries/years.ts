import { z } from "zod";
import { all, type Db, sql } from "../sql.ts";

const yearRow = z.object({ year: z.number() });

/** Gives the calendar years in which something was recorded, newest first. */
export function yearsWithRecords(db: Db): number[] {
  const rows = all(
    db,
    yearRow,
    sql`select distinct cast(substr(day, 1, 4) as integer) as year from (
      select held_on as day from activity union all select moved_on from suitcase_movement
      union all select held_on from clinic_session
      union all select decided_on from location_award
      union all select valid_from from participation_phase)
      where day is not null order by year desc`,
  );
  return rows.map(({ year }) => year);
}
