import { z } from "zod";
import { locationKinds, locationTypes } from "../../model/location.ts";
import { Problem } from "../../model/problem.ts";
import { all, type Db, first, rawSql, sql } from "../../sql.ts";
import { joinCurrentVersion, locationLabel } from "../locations.ts";

/** Which locations follow which, on which day; a merge has one `toIds`, a split one `fromIds`. */
export interface SuccessionAsk {
  readonly kind: "merge" | "split";
  readonly fromIds: readonly string[];
  readonly toIds: readonly string[];
  readonly mainId: string;
  readonly happenedOn: string;
}

const locationRow = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(locationKinds),
  type: z.enum(locationTypes),
  municipalityCode: z.string(),
  municipalityName: z.string(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  succeededOn: z.string().nullable(),
  succeedsOn: z.string().nullable(),
  awards: z.number(),
  activities: z.number(),
});
/** A location as a proposal shows it, with when it was succeeded and last succeeded another. */
export type SuccessionLocation = z.infer<typeof locationRow>;

/** Gives the locations of a question by id. */
export function locationsOf(db: Db, ask: SuccessionAsk): Map<string, SuccessionLocation> {
  const ids = JSON.stringify([...ask.fromIds, ...ask.toIds]);
  const found = all(
    db,
    locationRow,
    sql`select l.id, ${rawSql(locationLabel)} as label, l.kind, v.type, v.municipality_code,
        m.name as municipality_name, l.opened_on, l.closed_on,
        (select min(s.happened_on) from location_succession s where s.from_location_id = l.id)
          as succeeded_on,
        (select max(s.happened_on) from location_succession s where s.to_location_id = l.id)
          as succeeds_on,
        (select count(*) from location_award a where a.location_id = l.id) as awards,
        (select count(*) from activity a where a.location_id = l.id) as activities
      from location l ${joinCurrentVersion} join municipality m on m.code = v.municipality_code
      where l.id in (select value from json_each(${ids}))`,
  );
  return new Map(found.map((location) => [location.id, location]));
}

/** Gives a location that the question names; one that is not there is NOT_FOUND. */
export function locationIn(
  locations: ReadonlyMap<string, SuccessionLocation>,
  id: string,
  field: string,
): SuccessionLocation {
  const location = locations.get(id);
  if (!location) throw new Problem("NOT_FOUND", { entity: "location", field, record: id });
  return location;
}

function refuse(detail: string, field: string, record: string, value?: string | null): never {
  const data = { entity: "location", field, record, detail };
  throw new Problem("NO_SUCCESSION", value ? { ...data, value } : data);
}

function checkFrom(ask: SuccessionAsk, from: SuccessionLocation, field: string): void {
  const { happenedOn } = ask;
  const { label, openedOn, succeededOn, succeedsOn } = from;
  if (ask.toIds.includes(from.id)) refuse("same_location", field, label);
  if (succeededOn !== null) refuse("already_succeeded", field, label, succeededOn);
  if (openedOn !== null && openedOn >= happenedOn) {
    refuse("before_opening", "happenedOn", label, happenedOn);
  }
  if (succeedsOn !== null && succeedsOn >= happenedOn) {
    refuse("succeeds_later", "happenedOn", label, succeedsOn);
  }
}

function checkTo(
  ask: SuccessionAsk,
  from: SuccessionLocation,
  to: SuccessionLocation,
  field: string,
): void {
  const { happenedOn } = ask;
  const { label, kind, openedOn, closedOn, succeededOn } = to;
  if (kind !== from.kind) refuse("kinds_differ", field, label, kind);
  const ends = [closedOn, succeededOn].filter((day) => day !== null);
  const end = ends.toSorted()[0];
  if (end !== undefined && end <= happenedOn) refuse("successor_closed", field, label, end);
  if (openedOn !== null && openedOn > happenedOn) {
    refuse("before_opening", "happenedOn", label, happenedOn);
  }
}

const periodRow = z.object({ fromDay: z.string(), untilDay: z.string() });

/** Participations end and begin on the day, so every closed day from then on is touched. */
function checkPeriods(db: Db, ask: SuccessionAsk): void {
  const ids = JSON.stringify([...ask.fromIds, ...ask.toIds]);
  const period = first(
    db,
    periodRow,
    sql`select p.from_day, p.until_day from closed_period p
      where p.until_day >= ${ask.happenedOn} and (p.municipality_code is null
        or p.municipality_code in (select v.municipality_code from location_version v
          where v.location_id in (select value from json_each(${ids}))
            and v.valid_from <= p.until_day
            and coalesce(v.valid_until, '9999-12-31') >= ${ask.happenedOn}))
      order by p.from_day limit 1`,
  );
  if (!period) return;
  const detail = `${period.fromDay} – ${period.untilDay}`;
  const data = { entity: "location", field: "happenedOn", value: ask.happenedOn, detail };
  throw new Problem("CLOSED_PERIOD", data);
}

/**
 * Refuses a succession that cannot be: NOT_FOUND, CLOSED_PERIOD, or NO_SUCCESSION with the field
 * and, as detail, same_location, kinds_differ, successor_closed, before_opening, already_succeeded,
 * succeeds_later, too_few or main_elsewhere.
 */
export function checkSuccession(
  db: Db,
  ask: SuccessionAsk,
  locations: ReadonlyMap<string, SuccessionLocation>,
): void {
  const [fromField, toField] = ask.kind === "merge" ? ["fromIds", "toId"] : ["fromId", "toIds"];
  const froms = ask.fromIds.map((id) => locationIn(locations, id, fromField));
  const tos = ask.toIds.map((id) => locationIn(locations, id, toField));
  for (const from of froms) {
    checkFrom(ask, from, fromField);
    for (const to of tos) checkTo(ask, from, to, toField);
  }
  const [name = ""] = froms.map(({ label }) => label);
  if (ask.kind === "split" && tos.length < 2) refuse("too_few", toField, name);
  if (!ask.toIds.includes(ask.mainId)) refuse("main_elsewhere", "mainId", name);
  checkPeriods(db, ask);
}
