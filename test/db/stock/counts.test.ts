import { beforeEach, describe, expect, it } from "vitest";
import type { StockCount } from "../../../db/model/suitcase.ts";
import { createRecord } from "../../../db/queries/record.ts";
import {
  finishStockCount,
  listStockCounts,
  startStockCount,
  stockCount,
} from "../../../db/queries/stock-count.ts";
import type { Db } from "../../../db/sql.ts";
import { administrationFile } from "../administration-file.ts";
import { atDesk, book, enterStock, suitcasesOn } from "./stock-world.ts";

const day = "2024-06-01";
let db: Db;
let sleen: string;
beforeEach(() => {
  ({ db } = administrationFile());
  sleen = enterStock(db, "Sleen", 14);
});

function start(): StockCount {
  return atDesk(db, () => stockCount(db, startStockCount(db, sleen, day)));
}

type Given = Parameters<typeof finishStockCount>[2][number];

function finish(count: StockCount, given: Partial<Given>, line = 0): StockCount {
  const { id: lineId = "" } = count.lines[line] ?? {};
  const one = { lineId, counted: null, reason: null, whenMoved: null, ...given };
  return atDesk(db, () => finishStockCount(db, count.id, [one]));
}

function handOut(quantity: number): void {
  book(db, { branchId: sleen, kind: "handed_out_desk", movedOn: "2024-05-30", quantity });
}

describe("a count of suitcases", () => {
  it("keeps what the ledger said at its start and books only the difference", () => {
    const count = start();
    expect(count.lines).toMatchObject([{ snapshot: 14, now: 14, counted: null }]);
    const done = finish(count, { counted: 12, reason: "missing" });
    expect(done.lines).toMatchObject([{ snapshot: 14, counted: 12, difference: -2 }]);
    expect(suitcasesOn(db, sleen, day)).toBe(12);
    const found = db
      .prepare("select kind, quantity, reason, moved_on from suitcase_movement where quantity < 0")
      .raw()
      .all();
    expect(found).toEqual([["count_correction", -2, "missing", day]]);
  });

  it("leaves a blank line as it is; zero means that there are none", () => {
    const blank = finish(start(), {});
    expect(blank).toMatchObject({
      state: "finished",
      lines: [{ counted: null, difference: null }],
    });
    expect(suitcasesOn(db, sleen, day)).toBe(14);
    finish(start(), { counted: 0, reason: "wrong_branch" });
    expect(suitcasesOn(db, sleen, day)).toBe(0);
  });

  it("asks for a reason only where there is a difference", () => {
    expect(() => finish(start(), { counted: 13 })).toThrow(/INVALID_FIELD.*reason/);
    expect(finish(start(), { counted: 14 })).toMatchObject({ lines: [{ difference: 0 }] });
  });

  it("stores nothing when stock moved meanwhile and nobody chose what to do", () => {
    const count = start();
    handOut(2);
    const asked = finish(count, { counted: 12, reason: "missing" });
    expect(asked).toMatchObject({ state: "open", lines: [{ snapshot: 14, now: 12 }] });
    expect(suitcasesOn(db, sleen, day)).toBe(12);
  });

  it("uses my count when I say so: the difference is with what the ledger says now", () => {
    const count = start();
    handOut(2);
    const mine = { counted: 11, reason: "missing", whenMoved: "use_mine" } as const;
    expect(finish(count, mine)).toMatchObject({ state: "finished", lines: [{ difference: -1 }] });
    expect(suitcasesOn(db, sleen, day)).toBe(11);
  });

  it("counts again from what the ledger says now", () => {
    const count = start();
    handOut(2);
    const again = finish(count, { counted: 11, reason: "missing", whenMoved: "count_again" });
    expect(again).toMatchObject({ state: "open", lines: [{ snapshot: 12, now: 12 }] });
    const done = finish(again, { counted: 12 });
    expect(done).toMatchObject({ state: "finished", lines: [{ difference: 0 }] });
  });

  it("is finished once, and listed with its lines, newest first", () => {
    const first = finish(start(), { counted: 14 });
    expect(() => finish(first, { counted: 13, reason: "missing" })).toThrow(/FIXED_FIELD/);
    start();
    expect(
      listStockCounts(db, sleen)
        .map(({ state }) => state)
        .toSorted(),
    ).toEqual(["finished", "open"]);
    expect(listStockCounts(db, null)).toHaveLength(2);
  });

  it("has a line for each edition, and settles each on its own", () => {
    const edition = "2025";
    book(db, { branchId: sleen, kind: "received", movedOn: day, quantity: 5, edition });
    const count = start();
    expect(count.lines.map((line) => [line.edition, line.snapshot])).toEqual([
      [null, 14],
      ["2025", 5],
    ]);
    finish(count, { counted: 6, reason: "found" }, 1);
    expect(suitcasesOn(db, sleen, day)).toBe(20);
  });
});

describe("how a branch counts", () => {
  const method = (name: string, validFrom: string, validUntil: string | null = null) =>
    atDesk(db, () => {
      const days = { validFrom, validUntil };
      return createRecord(db, "counting_method", { branchId: sleen, method: name, ...days });
    });

  it("is one way on any day", () => {
    method("desk_tally", "2024-01-01", "2024-06-30");
    expect(() => method("voucher_count", "2024-06-30")).toThrow(/OVERLAP/);
    method("voucher_count", "2024-07-01");
    expect(() => method("ils_code", "2025-01-01")).toThrow(/OVERLAP/);
  });
});
