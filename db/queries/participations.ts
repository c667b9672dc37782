import { rawSql } from "../sql.ts";
import { joinCurrentVersion, locationLabel } from "./locations.ts";
import type { Source } from "./source.ts";

const on = "date('now')";

/** Participations as they are today: phase, level, agreement, who pays, last pupil count. */
export const participationSource: Source = {
  table: "participation",
  key: "id",
  order: "r.municipality_name, r.location_label, r.programme_name",
  rows: rawSql(`select p.id, p.location_id, ${locationLabel} as location_label,
      l.kind as location_kind, v.municipality_code, m.name as municipality_name,
      p.programme_code, pr.name as programme_name, p.notes, ph.phase, ph.level,
      (select min(x.valid_from) from participation_phase x where x.participation_id = p.id)
        as since,
      a.id as agreement_id, a.title as agreement_title, a.valid_from as agreement_from,
      a.valid_until as agreement_until, a.minutes_per_week,
      (select group_concat(fs.name, ', ') from participation_funding pf
        join funding_source fs on fs.id = pf.funding_source_id
        where pf.participation_id = p.id and coalesce(pf.valid_until, '9999-12-31') >= ${on})
        as funding_sources, c.pupils, c.counted_on as pupils_counted_on
    from participation p join location l on l.id = p.location_id ${joinCurrentVersion.text}
    join municipality m on m.code = v.municipality_code
    join programme pr on pr.code = p.programme_code
    left join participation_phase ph on ph.id = (select x.id from participation_phase x
      where x.participation_id = p.id order by x.valid_from <= ${on} desc,
        case when x.valid_from <= ${on} then x.valid_from end desc, x.valid_from limit 1)
    left join agreement a on a.id = (select x.id from agreement_participation ap
      join agreement x on x.id = ap.agreement_id where ap.participation_id = p.id
      order by x.valid_from desc limit 1)
    left join pupil_count c on c.id = (select x.id from pupil_count x
      where x.participation_id = p.id and x.counted_on <= ${on}
      order by x.counted_on desc limit 1)`),
};

/** Programmes with the number of participations. */
export const programmeSource: Source = {
  table: "programme",
  key: "code",
  order: "r.name",
  rows: rawSql(`select pr.*, (select count(*) from participation p
    where p.programme_code = pr.code) as participations from programme pr`),
};

/** Funding sources. */
export const fundingSourceSource: Source = {
  table: "funding_source",
  key: "id",
  order: "r.name",
  rows: rawSql("select * from funding_source"),
};

/** Phases of participations, newest first. */
export const phaseSource: Source = {
  table: "participation_phase",
  key: "id",
  order: "r.valid_from desc",
  rows: rawSql("select * from participation_phase"),
};

/** Agreements with what they cover. */
export const agreementSource: Source = {
  table: "agreement",
  key: "id",
  order: "r.valid_from desc, r.title",
  rows: rawSql(`select a.*, count(ap.id) as participations,
      group_concat(${locationLabel}, ' · ') as locations
    from agreement a left join agreement_participation ap on ap.agreement_id = a.id
    left join participation p on p.id = ap.participation_id
    left join location l on l.id = p.location_id
    left ${joinCurrentVersion.text} group by a.id`),
};

/** Which agreement covers which participation. */
export const coverageSource: Source = {
  table: "agreement_participation",
  key: "id",
  order: "r.agreement_title, r.participation_label",
  rows: rawSql(`select ap.*, a.title as agreement_title,
      ${locationLabel} || ' · ' || pr.name as participation_label
    from agreement_participation ap join agreement a on a.id = ap.agreement_id
    join participation p on p.id = ap.participation_id
    join programme pr on pr.code = p.programme_code
    join location l on l.id = p.location_id ${joinCurrentVersion.text}`),
};

/** Who pays for a participation. */
export const participationFundingSource: Source = {
  table: "participation_funding",
  key: "id",
  order: "r.valid_from desc",
  rows: rawSql(`select pf.*, fs.name as funding_source_name from participation_funding pf
    join funding_source fs on fs.id = pf.funding_source_id`),
};

/** Participating pupils per count date, newest first. */
export const pupilCountSource: Source = {
  table: "pupil_count",
  key: "id",
  order: "r.counted_on desc",
  rows: rawSql("select * from pupil_count"),
};
