import { z } from "zod";
import { all, type Db, sql } from "../sql.ts";
import { locationSource } from "./locations.ts";

const foundRow = z.object({
  entity: z.string(),
  key: z.string(),
  label: z.string(),
  detail: z.string().nullable(),
});

/** A record that was found; a location is a `school` or a `childcare`. */
export type Found = z.infer<typeof foundRow>;

/**
 * Finds records by name, town, code or number; names that begin with the text come first. Case
 * does not matter for the letters a to z.
 */
export function findRecords(db: Db, text: string, limit: number): Found[] {
  const wanted = text.trim();
  if (wanted === "") return [];
  const escaped = wanted.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const within = `%${escaped}%`;
  const start = `${escaped}%`;
  return all(
    db,
    foundRow,
    sql`select entity, key, label, detail from (
      select r.kind as entity, r.id as key, r.label as label,
        coalesce(r.location_code, r.lrk_numbers, '') || ' · ' || r.municipality_name as detail,
        r.name || ' ' || coalesce(r.short_name, '') || ' ' || coalesce(r.town, '') || ' '
          || coalesce(r.location_code, '') || ' ' || coalesce(r.lrk_numbers, '') as words
        from (${locationSource.rows}) r
      union all select 'branch', b.id, b.name, m.name, b.name || ' ' || coalesce(b.town, '')
        from branch b join municipality m on m.code = b.municipality_code
      union all select 'clinic', c.id, c.name, m.name, c.name || ' ' || coalesce(c.town, '')
        from clinic c join municipality m on m.code = c.municipality_code
      union all select 'organisation', o.id, o.name, o.number,
        o.name || ' ' || coalesce(o.number, '') from organisation o
      union all select 'municipality', m.code, m.name, m.code, m.name || ' ' || m.code
        from municipality m
      union all select 'staff', s.id, s.code, s.role, s.code from staff s
      union all select 'contactPerson', p.id, p.name, p.function, p.name from contact_person p
      union all select 'agreement', a.id, a.title, a.valid_from, a.title from agreement a
    ) where words like ${within} escape '\\'
    order by label like ${start} escape '\\' desc, label limit ${limit}`,
  );
}
