import { rawSql } from "../sql.ts";
import { joinCurrentVersion, locationLabel } from "./locations.ts";
import type { Source } from "./source.ts";

/** Grant schemes with their funder. */
export const schemeSource: Source = {
  table: "grant_scheme",
  key: "id",
  order: "r.name",
  rows: rawSql(`select s.*, o.name as funder_name from grant_scheme s
    left join organisation o on o.id = s.funder_id`),
};

/** Tranches of schemes. */
export const trancheSource: Source = {
  table: "grant_tranche",
  key: "id",
  order: "r.from_day desc, r.name",
  rows: rawSql(`select t.*, s.name as scheme_name from grant_tranche t
    join grant_scheme s on s.id = t.scheme_id`),
};

/** What was applied for. */
export const applicationSource: Source = {
  table: "grant_application",
  key: "id",
  order: "r.applied_on desc, r.category",
  rows: rawSql(`select a.*, t.name as tranche_name from grant_application a
    join grant_tranche t on t.id = a.tranche_id`),
};

/** Awards per location, newest decision first. */
export const awardSource: Source = {
  table: "location_award",
  key: "id",
  order: "r.decided_on desc, r.location_label",
  rows: rawSql(`select w.*, t.name as tranche_name, ${locationLabel} as location_label,
      m.name as municipality_name
    from location_award w join grant_tranche t on t.id = w.tranche_id
    join location l on l.id = w.location_id ${joinCurrentVersion.text}
    join municipality m on m.code = v.municipality_code`),
};
