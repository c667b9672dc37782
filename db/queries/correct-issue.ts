import { z } from "zod";
import { Problem } from "../model/problem.ts";
import type { issueCorrectionDraft } from "../model/voucher-life.ts";
import { all, type Db, first, sql } from "../sql.ts";
import { createRecord } from "./record.ts";

const issueRow = z.object({
  batchId: z.string().nullable(),
  municipalityCode: z.string(),
  channel: z.string(),
  clinicId: z.string().nullable(),
  branchId: z.string().nullable(),
  locationId: z.string().nullable(),
  issuedOn: z.string(),
  quality: z.string(),
  sessionId: z.string().nullable(),
  firstNumber: z.int().nullable(),
  lastNumber: z.int().nullable(),
  correctsId: z.string().nullable(),
});

const numberRow = z.object({ number: z.int() });

/** The highest numbers of an issue that are still out: not taken back and not come to an end. */
function unused(db: Db, issueId: string, wanted: number): number[] {
  return all(
    db,
    numberRow,
    sql`with recursive numbers (number) as (
        select last_number from voucher_issue where id = ${issueId}
        union all select number - 1 from numbers
        where number > (select first_number from voucher_issue where id = ${issueId}))
      select n.number from numbers n join voucher_issue i on i.id = ${issueId}
      where not exists (select 1 from voucher_redemption e where e.batch_id = i.batch_id
          and e.number = n.number)
        and not exists (select 1 from voucher_issue t where t.corrects_id = i.id
          and n.number between t.first_number and t.last_number)
      order by n.number desc limit ${wanted}`,
  ).map(({ number }) => number);
}

/** Puts numbers, highest first, together in runs. */
function runsOf(numbers: readonly number[]): { firstNumber: number; lastNumber: number }[] {
  const runs: { firstNumber: number; lastNumber: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.firstNumber === number + 1) run.firstNumber = number;
    else runs.push({ firstNumber: number, lastNumber: number });
  }
  return runs;
}

/**
 * Corrects an issue of vouchers by a difference, as a record of its own on the day of the issue. Of
 * numbered ones the highest unused numbers are taken back, and are free again; more of them are a
 * new issue. Gives the id of the (last) correction.
 */
export function correctIssue(db: Db, draft: z.infer<typeof issueCorrectionDraft>): string {
  const { issueId, difference, reason } = draft;
  const entity = "voucher_issue";
  const found = first(
    db,
    issueRow,
    sql`select batch_id, municipality_code, channel, clinic_id, branch_id, location_id, issued_on,
      quality, session_id, first_number, last_number, corrects_id
      from voucher_issue where id = ${issueId}`,
  );
  if (!found) throw new Problem("NOT_FOUND", { entity, value: issueId });
  const { firstNumber, lastNumber: _last, correctsId, ...issue } = found;
  if (correctsId !== null) throw new Problem("INVALID_FIELD", { entity, field: "correctsId" });
  const correction = { ...issue, correctsId: issueId, reason };
  if (firstNumber === null)
    return createRecord(db, entity, { ...correction, quantity: difference });
  const numbers = difference < 0 ? unused(db, issueId, -difference) : [];
  if (difference > 0 || numbers.length < -difference) {
    const data = { entity, record: issueId, field: "quantity", value: String(difference) };
    throw new Problem("INVALID_FIELD", { ...data, detail: `at_most ${numbers.length}` });
  }
  const ids = runsOf(numbers).map((run) => {
    const quantity = run.firstNumber - run.lastNumber - 1;
    return createRecord(db, entity, { ...correction, ...run, quantity });
  });
  return ids.at(-1) ?? issueId;
}
