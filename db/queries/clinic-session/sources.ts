import { rawSql } from "../../sql.ts";
import type { Source } from "../source.ts";

/** Half-days at clinics, newest first, with how many presses of the tally are still open. */
export const clinicSessionSource: Source = {
  table: "clinic_session",
  key: "id",
  order: "r.held_on desc, r.half_day, r.clinic_name",
  rows: rawSql(`select s.*, c.name as clinic_name, p.code as staff_code,
      m.name as municipality_name,
      (select coalesce(sum(x.conversations), 0) from clinic_session_referral x
        where x.session_id = s.id) as referrals,
      (select count(*) from tally_press t where t.session_id = s.id) as presses
    from clinic_session s join clinic c on c.id = s.clinic_id
    join municipality m on m.code = c.municipality_code
    join staff p on p.id = s.staff_id`),
};

/** What coaches agreed to be at clinics, with the names of those clinics. */
export const clinicAgreementSource: Source = {
  table: "clinic_agreement",
  key: "id",
  order: "r.valid_from desc, r.staff_code",
  rows: rawSql(`select a.*, p.code as staff_code,
      (select group_concat(name, ', ') from (select c.name from clinic_agreement_clinic ac
        join clinic c on c.id = ac.clinic_id where ac.agreement_id = a.id order by c.name))
        as clinics
    from clinic_agreement a join staff p on p.id = a.staff_id`),
};

/** The clinics of the agreements of coaches. */
export const clinicAgreementClinicSource: Source = {
  table: "clinic_agreement_clinic",
  key: "id",
  order: "r.clinic_name",
  rows: rawSql(`select ac.*, c.name as clinic_name from clinic_agreement_clinic ac
    join clinic c on c.id = ac.clinic_id`),
};

/** Days without half-days, by day. */
export const holidaySource: Source = {
  table: "holiday",
  key: "id",
  order: "r.from_day, r.name",
  rows: rawSql("select * from holiday"),
};

/** Age bands in the order of the keys of the tally, the others youngest first. */
export const ageBandSource: Source = {
  table: "age_band",
  key: "id",
  order: "r.position is null, r.position, r.from_months, r.code",
  rows: rawSql("select * from age_band"),
};

/** Hours worked, newest first. */
export const hourEntrySource: Source = {
  table: "hour_entry",
  key: "id",
  order: "r.worked_on desc, r.id desc",
  rows: rawSql(`select h.*, p.code as staff_code, c.name as clinic_name
    from hour_entry h join staff p on p.id = h.staff_id
    left join clinic c on c.id = h.clinic_id`),
};
