import { rawSql } from "../sql.ts";
import type { Source } from "./source.ts";

const current = "valid_from <= date('now') and coalesce(valid_until, '9999-12-31') >= date('now')";

/** Municipalities with the groups they belong to today and their numbers of branches. */
export const municipalitySource: Source = {
  table: "municipality",
  key: "code",
  order: "r.name",
  rows: rawSql(`select m.code, m.name,
    (select group_concat(g.name, ', ') from municipality_group_member gm
      join municipality_group g on g.code = gm.group_code
      where gm.municipality_code = m.code and ${current.replaceAll("valid_", "gm.valid_")})
      as groups,
    (select count(*) from branch b where b.municipality_code = m.code and b.kind = 'branch'
      and b.closed_on is null) as branches,
    (select count(*) from branch b where b.municipality_code = m.code
      and b.kind = 'service_point' and b.closed_on is null) as service_points
    from municipality m`),
};

/** The years of municipalities: inhabitants and live births. */
export const municipalityYearSource: Source = {
  table: "municipality_year",
  key: "id",
  order: "r.municipality_name, r.year desc",
  rows: rawSql(`select y.*, m.name as municipality_name from municipality_year y
    join municipality m on m.code = y.municipality_code`),
};

/** Groups of municipalities with the number of members today. */
export const groupSource: Source = {
  table: "municipality_group",
  key: "code",
  order: "r.name",
  rows: rawSql(`select g.*, (select count(*) from municipality_group_member gm
    where gm.group_code = g.code and ${current.replaceAll("valid_", "gm.valid_")}) as members
    from municipality_group g`),
};

/** Memberships of municipalities in groups. */
export const groupMemberSource: Source = {
  table: "municipality_group_member",
  key: "id",
  order: "r.group_name, r.municipality_name, r.valid_from",
  rows: rawSql(`select gm.*, g.name as group_name, m.name as municipality_name
    from municipality_group_member gm join municipality_group g on g.code = gm.group_code
    join municipality m on m.code = gm.municipality_code`),
};

/** Organisations with the number of locations they have today. */
export const organisationSource: Source = {
  table: "organisation",
  key: "id",
  order: "r.name",
  rows: rawSql(`select o.*, (select count(*) from location_version v
    where v.organisation_id = o.id and ${current.replaceAll("valid_", "v.valid_")}) as locations
    from organisation o`),
};

/** Branches and service points. */
export const branchSource: Source = {
  table: "branch",
  key: "id",
  order: "r.municipality_name, r.name",
  rows: rawSql(`select b.*, m.name as municipality_name from branch b
    join municipality m on m.code = b.municipality_code`),
};

/** Clinics under their youth health service. */
export const clinicSource: Source = {
  table: "clinic",
  key: "id",
  order: "r.municipality_name, r.name",
  rows: rawSql(`select c.*, m.name as municipality_name, o.name as organisation_name,
      b.name as branch_name
    from clinic c join municipality m on m.code = c.municipality_code
    left join organisation o on o.id = c.organisation_id
    left join branch b on b.id = c.branch_id`),
};
