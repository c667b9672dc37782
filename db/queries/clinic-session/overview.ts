import type { z } from "zod";
import { type ClinicOverview, shareRow, workRow } from "../../model/clinic-overview.ts";
import { all, type Db, type Sql, sql } from "../../sql.ts";

/** Two days, both included. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

function agreed({ from, until }: Span): Sql {
  return sql`(select cast(round(sum(a.minutes_per_week
      * (julianday(min(coalesce(a.valid_until, '9999-12-31'), ${until}))
        - julianday(max(a.valid_from, ${from})) + 1) / 7.0)) as integer)
    from clinic_agreement a where a.staff_id = g.id and a.valid_from <= ${until}
      and coalesce(a.valid_until, '9999-12-31') >= ${from})`;
}

function worked(db: Db, span: Span, by: "clinic" | "staff"): z.infer<typeof workRow>[] {
  const { from, until } = span;
  const isClinic = by === "clinic";
  const [table, label, id] = isClinic
    ? [sql`clinic`, sql`g.name`, sql`clinic_id`]
    : [sql`staff`, sql`g.code`, sql`staff_id`];
  const hours = (state: string) => sql`(select coalesce(sum(h.minutes), 0) from hour_entry h
    where h.${id} = g.id and h.state = ${state} and h.worked_on between ${from} and ${until}
      and h.programme_code = 'boekstart-babies')`;
  return all(
    db,
    workRow,
    sql`select g.id as key, ${label} as label, sum(s.state = 'held') as held,
      sum(s.state = 'cancelled') as cancelled, sum(s.state = 'planned') as planned,
      count(distinct case when s.state = 'held' then date(s.held_on, '-6 days', 'weekday 1') end)
        as weeks,
      coalesce(sum(s.duration_minutes), 0) as minutes,
      coalesce(sum(s.conversations), 0) as conversations,
      coalesce(sum(s.first_contacts), 0) as first_contacts,
      coalesce(sum(s.vouchers_given), 0) as vouchers,
      coalesce(sum(s.memberships), 0) as memberships,
      coalesce(sum(s.referred), 0) as referrals,
      coalesce(sum(s.other_language), 0) as other_language,
      ${hours("proposed")} as proposed_minutes, ${hours("confirmed")} as confirmed_minutes,
      ${isClinic ? sql`null` : agreed(span)} as agreed_minutes
      from ${table} g join (select x.*, (select sum(r.conversations)
        from clinic_session_referral r where r.session_id = x.id) as referred
        from clinic_session x where x.held_on between ${from} and ${until}) s
        on s.${id} = g.id
      group by g.id order by label`,
  );
}

function told(db: Db, { from, until }: Span, columns: Sql, rest: Sql) {
  return all(
    db,
    shareRow,
    sql`select ${columns}, sum(x.conversations) as count ${rest}
      join clinic_session s on s.id = x.session_id and s.held_on between ${from} and ${until}
      group by 1, 2 order by count desc, 1`,
  );
}

/** Gives what the half-days of a period came to, one statement per list. */
export function clinicOverview(db: Db, span: Span): ClinicOverview {
  return {
    clinics: worked(db, span, "clinic"),
    coaches: worked(db, span, "staff"),
    bands: told(
      db,
      span,
      sql`b.code as code, b.label as label`,
      sql`from clinic_session_count x join age_band b on b.code = x.band_code`,
    ),
    languages: told(
      db,
      span,
      sql`x.language as code, x.language as label`,
      sql`from clinic_session_language x`,
    ),
    referrals: told(
      db,
      span,
      sql`x.target as code, x.target as label`,
      sql`from clinic_session_referral x`,
    ),
  };
}
