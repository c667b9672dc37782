import { z } from "zod";
import { type DueMeeting, dueMeetingSchema, type Headcount } from "../model/activity-series.ts";
import { Problem } from "../model/problem.ts";
import { all, type Db, first, type Sql, sql } from "../sql.ts";
import { activitySource } from "./activities.ts";
import { findMeeting } from "./activity-changes.ts";
import { correctRecord } from "./record.ts";

const entity = "activity";

/** The id of the last meeting of the series of `a` before its day of which a number is known. */
const lastMeeting = sql`(select l.id from activity l where l.series_id = a.series_id
  and l.held_on < a.held_on and l.state = 'held'
  and (l.children is not null or l.adults is not null)
  order by l.held_on desc, l.id desc limit 1)`;

/** Nobody has said anything of the numbers yet; "unknown" and zero are something said. */
const unsaid = sql`coalesce(a.children_quality, a.adults_quality, a.professionals_quality) is null`;

/** Gives `with … ` of the activities that are due around a day, with when. */
function due(today: string): Sql {
  return sql`select a.id, case when a.held_on < ${today} then 'overdue'
      when a.held_on = ${today} then 'today' else 'week' end as due_when,
      ${lastMeeting} as last_id
    from activity a
    where (a.held_on < ${today} and (a.state = 'planned' or (a.state = 'held' and ${unsaid})))
      or (a.held_on = ${today} and a.state <> 'cancelled')
      or (a.held_on > ${today} and a.state = 'planned'
        and a.held_on <= date(${today}, '-6 days', 'weekday 1', '+6 days'))`;
}

/**
 * Gives what asks for numbers: the activities of today, of the rest of this week (Monday to
 * Sunday), and of the past that were not reported or have no number at all, the oldest first.
 */
export function dueMeetings(db: Db, today: string): DueMeeting[] {
  return all(
    db,
    dueMeetingSchema,
    sql`select d.id, d.due_when as "when", r.title, r.held_on, r.start_minutes, r.end_minutes,
        r.place_name, r.state, r.children, r.children_quality, r.adults, r.adults_quality,
        r.series_id, l.held_on as last_on,
        case when l.id is null then s.usual_children else l.children end as last_children,
        case when l.id is null then s.usual_adults else l.adults end as last_adults
      from (${due(today)}) d join (${activitySource.rows}) r on r.id = d.id
      left join activity l on l.id = d.last_id
      left join activity_series s on s.id = r.series_id
      order by r.held_on, r.start_minutes, r.title, r.id`,
  );
}

/** Refuses numbers of a meeting that was cancelled or is still to come. */
function assertCountable(db: Db, id: string, today: string): void {
  const { state, heldOn } = findMeeting(db, id);
  if (state === "cancelled") {
    throw new Problem("INVALID_FIELD", { entity, record: id, field: "state", value: state });
  }
  if (heldOn > today) {
    throw new Problem("INVALID_FIELD", { entity, record: id, field: "heldOn", value: heldOn });
  }
}

/** A number goes with how sure it is, no number with unknown or with nothing said. */
function assertSure(id: string, who: "children" | "adults", number: number | null, sure: boolean) {
  if ((number !== null) === sure) return;
  throw new Problem("INVALID_FIELD", { entity, record: id, field: `${who}Quality` });
}

function isSure(quality: Headcount["childrenQuality"]): boolean {
  return quality !== null && quality !== "unknown";
}

/**
 * Stores the heads counted at a meeting, which was thereby held. A blank is not entered and not
 * zero; where nobody knows, it says so. With nothing said at all it is refused.
 */
export function enterHeadcount(db: Db, count: Headcount, today: string): void {
  const { id, children, childrenQuality, adults, adultsQuality } = count;
  assertCountable(db, id, today);
  if (childrenQuality === null && adultsQuality === null) {
    throw new Problem("INVALID_FIELD", { entity, record: id, field: "children" });
  }
  assertSure(id, "children", children, isSure(childrenQuality));
  assertSure(id, "adults", adults, isSure(adultsQuality));
  const numbers = { children, childrenQuality, adults, adultsQuality };
  correctRecord(db, entity, "id", id, { ...numbers, state: "held" });
}

const lastRow = z.object({ children: z.int().nullable(), adults: z.int().nullable() });

/**
 * Takes the numbers of the last meeting of the series over as an estimate; before the first one the
 * usual numbers of the series. Gives what was stored. Without either it is refused.
 */
export function countAsLastTime(db: Db, id: string, today: string): Headcount {
  const last = first(
    db,
    lastRow,
    sql`select case when l.id is null then s.usual_children else l.children end as children,
        case when l.id is null then s.usual_adults else l.adults end as adults
      from activity a join activity_series s on s.id = a.series_id
      left join activity l on l.id = ${lastMeeting} where a.id = ${id}`,
  );
  const { children = null, adults = null } = last ?? {};
  if (children === null && adults === null) {
    findMeeting(db, id);
    throw new Problem("INVALID_FIELD", { entity, record: id, field: "seriesId" });
  }
  const estimated = (number: number | null) => (number === null ? null : ("estimated" as const));
  const numbers = { children, childrenQuality: estimated(children), adults };
  const count = { id, ...numbers, adultsQuality: estimated(adults) };
  enterHeadcount(db, count, today);
  return count;
}
