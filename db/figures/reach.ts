import { addDays, sinceAlways } from "../model/day.ts";
import { joinSql, listSql, rawSql, type Sql, sql } from "../sql.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import { municipalities } from "./scope.ts";
import { handedOut, notHandedOut } from "./suitcases.ts";

function monthOf(day: string, earlier: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const moment = new Date(Date.UTC(2000, month - 1 - earlier, 1));
  const moved = year + moment.getUTCFullYear() - 2000;
  return `${String(moved).padStart(4, "0")}-${String(moment.getUTCMonth() + 1).padStart(2, "0")}`;
}

/** More months than this are not added up: nobody asks for the births of half a century. */
const mostMonths = 600;

/** The months of which births are taken; null when the period is not made of whole months. */
function birthMonths({ period, settings }: Ask): string[] | null {
  const { from, until } = period;
  if (!from.endsWith("-01") || !addDays(until, 1).endsWith("-01")) return null;
  const shift = settings["figure.reach.shift"] === "three_months" ? 3 : 0;
  const last = monthOf(until, shift);
  const months: string[] = [];
  for (let month = monthOf(from, shift); month <= last; month = monthOf(`${month}-01`, -1)) {
    if (months.push(month) > mostMonths) return null;
  }
  return months;
}

/** The calendar years that lie wholly within the months. */
function wholeYears(months: readonly string[]): number[] {
  const ends = months.filter((month) => month.endsWith("-12"));
  const years = ends.map((month) => month.slice(0, 4));
  return years.filter((year) => months.includes(`${year}-01`)).map(Number);
}

/**
 * The births of each municipality in scope: of a whole year by that year when it is known, and
 * otherwise by month. Columns kind, id, name, time and births, which is null where not known.
 */
function births(ask: Ask): Sql {
  const months = birthMonths(ask);
  const inArea = sql`g.code in (${municipalities(ask)})`;
  if (months === null) {
    return sql`select 'municipality' as kind, g.code as id, g.name as name, null as time,
      null as births from municipality g where ${inArea}`;
  }
  const years = listSql(wholeYears(months));
  const wanted = joinSql(
    months.map((month) => sql`(${month})`),
    ", ",
  );
  return sql`select 'municipality_year' as kind, y.id as id, g.name as name, y.year as time,
      y.live_births as births
      from municipality g join municipality_year y on y.municipality_code = g.code
      where ${inArea} and y.live_births is not null and y.year in ${years}
    union all select case when t.id is null then 'municipality' else 'municipality_month' end,
      coalesce(t.id, g.code || ' ' || w.month), g.name, w.month, t.live_births
      from municipality g cross join (select column1 as month from (values ${wanted})) w
      left join municipality_month t on t.municipality_code = g.code and t.month = w.month
      where ${inArea} and not exists (select 1 from municipality_year y
        where y.municipality_code = g.code and y.live_births is not null
          and y.year = cast(substr(w.month, 1, 4) as integer) and y.year in ${years})`;
}

/** Births that are known, as contributions to the lower part. */
function knownBirths(ask: Ask): Sql {
  return sql`select kind, id, name || ' ' || time as label, 'births' as label_code,
    births as amount, 'counted' as quality, null as date, 'denominator' as part,
    null as location_id from (${births(ask)}) where births is not null`;
}

/** Suitcases handed out as a share of the live births. */
export const reachOfBirths: FigureDefinition = {
  id: "reach.births",
  version: 1,
  validFrom: sinceAlways,
  label: { nl: "Bereik: koffertjes per geboorte", en: "Reach: suitcases per birth" },
  definition: {
    nl:
      "Koffertjes die in de periode zijn uitgedeeld gedeeld door de levendgeborenen van dezelfde " +
      "maanden, of volgens de instelling van drie maanden eerder, omdat ouders rond die leeftijd " +
      "worden uitgenodigd. Ontbreken geboorten van een gemeente of maand, of telt de periode " +
      "halve maanden, dan is het bereik onbekend. Voor elk gebied opnieuw gedeeld, nooit " +
      "opgeteld of gemiddeld.",
    en:
      "Suitcases handed out in the period divided by the live births of the same months, or by " +
      "the setting of three months earlier, because parents are invited around that age. Where " +
      "births of a municipality or month are missing, or the period holds half months, the reach " +
      "is unknown. Divided anew for each area, never added or averaged.",
  },
  unit: "share",
  periodKind: "period",
  aggregate: "quotient",
  scopes: ["municipality", "group"],
  settings: ["figure.reach.shift", "figure.suitcases.counting-method"],
  order: "date",
  contributions: (ask) => sql`${handedOut(ask, "numerator")} union all ${knownBirths(ask)}`,
  amounts: (ask) => sql`select amount, quality, part from (${handedOut(ask, "numerator")})
    union all select births, case when births is null then 'unknown' else 'counted' end,
      'denominator' from (${births(ask)})`,
  nearMisses: (ask) => sql`${notHandedOut(ask)}
    union all select 'municipality', id, name || coalesce(' ' || time, ''), null,
      ${rawSql(birthMonths(ask) === null ? "'births_by_month'" : "'births_missing'")}, null, null
      from (${births(ask)}) where births is null`,
};
