import { beforeEach, describe, expect, it } from "vitest";
import { amendRecord } from "../../../db/queries/actions.ts";
import { correctMovement } from "../../../db/queries/book-suitcases.ts";
import { removeRecord } from "../../../db/queries/record.ts";
import { transferSuitcases } from "../../../db/queries/stock.ts";
import { withdrawRecord } from "../../../db/queries/withdraw.ts";
import type { Db } from "../../../db/sql.ts";
import { administrationFile, closePeriod } from "../administration-file.ts";
import { atDesk, book, enterStock, suitcasesOn } from "./stock-world.ts";

let db: Db;
let sleen: string;
let dalen: string;
beforeEach(() => {
  ({ db } = administrationFile());
  sleen = enterStock(db, "Sleen", 10);
  dalen = enterStock(db, "Dalen", 2);
});

function handOut(movedOn: string, quantity: number): string {
  return book(db, { branchId: sleen, kind: "handed_out_desk", movedOn, quantity });
}

describe("the ledger of a branch", () => {
  it("gives the stock of any day, whatever the order of booking", () => {
    handOut("2024-06-01", 3);
    book(db, { branchId: sleen, kind: "received", movedOn: "2024-03-01", quantity: 5 });
    handOut("2024-02-01", 2);
    const days = ["2023-12-31", "2024-01-01", "2024-02-01", "2024-03-01", "2024-06-01"];
    expect(days.map((day) => suitcasesOn(db, sleen, day))).toEqual([0, 10, 8, 13, 10]);
  });

  it("refuses a back-dated movement for which a later day is short, naming that day", () => {
    handOut("2024-06-01", 8);
    book(db, { branchId: sleen, kind: "received", movedOn: "2024-07-01", quantity: 20 });
    expect(() => handOut("2024-02-01", 3)).toThrow(/STOCK_NEGATIVE.*Sleen.*2024-06-01 -1/);
    handOut("2024-02-01", 2);
    handOut("2024-07-01", 20);
    expect(suitcasesOn(db, sleen, "2024-06-01")).toBe(0);
  });

  it("refuses to remove or to lower what later movements rest on", () => {
    const received = book(db, {
      ...{ branchId: sleen, kind: "received", movedOn: "2024-02-01", quantity: 5 },
    });
    handOut("2024-06-01", 12);
    const remove = () => atDesk(db, () => removeRecord(db, "suitcase_movement", "id", received));
    expect(remove).toThrow(/STOCK_NEGATIVE.*2024-06-01 -2/);
    const lower = () => atDesk(db, () => amendRecord(db, "movement", received, { quantity: 1 }));
    expect(lower).toThrow(/STOCK_NEGATIVE.*2024-06-01 -1/);
    const later = { movedOn: "2024-06-02", bookedOn: "2024-06-02" };
    const move = () => atDesk(db, () => amendRecord(db, "movement", received, later));
    expect(move).toThrow(/STOCK_NEGATIVE.*2024-06-01 -2/);
  });

  it("holds editions apart: one cannot lend the other a suitcase", () => {
    const edition = "2025";
    book(db, { branchId: sleen, kind: "received", movedOn: "2024-02-01", quantity: 1, edition });
    const two = { branchId: sleen, kind: "damaged", movedOn: "2024-03-01", quantity: 2 } as const;
    expect(() => book(db, { ...two, edition })).toThrow(/STOCK_NEGATIVE.*2024-03-01 -1/);
  });

  it("takes an order for stock only when it was received, at its own branch", () => {
    const ordered = { kind: "ordered", movedOn: "2024-02-01", quantity: 30 } as const;
    const orderId = book(db, { branchId: sleen, ...ordered });
    expect(suitcasesOn(db, sleen, "2024-12-31")).toBe(10);
    const receipt = { kind: "received", movedOn: "2024-03-01", quantity: 30, orderId } as const;
    expect(() => book(db, { branchId: dalen, ...receipt })).toThrow(/INVALID_FIELD.*orderId/);
    book(db, { branchId: sleen, ...receipt });
    expect(suitcasesOn(db, sleen, "2024-12-31")).toBe(40);
    const remove = () => atDesk(db, () => withdrawRecord(db, "movement", orderId));
    expect(remove).toThrow(/IN_USE/);
  });

  it("corrects a hand-out on its own day and never below nothing", () => {
    const correctsId = handOut("2024-05-01", 3);
    const correct = (difference: number) =>
      atDesk(db, () => correctMovement(db, { correctsId, difference, reason: "dubbel" }));
    correct(-2);
    expect(suitcasesOn(db, sleen, "2024-05-01")).toBe(9);
    expect(() => correct(-2)).toThrow(/INVALID_FIELD.*correctsId/);
    const change = () => atDesk(db, () => amendRecord(db, "movement", correctsId, { quantity: 9 }));
    expect(change).toThrow(/IN_USE/);
  });

  it("never has more new members than suitcases that are left of a hand-out", () => {
    const out = { kind: "handed_out_desk", movedOn: "2024-05-01" } as const;
    const correctsId = book(db, { branchId: sleen, ...out, quantity: 3, newMembers: 2 });
    const correct = (difference: number) =>
      atDesk(db, () => correctMovement(db, { correctsId, difference, reason: "dubbel" }));
    expect(() => correct(-2)).toThrow(/INVALID_FIELD.*correctsId/);
    correct(-1);
    const members = (newMembers: number) =>
      atDesk(db, () => amendRecord(db, "movement", correctsId, { newMembers }));
    expect(() => members(3)).toThrow(/IN_USE/);
    members(0);
    correct(-2);
    expect(suitcasesOn(db, sleen, "2024-05-01")).toBe(10);
  });

  it("is closed with its period: what was closed can no longer be rewritten", () => {
    const handed = handOut("2024-05-01", 3);
    closePeriod(db, "2024-01-01", "2024-12-31", "0109");
    expect(() => handOut("2024-06-01", 1)).toThrow(/CLOSED_PERIOD/);
    expect(() => atDesk(db, () => withdrawRecord(db, "movement", handed))).toThrow(/CLOSED_PERIOD/);
    expect(handOut("2025-01-02", 1)).toHaveLength(36);
  });
});

describe("a transfer", () => {
  const transfer = (quantity: number) => ({ fromBranchId: sleen, toBranchId: dalen, quantity });
  const move = (quantity: number, movedOn = "2024-03-01") =>
    atDesk(db, () => transferSuitcases(db, { ...transfer(quantity), movedOn }, movedOn));

  it("takes from one branch what it gives to the other, on the same day", () => {
    move(4);
    expect([suitcasesOn(db, sleen, "2024-03-01"), suitcasesOn(db, dalen, "2024-03-01")]).toEqual([
      6, 6,
    ]);
    expect([suitcasesOn(db, sleen, "2024-02-29"), suitcasesOn(db, dalen, "2024-02-29")]).toEqual([
      10, 2,
    ]);
  });

  it("is refused as a whole when the first branch has too few", () => {
    expect(() => move(11)).toThrow(/STOCK_NEGATIVE.*Sleen.*2024-03-01 -1/);
    expect(suitcasesOn(db, dalen, "2024-03-01")).toBe(2);
  });

  it("has two sides that stay equal and go together", () => {
    const pair = move(4);
    const change = () => atDesk(db, () => amendRecord(db, "movement", pair.in, { quantity: 5 }));
    expect(change).toThrow(/IN_USE/);
    atDesk(db, () => withdrawRecord(db, "movement", pair.in));
    expect(db.prepare("select count(*) from suitcase_movement").pluck().get()).toBe(2);
    const again = move(4);
    book(db, { branchId: dalen, kind: "damaged", movedOn: "2024-04-01", quantity: 5 });
    const undo = () => atDesk(db, () => withdrawRecord(db, "movement", again.out));
    expect(undo).toThrow(/STOCK_NEGATIVE.*2024-04-01 -3/);
  });
});
