import { listSql, rawSql, type Sql, sql } from "../sql.ts";
import type { Ask } from "./figure.ts";
import { currentVersion, locationInScope, locationLabel, validOn } from "./scope.ts";
import { countsAs, joinSeat, seat } from "./structure.ts";

/** Which participations at which locations a figure counts. */
export interface Counted {
  readonly programmes: readonly string[];
  readonly kind: "childcare" | "school";
  /** The types of location that count; null for all of the kind. */
  readonly types: readonly string[] | null;
  /** A participation of its own counts without an agreement of its own. */
  readonly withoutAgreement?: boolean;
  /** The types that can be a near-miss; null for all, also of the other kind. */
  readonly nearTypes: readonly string[] | null;
}

/** School types that are primary. */
export const primaryTypes = ["bo", "sbo", "so"] as const;
/** School types that are secondary. */
export const secondaryTypes = ["vo", "pro", "vso"] as const;
/** The programmes that are de Bibliotheek op school; dBos Plus and Leesklik are others. */
export const dbosProgrammes = ["dbos-primary", "dbos-secondary"] as const;

function phases(ask: Ask): Sql {
  const fromRunning = ask.settings["figure.participation.from-phase"] === "running";
  return listSql([...(fromRunning ? [] : ["implementation"]), "running", "secured"]);
}

/** Gives `from … where …` of the counting participations `p` of location `v`, agreement `a`. */
export function countingParticipation(ask: Ask, counted: Counted): Sql {
  const day = ask.period.until;
  const agreement = rawSql(`join agreement_participation ap on ap.participation_id = p.id
    join agreement a on a.id = ap.agreement_id`);
  return sql`from participation p
    join participation_phase f on f.participation_id = p.id
    ${counted.withoutAgreement ? rawSql("") : agreement}
    where p.location_id = l.id and p.programme_code in ${listSql(counted.programmes)}
      and ${validOn("f", day)} and f.phase in ${phases(ask)} and f.level = 'structural'
      and not exists (select 1 from participation_phase g where g.participation_id = p.id
        and g.valid_from > f.valid_from and g.valid_from <= ${day})
      and ${counted.withoutAgreement ? rawSql("true") : validOn("a", day)}`;
}

/** Gives `from … where …` of the locations `l` with version `v` that are open and in scope. */
export function openLocations(
  ask: Ask,
  kind: Counted["kind"],
  types: readonly string[] | null,
): Sql {
  const day = ask.period.until;
  const ofType = types === null ? sql`true` : sql`${seat(ask)}.type in ${listSql(types)}`;
  // "cross join" keeps the order: first the versions in the area, by their index.
  return sql`from location_version v cross join location l on l.id = v.location_id
    ${joinSeat(ask, "v.location_id")}
    where ${locationInScope(ask)} and ${currentVersion(day)} and l.kind = ${kind} and ${ofType}
      and (l.opened_on is null or l.opened_on <= ${day})
      and (l.closed_on is null or l.closed_on > ${day})`;
}

/** Gives a contribution per location with a counting participation; dated by its agreement. */
export function countingLocations(ask: Ask, counted: Counted, part = "value"): Sql {
  return sql`select 'location' as kind, l.id as id, ${locationLabel} as label,
    null as label_code, 1 as amount, 'counted' as quality,
    (select min(${rawSql(counted.withoutAgreement ? "f" : "a")}.valid_from)
      ${countingParticipation(ask, counted)}) as date,
    ${rawSql(`'${part}'`)} as part, l.id as location_id ${countsAs(ask)}
    ${openLocations(ask, counted.kind, counted.types)}
      and exists (select 1 ${countingParticipation(ask, counted)})`;
}

/** Gives the words why location `l` with version `v` itself does not count on a day. */
export function locationReasons(day: string): Sql {
  return sql`case when l.closed_on <= ${day} then 'closed:' || l.closed_on || ' '
      when l.opened_on > ${day} then 'not_yet_open:' || l.opened_on || ' '
      when not ${validOn("v", day)} then 'no_details ' else '' end`;
}

function phaseReasons(ask: Ask): Sql {
  const day = ask.period.until;
  return sql`case
      when f.id is null then coalesce('starts_later:' || (select min(g.valid_from)
        from participation_phase g where g.participation_id = p.id) || ' ', 'no_phase ')
      when f.phase = 'ended' then 'ended:' || f.valid_from || ' '
      when f.valid_until < ${day} then 'ended:' || f.valid_until || ' '
      when f.phase = 'paused' then 'paused:' || f.valid_from || ' '
      when f.phase not in ${phases(ask)} then f.phase || ' ' else '' end
    || case when f.phase <> 'ended' and f.level <> 'structural'
      then 'level_' || f.level || ' ' else '' end`;
}

function agreementReasons(day: string): Sql {
  const agreements = rawSql(`from agreement_participation ap
    join agreement a on a.id = ap.agreement_id where ap.participation_id = p.id`);
  return sql`case when exists (select 1 ${agreements} and ${validOn("a", day)}) then ''
      else coalesce(
        'agreement_later:' || (select min(a.valid_from) ${agreements} and a.valid_from > ${day}),
        'agreement_ended:' || (select max(a.valid_until) ${agreements} and a.valid_until < ${day}),
        'no_agreement') || ' ' end`;
}

/** The version of location `l` on a day; the last or, failing that, the first one there is. */
export function nearestVersion(day: string): Sql {
  return sql`v.location_id = l.id and v.valid_from = coalesce(
    (select max(w.valid_from) from location_version w
      where w.location_id = l.id and w.valid_from <= ${day}),
    (select min(w.valid_from) from location_version w where w.location_id = l.id))`;
}

/**
 * Gives the participations that do not count, with columns participation_id, id (location), label
 * and reasons: for each location that does not count the one with the fewest reasons, of two alike
 * the first. "materialized", because SQLite else works the reasons out again wherever they stand;
 * "cross join" keeps the order: first the versions in the area.
 */
export function missedParticipations(ask: Ask, counted: Counted): Sql {
  const day = ask.period.until;
  const { kind, types, nearTypes } = counted;
  const type = sql`${seat(ask)}.type`;
  const typed = types === null ? sql`true` : sql`${type} in ${listSql(types)}`;
  const near = nearTypes === null ? sql`true` : sql`${type} in ${listSql(nearTypes)}`;
  return sql`with missed as materialized (
    select p.id as participation_id, l.id as id, ${locationLabel} as label,
      case when l.kind = ${kind} and ${typed} then '' else 'other_type ' end
      || ${locationReasons(day)} || ${phaseReasons(ask)}
      || ${counted.withoutAgreement ? rawSql("''") : agreementReasons(day)} as reasons
    from location_version v cross join participation p on p.location_id = v.location_id
    cross join location l on l.id = v.location_id and ${nearestVersion(day)}
    ${joinSeat(ask, "v.location_id")}
    left join participation_phase f on f.participation_id = p.id and f.valid_from = (
      select max(g.valid_from) from participation_phase g
      where g.participation_id = p.id and g.valid_from <= ${day})
    where p.programme_code in ${listSql(counted.programmes)} and ${near}
      and ${locationInScope(ask)})
    select participation_id, id, label, reasons,
      min(printf('%04d ', length(reasons)) || participation_id) as shortest from missed
    group by id having shortest > '0001'`;
}

/** Gives a near-miss per location whose participations do not count. */
export function missedLocations(ask: Ask, counted: Counted): Sql {
  return sql`select 'location' as kind, id, label, null as label_code, reasons, null as date,
    id as location_id from (${missedParticipations(ask, counted)})`;
}
