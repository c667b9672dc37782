import { countedChildcare } from "../figures/childcare-locations.ts";
import { hasDayCare } from "../figures/coverage.ts";
import { countedPrimary, countedSecondary } from "../figures/dbos-schools.ts";
import type { Ask } from "../figures/figure.ts";
import { inSnapshot } from "../figures/figure-value.ts";
import { type Counted, countingParticipation, openLocations } from "../figures/participations.ts";
import { locationLabel, municipalities, nameScope, validOn } from "../figures/scope.ts";
import { readFigureSettings } from "../figures/settings.ts";
import type { Scope } from "../model/figure.ts";
import { Problem } from "../model/problem.ts";
import {
  type Audience,
  audiences,
  type WhiteSpots,
  whiteSpotCountSchema,
  whiteSpotSchema,
} from "../model/white-spot.ts";
import { all, type Db, joinSql, rawSql, type Sql, sql } from "../sql.ts";

const counted: Readonly<Record<Audience, Counted>> = {
  childcare: countedChildcare,
  primary: countedPrimary,
  secondary: countedSecondary,
};

/** The locations that could take part: what the figures of coverage divide by. */
function couldTakePart(ask: Ask, audience: Audience): Sql {
  const { kind, types } = counted[audience];
  const open = openLocations(ask, kind, types);
  return audience === "childcare" ? sql`${open} and ${hasDayCare(ask.period.until)}` : open;
}

/** Every location that could take part, with whether it does by the rule of the figures. */
function places(ask: Ask): Sql {
  const day = ask.period.until;
  const each = audiences.map(
    (audience) => sql`select ${rawSql(`'${audience}'`)} as audience, l.id as id, l.kind as kind,
      v.type as type, v.municipality_code as municipality_code, ${locationLabel} as label,
      v.town as town, coalesce(l.location_code, (select group_concat(r.lrk_number, ', ')
        from childcare_registration r
        where r.location_id = l.id and ${validOn("r", day)})) as number,
      exists (select 1 ${countingParticipation(ask, counted[audience])}) as takes_part
      ${couldTakePart(ask, audience)}`,
  );
  return sql`with place as materialized (${joinSql(each, " union all ")})`;
}

/**
 * Gives the white spots of a municipality or a group on a day: per municipality and audience how
 * many locations could take part and how many do, by the same rule as the figures of coverage, and
 * the locations that do not. A branch or location as area is INVALID_FIELD, an unknown one
 * NOT_FOUND.
 */
export function whiteSpots(db: Db, day: string, scope: Scope): WhiteSpots {
  if (scope.kind !== "municipality" && scope.kind !== "group") {
    throw new Problem("INVALID_FIELD", { field: "scope", value: scope.kind });
  }
  return inSnapshot(db, () => {
    const { label: scopeLabel } = nameScope(db, scope, day);
    const period = { from: day, until: day, kind: "range", label: `${day}..${day}` } as const;
    const ask: Ask = { period, scope, settings: readFigureSettings(db) };
    const kinds = rawSql(audiences.map((audience) => `('${audience}')`).join(", "));
    const counts = all(
      db,
      whiteSpotCountSchema,
      sql`${places(ask)}, kinds (audience) as (values ${kinds})
        select m.code as municipality_code, m.name as municipality_name, k.audience,
          count(p.id) as in_register, coalesce(sum(p.takes_part), 0) as takes_part
        from municipality m cross join kinds k left join place p
          on p.municipality_code = m.code and p.audience = k.audience
        where m.code in (${municipalities(ask)})
        group by m.code, k.audience order by m.name, k.audience`,
    );
    const locations = all(
      db,
      whiteSpotSchema,
      sql`${places(ask)} select p.id, p.kind, p.type, p.audience, p.municipality_code,
          m.name as municipality_name, p.label, p.town, p.number
        from place p join municipality m on m.code = p.municipality_code
        where not p.takes_part order by m.name, p.audience, p.label, p.id`,
    );
    return { day, scopeLabel, counts, locations };
  });
}
