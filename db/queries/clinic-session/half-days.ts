import { z } from "zod";
import { addDays } from "../../model/day.ts";
import { Problem } from "../../model/problem.ts";
import type { ProposedDay, Recurrence } from "../../model/tally.ts";
import { all, type Db, sql } from "../../sql.ts";
import { createRecord } from "../record.ts";

const proposedRow = z.object({
  day: z.string(),
  holiday: z.string().nullable(),
  planned: z.int(),
});

/** The furthest that a recurrence is followed: two years, so that a typing error stays small. */
const mostDays = 2 * 366;

function assertSpan({ from, until }: Recurrence): void {
  if (until < from) {
    throw new Problem("END_BEFORE_START", { entity: "clinic_session", field: "until" });
  }
  if (until > addDays(from, mostDays)) {
    const data = { entity: "clinic_session", field: "until", value: until, detail: "two_years" };
    throw new Problem("INVALID_FIELD", data);
  }
}

/** Gives the first day from a day on that falls on a day of the week (1 is Monday). */
function firstOn(weekday: number, from: string): string {
  const found = new Date(`${from}T00:00:00Z`).getUTCDay() || 7;
  return addDays(from, (weekday - found + 7) % 7);
}

/**
 * Gives the days that a recurrence comes to, in order, each with the holiday it falls in and
 * whether the coach has that half-day at that clinic already. Nothing is stored.
 */
export function proposeHalfDays(db: Db, recurrence: Recurrence): ProposedDay[] {
  assertSpan(recurrence);
  const { clinicId, staffId, halfDay, weekday, from, until, everyWeeks } = recurrence;
  const first = firstOn(weekday, from);
  const step = `+${everyWeeks * 7} days`;
  const rows = all(
    db,
    proposedRow,
    sql`with recursive days(day) as (select ${first} where ${first} <= ${until}
        union all select date(day, ${step}) from days where date(day, ${step}) <= ${until})
      select d.day, (select h.name from holiday h where d.day between h.from_day and h.until_day
          order by h.from_day, h.name limit 1) as holiday,
        exists (select 1 from clinic_session s where s.clinic_id = ${clinicId}
          and s.staff_id = ${staffId} and s.half_day = ${halfDay} and s.held_on = d.day) as planned
      from days d order by d.day`,
  );
  return rows.map((row) => ({ ...row, planned: row.planned === 1 }));
}

/** Stores the half-days of a recurrence on the days that a person kept; gives their ids. */
export function planHalfDays(db: Db, recurrence: Recurrence, days: readonly string[]): string[] {
  assertSpan(recurrence);
  const { clinicId, staffId, halfDay, kind, plannedStartMinutes, plannedEndMinutes } = recurrence;
  const shared = { clinicId, staffId, halfDay, kind, plannedStartMinutes, plannedEndMinutes };
  return days.map((heldOn) =>
    createRecord(db, "clinic_session", { ...shared, heldOn, state: "planned" }),
  );
}
