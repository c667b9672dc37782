import { z } from "zod";
import { Problem } from "../../model/problem.ts";
import { all, type Db, first, sql } from "../../sql.ts";
import { correctIssue } from "../correct-issue.ts";
import { createRecord, type Fields } from "../record.ts";
import type { ClosedSession } from "./closed-session.ts";

const holdingRow = z.object({
  id: z.string(),
  batchId: z.string(),
  firstNumber: z.int(),
  lastNumber: z.int(),
});

/** Who carries vouchers, where and on which day. */
type Carrier = Pick<ClosedSession, "staffId" | "clinicId" | "heldOn">;

/** The ranges that the coach carries on a day, and then those of the clinic, lowest first. */
function holdings(db: Db, { staffId, clinicId, heldOn }: Carrier) {
  return all(
    db,
    holdingRow,
    sql`select h.id, h.batch_id, h.first_number, h.last_number from voucher_holding h
      where (h.staff_id = ${staffId} or h.clinic_id = ${clinicId}) and h.valid_from <= ${heldOn}
        and coalesce(h.valid_until, '9999-12-31') >= ${heldOn}
      order by h.staff_id is null, h.valid_from, h.first_number`,
  );
}

const takenRow = z.object({ firstNumber: z.int(), lastNumber: z.int(), change: z.int() });

/** A run of numbers of one batch. */
interface Run {
  readonly batchId: string;
  readonly firstNumber: number;
  readonly lastNumber: number;
}

/**
 * The runs of numbers of a range that can still be given out on a day, lowest first: not issued,
 * and not lost, void or brought in before that day.
 */
function freeRuns(db: Db, holding: z.infer<typeof holdingRow>, heldOn: string): Run[] {
  const { batchId, firstNumber, lastNumber } = holding;
  const taken = all(
    db,
    takenRow,
    sql`select max(i.first_number, ${firstNumber}) as first_number,
        min(i.last_number, ${lastNumber}) as last_number,
        case when i.quantity > 0 then 1 else -1 end as change
      from voucher_issue i where i.batch_id = ${batchId} and i.first_number <= ${lastNumber}
        and i.last_number >= ${firstNumber}
      union all select e.number, e.number, 1 from voucher_redemption e
        where e.batch_id = ${batchId} and e.number between ${firstNumber} and ${lastNumber}
          and (e.redeemed_on < ${heldOn} or e.kind in ('void', 'lost', 'expired'))`,
  );
  const steps = taken.flatMap(({ firstNumber: from, lastNumber: until, change }) => [
    { at: from, change },
    { at: until + 1, change: -change },
  ]);
  steps.push({ at: lastNumber + 1, change: 1 });
  steps.sort((a, b) => a.at - b.at);
  const runs: Run[] = [];
  let [at, depth] = [firstNumber, 0];
  for (const step of steps) {
    if (depth === 0 && step.at > at)
      runs.push({ batchId, firstNumber: at, lastNumber: step.at - 1 });
    depth += step.change;
    at = step.at;
  }
  return runs;
}

/** Gives how many numbers a coach at a clinic can still give out; null when none are carried. */
export function vouchersCarried(db: Db, carrier: Carrier): number | null {
  const ranges = holdings(db, carrier);
  if (ranges.length === 0) return null;
  return ranges
    .flatMap((range) => freeRuns(db, range, carrier.heldOn))
    .reduce((sum, { firstNumber, lastNumber }) => sum + lastNumber - firstNumber + 1, 0);
}

const clinicRow = z.object({ municipalityCode: z.string() });

/** Books vouchers that were given out: numbers as far as the coach carries them, or a quantity. */
function issue(db: Db, closed: ClosedSession, vouchers: number): void {
  const { sessionId, clinicId, heldOn, reason, totals } = closed;
  const clinic = first(
    db,
    clinicRow,
    sql`select municipality_code from clinic where id = ${clinicId}`,
  );
  const shared: Fields = {
    municipalityCode: clinic?.municipalityCode ?? null,
    channel: "clinic_coach",
    clinicId,
    issuedOn: heldOn,
    quality: totals.counted ? "counted" : "estimated",
    ...{ sessionId, reason },
  };
  let left = vouchers;
  for (const run of holdings(db, closed).flatMap((holding) => freeRuns(db, holding, heldOn))) {
    if (left === 0) return;
    const { batchId, firstNumber } = run;
    const quantity = Math.min(left, run.lastNumber - firstNumber + 1);
    const lastNumber = firstNumber + quantity - 1;
    const numbers = { batchId, firstNumber, lastNumber, quantity };
    createRecord(db, "voucher_issue", { ...shared, ...numbers });
    left -= quantity;
  }
  if (left > 0) createRecord(db, "voucher_issue", { ...shared, quantity: left });
}

const bookedRow = z.object({ id: z.string(), net: z.int(), free: z.int() });

/** The issues of a half-day, the last numbers first, with how many of each are out and unused. */
function booked(db: Db, sessionId: string) {
  return all(
    db,
    bookedRow,
    sql`select id, net, net - used as free from (select i.id, i.first_number,
        i.quantity + coalesce((select sum(c.quantity) from voucher_issue c
          where c.corrects_id = i.id), 0) as net,
        (select count(*) from voucher_redemption e where e.batch_id = i.batch_id
          and e.number between i.first_number and i.last_number and not exists (
            select 1 from voucher_issue t where t.corrects_id = i.id
              and e.number between t.first_number and t.last_number)) as used
        from voucher_issue i where i.session_id = ${sessionId} and i.corrects_id is null)
      order by first_number is not null, first_number desc`,
  );
}

/**
 * Books the vouchers that were given out in a half-day: its first count, or the difference with
 * what is booked of it. What was brought in at a branch was given out, so the count cannot become
 * smaller than that (INVALID_FIELD).
 */
export function giveVouchers(db: Db, closed: ClosedSession): void {
  const { sessionId, totals, reason } = closed;
  const issues = booked(db, sessionId);
  const wanted = totals.vouchersGiven ?? 0;
  const change = wanted - issues.reduce((sum, { net }) => sum + net, 0);
  if (change > 0) issue(db, closed, change);
  if (change >= 0) return;
  const least = issues.reduce((sum, { net, free }) => sum + net - free, 0);
  if (wanted < least) {
    const data = { entity: "clinic_session", record: sessionId, field: "vouchersGiven" };
    const detail = `less_than ${least}`;
    throw new Problem("INVALID_FIELD", { ...data, value: String(wanted), detail });
  }
  let left = -change;
  for (const { id, free } of issues) {
    const back = Math.min(left, free);
    if (back > 0) correctIssue(db, { issueId: id, difference: -back, reason: reason ?? "" });
    left -= back;
  }
}
