import type { z } from "zod";
import { activitySeriesRow } from "../model/activity.ts";
import type { MeetingRepeat, PlannedSeries, ProposedMeeting } from "../model/activity-series.ts";
import { proposedMeetingSchema } from "../model/activity-series.ts";
import { Problem } from "../model/problem.ts";
import { assertSpan, daysOf } from "../model/repeat.ts";
import { all, type Db, first, rawSql, sql } from "../sql.ts";
import { seriesSource } from "./activities.ts";
import { createRecord, type Fields } from "./record.ts";

const entity = "activity_series";

interface Times {
  readonly startMinutes?: number | null | undefined;
  readonly endMinutes?: number | null | undefined;
}

/** Refuses an end of the day before its beginning, and an end without one. */
export function assertTimes({ startMinutes, endMinutes }: Times, table: string): void {
  if (endMinutes === null || endMinutes === undefined) return;
  if (startMinutes === null || startMinutes === undefined) {
    throw new Problem("INVALID_FIELD", { entity: table, field: "startMinutes" });
  }
  if (endMinutes <= startMinutes) {
    throw new Problem("END_BEFORE_START", { entity: table, field: "endMinutes" });
  }
}

/**
 * Tells of days, in order, what speaks against a meeting on each: the holidays it falls in, and
 * what is there: of the series itself (cancelled or not), or of the same kind in the same place.
 */
function reviewMeetings(
  db: Db,
  { seriesId, branchId, locationId, kind }: Omit<MeetingRepeat, "from" | "until">,
  days: readonly string[],
): ProposedMeeting[] {
  return all(
    db,
    proposedMeetingSchema,
    sql`select d.value as day, (select group_concat(distinct h.name) from holiday h
          where d.value between h.from_day and h.until_day) as holiday,
        (select a.title from activity a where a.held_on = d.value
          and (a.series_id = ${seriesId} or (a.state <> 'cancelled' and a.kind = ${kind}
            and (a.branch_id = ${branchId} or a.location_id = ${locationId})))
          order by a.title limit 1) as existing
      from json_each(${JSON.stringify(days)}) d order by d.value`,
  );
}

/**
 * Gives the days that a series comes to, or those that are given, each with what speaks against it;
 * stores nothing.
 */
export function proposeMeetings(
  db: Db,
  asked: MeetingRepeat,
  days: readonly string[] | null = null,
): ProposedMeeting[] {
  assertSpan(asked.from, asked.until, entity);
  return reviewMeetings(db, asked, days ?? daysOf(asked));
}

/** What the meetings of a series take over from it. */
type Shared = Pick<
  z.infer<typeof activitySeriesRow>,
  | "title"
  | "startMinutes"
  | "endMinutes"
  | "placeKind"
  | "branchId"
  | "locationId"
  | "audience"
  | "kind"
  | "programmeCode"
  | "coreFunction"
>;

function plan(db: Db, seriesId: string, series: Shared, days: readonly string[]): void {
  const { title, startMinutes, endMinutes, placeKind, branchId, locationId } = series;
  const { audience, kind, programmeCode, coreFunction } = series;
  const shared: Fields = {
    ...{ seriesId, title, startMinutes, endMinutes, placeKind, branchId, locationId },
    ...{ audience, kind, programmeCode, coreFunction },
  };
  for (const heldOn of days) {
    createRecord(db, "activity", { ...shared, heldOn, state: "planned" });
  }
}

/** Stores a series with a planned meeting on each of the days that were kept; gives its id. */
export function planSeries(db: Db, series: PlannedSeries, days: readonly string[]): string {
  assertSpan(series.startsOn, series.endsOn, entity);
  assertTimes(series, entity);
  const { branchId = null, locationId = null, programmeCode = null } = series;
  const id = createRecord(db, entity, series as Fields);
  plan(db, id, { ...series, branchId, locationId, programmeCode }, days);
  return id;
}

/** Gives a series; one that is not there is a problem. */
function findSeries(db: Db, id: string): z.infer<typeof activitySeriesRow> {
  const query = sql`select * from (${rawSql(seriesSource.rows.text)}) r where r.id = ${id}`;
  const series = first(db, activitySeriesRow, query);
  if (!series) throw new Problem("NOT_FOUND", { entity, value: id });
  return series;
}

/**
 * Stores more planned meetings of a series, as it lays down. A series that was only named cannot
 * be planned: what is missing is told by its field.
 */
export function planMore(db: Db, seriesId: string, days: readonly string[]): void {
  const series = findSeries(db, seriesId);
  const needed = ["placeKind", "audience", "kind", "coreFunction"] as const;
  const field = needed.find((name) => series[name] === null);
  if (field) throw new Problem("INVALID_FIELD", { entity, record: series.title, field });
  plan(db, seriesId, series, days);
}
