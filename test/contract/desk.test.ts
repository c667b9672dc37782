import { afterEach, beforeEach, expect, it } from "vitest";
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
  const opening = { kind: "opening_balance", movedOn: "2024-01-01", quantity: 3 } as const;
  for (const branchId of [sleen, dalen]) await client.movement.create({ branchId, ...opening });
  const batch = { municipalityCode: "0109", receivedOn: "2024-01-08" };
  const texts = { firstText: "COE-0001", lastText: "COE-0020" };
  await client.voucherBatch.create({ ...batch, ...texts });
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

const on = (bookedFor: string) => ({ bookedFor });

it("books voucher, suitcase and new member in one call (desk.look, desk.book)", async () => {
  const { desk } = world.client;
  const scanned = { branchId: sleen, voucher: " coe-0007 ", newMember: true };
  const { movementId } = await desk.book({ ...scanned, ...on("2024-05-03") });
  expect(await desk.look({ branchId: sleen, day: "2024-05-03" })).toMatchObject({
    suitcases: 2,
    bookings: [{ movementId, voucher: "COE-0007", wasIssued: false, newMember: true }],
  });
  expect(await desk.look({ branchId: sleen, day: "2024-05-02" })).toMatchObject({
    suitcases: 3,
    bookings: [],
  });
});

it("refuses a used voucher, with place and date, and books nothing (desk.book)", async () => {
  const { desk } = world.client;
  await desk.book({ branchId: sleen, voucher: "COE-0007", ...on("2024-05-03") });
  const again = desk.book({ branchId: dalen, voucher: "COE-0007", ...on("2024-05-10") });
  await expect(again).rejects.toMatchObject({
    code: "VOUCHER_USED",
    data: { value: "COE-0007", detail: "2024-05-03 Sleen" },
  });
  expect(await desk.look({ branchId: dalen, day: "2024-05-10" })).toMatchObject({ suitcases: 3 });
  for (const voucher of ["COE-9999", "-8"]) {
    const unknown = desk.book({ branchId: dalen, voucher, ...on("2024-05-10") });
    await expect(unknown).rejects.toMatchObject({ code: "VOUCHER_UNKNOWN" });
  }
});

it("refuses a suitcase that is not there, naming the day (desk.book)", async () => {
  const { desk } = world.client;
  for (const day of ["2024-05-01", "2024-05-02", "2024-05-03"]) {
    await desk.book({ branchId: sleen, voucher: null, ...on(day) });
  }
  const none = desk.book({ branchId: sleen, voucher: "COE-0003", ...on("2024-04-01") });
  await expect(none).rejects.toMatchObject({
    code: "STOCK_NEGATIVE",
    data: { value: "Sleen", detail: "2024-05-03 -1" },
  });
  expect(await world.client.voucherRedemption.list({})).toEqual([]);
});

it("refuses a day that is still to come (desk.book)", async () => {
  const { desk } = world.client;
  const later = desk.book({ branchId: sleen, voucher: "COE-0007", ...on("2999-01-01") });
  await expect(later).rejects.toMatchObject({
    code: "INVALID_FIELD",
    data: { field: "bookedFor", value: "2999-01-01" },
  });
  expect(await desk.look({ branchId: sleen, day: "2999-01-01" })).toMatchObject({ suitcases: 3 });
});

it("marks a member later and frees a voucher (desk.markNewMember, desk.takeBack)", async () => {
  const { desk, voucherRedemption } = world.client;
  const booking = { branchId: sleen, voucher: "COE-0007", ...on("2024-05-03") };
  const { movementId } = await desk.book(booking);
  await desk.markNewMember({ movementId, newMember: true });
  expect(await voucherRedemption.list({})).toMatchObject([{ newMembers: 1 }]);
  await desk.takeBack({ movementId, reason: "verkeerd kind" });
  expect(await voucherRedemption.list({})).toEqual([]);
  await desk.book(booking);
  expect(await desk.look({ branchId: sleen, day: "2024-05-03" })).toMatchObject({ suitcases: 2 });
  const gone = desk.takeBack({ movementId, reason: "nog eens" });
  await expect(gone).rejects.toMatchObject({ code: "NOT_FOUND" });
});
