import { afterEach, beforeEach, expect, it } from "vitest";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
let branchId = "";
beforeEach(async () => {
  world = await openWorld("empty");
  const place = { kind: "service_point", municipalityCode: "0109" } as const;
  branchId = (await world.client.branch.create({ name: "Sleen", ...place })).key;
  const opening = { kind: "opening_balance", movedOn: "2024-01-01", quantity: 14 } as const;
  await world.client.movement.create({ branchId, ...opening });
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

it("keeps a count that is interrupted, and changes no stock (stock.saveCount)", async () => {
  const { stock } = world.client;
  const { id, lines } = await stock.startCount({ branchId, countedOn: "2024-06-01" });
  const lineId = lines[0]?.id ?? "";
  const soFar = [{ lineId, counted: 12, reason: null }];
  await stock.saveCount({ id, lines: soFar, notes: "doos achter de balie nog niet gezien" });
  expect(await stock.counts({ branchId })).toMatchObject([
    {
      state: "open",
      notes: "doos achter de balie nog niet gezien",
      lines: [{ snapshot: 14, now: 14, counted: 12, difference: null }],
    },
  ]);
  expect(await stock.on({ day: "2024-06-01" })).toMatchObject([{ suitcases: 14 }]);
});

it("empties a line that is counted again, and keeps the note (stock.saveCount)", async () => {
  const { stock, movement } = world.client;
  const { id, lines } = await stock.startCount({ branchId, countedOn: "2024-06-01" });
  const lineId = lines[0]?.id ?? "";
  await stock.saveCount({ id, lines: [{ lineId, counted: 12, reason: "missing" }], notes: "kast" });
  await movement.create({
    branchId,
    kind: "handed_out_desk",
    movedOn: "2024-05-30",
    quantity: 2,
  });
  const again = { lineId, counted: 12, reason: "missing", whenMoved: "count_again" } as const;
  expect(await stock.finishCount({ id, lines: [again] })).toMatchObject({
    state: "open",
    notes: "kast",
    lines: [{ snapshot: 12, now: 12, counted: null, reason: null }],
  });
});

it("keeps nothing more of a count that is finished (stock.saveCount)", async () => {
  const { stock } = world.client;
  const { id, lines } = await stock.startCount({ branchId, countedOn: "2024-06-01" });
  const lineId = lines[0]?.id ?? "";
  const line = { lineId, counted: 14, reason: null, whenMoved: null };
  await stock.finishCount({ id, lines: [line] });
  const later = { id, lines: [{ lineId, counted: 3, reason: null }] };
  await expect(stock.saveCount(later)).rejects.toMatchObject({ code: "FIXED_FIELD" });
});
