import type { Bilingual } from "../model/figure.ts";
import { rawSql, type Sql, sql } from "../sql.ts";
import { displayDay } from "./display.ts";
import type { Ask } from "./figure.ts";

const nothing = rawSql("");

/** Whether a figure is asked as it was then, and not in today's structure. */
export function isThen(ask: Ask): boolean {
  return ask.structureOn === undefined;
}

/** The alias of the version of a location that decides its type and municipality. */
export function seat(ask: Ask): Sql {
  return rawSql(isThen(ask) ? "v" : "seat");
}

/** The day of which the groups of municipalities are taken. */
export function structureDay(ask: Ask): string {
  return ask.structureOn ?? ask.period.until;
}

/**
 * Gives the join to `seat`: of the location that a location has become by today the version of
 * today (or the last before it, or failing that the first, so that no location falls out of every
 * area). Nothing for the structure of then, in which the version itself decides.
 */
export function joinSeat(ask: Ask, location: string, join: "cross" | "left" = "cross"): Sql {
  if (isThen(ask)) return nothing;
  const id = rawSql(location);
  return sql`${rawSql(join)} join location_version seat
    on seat.location_id = coalesce(
      (select min(h.end_id) from location_today h where h.location_id = ${id}), ${id})
    and seat.valid_from = coalesce(
      (select max(w.valid_from) from location_version w
        where w.location_id = seat.location_id and w.valid_from <= ${structureDay(ask)}),
      (select min(w.valid_from) from location_version w where w.location_id = seat.location_id))`;
}

/** Gives the columns that say as which location of today a record counts; nothing for then. */
export function countsAs(ask: Ask): Sql {
  if (isThen(ask)) return nothing;
  return rawSql(`, seat.location_id as counts_as_id,
    coalesce((select x.short_name from location x where x.id = seat.location_id), seat.name)
      || coalesce(', ' || seat.town, '') as counts_as`);
}

/** Gives the columns of `countsAs` out of a select that has them. */
export function countsAsAgain(ask: Ask): Sql {
  return isThen(ask) ? nothing : rawSql(", counts_as_id, counts_as");
}

/**
 * Gives a query of a figure with what it needs to know of today's structure: for each location that
 * went up in another the last of its main successors by today, however many steps that takes. Each
 * step is of a later day than the one before, so that it ends whatever was written.
 */
export function withStructure(ask: Ask, query: Sql): Sql {
  if (isThen(ask)) return query;
  const today = structureDay(ask);
  return sql`with recursive follow (location_id, next_id, happened_on) as (
      select s.from_location_id, s.to_location_id, s.happened_on from location_succession s
        where s.is_main = 'yes' and s.happened_on <= ${today}
      union
      select f.location_id, s.to_location_id, s.happened_on
        from follow f join location_succession s on s.from_location_id = f.next_id
        where s.is_main = 'yes' and s.happened_on <= ${today} and s.happened_on > f.happened_on),
    location_today (location_id, end_id) as materialized (
      select f.location_id, f.next_id from follow f
        where not exists (select 1 from location_succession s
          where s.from_location_id = f.next_id and s.is_main = 'yes'
            and s.happened_on <= ${today} and s.happened_on > f.happened_on))
    ${query}`;
}

/** Gives the note that is printed with a figure in today's structure; none for then. */
export function structureNotes(ask: Ask, language: keyof Bilingual): string[] {
  if (isThen(ask)) return [];
  const day = displayDay(structureDay(ask), language);
  return [
    {
      nl:
        `In de indeling van vandaag (${day}): een locatie telt als haar opvolger, met soort en ` +
        "gemeente van nu; vestigingen houden hun gemeente",
      en:
        `In today's structure (${day}): a location counts as its successor, with the type and ` +
        "municipality of now; branches keep their municipality",
    }[language],
  ];
}
