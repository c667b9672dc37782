import { rawSql } from "../sql.ts";
import { joinCurrentVersion, locationLabel } from "./locations.ts";
import type { Source } from "./source.ts";

/** Activities, newest first. */
export const activitySource: Source = {
  table: "activity",
  key: "id",
  order: "r.held_on desc, r.title",
  rows: rawSql(`select a.*, s.title as series_title,
      coalesce(b.name, (select ${locationLabel} from location l ${joinCurrentVersion.text}
        where l.id = a.location_id), m.name, g.name) as place_name,
      coalesce(bm.name, m.name, (select lm.name from location_version lv
        join municipality lm on lm.code = lv.municipality_code
        where lv.location_id = a.location_id and lv.valid_from <= a.held_on
          and coalesce(lv.valid_until, '9999-12-31') >= a.held_on)) as municipality_name
    from activity a left join activity_series s on s.id = a.series_id
    left join branch b on b.id = a.branch_id
    left join municipality bm on bm.code = b.municipality_code
    left join municipality m on m.code = a.municipality_code
    left join municipality_group g on g.code = a.group_code`),
};

/** Series of activities with their place and the number of their activities. */
export const seriesSource: Source = {
  table: "activity_series",
  key: "id",
  order: "r.title",
  rows: rawSql(`select s.*, coalesce(b.name, (select ${locationLabel}
        from location l ${joinCurrentVersion.text} where l.id = s.location_id)) as place_name,
      (select count(*) from activity a where a.series_id = s.id) as activities
    from activity_series s left join branch b on b.id = s.branch_id`),
};

/** Movements of suitcases, newest first, each with the sum of its corrections. */
export const movementSource: Source = {
  table: "suitcase_movement",
  key: "id",
  order: "r.moved_on desc, r.id desc",
  rows: rawSql(`select sm.*, b.name as branch_name, c.name as clinic_name,
      m.name as municipality_name,
      coalesce((select sum(x.quantity) from suitcase_movement x where x.corrects_id = sm.id), 0)
        as corrected
    from suitcase_movement sm join branch b on b.id = sm.branch_id
    join municipality m on m.code = b.municipality_code
    left join clinic c on c.id = sm.clinic_id`),
};
