import { uncountedKinds } from "../model/activity.ts";
import { listSql, rawSql, type Sql, sql } from "../sql.ts";
import type { Ask } from "./figure.ts";
import { currentVersion, municipalities, validOn } from "./scope.ts";
import { isThen, joinSeat, seat, structureDay } from "./structure.ts";

const programme = rawSql("'boekstart-babies'");
const families = rawSql("('children', 'parents', 'families')");

/** Where an activity takes place: the municipality of its branch, its location, or its own. */
function place(ask: Ask): Sql {
  return sql`coalesce(a.municipality_code, b.municipality_code, ${seat(ask)}.municipality_code)`;
}

const thenPlaced = sql`from activity a
  left join branch b on b.id = a.branch_id
  left join location_version v on v.location_id = a.location_id
    and ${currentVersion(rawSql("a.held_on"))}`;

/**
 * Gives `from …` of activities `a` with branch `b` and the location's version `v` of that day
 * (`seat` in today's structure).
 */
export function activitiesWithPlace(ask: Ask): Sql {
  if (isThen(ask)) return thenPlaced;
  return sql`from activity a left join branch b on b.id = a.branch_id
    ${joinSeat(ask, "a.location_id", "left")}`;
}

function members(ask: Ask, group: Sql): Sql {
  return sql`select g.municipality_code from municipality_group_member g
    where g.group_code = ${group} and ${validOn("g", structureDay(ask))}`;
}

/** An activity for a group lies in a group that holds all its members; its own one does. */
function groupInScope(ask: Ask): Sql {
  const own = members(ask, rawSql("a.group_code"));
  return sql`(exists (${own}) and not exists (${own}
    and g.municipality_code not in (${municipalities(ask)})))`;
}

/** Gives the condition that an activity lies in scope; a group's in no single municipality. */
function activityInScope(ask: Ask): Sql {
  if (ask.scope.kind === "branch") return sql`a.branch_id = ${ask.scope.id}`;
  if (ask.scope.kind === "location") {
    const location = rawSql(isThen(ask) ? "a.location_id" : "seat.location_id");
    return sql`${location} = ${ask.scope.id}`;
  }
  const placed = sql`coalesce(${place(ask)} in (${municipalities(ask)}), 0)`;
  return ask.scope.kind === "group" ? sql`(${placed} or ${groupInScope(ask)})` : placed;
}

/** Also those of a group that shares a municipality with the scope, or of no place at all. */
function activityNearScope(ask: Ask): Sql {
  const inScope = activityInScope(ask);
  if (ask.scope.kind === "branch" || ask.scope.kind === "location") return inScope;
  return sql`(${inScope}
    or exists (${members(ask, rawSql("a.group_code"))}
      and g.municipality_code in (${municipalities(ask)}))
    or (a.group_code is null and ${place(ask)} is null))`;
}

/** Gives the condition of the public BoekStart activities that were held in period and scope. */
export function publicActivities(ask: Ask): Sql {
  return sql`a.held_on between ${ask.period.from} and ${ask.period.until}
    and a.programme_code = ${programme} and a.state = 'held' and a.audience in ${families}
    and a.kind not in ${listSql(uncountedKinds)} and ${activityInScope(ask)}`;
}

/** Without any activity of the programme in the period, cancelled either, nothing was entered. */
export function whenNoActivities(ask: Ask): Sql {
  return sql`select case when exists (select 1 ${activitiesWithPlace(ask)}
    where a.held_on between ${ask.period.from} and ${ask.period.until}
      and a.programme_code = ${programme} and ${activityInScope(ask)})
    then 'value' else 'not_entered' end`;
}

function reasons(ask: Ask): Sql {
  return sql`case a.state when 'cancelled' then 'cancelled ' when 'planned' then 'planned '
      else '' end
    || case a.audience when 'professionals' then 'for_professionals '
      when 'everyone' then 'for_everyone ' else '' end
    || case when a.kind in ${listSql(uncountedKinds)} then a.kind || ' ' else '' end
    || case when a.programme_code is not ${programme} then 'other_programme ' else '' end
    || case when ${activityInScope(ask)} then ''
      when a.group_code is not null then 'several_municipalities ' else 'no_municipality ' end`;
}

/**
 * Gives the activities of the period that do not count as public BoekStart activities: those of
 * the programme, the kinds of Kleintje Bieb, and what was held for professionals around BoekStart.
 */
export function missedActivities(ask: Ask): Sql {
  return sql`select * from (select 'activity' as kind, a.id as id, a.title as label,
      null as label_code, ${reasons(ask)} as reasons, a.held_on as date,
      a.location_id as location_id ${activitiesWithPlace(ask)}
    where a.held_on between ${ask.period.from} and ${ask.period.until}
      and ${activityNearScope(ask)} and (a.programme_code = ${programme}
        or a.kind glob 'kleintje_bieb_*' or (a.audience = 'professionals'
          and coalesce(a.programme_code, 'boekstart-childcare') = 'boekstart-childcare')))
    where reasons <> ''`;
}

const kleintjeBieb = rawSql("a.kind glob 'kleintje_bieb_*'");

/** Gives the condition of the meetings of Kleintje Bieb that were held in period and scope. */
export function kleintjeBiebMeetingsHeld(ask: Ask): Sql {
  return sql`${publicActivities(ask)} and ${kleintjeBieb}`;
}

/** Gives what does not count as such a meeting: the missed ones, and other public activities. */
export function missedKleintjeBieb(ask: Ask): Sql {
  return sql`select m.* from (${missedActivities(ask)}) m
      join activity a on a.id = m.id and ${kleintjeBieb}
    union all select 'activity', a.id, a.title, null, 'not_kleintje_bieb', a.held_on, a.location_id
      ${activitiesWithPlace(ask)} where ${publicActivities(ask)} and not (${kleintjeBieb})`;
}

/** Without any meeting of Kleintje Bieb in the period, cancelled either, nothing was entered. */
export function whenNoKleintjeBieb(ask: Ask): Sql {
  return sql`select case when exists (select 1 ${activitiesWithPlace(ask)}
    where a.held_on between ${ask.period.from} and ${ask.period.until} and ${kleintjeBieb}
      and ${activityInScope(ask)}) then 'value' else 'not_entered' end`;
}
