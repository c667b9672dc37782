import { sinceAlways } from "../model/day.ts";
import { type Sql, sql } from "../sql.ts";
import { countedPrimary } from "./dbos-schools.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import { countingParticipation, missedLocations, openLocations } from "./participations.ts";
import { locationLabel } from "./scope.ts";
import { countsAs, countsAsAgain } from "./structure.ts";

/**
 * Gives each counting school once with its last count: columns id, label, pupils, quality,
 * counted_on; the last three are null for a school that was never counted. SQLite takes the bare
 * columns from the row of the maximum.
 */
function lastCounts(ask: Ask): Sql {
  return sql`select l.id as id, ${locationLabel} as label, c.pupils as pupils,
      c.quality as quality, c.counted_on as counted_on, max(c.counted_on || c.id) as last
      ${countsAsAgain(ask)}
    ${joinCounts(openLocations(ask, countedPrimary.kind, countedPrimary.types), ask)}
    group by l.id`;
}

function joinCounts(locations: Sql, ask: Ask): Sql {
  const counting = sql`select p.id ${countingParticipation(ask, countedPrimary)}`;
  return sql`from (select v.location_id, v.name, v.town ${countsAs(ask)} ${locations}) v
    join location l on l.id = v.location_id
    join participation q on q.location_id = v.location_id and q.id in (${counting})
    left join pupil_count c on c.participation_id = q.id and c.counted_on <= ${ask.period.until}`;
}

function uncounted(ask: Ask): Sql {
  return sql`select 'location' as kind, id, label, null as label_code,
    case when quality is null then 'no_count' else 'count_unknown:' || counted_on end as reasons,
    counted_on as date, id as location_id from (${lastCounts(ask)}) where pupils is null`;
}

/** Pupils who take part at primary schools with dBos, at the last count of each school. */
export const dbosPupils: FigureDefinition = {
  id: "dbos.pupils",
  version: 1,
  validFrom: sinceAlways,
  label: { nl: "Deelnemende leerlingen", en: "Participating pupils" },
  definition: {
    nl:
      "Deelnemende leerlingen van de scholen met dBos (po) op de peildatum, volgens de laatste " +
      "telling per school op of voor die dag; niet het leerlingtotaal van DUO. Een school zonder " +
      "telling of met een onbekend aantal telt niet als nul maar staat bij wat ontbreekt.",
    en:
      "Participating pupils of the primary schools with dBos on the reference day, by the last " +
      "count of each school on or before that day; not the DUO total. A school without a count " +
      "or with an unknown number is not taken as zero but listed as missing.",
  },
  unit: "pupils",
  periodKind: "reference_day",
  aggregate: "sum",
  scopes: ["municipality", "group", "location"],
  settings: ["figure.participation.from-phase"],
  order: "label",
  contributions: (ask) => sql`select 'location' as kind, id, label, null as label_code,
    pupils as amount, quality, counted_on as date, 'value' as part, id as location_id
    ${countsAsAgain(ask)} from (${lastCounts(ask)}) where pupils is not null`,
  nearMisses: (ask) => sql`select * from (${uncounted(ask)})
    union all select * from (${missedLocations(ask, countedPrimary)})`,
  amounts: (ask) => sql`select pupils as amount, coalesce(quality, 'unknown') as quality
    from (${lastCounts(ask)})`,
};
