import { z } from "zod";
import { Problem } from "../../model/problem.ts";
import { assertSpan, daysOf } from "../../model/repeat.ts";
import type { ProposedDay, Recurrence } from "../../model/tally.ts";
import { all, type Db, sql } from "../../sql.ts";
import { createRecord } from "../record.ts";

const proposedRow = z.object({
  day: z.string(),
  holiday: z.string().nullable(),
  planned: z.int(),
  elsewhere: z.string().nullable(),
});

const entity = "clinic_session";

function assertPlan(recurrence: Recurrence): void {
  const { from, until, plannedStartMinutes, plannedEndMinutes } = recurrence;
  assertSpan(from, until, entity);
  if (plannedEndMinutes === null || plannedEndMinutes > (plannedStartMinutes ?? -1)) return;
  throw new Problem("END_BEFORE_START", { entity, field: "plannedEndMinutes" });
}

function halfDaysOf({ weekday, from, until, everyWeeks }: Recurrence): string[] {
  return daysOf({ repeats: "weekly", weekday, every: everyWeeks, nth: null, from, until });
}

/**
 * Tells of days, in order, what speaks against a half-day of the recurrence on each: the holiday
 * it falls in, the same half-day that is there already (cancelled or not), and the other clinic
 * where the coach is then. Nothing is stored.
 */
export function reviewHalfDays(
  db: Db,
  { clinicId, staffId, halfDay }: Recurrence,
  days: readonly string[],
): ProposedDay[] {
  const rows = all(
    db,
    proposedRow,
    sql`select d.value as day, (select group_concat(distinct h.name) from holiday h
          where d.value between h.from_day and h.until_day) as holiday,
        exists (select 1 from clinic_session s where s.clinic_id = ${clinicId}
          and s.staff_id = ${staffId} and s.half_day = ${halfDay} and s.held_on = d.value)
          as planned,
        (select c.name from clinic_session s join clinic c on c.id = s.clinic_id
          where s.clinic_id <> ${clinicId} and s.staff_id = ${staffId}
            and s.half_day = ${halfDay} and s.held_on = d.value and s.state <> 'cancelled'
          order by c.name limit 1) as elsewhere
      from json_each(${JSON.stringify(days)}) d order by d.value`,
  );
  return rows.map((row) => ({ ...row, planned: row.planned === 1 }));
}

/** Gives the days that a recurrence comes to, each with what speaks against it; stores nothing. */
export function proposeHalfDays(db: Db, recurrence: Recurrence): ProposedDay[] {
  assertPlan(recurrence);
  return reviewHalfDays(db, recurrence, halfDaysOf(recurrence));
}

/** Stores the half-days of a recurrence on the days that a person kept; gives their ids. */
export function planHalfDays(db: Db, recurrence: Recurrence, days: readonly string[]): string[] {
  assertPlan(recurrence);
  const { clinicId, staffId, halfDay, kind, plannedStartMinutes, plannedEndMinutes } = recurrence;
  const shared = { clinicId, staffId, halfDay, kind, plannedStartMinutes, plannedEndMinutes };
  return days.map((heldOn) =>
    createRecord(db, "clinic_session", { ...shared, heldOn, state: "planned" }),
  );
}
