import { rawSql, type Sql } from "../sql.ts";
import type { Source } from "./source.ts";

const on = "date('now')";
const currentOrLast = `v.id = (select x.id from location_version x where x.location_id = l.id
  order by x.valid_from <= ${on} desc,
    case when x.valid_from <= ${on} then x.valid_from end desc, x.valid_from limit 1)`;

/** How a location is called: its own short name, else the name in the register, and its town. */
export const locationLabel = "coalesce(l.short_name, v.name) || coalesce(', ' || v.town, '')";

/** Joins a location `l` to the version `v` that holds today (or the first to come). */
export const joinCurrentVersion: Sql = rawSql(`join location_version v on ${currentOrLast}`);

/** What the registrations of location `l` come to; per location, so that one is quick. */
function registered(aggregate: string): string {
  return `(select ${aggregate} from childcare_registration g where g.location_id = l.id
        and coalesce(g.valid_until, '9999-12-31') >= ${on})`;
}

/** Locations as they are today. */
export const locationSource: Source = {
  table: "location",
  key: "id",
  order: "r.municipality_name, r.label",
  rows: rawSql(`select l.id, l.kind, l.location_code, l.short_name, l.notes, l.opened_on,
      l.closed_on, l.register_state, v.id as version_id, v.name, v.type, v.municipality_code,
      v.organisation_id, v.street, v.house_number, v.postal_code, v.town,
      ${locationLabel} as label, m.name as municipality_name, o.name as organisation_name,
      ${registered("group_concat(g.lrk_number, ', ')")} as lrk_numbers,
      ${registered("sum(g.child_places)")} as child_places,
      (select group_concat(pr.name, ', ')
        from participation q join programme pr on pr.code = q.programme_code
        join participation_phase ph on ph.participation_id = q.id and ph.valid_from <= ${on}
          and coalesce(ph.valid_until, '9999-12-31') >= ${on} and ph.phase <> 'ended'
        where q.location_id = l.id) as programmes
    from location l ${joinCurrentVersion.text}
    join municipality m on m.code = v.municipality_code
    left join organisation o on o.id = v.organisation_id`),
};

/** The versions of locations, newest first. */
export const locationVersionSource: Source = {
  table: "location_version",
  key: "id",
  order: "r.valid_from desc",
  rows: rawSql(`select v.*, m.name as municipality_name, o.name as organisation_name
    from location_version v join municipality m on m.code = v.municipality_code
    left join organisation o on o.id = v.organisation_id`),
};

/** Numbers of childcare locations in the national register. */
export const registrationSource: Source = {
  table: "childcare_registration",
  key: "id",
  order: "r.valid_from, r.lrk_number",
  rows: rawSql("select * from childcare_registration"),
};
