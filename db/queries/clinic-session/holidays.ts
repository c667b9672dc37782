import { z } from "zod";
import { Problem } from "../../model/problem.ts";
import { all, type Db, sql } from "../../sql.ts";
import { createRecord } from "../record.ts";

/** A stretch of days without half-days, with who laid it down. */
export interface Holiday {
  readonly fromDay: string;
  readonly untilDay: string;
  readonly name: string;
  readonly source: string;
}

/**
 * Stores a list of holidays and gives how many were new. One that is there already, by its name and
 * first day, is passed over; an end before its start is refused and then nothing is stored.
 */
export function enterHolidays(db: Db, list: readonly Holiday[]): number {
  const wrong = list.find(({ fromDay, untilDay }) => untilDay < fromDay);
  if (wrong) {
    const data = { entity: "holiday", record: wrong.name, field: "untilDay" };
    throw new Problem("END_BEFORE_START", data);
  }
  const place = z.object({ place: z.int() });
  const fresh = all(
    db,
    place,
    sql`select min(j.key) as place from json_each(${JSON.stringify(list)}) j
      where not exists (select 1 from holiday h where h.name = j.value ->> 'name'
        and h.from_day = j.value ->> 'fromDay')
      group by j.value ->> 'name', j.value ->> 'fromDay' order by 1`,
  );
  const kept = fresh.flatMap((row) => list[row.place] ?? []);
  for (const holiday of kept) createRecord(db, "holiday", { ...holiday });
  return kept.length;
}
