import { sinceAlways } from "../model/day.ts";
import type { Bilingual, FigureId } from "../model/figure.ts";
import { rawSql, type Sql, sql } from "../sql.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import { currentVersion, locationInScope, locationLabel } from "./scope.ts";
import { countsAs, joinSeat } from "./structure.ts";

/** Gives the condition that an award counts: its category, decided in the period, in force. */
function counts(alias: string, ask: Ask, category: string): Sql {
  const o = rawSql(alias);
  return sql`(${o}.category = ${category}
    and ${o}.decided_on between ${ask.period.from} and ${ask.period.until}
    and (${o}.withdrawn_on is null or ${o}.withdrawn_on > ${ask.period.until}))`;
}

/** The location as it was on the day of the decision, in scope; the awards are read first. */
function locationOfAward(ask: Ask): Sql {
  return sql`cross join location l on l.id = a.location_id
    cross join location_version v on v.location_id = a.location_id
      and ${currentVersion(rawSql("a.decided_on"))}
      ${joinSeat(ask, "a.location_id")} and ${locationInScope(ask)}`;
}

/** The first award of a location that counts decides its day and municipality. */
function contributions(ask: Ask, category: string): Sql {
  return sql`select 'location' as kind, l.id as id, ${locationLabel} as label,
      null as label_code, 1 as amount, 'counted' as quality, a.decided_on as date,
      'value' as part, l.id as location_id ${countsAs(ask)}
    from location_award a ${locationOfAward(ask)}
    where ${counts("a", ask, category)} and not exists (
      select 1 from location_award o where o.location_id = a.location_id
        and ${counts("o", ask, category)}
        and (o.decided_on < a.decided_on or (o.decided_on = a.decided_on and o.id < a.id)))`;
}

function nearMisses(ask: Ask, category: string): Sql {
  const { from, until } = ask.period;
  return sql`select kind, id, label, label_code, reasons, date, location_id from (
    select 'location' as kind, l.id as id, ${locationLabel} as label, null as label_code,
      trim(case when a.decided_on between ${from} and ${until} then ''
          else 'decided_elsewhen:' || a.decided_on || ' ' end
        || case when a.withdrawn_on <= ${until} then 'withdrawn:' || a.withdrawn_on
          else '' end) as reasons,
      a.decided_on as date, l.id as location_id, min(a.decided_on || a.id) as earliest
    from grant_tranche t join location_award a on a.tranche_id = t.id ${locationOfAward(ask)}
    where a.category = ${category} and (a.decided_on between ${from} and ${until}
        or (t.from_day <= ${until} and t.until_day >= ${from}))
      and not exists (select 1 from location_award o where o.location_id = a.location_id
        and ${counts("o", ask, category)})
    group by l.id)`;
}

/** Sought in the category: applied for in the period, or in a tranche of it, or decided on. */
function sought(ask: Ask, category: string): Sql {
  const { from, until } = ask.period;
  return sql`select case when exists (select 1 from grant_application g
      join grant_tranche t on t.id = g.tranche_id
      where g.category = ${category} and coalesce(g.locations, 1) > 0
        and (g.applied_on between ${from} and ${until}
          or (t.from_day <= ${until} and t.until_day >= ${from})))
    or exists (select 1 from location_award a where a.category = ${category}
      and a.decided_on between ${from} and ${until}) then 'value' else 'none' end`;
}

function grant(id: FigureId, category: string, label: Bilingual): FigureDefinition {
  return {
    id,
    version: 1,
    validFrom: sinceAlways,
    label,
    definition: {
      nl:
        `Verschillende locaties met een toekenning "${label.nl}" waarvan de beslissing in de ` +
        "periode valt; de gemeente is die van de dag van de beslissing. Een toekenning telt niet " +
        "meer vanaf de dag van intrekking. Een streepje betekent dat er niets is aangevraagd; " +
        "aangevraagd en niets gekregen is 0.",
      en:
        `Distinct locations with an award "${label.en}" that was decided in the period; the ` +
        "municipality is that of the day of the decision. An award no longer counts from the day " +
        "it is withdrawn. A dash means that nothing was applied for; applied for and none given " +
        "is 0.",
    },
    unit: "locations",
    periodKind: "period",
    aggregate: "distinct",
    countsLocations: true,
    scopes: ["municipality", "group", "location"],
    settings: [],
    order: "label",
    contributions: (ask) => contributions(ask, category),
    nearMisses: (ask) => nearMisses(ask, category),
    whenEmpty: (ask) => sought(ask, category),
  };
}

/** The lines of the subsidy table: distinct locations with an award, per category. */
export const grantFigures: readonly FigureDefinition[] = [
  grant("grants.childcare-new", "childcare_new", {
    nl: "Nieuwe locatie Bidk",
    en: "New location, BoekStart in childcare",
  }),
  grant("grants.childcare-development", "childcare_development", {
    nl: "Doorontwikkelgeld Bidk",
    en: "Development money, BoekStart in childcare",
  }),
  grant("grants.primary-new", "primary_new", {
    nl: "Nieuwe locaties dBos po",
    en: "New locations, dBos primary",
  }),
  grant("grants.primary-development", "primary_development", {
    nl: "Doorontwikkelgeld dBos po",
    en: "Development money, dBos primary",
  }),
  grant("grants.secondary-new", "secondary_new", {
    nl: "Nieuwe locaties dBos vo",
    en: "New locations, dBos secondary",
  }),
  grant("grants.secondary-development", "secondary_development", {
    nl: "Doorontwikkelgeld dBos vo",
    en: "Development money, dBos secondary",
  }),
  grant("grants.dbos-plus", "dbos_plus", {
    nl: "Masterplan dBos Plus",
    en: "Masterplan dBos Plus",
  }),
];
