import { beforeEach, describe, expect, it } from "vitest";
import { closeTally, enterTotals } from "../../../db/queries/clinic-session/close.ts";
import { addPress } from "../../../db/queries/clinic-session/tally.ts";
import { createVoucherBatch } from "../../../db/queries/enter-vouchers.ts";
import { correctRecord, createRecord } from "../../../db/queries/record.ts";
import { stockOn } from "../../../db/queries/stock.ts";
import { withdrawRecord } from "../../../db/queries/withdraw.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import { administrationFile } from "../administration-file.ts";
import { type ClinicWorld, enterClinic, planSession, pressOf, totalsOf } from "./clinic-world.ts";

const who = { who: "BC-01" };
let db: Db;
let world: ClinicWorld;
let branchId: string;
beforeEach(() => {
  ({ db } = administrationFile());
  world = enterClinic(db);
  branchId = String(db.prepare("select branch_id from clinic").pluck().get());
});

function enter(vouchersGiven: number | null, suitcasesGiven: number | null, reason?: string): void {
  const totals = totalsOf(world.sessionId, { vouchersGiven, suitcasesGiven, counted: true });
  write(db, who, () => enterTotals(db, totals, reason ?? null));
}

/** The coach carries the numbers 11 to 30 of a batch of 100. */
function carryNumbers(firstNumber = 11, lastNumber = 30): string {
  return write(db, who, () => {
    const batch = { municipalityCode: "0109", receivedOn: "2024-01-02" };
    const texts = { firstText: "COE-001", lastText: "COE-100" };
    const batchId = createVoucherBatch(db, { ...batch, ...texts });
    const held = { batchId, staffId: world.staffId, validFrom: "2024-01-03" };
    createRecord(db, "voucher_holding", { ...held, firstNumber, lastNumber });
    return batchId;
  });
}

function issues(): unknown[] {
  return db
    .prepare(
      `select i.first_number, i.last_number, i.quantity, i.quality, i.channel, i.issued_on
       from voucher_issue i join change c on c.record_id = i.id and c.operation = 'insert'
       order by c.seq`,
    )
    .raw()
    .all();
}

function stock(day = "2024-12-31"): number {
  return stockOn(db, day, branchId).reduce((sum, { suitcases }) => sum + suitcases, 0);
}

function redeem(batchId: string, number: number, redeemedOn: string, kind = "redeemed"): void {
  const place = { municipalityCode: "0109", branchId: kind === "redeemed" ? branchId : null };
  const end = { kind, batchId, number, ...place, redeemedOn };
  write(db, who, () =>
    createRecord(db, "voucher_redemption", { ...end, quantity: 1, quality: "counted" }),
  );
}

it("refuses parts larger than the whole they are of, on every path", () => {
  const refused = (parts: object) => {
    const totals = totalsOf(world.sessionId, { conversations: 6, otherLanguage: 2, ...parts });
    return expect(() => write(db, who, () => enterTotals(db, totals, null)));
  };
  const referrals = [{ target: "childcare" as const, conversations: 7 }];
  const data = { field: "referrals", value: "7", detail: "more_than 6" };
  refused({ referrals }).toThrow(expect.objectContaining({ data: expect.objectContaining(data) }));
  const languages = [{ language: "pl" as const, conversations: 3 }];
  const told = { field: "languages", value: "3", detail: "more_than 2" };
  refused({ languages }).toThrow(expect.objectContaining({ data: expect.objectContaining(told) }));
});

describe("closing a half-day", () => {
  it("books the vouchers from the numbers of the coach and the suitcases from the branch", () => {
    carryNumbers();
    const { sessionId } = world;
    write(db, who, () => {
      for (const key of [1, 2, 3]) addPress(db, sessionId, key, pressOf({ voucher: key < 3 }));
    });
    const closing = { sessionId, durationMinutes: 200, travelMinutes: 0, languages: [] };
    write(db, who, () => closeTally(db, { ...closing, suitcasesGiven: 2 }));
    expect(issues()).toEqual([[11, 12, 2, "counted", "clinic_coach", "2024-11-26"]]);
    expect(stock("2024-11-25")).toBe(20);
    expect(stock("2024-11-26")).toBe(18);
  });

  it("goes on where the last half-day stopped, around numbers that came to an end", () => {
    const batchId = carryNumbers(11, 20);
    enter(3, null);
    redeem(batchId, 15, "2024-11-20", "lost");
    redeem(batchId, 17, "2024-12-03");
    const { clinicId, staffId } = world;
    const next = planSession(db, { clinicId, staffId, heldOn: "2024-12-03" });
    write(db, who, () =>
      enterTotals(db, totalsOf(next, { vouchersGiven: 9, counted: false }), null),
    );
    expect(issues().slice(1)).toEqual([
      [14, 14, 1, "estimated", "clinic_coach", "2024-12-03"],
      [16, 20, 5, "estimated", "clinic_coach", "2024-12-03"],
      [null, null, 3, "estimated", "clinic_coach", "2024-12-03"],
    ]);
  });

  it("books a plain quantity when nobody carries numbers, and nothing for a blank or zero", () => {
    enter(null, null);
    expect(issues()).toEqual([]);
    enter(0, 0, "telling nagekeken");
    expect(issues()).toEqual([]);
    enter(4, 0, "telling nagekeken");
    expect(issues()).toEqual([[null, null, 4, "counted", "clinic_coach", "2024-11-26"]]);
    expect(stock()).toBe(20);
  });

  it("corrects by a difference of its own and leaves what was booked as it was", () => {
    carryNumbers();
    enter(5, 3);
    enter(3, 2, "twee dubbel geteld");
    enter(4, 4, "toch vier");
    expect(issues()).toEqual([
      [11, 15, 5, "counted", "clinic_coach", "2024-11-26"],
      [14, 15, -2, "counted", "clinic_coach", "2024-11-26"],
      [14, 14, 1, "counted", "clinic_coach", "2024-11-26"],
    ]);
    const kinds = db
      .prepare(
        `select m.kind, m.quantity, m.reason from suitcase_movement m join change c
           on c.record_id = m.id where m.session_id is not null order by c.seq`,
      )
      .raw()
      .all();
    expect(kinds).toEqual([
      ["handed_out_clinic", 3, null],
      ["handout_correction", -1, "twee dubbel geteld"],
      ["handed_out_clinic", 2, "toch vier"],
    ]);
    expect(stock()).toBe(16);
  });

  it("keeps what was brought in: the count cannot become smaller than that", () => {
    const batchId = carryNumbers();
    enter(3, null);
    redeem(batchId, 13, "2024-12-01");
    expect(() => enter(0, null, "niet geteld")).toThrow(/vouchersGiven.*less_than 1/);
    enter(1, null, "twee dubbel geteld");
    expect(issues().slice(1)).toEqual([[11, 12, -2, "counted", "clinic_coach", "2024-11-26"]]);
  });

  it("is refused when the stock is too small, and leaves the half-day planned", () => {
    expect(() => enter(2, 21)).toThrow(/STOCK_NEGATIVE.*2024-11-26 -1/);
    const state = db.prepare("select state from clinic_session").pluck().get();
    expect(state).toBe("planned");
    expect(issues()).toEqual([]);
    const later = { branchId, kind: "damaged", bookedOn: "2024-12-01" };
    write(db, who, () =>
      createRecord(db, "suitcase_movement", { ...later, movedOn: "2024-12-01", quantity: 19 }),
    );
    expect(() => enter(null, 2)).toThrow(/STOCK_NEGATIVE.*2024-12-01 -1/);
  });

  it("asks which branch supplies the clinic where that is not plain", () => {
    const municipalityCode = "0109";
    write(db, who, () => {
      createRecord(db, "branch", { name: "Bibliotheek Dalen", kind: "branch", municipalityCode });
      db.prepare("update clinic set branch_id = null").run();
    });
    expect(() => enter(null, 1)).toThrow(/INVALID_FIELD.*clinic.*suppliedBy/);
    enter(2, 0);
    expect(issues()).toHaveLength(1);
    write(db, who, () =>
      db.prepare("update branch set closed_on = '2024-01-01' where name like '%Dalen'").run(),
    );
    enter(2, 1, "een koffertje vergeten");
    expect(stock()).toBe(19);
  });

  it("takes suitcases of the oldest edition first, and of the next one for the rest", () => {
    const more = { branchId, kind: "received", movedOn: "2024-06-01" };
    write(db, who, () =>
      createRecord(db, "suitcase_movement", {
        ...{ ...more, bookedOn: "2024-06-01", quantity: 5, edition: "2025" },
      }),
    );
    enter(null, 22);
    expect(stockOn(db, "2024-12-31").map((one) => [one.edition, one.suitcases])).toEqual([
      [null, 0],
      ["2025", 3],
    ]);
  });

  it("stays on its day and at its clinic while vouchers or suitcases are booked for it", () => {
    const move = () =>
      write(db, who, () =>
        correctRecord(db, "clinic_session", "id", world.sessionId, { heldOn: "2024-11-27" }),
      );
    enter(null, null);
    move();
    enter(1, null, "een bon vergeten");
    const back = { heldOn: "2024-11-26" };
    expect(() =>
      write(db, who, () => correctRecord(db, "clinic_session", "id", world.sessionId, back)),
    ).toThrow(/IN_USE/);
  });

  it("takes everything along when the half-day is removed as a mistake", () => {
    carryNumbers();
    enter(5, 3);
    enter(4, 2, "nageteld");
    write(db, who, () => withdrawRecord(db, "clinicSession", world.sessionId));
    expect(issues()).toEqual([]);
    expect(stock()).toBe(20);
  });
});
