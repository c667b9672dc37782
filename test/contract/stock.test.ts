import { afterEach, beforeEach, expect, it } from "vitest";
import type { ReconcileRow } from "../../db/model/reconciliation.ts";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
let sleen = "";
let dalen = "";
beforeEach(async () => {
  world = await openWorld("empty");
  const { client } = world;
  const place = { kind: "service_point", municipalityCode: "0109" } as const;
  sleen = (await client.branch.create({ name: "Sleen", ...place })).key;
  dalen = (await client.branch.create({ name: "Dalen", ...place })).key;
  await enter("opening_balance", "2023-12-01", 20);
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

type Kind = "opening_balance" | "ordered" | "received" | "handed_out_desk" | "damaged";

async function enter(kind: Kind, movedOn: string, quantity: number, orderId?: string) {
  const order = orderId === undefined ? {} : { orderId };
  const movement = { branchId: sleen, kind, movedOn, quantity, ...order };
  return (await world.client.movement.create(movement)).key;
}

const year = { from: "2024-01-01", until: "2024-12-31" };

it("refuses days that end before they begin (stock.reconcile, voucher.funnel)", async () => {
  const { stock, voucher, coach } = world.client;
  const reversed = { from: "2024-12-31", until: "2024-01-01" };
  const municipalityCode = "0109";
  const clinicId = (await world.client.clinic.create({ name: "Bureau", municipalityCode })).key;
  const asked = [
    stock.reconcile(reversed),
    stock.reconcileRecords({ ...reversed, branchId: sleen, part: "redeemed" }),
    voucher.funnel(reversed),
    coach.overview(reversed),
    coach.resultCard({ ...reversed, clinicId, language: "nl" }),
  ];
  for (const answer of await Promise.allSettled(asked)) {
    const data = { field: "until", value: "2024-01-01", detail: "2024-12-31" };
    expect(answer).toMatchObject({ reason: { code: "END_BEFORE_START", data } });
  }
});

it("moves suitcases between branches, both sides at once (stock.on, stock.transfer)", async () => {
  const { stock, movement } = world.client;
  const transfer = { fromBranchId: sleen, toBranchId: dalen, movedOn: "2024-03-01", quantity: 5 };
  const pair = await stock.transfer(transfer);
  const after = await stock.on({ day: "2024-03-01" });
  expect(after.map((row) => [row.branchName, row.suitcases])).toEqual([
    ["Dalen", 5],
    ["Sleen", 15],
  ]);
  expect(await stock.on({ day: "2024-02-29", branchId: dalen })).toMatchObject([{ suitcases: 0 }]);
  await movement.remove({ key: pair.in, reason: "ging niet door" });
  expect(await stock.on({ day: "2024-03-01", branchId: sleen })).toMatchObject([{ suitcases: 20 }]);
  const same = stock.transfer({ ...transfer, toBranchId: sleen });
  await expect(same).rejects.toMatchObject({ code: "INVALID_FIELD" });
});

it("counts with a snapshot (stock.startCount, stock.finishCount, stock.counts)", async () => {
  const { stock } = world.client;
  const count = await stock.startCount({ branchId: sleen, countedOn: "2024-06-01" });
  const lineId = count.lines[0]?.id ?? "";
  const line = { lineId, counted: 18, reason: null, whenMoved: null };
  const silent = stock.finishCount({ id: count.id, lines: [line] });
  await expect(silent).rejects.toMatchObject({ code: "INVALID_FIELD", data: { field: "reason" } });
  await stock.finishCount({ id: count.id, lines: [{ ...line, reason: "missing" }] });
  expect(await stock.counts({ branchId: sleen })).toMatchObject([
    { state: "finished", lines: [{ snapshot: 20, counted: 18, difference: -2 }] },
  ]);
});

/** What happened at Sleen in 2024: 9 handed out, one of them by voucher, 4 vouchers counted. */
async function aYear(): Promise<void> {
  const { client } = world;
  const batch = { municipalityCode: "0109", receivedOn: "2024-01-08" };
  await client.voucherBatch.create({ ...batch, firstText: "COE-01", lastText: "COE-20" });
  await enter("received", "2024-02-01", 10);
  await enter("damaged", "2024-02-02", 1);
  await client.desk.book({ branchId: sleen, voucher: "COE-03", bookedFor: "2024-03-01" });
  const correctsId = await enter("handed_out_desk", "2024-04-01", 10);
  const reason = "twee dubbel geboekt";
  await client.movement.correctHandout({ correctsId, difference: -2, reason });
  const plain = { kind: "redeemed", municipalityCode: "0109", branchId: sleen } as const;
  const end = { ...plain, redeemedOn: "2024-05-01", quantity: 4, quality: "estimated" } as const;
  await client.voucherRedemption.create(end);
  const count = await client.stock.startCount({ branchId: sleen, countedOn: "2024-06-01" });
  const lineId = count.lines[0]?.id ?? "";
  const line = { lineId, counted: 21, reason: "found", whenMoved: null } as const;
  await client.stock.finishCount({ id: count.id, lines: [line] });
}

async function ofSleen(): Promise<ReconcileRow> {
  const rows = await world.client.stock.reconcile({ ...year, branchId: sleen });
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error("one branch was asked for");
  return row;
}

it("sets hand-outs, vouchers and stock side by side, with gaps (stock.reconcile)", async () => {
  await aYear();
  const row = await ofSleen();
  expect(row.handedOut).toEqual({ desk: 11, clinic: 0, corrections: -2, total: 9 });
  expect(row.vouchers).toEqual({ redeemed: 5, newMembers: 0 });
  expect(row.stock).toMatchObject({ opening: 20, received: 10, damaged: 1, countCorrections: 1 });
  expect(row.stock).toMatchObject({ closing: 21, used: 8 });
  expect(row.gaps.map(({ difference, likeliest }) => [difference, likeliest])).toEqual([
    [4, "without_voucher"],
    [1, "count_found"],
    [-3, "without_voucher"],
  ]);
  expect(row.gaps[0]?.causes).toEqual([
    { cause: "without_voucher", quantity: 8, records: 2 },
    { cause: "redeemed_estimated", quantity: -4, records: 1 },
  ]);
  expect(row.signals).toEqual([
    { signal: "estimated", quantity: 4 },
    { signal: "no_method", quantity: 1 },
  ]);
});

it("says where no voucher was booked at all, so that the gap is not read as one", async () => {
  await enter("handed_out_desk", "2025-02-03", 2);
  const ask = { from: "2025-01-01", until: "2025-12-31", branchId: sleen };
  const [row] = await world.client.stock.reconcile(ask);
  expect(row?.signals).toContainEqual({ signal: "no_vouchers", quantity: 1 });
});

it("opens each number onto records that add up to it (stock.reconcileRecords)", async () => {
  await aYear();
  const { stock, gaps, vouchers, handedOut } = await ofSleen();
  const sumOf = async (part: string) => {
    const ask = { ...year, branchId: sleen, part: part as "opening" };
    const records = await world.client.stock.reconcileRecords(ask);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    return records.reduce((sum, { quantity }) => sum + quantity, 0);
  };
  expect(await sumOf("opening")).toBe(stock.opening);
  expect(await sumOf("damaged")).toBe(-stock.damaged);
  expect(await sumOf("handed_out")).toBe(-stock.handedOut);
  expect(await sumOf("handed_out_desk")).toBe(handedOut.desk);
  expect(await sumOf("redeemed")).toBe(vouchers.redeemed);
  for (const { cause, quantity } of gaps[0]?.causes ?? []) {
    expect(await sumOf(cause)).toBe(quantity);
  }
});

it("books a correction of a gap as a record of its own (stock.correctGap)", async () => {
  await aYear();
  const { stock, voucherRedemption, movement } = world.client;
  const before = await movement.list({ branchId: sleen });
  const at = { branchId: sleen, day: "2024-07-01", reason: "telbriefje teruggevonden" };
  await stock.correctGap({ book: "redeemed", ...at, quantity: 4, quality: "counted" });
  await stock.correctGap({ book: "handed_out", ...at, quantity: 1 });
  await stock.correctGap({ book: "count_correction", ...at, difference: -1 });
  const correctsId = before.find(({ quantity }) => quantity === 10)?.id ?? "";
  const { reason } = at;
  await stock.correctGap({ book: "handout_correction", correctsId, difference: -1, reason });
  const row = await ofSleen();
  expect(row.gaps.map(({ difference }) => difference)).toEqual([0, 0, 0]);
  const after = await movement.list({ branchId: sleen });
  expect(
    before.every((old) =>
      after.some(({ id, quantity }) => {
        return id === old.id && quantity === old.quantity;
      }),
    ),
  ).toBe(true);
  expect(await voucherRedemption.list({ branchId: sleen })).toHaveLength(3);
  const empty = stock.correctGap({ book: "count_correction", ...at, difference: -100 });
  await expect(empty).rejects.toMatchObject({ code: "STOCK_NEGATIVE" });
});

it("makes an order list by a rule (stock.reorder, stock.setReorderRule)", async () => {
  const { stock } = world.client;
  await enter("handed_out_desk", "2024-03-01", 12);
  const orderId = await enter("ordered", "2024-11-01", 10);
  await enter("received", "2024-11-20", 1, orderId);
  const at = async (day: string) => (await stock.reorder({ day })).branches[0];
  expect(await at("2024-11-01")).toMatchObject({
    ...{ suitcases: 8, handedOut: 12, months: 12, perMonth: 1, monthsLeft: 8 },
    ...{ reorderPoint: 2, signal: "ok", ordered: 10, suggested: 0 },
  });
  expect(await at("2024-11-30")).toMatchObject({
    ...{ suitcases: 9, ordered: 9 },
    orders: [{ movementId: orderId, quantity: 10, received: 1 }],
  });
  expect(await at("2025-12-31")).toMatchObject({ handedOut: 0, signal: "idle", monthsLeft: null });
  expect(await stock.reorder({ day: "2025-12-31" })).toMatchObject({ lastHandedOut: "2024-03-01" });
  await enter("handed_out_desk", "2024-12-01", 8);
  await world.client.movement.remove({
    key:
      (await world.client.movement.list({ branchId: sleen })).find(
        ({ kind }) => kind === "received",
      )?.id ?? "",
    reason: "toch niet gekomen",
  });
  await world.client.movement.remove({ key: orderId, reason: "besteld bij de verkeerde" });
  expect(await at("2024-12-31")).toMatchObject({ suitcases: 0, signal: "empty", suggested: 10 });
  await stock.setReorderRule({ leadMonths: 3, coverMonths: 12 });
  expect(await stock.reorder({ day: "2024-12-31" })).toMatchObject({
    rule: { leadMonths: 3, coverMonths: 12 },
    branches: [{ reorderPoint: 5, suggested: 20 }],
  });
});
