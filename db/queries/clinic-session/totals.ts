import { z } from "zod";
import { homeLanguages, referralTargets } from "../../model/clinic-session.ts";
import { Problem } from "../../model/problem.ts";
import type { SessionTotals } from "../../model/tally.ts";
import { all, type Db, first, sql } from "../../sql.ts";

const number = z.int().nullable();
const totalsRow = z.object({
  durationMinutes: z.int(),
  travelMinutes: z.int(),
  conversations: number,
  conversationsQuality: z.string().nullable(),
  firstContacts: number,
  grandparents: number,
  otherLanguage: number,
  vouchersGiven: number,
  suitcasesGiven: number,
  memberships: number,
});

const bandRow = z.object({ bandCode: z.string(), conversations: z.int() });
const languageRow = z.object({ language: z.enum(homeLanguages), conversations: z.int() });
const referralRow = z.object({ target: z.enum(referralTargets), conversations: z.int() });

/** How long a half-day is taken to be when neither its hours nor its duration are known. */
const usualMinutes = 210;

/** Gives the totals of a half-day as stored; blanks and its planned time for an open one. */
export function readTotals(db: Db, sessionId: string): SessionTotals {
  const row = first(
    db,
    totalsRow,
    sql`select coalesce(duration_minutes, planned_end_minutes - planned_start_minutes,
        ${usualMinutes}) as duration_minutes,
      coalesce(travel_minutes, 0) as travel_minutes, conversations, conversations_quality,
      first_contacts, grandparents, other_language, vouchers_given, suitcases_given, memberships
      from clinic_session where id = ${sessionId}`,
  );
  if (!row) throw new Problem("NOT_FOUND", { entity: "clinic_session", value: sessionId });
  const { conversationsQuality, ...counts } = row;
  return {
    sessionId,
    ...counts,
    counted: conversationsQuality === "counted",
    bands: all(
      db,
      bandRow,
      sql`select band_code, conversations from clinic_session_count
        where session_id = ${sessionId} order by band_code`,
    ),
    languages: all(
      db,
      languageRow,
      sql`select language, conversations from clinic_session_language
        where session_id = ${sessionId} order by language`,
    ),
    referrals: all(
      db,
      referralRow,
      sql`select target, conversations from clinic_session_referral
        where session_id = ${sessionId} order by target`,
    ),
  };
}
