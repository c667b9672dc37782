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
  elsewhere: z.string().nullable(),
});

/** The furthest that a recurrence is followed: two years, so that a typing error stays small. */
const mostDays = 2 * 366;

function assertSpan({ from, until, plannedStartMinutes, plannedEndMinutes }: Recurrence): void {
  const entity = "clinic_session";
  if (until < from) throw new Problem("END_BEFORE_START", { entity, field: "until" });
  if (until > addDays(from, mostDays)) {
    throw new Problem("INVALID_FIELD", { entity, field: "until", value: until });
  }
  if (plannedEndMinutes === null || plannedEndMinutes > (plannedStartMinutes ?? -1)) return;
  throw new Problem("END_BEFORE_START", { entity, field: "plannedEndMinutes" });
}

/** Gives the first day from a day on that falls on a day of the week (1 is Monday). */
function firstOn(weekday: number, from: string): string {
  const found = new Date(`${from}T00:00:00Z`).getUTCDay() || 7;
  return addDays(from, (weekday - found + 7) % 7);
}

function daysOf({ weekday, from, until, everyWeeks }: Recurrence): string[] {
  const days: string[] = [];
  for (let day = firstOn(weekday, from); day <= until; day = addDays(day, everyWeeks * 7)) {
    days.push(day);
  }
  return days;
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
  assertSpan(recurrence);
  return reviewHalfDays(db, recurrence, daysOf(recurrence));
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
