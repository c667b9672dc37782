import { rawSql } from "../sql.ts";
import { joinCurrentVersion, locationLabel } from "./locations.ts";
import type { Source } from "./source.ts";

const place = `coalesce((select ${locationLabel} from location l ${joinCurrentVersion.text}
    where l.id = cr.location_id),
  (select o.name from organisation o where o.id = cr.organisation_id),
  (select c.name from clinic c where c.id = cr.clinic_id))`;

/** The organisation's own people. */
export const staffSource: Source = {
  table: "staff",
  key: "id",
  order: "r.code",
  rows: rawSql("select * from staff"),
};

/** Contact persons with the places where they have a role today. */
export const contactPersonSource: Source = {
  table: "contact_person",
  key: "id",
  order: "r.name",
  rows: rawSql(`select p.*, (select group_concat(${place}, ', ') from contact_role cr
    where cr.contact_person_id = p.id
      and coalesce(cr.valid_until, '9999-12-31') >= date('now')) as places
    from contact_person p`),
};

/** Dated roles of contact persons. */
export const contactRoleSource: Source = {
  table: "contact_role",
  key: "id",
  order: "r.contact_name, r.valid_from",
  rows: rawSql(`select cr.*, p.name as contact_name, ${place} as place_name
    from contact_role cr join contact_person p on p.id = cr.contact_person_id`),
};
