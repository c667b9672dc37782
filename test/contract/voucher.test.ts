import { afterEach, beforeEach, expect, it } from "vitest";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
let branchId = "";
let clinicId = "";
let batchId = "";
beforeEach(async () => {
  world = await openWorld("empty");
  const { client } = world;
  const municipalityCode = "0109";
  const branch = { name: "Sleen", kind: "service_point", municipalityCode } as const;
  branchId = (await client.branch.create(branch)).key;
  clinicId = (await client.clinic.create({ name: "Bureau Sleen", municipalityCode })).key;
  const opening = { kind: "opening_balance", movedOn: "2024-01-01", quantity: 9 } as const;
  await client.movement.create({ branchId, ...opening });
  const batch = { municipalityCode, receivedOn: "2024-01-08", edition: "2024" };
  const texts = { firstText: "COE-0001", lastText: "COE-0100" };
  batchId = (await client.voucherBatch.create({ ...batch, ...texts })).key;
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

async function issue(firstNumber: number, lastNumber: number, issuedOn: string): Promise<string> {
  const channel = "clinic_coach" as const;
  const place = { batchId, municipalityCode: "0109", channel, clinicId, issuedOn };
  const quantity = lastNumber - firstNumber + 1;
  const numbers = { firstNumber, lastNumber, quantity, quality: "counted" } as const;
  return (await world.client.voucherIssue.create({ ...place, ...numbers })).key;
}

it("tells the life of a voucher from batch to membership (voucher.find)", async () => {
  const { client } = world;
  const staffId = (await client.staff.create({ code: "BC-01", role: "boekstart_coach" })).key;
  const range = { firstNumber: 1, lastNumber: 50, validFrom: "2024-01-09" };
  await client.voucherHolding.create({ batchId, staffId, ...range });
  expect(await client.voucher.find({ voucher: "coe-0012" })).toMatchObject({
    ...{ voucher: "COE-0012", edition: "2024", carriedBy: "BC-01" },
    ...{ issue: null, end: null, suitcase: null },
  });
  await issue(11, 20, "2024-03-04");
  const scanned = { branchId, voucher: "COE-0012", newMember: true, bookedFor: "2024-04-03" };
  const { movementId } = await client.desk.book(scanned);
  expect(await client.voucher.find({ voucher: "COE-0012" })).toMatchObject({
    issue: { issuedOn: "2024-03-04", channel: "clinic_coach", clinicName: "Bureau Sleen" },
    end: { kind: "redeemed", day: "2024-04-03", branchName: "Sleen", newMembers: 1, days: 30 },
    suitcase: { movementId, branchName: "Sleen" },
  });
  await expect(client.voucher.find({ voucher: "COE-0101" })).rejects.toMatchObject({
    code: "VOUCHER_UNKNOWN",
  });
});

it("finds what is typed shorter than printed, where one batch fits (voucher.find)", async () => {
  const { voucherBatch, voucher } = world.client;
  for (const text of ["12", "0012", "coe12", "COE 0012"]) {
    expect(await voucher.find({ voucher: text }), text).toMatchObject({ voucher: "COE-0012" });
  }
  const other = { firstText: "EMM-00001", lastText: "EMM-00020" };
  await voucherBatch.create({ municipalityCode: "0109", receivedOn: "2024-01-02", ...other });
  const unclear = { code: "VOUCHER_UNKNOWN", data: { value: "12" } };
  await expect(voucher.find({ voucher: "12" })).rejects.toMatchObject(unclear);
  expect(await voucher.find({ voucher: "coe12" })).toMatchObject({ voucher: "COE-0012" });
  expect(await voucher.find({ voucher: "30" })).toMatchObject({ voucher: "COE-0030" });
});

it("ends a voucher by number, once (voucher.end)", async () => {
  const { voucher, voucherRedemption } = world.client;
  await voucher.end({ voucher: "COE-0030", kind: "lost", day: "2024-06-01", reason: "tas weg" });
  expect(await voucherRedemption.list({})).toMatchObject([{ kind: "lost", reason: "tas weg" }]);
  const again = { voucher: "COE-0030", day: "2024-06-02" } as const;
  await expect(voucher.end({ ...again, kind: "void" })).rejects.toMatchObject({
    code: "VOUCHER_USED",
    data: { detail: "lost 2024-06-01 Coevorden" },
  });
  const nowhere = { voucher: "COE-0031", kind: "redeemed", day: "2024-06-02" } as const;
  await expect(voucher.end(nowhere)).rejects.toMatchObject({ data: { field: "branchId" } });
  await voucher.end({ ...nowhere, branchId });
  expect(await voucher.find({ voucher: "COE-0031" })).toMatchObject({ suitcase: null });
});

it("takes back vouchers that were not given out after all (voucher.correctIssue)", async () => {
  const { voucher, voucherIssue, desk } = world.client;
  const issueId = await issue(1, 10, "2024-03-04");
  await desk.book({ branchId, voucher: "COE-0009", bookedFor: "2024-04-03" });
  await voucher.correctIssue({ issueId, difference: -3, reason: "in de tas gebleven" });
  const rows = await voucherIssue.list({ batchId });
  const taken = rows.filter(({ correctsId }) => correctsId === issueId);
  expect(taken.map(({ firstText, lastText }) => [firstText, lastText]).toSorted()).toEqual([
    ["COE-0007", "COE-0008"],
    ["COE-0010", "COE-0010"],
  ]);
  await issue(10, 10, "2024-03-11");
  const used = voucher.correctIssue({ issueId, difference: -7, reason: "alles terug" });
  await expect(used).rejects.toMatchObject({
    code: "INVALID_FIELD",
    data: { detail: "at_most 6" },
  });
  const more = voucher.correctIssue({ issueId, difference: 1, reason: "een meer" });
  await expect(more).rejects.toMatchObject({ code: "INVALID_FIELD" });
});

it("follows vouchers from issue to member, per clinic and month (voucher.funnel)", async () => {
  const { client } = world;
  await issue(1, 4, "2024-03-04");
  await issue(5, 6, "2024-04-01");
  const plain = { municipalityCode: "0109", channel: "municipality_letter" } as const;
  const letters = { issuedOn: "2024-04-02", quantity: 8, quality: "estimated" } as const;
  await client.voucherIssue.create({ ...plain, ...letters });
  for (const [voucher, bookedFor] of [
    ["COE-0001", "2024-03-14"],
    ["COE-0002", "2024-04-03"],
    ["COE-0005", "2024-04-11"],
  ] as const) {
    await client.desk.book({ branchId, voucher, bookedFor, newMember: voucher !== "COE-0002" });
  }
  await client.desk.book({ branchId, voucher: null, bookedFor: "2024-05-01" });
  await client.desk.book({ branchId, voucher: "COE-0050", bookedFor: "2024-05-02" });
  await client.voucher.end({ voucher: "COE-0003", kind: "redeemed_elsewhere", day: "2024-05-03" });
  const period = { from: "2024-01-01", until: "2024-12-31" };
  const funnel = await client.voucher.funnel(period);
  expect(funnel.total).toMatchObject({
    ...{ issued: 14, issuedNumbered: 6, issuedPlain: 8, redeemed: 3, redeemedElsewhere: 1 },
    ...{ open: 2, suitcases: 3, memberships: 2, rate: 4 / 6 },
    days: { vouchers: 4, lower: 10, median: 10, upper: 30 },
  });
  expect(funnel.months.map(({ month, issued, redeemed }) => [month, issued, redeemed])).toEqual([
    ["2024-03", 4, 2],
    ["2024-04", 8, 0],
    ["2024-04", 2, 1],
  ]);
  expect(funnel.beside).toEqual({
    ...{ redeemedPlain: 0, redeemedNotIssued: 1, elsewhere: 0 },
    ...{ suitcasesWithoutVoucher: 1, suitcasesAtClinic: 0, redeemedWithoutSuitcase: 0 },
  });
  const ofClinic = await client.voucher.funnel({ ...period, clinicId });
  expect([ofClinic.total.issued, ofClinic.beside]).toEqual([6, null]);
});
