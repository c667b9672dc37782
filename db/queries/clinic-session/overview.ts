import {
  type ClinicOverview,
  cancellationRow,
  type ShareRow,
  shareRow,
  stepRow,
  type WorkRow,
  workRow,
} from "../../model/clinic-overview.ts";
import type { Span } from "../../model/span.ts";
import { all, type Db, rawSql, type Sql, sql } from "../../sql.ts";

/** Which half-days: those of a period, of one clinic or coach where one is named. */
export interface OverviewAsk extends Span {
  readonly clinicId?: string | undefined;
  readonly staffId?: string | undefined;
}

const weekOf = rawSql("date(s.held_on, '-6 days', 'weekday 1')");
const monthOf = rawSql("substr(s.held_on, 1, 7) || '-01'");

/** Gives the condition that half-day `s` is asked for. */
function inAsk({ from, until, clinicId, staffId }: OverviewAsk): Sql {
  return sql`s.held_on between ${from} and ${until}
    and s.clinic_id = coalesce(${clinicId ?? null}, s.clinic_id)
    and s.staff_id = coalesce(${staffId ?? null}, s.staff_id)`;
}

function agreed({ from, until }: Span): Sql {
  return sql`(select cast(round(sum(a.minutes_per_week
      * (julianday(min(coalesce(a.valid_until, '9999-12-31'), ${until}))
        - julianday(max(a.valid_from, ${from})) + 1) / 7.0)) as integer)
    from clinic_agreement a where a.staff_id = g.id and a.valid_from <= ${until}
      and coalesce(a.valid_until, '9999-12-31') >= ${from})`;
}

/** Hours as they are booked, whatever the half-day; of the clinic or coach that is asked for. */
function booked(ask: OverviewAsk, id: Sql, state: string): Sql {
  return sql`(select coalesce(sum(h.minutes), 0) from hour_entry h
    where h.${id} = g.id and h.state = ${state}
      and h.worked_on between ${ask.from} and ${ask.until}
      and h.clinic_id is coalesce(${ask.clinicId ?? null}, h.clinic_id)
      and h.staff_id = coalesce(${ask.staffId ?? null}, h.staff_id)
      and h.programme_code = 'boekstart-babies')`;
}

function worked(db: Db, ask: OverviewAsk, by: "clinic" | "staff"): WorkRow[] {
  const isClinic = by === "clinic";
  const [table, label, id] = isClinic
    ? [sql`clinic`, sql`g.name`, sql`clinic_id`]
    : [sql`staff`, sql`g.code`, sql`staff_id`];
  return all(
    db,
    workRow,
    sql`select g.id as key, ${label} as label, sum(s.state = 'held') as held,
      sum(s.state = 'cancelled') as cancelled, sum(s.state = 'planned') as planned,
      count(distinct case when s.state = 'held' then ${weekOf} end) as weeks,
      coalesce(sum(s.duration_minutes), 0) as minutes,
      coalesce(sum(case when s.conversations is not null then s.duration_minutes end), 0)
        as counted_minutes,
      sum(s.state = 'held' and s.conversations is null) as unknown,
      sum(s.state = 'held' and s.conversations_quality = 'estimated') as estimated,
      coalesce(sum(s.conversations), 0) as conversations,
      coalesce(sum(s.first_contacts), 0) as first_contacts,
      coalesce(sum(s.vouchers_given), 0) as vouchers,
      coalesce(sum(s.memberships), 0) as memberships,
      coalesce(sum(s.referred), 0) as referrals,
      coalesce(sum(s.other_language), 0) as other_language,
      ${booked(ask, id, "proposed")} as proposed_minutes,
      ${booked(ask, id, "confirmed")} as confirmed_minutes,
      ${isClinic || ask.clinicId ? sql`null` : agreed(ask)} as agreed_minutes
      from ${table} g join (select s.*, (select sum(r.conversations)
        from clinic_session_referral r where r.session_id = s.id) as referred
        from clinic_session s where ${inAsk(ask)}) s
        on s.${id} = g.id
      group by g.id order by label`,
  );
}

function told(db: Db, ask: OverviewAsk, columns: Sql, rest: Sql): ShareRow[] {
  return all(
    db,
    shareRow,
    sql`select ${columns}, sum(x.conversations) as count ${rest}
      join clinic_session s on s.id = x.session_id and ${inAsk(ask)}
      group by 1, 2 order by count desc, 1`,
  );
}

/** Gives how often each home language was told, the most first. */
export function toldLanguages(db: Db, ask: OverviewAsk): ShareRow[] {
  const columns = sql`x.language as code, x.language as label`;
  return told(db, ask, columns, sql`from clinic_session_language x`);
}

/** Gives the conversations of each age band, the youngest first. */
export function toldBands(db: Db, ask: OverviewAsk): ShareRow[] {
  return all(
    db,
    shareRow,
    sql`select b.code, b.label, sum(x.conversations) as count
      from clinic_session_count x join age_band b on b.code = x.band_code
      join clinic_session s on s.id = x.session_id and ${inAsk(ask)}
      group by b.id order by b.from_months, b.code`,
  );
}

/** Gives how often parents were referred to each target, the most first. */
export function toldReferrals(db: Db, ask: OverviewAsk): ShareRow[] {
  const columns = sql`x.target as code, x.target as label`;
  return told(db, ask, columns, sql`from clinic_session_referral x`);
}

function steps(db: Db, ask: OverviewAsk, step: Sql) {
  return all(
    db,
    stepRow,
    sql`select ${step} as "from", count(*) as held,
        coalesce(sum(s.conversations), 0) as conversations
      from clinic_session s where s.state = 'held' and ${inAsk(ask)} group by 1 order by 1`,
  );
}

/** Gives the half-days held and the conversations per month, by its first day; none is left out. */
export function monthsOfWork(db: Db, ask: OverviewAsk) {
  return steps(db, ask, monthOf);
}

/** Gives what the half-days of a period came to, one statement per list. */
export function clinicOverview(db: Db, ask: OverviewAsk): ClinicOverview {
  return {
    clinics: worked(db, ask, "clinic"),
    coaches: worked(db, ask, "staff"),
    cancellations: all(
      db,
      cancellationRow,
      sql`select s.cancel_kind as kind, count(*) as count from clinic_session s
        where s.state = 'cancelled' and ${inAsk(ask)} group by 1 order by 2 desc, 1`,
    ),
    bands: toldBands(db, ask),
    languages: toldLanguages(db, ask),
    referrals: toldReferrals(db, ask),
    weeks: steps(db, ask, weekOf),
    months: monthsOfWork(db, ask),
  };
}
