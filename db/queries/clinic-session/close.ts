import { z } from "zod";
import { Problem } from "../../model/problem.ts";
import type { Closing, SessionTotals } from "../../model/tally.ts";
import { all, type Db, first, rawSql, run, sql } from "../../sql.ts";
import { correctRecord, createRecord } from "../record.ts";
import { giveSuitcases } from "./give-suitcases.ts";
import { giveVouchers } from "./give-vouchers.ts";
import { proposeHours } from "./hours.ts";
import { openSessionDay, readTally } from "./tally.ts";

const entity = "clinic_session";
const parts = [
  "clinic_session_count",
  "clinic_session_language",
  "clinic_session_referral",
] as const;

const sessionRow = z.object({
  clinicId: z.string(),
  staffId: z.string(),
  heldOn: z.string(),
  state: z.string(),
  presses: z.int(),
});

function findSession(db: Db, sessionId: string) {
  const row = first(
    db,
    sessionRow,
    sql`select clinic_id, staff_id, held_on, state,
      (select count(*) from tally_press t where t.session_id = s.id) as presses
      from clinic_session s where s.id = ${sessionId}`,
  );
  if (!row) throw new Problem("NOT_FOUND", { entity, value: sessionId });
  return row;
}

function sumOf(counts: readonly { conversations: number }[]): number {
  return counts.reduce((before, { conversations }) => before + conversations, 0);
}

/** No part is larger than the whole; a whole that is not known has parts all the same. */
function assertParts(totals: SessionTotals): void {
  const { conversations, firstContacts, grandparents, otherLanguage, bands } = totals;
  // A parent may be referred to more than one place, but not twice to the same.
  const referrals = Math.max(0, ...totals.referrals.map((one) => one.conversations));
  const parts = { firstContacts, grandparents, otherLanguage, bands: sumOf(bands), referrals };
  const sums = Object.entries(parts).map(([field, part]) => [field, part, conversations] as const);
  const languages = ["languages", sumOf(totals.languages), otherLanguage ?? conversations] as const;
  for (const [field, part, whole] of [...sums, languages]) {
    if (part === null || whole === null || part <= whole) continue;
    const data = { entity, record: totals.sessionId, field, value: String(part) };
    throw new Problem("INVALID_FIELD", { ...data, detail: `more_than ${whole}` });
  }
}

/** Duration in whole minutes, rounded to five; never to nothing. */
function roundedMinutes(minutes: number): number {
  return Math.max(5, Math.round(minutes / 5) * 5);
}

function storeParts(db: Db, totals: SessionTotals): void {
  const { sessionId } = totals;
  for (const table of parts) {
    run(db, sql`delete from ${rawSql(table)} where session_id = ${sessionId}`);
  }
  for (const one of totals.bands) createRecord(db, "clinic_session_count", { sessionId, ...one });
  for (const one of totals.languages) {
    createRecord(db, "clinic_session_language", { sessionId, ...one });
  }
  for (const one of totals.referrals) {
    createRecord(db, "clinic_session_referral", { sessionId, ...one });
  }
}

function storeTotals(db: Db, totals: SessionTotals, reason: string | null): void {
  assertParts(totals);
  const { sessionId, counted, durationMinutes, travelMinutes, conversations } = totals;
  const session = findSession(db, sessionId);
  if (session.state === "cancelled") {
    const data = { entity, record: sessionId, field: "state", value: session.state };
    throw new Problem("INVALID_FIELD", data);
  }
  const sure = counted ? "counted" : "estimated";
  const { firstContacts, grandparents, otherLanguage } = totals;
  const { vouchersGiven, suitcasesGiven, memberships } = totals;
  const rounded = roundedMinutes(durationMinutes);
  correctRecord(db, entity, "id", sessionId, {
    state: "held",
    durationMinutes: rounded,
    travelMinutes,
    conversations,
    conversationsQuality: conversations === null ? "unknown" : sure,
    ...{ firstContacts, grandparents, otherLanguage, vouchersGiven, suitcasesGiven, memberships },
  });
  storeParts(db, totals);
  const { clinicId, staffId, heldOn } = session;
  const worked = { sessionId, clinicId, staffId, heldOn };
  proposeHours(db, { ...worked, direct: rounded, travel: travelMinutes });
  const closed = { ...worked, reason, totals };
  giveVouchers(db, closed);
  giveSuitcases(db, closed);
}

const referralRow = z.object({ target: z.string(), conversations: z.int() });

function referralsOf(db: Db, sessionId: string): SessionTotals["referrals"] {
  const rows = all(
    db,
    referralRow,
    sql`select referral as target, count(*) as conversations from tally_press
      where session_id = ${sessionId} and referral is not null group by referral order by 1`,
  );
  return rows as SessionTotals["referrals"];
}

/**
 * Closes the tally of a half-day: its presses become counts, hours are proposed, what follows is
 * booked, and the presses are removed. To be run in one transaction.
 */
export function closeTally(db: Db, closing: Closing): void {
  const { sessionId } = closing;
  openSessionDay(db, sessionId);
  const tally = readTally(db, sessionId);
  const { conversations, firstContacts, grandparents, otherLanguage, memberships } = tally;
  const totals = {
    ...closing,
    ...{ conversations, firstContacts, grandparents, otherLanguage, memberships },
    counted: closing.counted ?? true,
    vouchersGiven: tally.vouchers,
    bands: tally.bands
      .filter((band) => band.conversations > 0)
      .map((band) => ({ bandCode: band.code, conversations: band.conversations })),
    referrals: referralsOf(db, sessionId),
  };
  storeTotals(db, totals, null);
  run(db, sql`delete from tally_press where session_id = ${sessionId}`);
}

/**
 * Stores the totals of a half-day as they are entered afterwards, or corrected later. While presses
 * of the tally are open the half-day is closed by the tally, so that none is counted twice.
 */
export function enterTotals(db: Db, totals: SessionTotals, reason: string | null): void {
  const session = findSession(db, totals.sessionId);
  if (session.presses > 0) {
    const data = { entity, record: totals.sessionId, field: "presses" };
    throw new Problem("INVALID_FIELD", { ...data, value: String(session.presses) });
  }
  if (session.state === "held" && !reason) {
    throw new Problem("INVALID_FIELD", { entity, record: totals.sessionId, field: "reason" });
  }
  storeTotals(db, totals, reason);
}
