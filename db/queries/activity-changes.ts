import { z } from "zod";
import type { MeetingChange, Reach } from "../model/activity-series.ts";
import { Problem } from "../model/problem.ts";
import { all, type Db, first, joinSql, rawSql, run, type Sql, snakeCase, sql } from "../sql.ts";
import { assertTimes } from "./activity-series.ts";
import { refusing } from "./refusal.ts";

const entity = "activity";

const meetingRow = z.object({
  id: z.string(),
  seriesId: z.string().nullable(),
  heldOn: z.string(),
  state: z.enum(["planned", "held", "cancelled"]),
  startMinutes: z.int().nullable(),
  endMinutes: z.int().nullable(),
});
/** What is needed of a meeting to change it. */
export type Meeting = z.infer<typeof meetingRow>;

/** Gives a meeting; one that is not there is a problem. */
export function findMeeting(db: Db, id: string): Meeting {
  const meeting = first(
    db,
    meetingRow,
    sql`select id, series_id, held_on, state, start_minutes, end_minutes from activity
      where id = ${id}`,
  );
  if (!meeting) throw new Problem("NOT_FOUND", { entity, value: id });
  return meeting;
}

/** Gives the ids that a change reaches: itself, and of its series what was not held yet. */
function reached(db: Db, meeting: Meeting, reach: Reach): string[] {
  if (reach === "one") return [meeting.id];
  const { seriesId, state, id } = meeting;
  if (seriesId === null) {
    throw new Problem("INVALID_FIELD", { entity, record: id, field: "seriesId" });
  }
  if (state !== "planned") {
    throw new Problem("INVALID_FIELD", { entity, record: id, field: "state", value: state });
  }
  const from = reach === "following" ? meeting.heldOn : "0001-01-01";
  const rows = all(
    db,
    z.object({ id: z.string() }),
    sql`select id from activity where series_id = ${seriesId} and state = 'planned'
      and held_on >= ${from}`,
  );
  return rows.map((row) => row.id);
}

type Changed = Readonly<Record<string, string | number | null | undefined>>;

/** Gives `name = value` for each field given; none when there are none. */
function assignments(fields: Changed): Sql[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [sql`${rawSql(snakeCase(name))} = ${value}`],
  );
}

function update(db: Db, meeting: Meeting, ids: readonly string[], fields: Changed, days: number) {
  const shift = `${days < 0 ? "" : "+"}${days} days`;
  const moved = days === 0 ? [] : [sql`held_on = date(held_on, ${shift})`];
  const changes = [...moved, ...assignments(fields)];
  if (changes.length === 0) return 0;
  const query = sql`update activity set ${joinSql(changes, ", ")}
    where id in (select value from json_each(${JSON.stringify(ids)}))`;
  return refusing(db, entity, meeting.id, fields as Record<string, string>, () => run(db, query));
}

/** What a series lays down itself, so that meetings planned later have it too. */
const laidDown = [
  "title",
  "startMinutes",
  "endMinutes",
  "placeKind",
  "branchId",
  "locationId",
  "audience",
  "kind",
  "programmeCode",
  "coreFunction",
] as const satisfies (keyof MeetingChange)[];

function updateSeries(db: Db, seriesId: string, change: MeetingChange, days: number): void {
  const elsewhere = change.placeKind && !["branch", "location"].includes(change.placeKind);
  const place = elsewhere ? { placeKind: null, branchId: null, locationId: null } : {};
  const own = Object.fromEntries(laidDown.map((name) => [name, change[name]]));
  const fields: Changed = { ...own, ...place };
  const moved = days === 0 ? [] : [sql`weekday = ((weekday - 1 + ${days}) % 7 + 7) % 7 + 1`];
  const changes = [...moved, ...assignments(fields)];
  if (changes.length === 0) return;
  const query = sql`update activity_series set ${joinSql(changes, ", ")} where id = ${seriesId}`;
  refusing(db, "activity_series", seriesId, fields as Record<string, string>, () => run(db, query));
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

/**
 * Changes a meeting, those of its series from it on, or all that were not held yet; a new day moves
 * the others by as many days. What was held or cancelled stays as it is. Gives how many changed.
 * The series takes the change over unless it was for one meeting only.
 */
export function changeMeetings(
  db: Db,
  id: string,
  reach: Reach,
  { heldOn, ...change }: MeetingChange,
): number {
  const meeting = findMeeting(db, id);
  assertTimes({ ...meeting, ...change }, entity);
  const days = heldOn === undefined ? 0 : daysBetween(meeting.heldOn, heldOn);
  const ids = reached(db, meeting, reach);
  const changed = update(db, meeting, ids, change, days);
  if (reach !== "one" && meeting.seriesId) updateSeries(db, meeting.seriesId, change, days);
  return changed;
}

/**
 * Cancels a meeting, those of its series from it on, or all that were not held yet, with one
 * reason. Numbers that were entered at a meeting that did not take place go. Gives how many.
 */
export function cancelMeetings(db: Db, id: string, reach: Reach, reason: string): number {
  const meeting = findMeeting(db, id);
  if (meeting.state === "cancelled") {
    throw new Problem("INVALID_FIELD", { entity, record: id, field: "state", value: "cancelled" });
  }
  const none = ["children", "adults", "professionals"].flatMap((who) => [
    [who, null],
    [`${who}Quality`, null],
  ]);
  const fields = { ...Object.fromEntries(none), state: "cancelled", cancelReason: reason };
  return update(db, meeting, reached(db, meeting, reach), fields, 0);
}
