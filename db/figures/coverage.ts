import { sinceAlways } from "../model/day.ts";
import { rawSql, type Sql, sql } from "../sql.ts";
import { countedChildcare } from "./childcare-locations.ts";
import { countedPrimary } from "./dbos-schools.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import {
  type Counted,
  countingLocations,
  locationReasons,
  missedParticipations,
  nearestVersion,
  openLocations,
} from "./participations.ts";
import { locationInScope, locationLabel, validOn } from "./scope.ts";
import { countsAs, joinSeat, seat } from "./structure.ts";

/** What the denominator asks beyond being open: nothing, or a KDV registration of location `l`. */
type Extra = (day: string) => Sql;

const anyLocation: Extra = () => rawSql("true");

/** A registration of location `l` as day care (KDV) on a day. */
export const hasDayCare: Extra = (day) => sql`exists (select 1 from childcare_registration r
  where r.location_id = l.id and r.register_type = 'KDV' and ${validOn("r", day)})`;

function ratio(ask: Ask, counted: Counted, extra: Extra): Sql {
  const condition = extra(ask.period.until);
  return sql`${countingLocations(ask, counted, "numerator")} and ${condition}
    union all select 'location', l.id, ${locationLabel}, null, 1, 'counted', null,
      'denominator', l.id ${countsAs(ask)}
      ${openLocations(ask, counted.kind, counted.types)} and ${condition}`;
}

/**
 * Outside the denominator: locations that are closed, not open yet or not registered. Inside it
 * but not in the numerator: participations that do not count, listed as participations.
 */
function outside(ask: Ask, counted: Counted, extra: Extra): Sql {
  const day = ask.period.until;
  const typed = counted.types === null ? rawSql("true") : inTypes(ask, counted.types);
  return sql`select 'location' as kind, id, label, null as label_code, reasons, null as date,
      id as location_id from (
      select l.id as id, ${locationLabel} as label, ${locationReasons(day)}
        || case when ${extra(day)} then '' else 'no_day_care' end as reasons
      from location_version v cross join location l on l.id = v.location_id
        and ${nearestVersion(day)} ${joinSeat(ask, "v.location_id")}
      where l.kind = ${counted.kind} and ${typed} and ${locationInScope(ask)})
    where reasons <> ''
    union all select 'participation', participation_id, label, null, reasons, null, id
      from (${missedParticipations(ask, counted)})
      where id in (select l.id ${openLocations(ask, counted.kind, counted.types)}
        and ${extra(day)})`;
}

function inTypes(ask: Ask, types: readonly string[]): Sql {
  return sql`${seat(ask)}.type in (${rawSql(types.map((type) => `'${type}'`).join(", "))})`;
}

const shared = {
  version: 1,
  validFrom: sinceAlways,
  unit: "share",
  periodKind: "reference_day",
  aggregate: "ratio",
  countsLocations: true,
  scopes: ["municipality", "group", "location"],
  settings: ["figure.participation.from-phase"],
  order: "label",
} as const;

/** Primary schools with dBos as a share of all that are open. */
export const dbosCoverage: FigureDefinition = {
  ...shared,
  id: "dbos.coverage",
  label: { nl: "Dekking dBos (po)", en: "Coverage of dBos (primary)" },
  definition: {
    nl:
      "Scholen met dBos (po) gedeeld door alle locaties van basisscholen en speciaal " +
      "(basis)onderwijs die op de peildatum open zijn. Voor elk gebied opnieuw gedeeld, nooit " +
      "opgeteld of gemiddeld; zonder scholen is er geen dekking.",
    en:
      "Primary schools with dBos divided by all primary school locations that are open on the " +
      "reference day. Divided anew for each area, never added or averaged; without schools there " +
      "is no coverage.",
  },
  contributions: (ask) => ratio(ask, countedPrimary, anyLocation),
  nearMisses: (ask) => outside(ask, countedPrimary, anyLocation),
};

/** Day-care locations with BoekStart as a share of all that are open and registered. */
export const childcareCoverage: FigureDefinition = {
  ...shared,
  id: "childcare.coverage",
  label: {
    nl: "Dekking BoekStart in de kinderopvang",
    en: "Coverage of BoekStart in childcare",
  },
  definition: {
    nl:
      "Kinderopvanglocaties met BoekStart gedeeld door alle kinderopvanglocaties die op de " +
      "peildatum open zijn, beide alleen voor zover zij dan als kinderdagverblijf (KDV) in het " +
      "register staan. Voor elk gebied opnieuw gedeeld, nooit opgeteld of gemiddeld.",
    en:
      "Childcare locations with BoekStart divided by all childcare locations that are open on " +
      "the reference day, both only as far as they are then registered as day care (KDV). " +
      "Divided anew for each area, never added or averaged.",
  },
  contributions: (ask) => ratio(ask, countedChildcare, hasDayCare),
  nearMisses: (ask) => outside(ask, countedChildcare, hasDayCare),
};
