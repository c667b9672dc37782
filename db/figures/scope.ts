import { z } from "zod";
import type { Scope } from "../model/figure.ts";
import { Problem } from "../model/problem.ts";
import { type Db, first, rawSql, type Sql, sql } from "../sql.ts";
import type { Ask } from "./figure.ts";
import { isThen, seat, structureDay } from "./structure.ts";

/** Gives the condition that an interval, by its alias, holds on a day (a text or a column). */
export function validOn(alias: string, day: string | Sql): Sql {
  const name = rawSql(alias);
  return sql`(${name}.valid_from <= ${day}
    and (${name}.valid_until is null or ${name}.valid_until >= ${day}))`;
}

/**
 * Gives the condition that `v` is the version of its location on a day: of all versions that have
 * begun the last one, and not ended. At most one version meets it, so a location never belongs to
 * two municipalities on one day, whatever was written.
 */
export function currentVersion(day: string | Sql): Sql {
  return sql`${validOn("v", day)} and not exists (select 1 from location_version w
    where w.location_id = v.location_id and w.valid_from > v.valid_from
      and w.valid_from <= ${day})`;
}

/**
 * Gives what stands between the brackets of `in (…)` for the municipalities in scope; groups as on
 * the reference day, or as today in today's structure. One municipality stands there itself: SQLite
 * takes a select to give many and would then rather read the whole table.
 */
export function municipalities(ask: Ask): Sql {
  if (ask.scope.kind !== "group") return sql`${ask.scope.id}`;
  return sql`select m.municipality_code from municipality_group_member m
    where m.group_code = ${ask.scope.id} and ${validOn("m", structureDay(ask))}`;
}

/**
 * Gives the condition that version `v` (`seat` in today's structure) of a location is in scope. The
 * seat is found from its location; "+" keeps SQLite from going through all seats of the area.
 */
export function locationInScope(ask: Ask): Sql {
  const version = seat(ask);
  if (ask.scope.kind === "location") return sql`${version}.location_id = ${ask.scope.id}`;
  const code = sql`${rawSql(isThen(ask) ? "" : "+")}${version}.municipality_code`;
  return sql`${code} in (${municipalities(ask)})`;
}

/** Gives the condition that branch `b` lies in scope. */
export function branchInScope(ask: Ask): Sql {
  if (ask.scope.kind === "branch") return sql`b.id = ${ask.scope.id}`;
  return sql`b.municipality_code in (${municipalities(ask)})`;
}

/** Gives the condition that clinic `c` lies in scope. */
export function clinicInScope(ask: Ask): Sql {
  if (ask.scope.kind === "clinic") return sql`c.id = ${ask.scope.id}`;
  return sql`c.municipality_code in (${municipalities(ask)})`;
}

/** The name of a location on the screen: its own short name or the register name, and the town. */
export const locationLabel = rawSql(
  "coalesce(l.short_name, v.name) || coalesce(', ' || v.town, '')",
);

const namedSchema = z.object({ label: z.string(), places: z.int() });

function named(scope: Scope, day: string): Sql {
  switch (scope.kind) {
    case "municipality":
      return sql`select name as label, 1 as places from municipality where code = ${scope.id}`;
    case "group":
      return sql`select g.name as label, (select count(*) from municipality_group_member m
        where m.group_code = g.code and ${validOn("m", day)}) as places
        from municipality_group g where g.code = ${scope.id}`;
    case "branch":
      return sql`select name as label, 1 as places from branch where id = ${scope.id}`;
    case "clinic":
      return sql`select name as label, 1 as places from clinic where id = ${scope.id}`;
    case "location":
      return sql`select coalesce(l.short_name, (select v.name from location_version v
        where v.location_id = l.id order by v.valid_from <= ${day} desc,
          case when v.valid_from <= ${day} then v.valid_from end desc, v.valid_from limit 1),
        l.id) as label, 1 as places from location l where l.id = ${scope.id}`;
  }
}

/**
 * Gives the name of a scope and whether it holds any municipality on the day. A scope that does not
 * exist is NOT_FOUND.
 */
export function nameScope(db: Db, scope: Scope, day: string): { label: string; empty: boolean } {
  const row = first(db, namedSchema, named(scope, day));
  if (!row) throw new Problem("NOT_FOUND", { entity: scope.kind, field: "scope", value: scope.id });
  return { label: row.label, empty: row.places === 0 };
}
