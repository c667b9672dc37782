import { z } from "zod";
import { addDays } from "../model/day.ts";
import { createVoucherBatch } from "../queries/enter-vouchers.ts";
import { createRecord } from "../queries/record.ts";
import { all, rawSql } from "../sql.ts";
import type { ExampleWorld } from "./world.ts";

const municipalityCode = "0109";

/** From this number on the coach carries the vouchers; those before it stay at the library. */
const firstOfCoach = 201;
const lastOfBatch = 600;

/** The months from October 2023 to January 2025. */
const months = Array.from({ length: 16 }, (_, place) => {
  const month = 9 + place;
  return `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});

/** What the clinics gave out each month before the coach came. */
const beforeCoach: readonly (readonly [town: string, vouchers: number])[] = [
  ["Coevorden", 12],
  ["Oosterhesselen", 5],
  ["Sleen", 5],
];

interface Given {
  readonly number: number;
  readonly day: string;
}

interface Issue {
  readonly channel: "municipality_letter" | "clinic_staff" | "clinic_coach";
  readonly clinicId: string | null;
  readonly issuedOn: string;
  readonly quantity: number;
  readonly sessionId?: string;
}

/** Books issues in the order of the numbers, from a number on, and gives the numbers. */
function storeIssues(
  { db }: ExampleWorld,
  batchId: string,
  from: number,
  issues: readonly Issue[],
): Given[] {
  const given: Given[] = [];
  for (const issue of issues) {
    const { quantity, issuedOn } = issue;
    const firstNumber = from + given.length;
    const numbers = { batchId, firstNumber, lastNumber: firstNumber + quantity - 1 };
    const fields = { municipalityCode, ...issue, ...numbers, quality: "counted" };
    createRecord(db, "voucher_issue", fields);
    for (let one = 0; one < quantity; one += 1) {
      given.push({ number: firstNumber + one, day: issuedOn });
    }
  }
  return given;
}

/** The letters of each month, and in 2023 what the nurses gave out at the clinics. */
function ofLibrary({ clinics }: ExampleWorld): Issue[] {
  return months.flatMap((month) => {
    const issuedOn = `${month}-04`;
    const staff = beforeCoach.map(([town, quantity]): Issue => {
      return { channel: "clinic_staff", clinicId: clinics.get(town) ?? null, issuedOn, quantity };
    });
    const letter: Issue = { channel: "municipality_letter", clinicId: null, issuedOn, quantity: 6 };
    return month < "2024-01" ? [...staff, letter] : [letter];
  });
}

const sessionRow = z.object({
  sessionId: z.string(),
  clinicId: z.string(),
  issuedOn: z.string(),
  quantity: z.int(),
});

/** The half-days that were tallied; of those entered afterwards the vouchers are booked already. */
const tallied = rawSql(`select s.id as session_id, s.clinic_id, s.held_on as issued_on,
    s.vouchers_given as quantity
  from clinic_session s where s.vouchers_given > 0
    and not exists (select 1 from voucher_issue i where i.session_id = s.id)
  order by s.held_on, s.id`);

const handOutRow = z.object({ id: z.string(), branchId: z.string(), day: z.string() });

/** The hand-outs of one suitcase at a desk of Coevorden that were never corrected. */
const singleHandOuts = rawSql(`select m.id, m.branch_id, m.moved_on as day
  from suitcase_movement m join branch b on b.id = m.branch_id
  where b.municipality_code = '0109' and m.kind = 'handed_out_desk' and m.quantity = 1
    and m.moved_on >= '2023-10-15'
    and not exists (select 1 from suitcase_movement c where c.corrects_id = m.id)
  order by m.moved_on, m.id`);

/**
 * Brings vouchers in at the desk with suitcases that were handed out there: of every seven
 * suitcases one goes without a voucher, and half of those who came became a member.
 */
function storeRedemptions(world: ExampleWorld, batchId: string, given: readonly Given[]): void {
  const { db, dice } = world;
  const out = given.filter(({ number }) => number % 3 !== 0);
  out.sort((a, b) => a.day.localeCompare(b.day) || a.number - b.number);
  let used = 0;
  for (const [place, { id, branchId, day }] of all(db, handOutRow, singleHandOuts).entries()) {
    const aWhileAgo = addDays(day, -9);
    const ready = out.filter((voucher) => voucher.day <= aWhileAgo).slice(-24);
    if (place % 7 === 6 || ready.length === 0) continue;
    const next = dice.pick(ready);
    out.splice(out.indexOf(next), 1);
    used += 1;
    createRecord(db, "voucher_redemption", {
      kind: "redeemed",
      batchId,
      number: next.number,
      municipalityCode,
      branchId,
      redeemedOn: day,
      quantity: 1,
      quality: "counted",
      newMembers: used % 2,
      movementId: id,
    });
  }
}

/** Numbers that came to another end than at a desk. */
const otherEnds = [
  [3, "lost", "2024-06-11"],
  [6, "void", "2024-02-20"],
  [9, "expired", "2024-12-31"],
  [210, "redeemed_elsewhere", "2024-08-14"],
  [249, "redeemed_elsewhere", "2024-10-02"],
] as const;

/** Every desk tallies, but for Dalen, which counted its vouchers until the summer of 2024. */
function storeCountingMethods({ db, branches }: ExampleWorld): void {
  for (const [town, branchId] of branches) {
    const since = { branchId, method: "desk_tally", validFrom: "2023-09-01" };
    if (town !== "Dalen") createRecord(db, "counting_method", since);
    else {
      const before = { branchId, method: "voucher_count", validFrom: "2023-09-01" };
      createRecord(db, "counting_method", { ...before, validUntil: "2024-06-30" });
      createRecord(db, "counting_method", { ...since, validFrom: "2024-07-01" });
    }
  }
}

/**
 * Stores the vouchers of Coevorden: one batch, of which the coach carries the greater part; what
 * was given out by letter, by the nurses before the coach came and by the coach in each half-day;
 * and what came back at a desk.
 */
export function storeVouchers(world: ExampleWorld, coach: string): void {
  const { db } = world;
  const batchId = createVoucherBatch(db, {
    municipalityCode,
    receivedOn: "2023-09-12",
    firstText: "COE-0001",
    lastText: `COE-0${lastOfBatch}`,
  });
  const carried = { firstNumber: firstOfCoach, lastNumber: lastOfBatch };
  const holding = { batchId, staffId: coach, ...carried, validFrom: "2024-01-01" };
  createRecord(db, "voucher_holding", holding);
  const sessions = all(db, sessionRow, tallied).map((row): Issue => {
    return { channel: "clinic_coach", ...row };
  });
  const given = [
    ...storeIssues(world, batchId, 1, ofLibrary(world)),
    ...storeIssues(world, batchId, firstOfCoach, sessions),
  ];
  storeRedemptions(world, batchId, given);
  for (const [number, kind, redeemedOn] of otherEnds) {
    const end = { kind, batchId, number, municipalityCode, redeemedOn };
    createRecord(db, "voucher_redemption", { ...end, quantity: 1, quality: "counted" });
  }
  storeCountingMethods(world);
}
