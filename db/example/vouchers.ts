import { z } from "zod";
import { createVoucherBatch } from "../queries/enter-vouchers.ts";
import { createRecord } from "../queries/record.ts";
import { all, rawSql } from "../sql.ts";
import type { ExampleWorld } from "./world.ts";

const municipalityCode = "0109";

/** Vouchers that are given out each month: by the coach at a clinic, or by letter without one. */
const monthly: readonly (readonly [clinic: string | null, vouchers: number])[] = [
  ["Coevorden", 12],
  ["Oosterhesselen", 5],
  ["Sleen", 5],
  [null, 6],
];

/** The months from October 2023 to January 2025. */
const months = Array.from({ length: 16 }, (_, place) => {
  const month = 9 + place;
  return `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});

interface Given {
  readonly number: number;
  readonly day: string;
}

/** Books what is given out each month, in the order of the numbers, and gives the numbers. */
function storeIssues({ db, clinics }: ExampleWorld, batchId: string): Given[] {
  const given: Given[] = [];
  for (const month of months) {
    for (const [town, quantity] of monthly) {
      const issuedOn = `${month}-04`;
      const firstNumber = given.length + 1;
      createRecord(db, "voucher_issue", {
        batchId,
        municipalityCode,
        channel: town === null ? "municipality_letter" : "clinic_coach",
        clinicId: town === null ? null : (clinics.get(town) ?? null),
        issuedOn,
        firstNumber,
        lastNumber: firstNumber + quantity - 1,
        quantity,
        quality: "counted",
      });
      for (let one = 0; one < quantity; one += 1) {
        given.push({ number: firstNumber + one, day: issuedOn });
      }
    }
  }
  return given;
}

const handOutRow = z.object({ id: z.string(), branchId: z.string(), day: z.string() });

/** The hand-outs of one suitcase at a desk of Coevorden that were never corrected. */
const singleHandOuts = rawSql(`select m.id, m.branch_id, m.moved_on as day
  from suitcase_movement m join branch b on b.id = m.branch_id
  where b.municipality_code = '0109' and m.kind = 'handed_out_desk' and m.quantity = 1
    and m.moved_on >= '2023-10-15'
    and not exists (select 1 from suitcase_movement c where c.corrects_id = m.id)
  order by m.moved_on, m.id`);

/**
 * Stores the vouchers of Coevorden: one batch, what was given out of it each month, and what came
 * back at a desk with one of the suitcases that were handed out there. Of every three vouchers one
 * never comes back, every seventh suitcase goes without a voucher, and half of those who came became
 * a member.
 */
export function storeVouchers(world: ExampleWorld): void {
  const { db } = world;
  const batchId = createVoucherBatch(db, {
    municipalityCode,
    receivedOn: "2023-09-12",
    firstText: "COE-0001",
    lastText: "COE-0500",
  });
  const free = storeIssues(world, batchId).filter(({ number }) => number % 3 !== 0);
  let used = 0;
  for (const [place, { id, branchId, day }] of all(db, handOutRow, singleHandOuts).entries()) {
    const next = free[used];
    if (place % 7 === 6 || next === undefined || next.day > day) continue;
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
  const ends = [
    [3, "lost", "2024-06-11"],
    [6, "void", "2024-02-20"],
  ] as const;
  for (const [number, kind, redeemedOn] of ends) {
    const end = { kind, batchId, number, municipalityCode, redeemedOn };
    createRecord(db, "voucher_redemption", { ...end, quantity: 1, quality: "counted" });
  }
  for (const branchId of world.branches.values()) {
    const method = { branchId, method: "desk_tally", validFrom: "2023-09-01" };
    createRecord(db, "counting_method", method);
  }
}
