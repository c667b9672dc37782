import { z } from "zod";
import { referralTargets } from "../../model/clinic-session.ts";
import { Problem } from "../../model/problem.ts";
import type { Press, StoredPress, Tally } from "../../model/tally.ts";
import { all, type Db, first, run, sql } from "../../sql.ts";
import { asProblem } from "../../write.ts";
import { readLeft } from "./left.ts";

/** How many of the last presses can still be corrected. */
const openPresses = 10;

const sessionRow = z.object({ heldOn: z.string(), state: z.string() });

/** Gives the day of a half-day that is still open; one that was held or cancelled is refused. */
export function openSessionDay(db: Db, sessionId: string): string {
  const entity = "clinic_session";
  const row = first(
    db,
    sessionRow,
    sql`select held_on, state from clinic_session where id = ${sessionId}`,
  );
  if (!row) throw new Problem("NOT_FOUND", { entity, value: sessionId });
  if (row.state !== "planned") {
    const data = { entity, record: sessionId, field: "state", value: row.state };
    throw new Problem("INVALID_FIELD", data);
  }
  return row.heldOn;
}

const flag = z.int().transform((value) => value === 1);
const pressRow = z.object({
  key: z.int(),
  place: z.int(),
  bandCode: z.string().nullable(),
  grandparent: flag,
  again: flag,
  voucher: flag,
  otherLanguage: flag,
  membership: flag,
  referral: z.enum(referralTargets).nullable(),
});

function lastPresses(db: Db, sessionId: string): StoredPress[] {
  return all(
    db,
    pressRow,
    sql`select id as key, place, band_code, grandparent, again, voucher, other_language,
      membership, referral
      from tally_press where session_id = ${sessionId} order by place desc limit ${openPresses}`,
  ).reverse();
}

const totalsRow = z.object({
  conversations: z.int(),
  firstContacts: z.int(),
  grandparents: z.int(),
  otherLanguage: z.int(),
  vouchers: z.int(),
  memberships: z.int(),
  referrals: z.int(),
});

const bandRow = z.object({ code: z.string(), label: z.string(), conversations: z.int() });

/** Gives how the tally of a half-day stands, with the age bands that hold on its day. */
export function readTally(db: Db, sessionId: string): Tally {
  const totals = first(
    db,
    totalsRow,
    sql`select count(*) as conversations, coalesce(sum(again = 0), 0) as first_contacts,
      coalesce(sum(grandparent), 0) as grandparents,
      coalesce(sum(other_language), 0) as other_language, coalesce(sum(voucher), 0) as vouchers,
      coalesce(sum(membership), 0) as memberships, count(referral) as referrals
      from tally_press where session_id = ${sessionId}`,
  );
  const bands = all(
    db,
    bandRow,
    sql`select b.code, b.label, (select count(*) from tally_press t
        where t.session_id = s.id and t.band_code = b.code) as conversations
      from clinic_session s join age_band b on b.valid_from <= s.held_on
        and coalesce(b.valid_until, '9999-12-31') >= s.held_on
      where s.id = ${sessionId} order by b.position is null, b.position, b.from_months, b.code`,
  );
  if (!totals) throw new Problem("NOT_FOUND", { entity: "clinic_session", value: sessionId });
  const last = lastPresses(db, sessionId);
  return { ...totals, bands, last, left: readLeft(db, sessionId) };
}

function bit(value: boolean): number {
  return value ? 1 : 0;
}

/** A press with an unknown band is a problem of the field, not of a record in use. */
function pressing<Result>(press: Press, statement: () => Result): Result {
  try {
    return statement();
  } catch (error) {
    const problem = asProblem(error);
    if (!(problem instanceof Problem) || problem.code !== "IN_USE") throw problem;
    const value = press.bandCode ?? "";
    throw new Problem("NOT_FOUND", { entity: "age_band", field: "bandCode", value });
  }
}

const placeRow = z.object({ place: z.int(), known: z.int() });

/**
 * Stores a press after the last one of the half-day. A key that is there already was stored by an
 * earlier call whose answer got lost: then nothing is done.
 */
export function addPress(db: Db, sessionId: string, key: number, press: Press): void {
  openSessionDay(db, sessionId);
  const row = first(
    db,
    placeRow,
    sql`select coalesce(max(place), 0) + 1 as place,
        exists (select 1 from tally_press where id = ${key}) as known
      from tally_press where session_id = ${sessionId}`,
  );
  if (row?.known) return;
  pressing(press, () =>
    run(
      db,
      sql`insert into tally_press (id, session_id, place, band_code, grandparent, again, voucher,
          other_language, membership, referral)
        values (${key}, ${sessionId}, ${row?.place ?? 1}, ${press.bandCode},
          ${bit(press.grandparent)}, ${bit(press.again)}, ${bit(press.voucher)},
          ${bit(press.otherLanguage)}, ${bit(press.membership)}, ${press.referral})`,
    ),
  );
}

/** Changes one of the last ten presses of a half-day; an earlier one is refused. */
export function changePress(db: Db, sessionId: string, key: number, press: Press): void {
  openSessionDay(db, sessionId);
  const changed = pressing(press, () =>
    run(
      db,
      sql`update tally_press set band_code = ${press.bandCode},
          grandparent = ${bit(press.grandparent)}, again = ${bit(press.again)},
          voucher = ${bit(press.voucher)}, other_language = ${bit(press.otherLanguage)},
          membership = ${bit(press.membership)}, referral = ${press.referral}
        where id = ${key} and id in (select id from tally_press
          where session_id = ${sessionId} order by place desc limit ${openPresses})`,
    ),
  );
  if (changed === 0) {
    throw new Problem("NOT_FOUND", { entity: "tally_press", value: String(key) });
  }
}

/** Takes a press of a half-day back; where it is gone already there is nothing to do. */
export function takeBackPress(db: Db, sessionId: string, key: number): void {
  openSessionDay(db, sessionId);
  run(db, sql`delete from tally_press where session_id = ${sessionId} and id = ${key}`);
}
