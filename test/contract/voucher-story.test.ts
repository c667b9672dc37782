import { afterEach, beforeEach, expect, it } from "vitest";
import { totalsOf } from "../db/coach/clinic-world.ts";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
let sleen = "";
let sessionId = "";
beforeEach(async () => {
  world = await openWorld("empty");
  const { client } = world;
  const municipalityCode = "0109";
  const branch = { name: "Bibliotheek Sleen", kind: "service_point", municipalityCode } as const;
  sleen = (await client.branch.create(branch)).key;
  const opening = { kind: "opening_balance", movedOn: "2024-01-01", quantity: 20 } as const;
  await client.movement.create({ branchId: sleen, ...opening });
  const clinic = { name: "Consultatiebureau Sleen", municipalityCode, branchId: sleen };
  const clinicId = (await client.clinic.create(clinic)).key;
  const staffId = (await client.staff.create({ code: "BC-01", role: "boekstart_coach" })).key;
  const batch = { municipalityCode, receivedOn: "2024-01-08" };
  const texts = { firstText: "COE-0001", lastText: "COE-0100" };
  const batchId = (await client.voucherBatch.create({ ...batch, ...texts })).key;
  const range = { firstNumber: 41, lastNumber: 100, validFrom: "2024-01-09" };
  await client.voucherHolding.create({ batchId, staffId, ...range });
  const planned = { halfDay: "morning", kind: "regular", state: "planned" } as const;
  const at = { clinicId, staffId, heldOn: "2024-03-05", ...planned };
  sessionId = (await client.clinicSession.create(at)).key;
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

const year = { from: "2024-01-01", until: "2024-12-31" };

async function figure(id: string): Promise<number | null> {
  const ask = { figure: id, period: "2024", scope: "0109", language: "nl" } as const;
  return (await world.client.figure.explain(ask)).value;
}

it("follows a number of the coach to the desk, and refuses it a second time", async () => {
  const { client } = world;
  const counts = { counted: true, conversations: 12, vouchersGiven: 4, suitcasesGiven: 2 };
  await client.coach.enterTotals({ totals: totalsOf(sessionId, counts) });
  expect(await client.voucher.find({ voucher: "COE-0042" })).toMatchObject({
    carriedBy: "BC-01",
    issue: { clinicName: "Consultatiebureau Sleen", issuedOn: "2024-03-05" },
  });
  const scanned = { branchId: sleen, voucher: "COE-0042", bookedFor: "2024-04-02" };
  await client.desk.book({ ...scanned, newMember: true });
  const again = client.desk.book({ ...scanned, bookedFor: "2024-04-09" });
  await expect(again).rejects.toMatchObject({
    code: "VOUCHER_USED",
    data: { value: "COE-0042", detail: "2024-04-02 Bibliotheek Sleen" },
  });
  const { total } = await client.voucher.funnel(year);
  expect(total).toMatchObject({ issued: 4, redeemed: 1, suitcases: 1, memberships: 1, rate: 0.25 });
  expect(total.days).toMatchObject({ vouchers: 1, median: 28 });
  expect(await client.stock.on({ day: "2024-12-31" })).toMatchObject([{ suitcases: 17 }]);
  expect(await figure("boekstart.suitcases-handed-out")).toBe(3);
  expect(await figure("vouchers.issued")).toBe(4);
  expect(await figure("vouchers.redemption-rate")).toBe(0.25);
  expect(await figure("memberships.after-voucher")).toBe(1);
  const [row] = await client.stock.reconcile(year);
  expect(row?.handedOut).toMatchObject({ desk: 1, clinic: 2, total: 3 });
  expect(row?.vouchers.redeemed).toBe(1);
  expect(row?.gaps[0]).toMatchObject({ difference: 2, likeliest: "at_clinic" });
});

it("moves vouchers, stock and figures by the difference when a half-day is corrected", async () => {
  const { client } = world;
  const counts = { counted: true, vouchersGiven: 4, suitcasesGiven: 2 };
  await client.coach.enterTotals({ totals: totalsOf(sessionId, counts) });
  const less = totalsOf(sessionId, { ...counts, vouchersGiven: 3, suitcasesGiven: 1 });
  await client.coach.enterTotals({ totals: less, reason: "een dubbel geteld" });
  expect(await figure("vouchers.issued")).toBe(3);
  expect(await figure("boekstart.suitcases-handed-out")).toBe(1);
  expect(await client.voucher.find({ voucher: "COE-0044" })).toMatchObject({ issue: null });
  const tooMany = totalsOf(sessionId, { ...counts, suitcasesGiven: 21 });
  const refused = client.coach.enterTotals({ totals: tooMany, reason: "alles weg" });
  await expect(refused).rejects.toMatchObject({
    code: "STOCK_NEGATIVE",
    data: { value: "Bibliotheek Sleen", detail: "2024-03-05 -1" },
  });
  expect(await client.coach.totals({ sessionId })).toMatchObject({ suitcasesGiven: 1 });
});
