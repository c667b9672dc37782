import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../db/model/day.ts";
import { Problem } from "../../../db/model/problem.ts";
import { openInMemory } from "../../../db/open.ts";
import { amendRecord } from "../../../db/queries/actions.ts";
import { bookMovement, correctMovement } from "../../../db/queries/book-suitcases.ts";
import { createRecord } from "../../../db/queries/record.ts";
import { stockOn, transferSuitcases } from "../../../db/queries/stock.ts";
import { withdrawRecord } from "../../../db/queries/withdraw.ts";
import { storeReference } from "../../../db/reference.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";

const runs = process.env.LEESSPOOR_LONG ? 200 : 15;
const patience = 300_000;
const options = { numRuns: runs, seed: 20_241_231 };

interface Row {
  readonly id: string;
  readonly branch_id: string;
  readonly edition: string | null;
  readonly moved_on: string;
  readonly kind: string;
  readonly quantity: number;
}

const inward = ["opening_balance", "received", "transferred_in", "count_correction"];

/** What a movement does to the stock, worked out here and not read from the database. */
function change({ kind, quantity }: Row): number {
  if (kind === "ordered") return 0;
  return inward.includes(kind) ? quantity : -quantity;
}

function ledger(db: Db): Row[] {
  const columns = "id, branch_id, edition, moved_on, kind, quantity";
  return db.prepare(`select ${columns} from suitcase_movement order by id`).all() as Row[];
}

/** The stock of a branch and edition at the end of a day, added up one by one. */
function balance(rows: readonly Row[], place: Row, day: string): number {
  return rows
    .filter((row) => row.branch_id === place.branch_id && row.edition === place.edition)
    .filter((row) => row.moved_on <= day)
    .reduce((sum, row) => sum + change(row), 0);
}

/** The first moment at which some branch and edition is below zero; null when there is none. */
function shortAt(rows: readonly Row[]): string | null {
  const moments = rows.map((row) => [row.moved_on, balance(rows, row, row.moved_on)] as const);
  const below = moments.filter(([, stock]) => stock < 0).map(([day]) => day);
  return below.toSorted()[0] ?? null;
}

const kinds = ["received", "handed_out_desk", "damaged", "ordered", "opening_balance"] as const;
const dayIn2024 = fc.integer({ min: 0, max: 40 }).map((days) => addDays("2024-03-01", days * 7));
const edition = fc.constantFrom(null, "2024", "2025");
const quantity = fc.integer({ min: 1, max: 9 });
const place = fc.constantFrom(0, 1);
const pick = fc.nat();

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant("book"),
      kind: fc.constantFrom(...kinds),
      place,
      edition,
      day: dayIn2024,
      quantity,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant("transfer"),
      place,
      edition,
      day: dayIn2024,
      quantity,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant("correct"),
      pick,
      difference: fc.constantFrom(-3, -1, 1, 4),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant("remove"), pick }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant("move"), pick, day: dayIn2024 }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("resize"), pick, quantity }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function chosen(db: Db, number: number): Row {
  const rows = ledger(db);
  const row = rows[number % Math.max(1, rows.length)];
  if (!row) throw new Problem("NOT_FOUND");
  return row;
}

/** Takes one step through the product's own functions; a refusal leaves nothing behind. */
function take(db: Db, branches: readonly string[], one: Step): void {
  const [here = "", there = ""] =
    "place" in one && one.place === 1 ? branches.toReversed() : branches;
  switch (one.is) {
    case "book": {
      const { kind, edition: own, day, quantity: number } = one;
      const bookedOn = "2025-01-01";
      const draft = { branchId: here, kind, movedOn: day, bookedOn, quantity: number };
      bookMovement(db, { ...draft, edition: own });
      return;
    }
    case "transfer": {
      const { edition: own, day, quantity: number } = one;
      const ends = { fromBranchId: here, toBranchId: there };
      const draft = { ...ends, movedOn: day, quantity: number, edition: own };
      transferSuitcases(db, draft, "2025-01-01");
      return;
    }
    case "correct": {
      const { pick: number, difference } = one;
      correctMovement(db, { correctsId: chosen(db, number).id, difference, reason: "nageteld" });
      return;
    }
    case "remove":
      withdrawRecord(db, "movement", chosen(db, one.pick).id);
      return;
    case "move": {
      const { pick: number, day } = one;
      const days = { movedOn: day, bookedOn: "2025-01-01" };
      amendRecord(db, "movement", chosen(db, number).id, days);
      return;
    }
    default: {
      const { pick: number, quantity: size } = one;
      amendRecord(db, "movement", chosen(db, number).id, { quantity: size });
    }
  }
}

function world(): { db: Db; branches: string[] } {
  const db = openInMemory();
  const branches = write(db, { who: "test" }, () => {
    storeReference(db, "Proef", "own");
    return ["Sleen", "Dalen"].map((name) =>
      createRecord(db, "branch", { name, kind: "branch", municipalityCode: "0109" }),
    );
  });
  return { db, branches };
}

function attempt(db: Db, act: () => void): Problem | null {
  try {
    write(db, { who: "test" }, act);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

describe("the ledger of suitcases", () => {
  it(
    "is the sum of its movements and never below zero at any moment, whatever is done",
    () => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
          const { db, branches } = world();
          for (const one of steps) {
            const before = ledger(db);
            const refused = attempt(db, () => take(db, branches, one));
            const after = ledger(db);
            if (refused) expect(after).toEqual(before);
            expect(shortAt(after)).toBeNull();
          }
          const rows = ledger(db);
          for (const day of ["2024-01-01", ...rows.map((row) => row.moved_on)]) {
            for (const stock of stockOn(db, day)) {
              const own = rows.find((row) => {
                return row.branch_id === stock.branchId && row.edition === stock.edition;
              });
              expect(stock.suitcases).toBe(own ? balance(rows, own, day) : 0);
            }
          }
          db.close();
        }),
        options,
      );
    },
    patience,
  );

  it(
    "names the first moment that would be short when it refuses",
    () => {
      const bookings = fc.array(
        fc.record({ kind: fc.constantFrom("received", "damaged"), day: dayIn2024, quantity }),
        { minLength: 2, maxLength: 12 },
      );
      fc.assert(
        fc.property(bookings, (steps) => {
          const { db, branches } = world();
          const branchId = branches[0] ?? "";
          for (const { kind, day, quantity: number } of steps) {
            const row = { branch_id: branchId, edition: null, moved_on: day, quantity: number };
            const wanted = [...ledger(db), { id: "new", kind, ...row }];
            const draft = { branchId, movedOn: day, bookedOn: "2025-01-01", quantity: number };
            const refused = attempt(db, () =>
              bookMovement(db, { ...draft, kind: kind as "received", edition: null }),
            );
            const short = shortAt(wanted);
            expect(refused?.data.detail?.split(" ")[0] ?? null).toBe(short);
            if (short !== null) expect(refused?.code).toBe("STOCK_NEGATIVE");
          }
          db.close();
        }),
        options,
      );
    },
    patience,
  );

  it(
    "takes the same movements in any order that has stock at each step, to the same stock",
    () => {
      const sizes = fc.array(fc.record({ day: dayIn2024, quantity }), {
        minLength: 1,
        maxLength: 8,
      });
      fc.assert(
        fc.property(sizes, fc.integer(), (handOuts, seed) => {
          const total = handOuts.reduce((sum, one) => sum + one.quantity, 0);
          const orders = [
            handOuts,
            handOuts.toSorted((a, b) => (a.quantity ^ seed) - (b.quantity ^ seed)),
          ];
          const ends = orders.map((order) => {
            const { db, branches } = world();
            const branchId = branches[0] ?? "";
            const opening = { branchId, kind: "opening_balance", movedOn: "2024-01-01" } as const;
            const refusals = [
              { ...opening, quantity: total },
              ...order.map(({ day, quantity: size }) => {
                return { branchId, kind: "damaged", movedOn: day, quantity: size } as const;
              }),
            ].map((draft) =>
              attempt(db, () => bookMovement(db, { ...draft, bookedOn: "2025-01-01" })),
            );
            expect(refusals.filter((refused) => refused !== null)).toEqual([]);
            const days = handOuts.map(({ day }) => day).toSorted();
            const stock = days.map((day) => stockOn(db, day)[0]?.suitcases);
            db.close();
            return stock;
          });
          expect(ends[1]).toEqual(ends[0]);
          expect(ends[0]?.at(-1)).toBe(0);
        }),
        options,
      );
    },
    patience,
  );
});
