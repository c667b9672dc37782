import { z } from "zod";
import { homeLanguages } from "../../model/clinic-session.ts";
import { Problem } from "../../model/problem.ts";
import { type CardCounts, cardCounts, type ResultCard } from "../../model/result-card.ts";
import { movedSpan, type Span, spanAround } from "../../model/span.ts";
import { type Db, first, sql } from "../../sql.ts";
import { voucherFunnel } from "../voucher-funnel.ts";
import { monthsOfWork, toldLanguages } from "./overview.ts";

const clinicRow = z.object({ name: z.string(), municipalityName: z.string() });
const workedRow = cardCounts.omit({ redeemed: true, rate: true, vouchers: true });

/** Gives what the half-days of a clinic came to; the vouchers are those issued there. */
function countsOf(db: Db, clinicId: string, { from, until }: Span): CardCounts {
  const worked = first(
    db,
    workedRow,
    sql`select coalesce(sum(s.state = 'held'), 0) as half_days,
      coalesce(sum(s.state = 'held' and s.conversations is null), 0) as unknown,
      coalesce(sum(s.state = 'held' and s.conversations_quality = 'estimated'), 0) as estimated,
      coalesce(sum(s.conversations), 0) as conversations,
      coalesce(sum(s.first_contacts), 0) as first_contacts,
      coalesce(sum((select sum(r.conversations) from clinic_session_referral r
        where r.session_id = s.id)), 0) as referrals,
      coalesce((select sum(m.quantity + coalesce((select sum(c.quantity) from suitcase_movement c
          where c.corrects_id = m.id), 0)) from suitcase_movement m
        where m.clinic_id = ${clinicId} and m.kind = 'handed_out_clinic'
          and m.moved_on between ${from} and ${until}), 0) as suitcases,
      coalesce(sum(s.memberships), 0) as memberships
      from clinic_session s
      where s.clinic_id = ${clinicId} and s.held_on between ${from} and ${until}`,
  );
  if (!worked) throw new Problem("NOT_FOUND", { entity: "clinic", value: clinicId });
  const { total } = voucherFunnel(db, { from, until, clinicId });
  return {
    ...worked,
    vouchers: total.issued,
    redeemed: total.redeemed + total.redeemedElsewhere,
    rate: total.rate,
    suitcases: worked.suitcases + total.suitcases,
    memberships: worked.memberships + total.memberships,
  };
}

/** Gives every month of a span by its first day, also those without a half-day. */
function monthsOf({ from, until }: Span): string[] {
  const months: string[] = [];
  for (let at = spanAround("month", from); at.from <= until; at = movedSpan(at, 1)) {
    months.push(at.from);
  }
  return months;
}

const languageCode = z.enum(homeLanguages);

/** Gives what the team of a clinic is told of a period; an unknown clinic is a problem. */
export function readResultCard(db: Db, ask: Span & { readonly clinicId: string }): ResultCard {
  const { clinicId, from, until } = ask;
  const clinic = first(
    db,
    clinicRow,
    sql`select c.name, m.name as municipality_name from clinic c
      join municipality m on m.code = c.municipality_code where c.id = ${clinicId}`,
  );
  if (!clinic) throw new Problem("NOT_FOUND", { entity: "clinic", value: clinicId });
  if (until < from) throw new Problem("INVALID_FIELD", { field: "until", value: until });
  const span = { from, until };
  const before = movedSpan(span, -1);
  const earlier = countsOf(db, clinicId, before);
  const counted = new Map(
    monthsOfWork(db, ask).map(({ from: month, conversations }) => [month, conversations]),
  );
  const months = monthsOf(span);
  return {
    clinicName: clinic.name,
    municipalityName: clinic.municipalityName,
    ...span,
    before,
    now: countsOf(db, clinicId, span),
    earlier: earlier.halfDays + earlier.vouchers > 0 ? earlier : null,
    languages: toldLanguages(db, ask).map(({ code, count }) => ({
      code: languageCode.parse(code),
      count,
    })),
    months:
      months.length < 2
        ? []
        : months.map((month) => ({ from: month, count: counted.get(month) ?? 0 })),
  };
}
