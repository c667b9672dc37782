import { statSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { pressOf, totalsOf } from "../db/coach/clinic-world.ts";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
let sessionId = "";
let clinicId = "";
let staffId = "";
beforeEach(async () => {
  world = await openWorld("empty");
  const { client } = world;
  const clinic = { name: "Consultatiebureau Sleen", municipalityCode: "0109" };
  clinicId = (await client.clinic.create(clinic)).key;
  staffId = (await client.staff.create({ code: "BC-01", role: "boekstart_coach" })).key;
  const planned = { halfDay: "morning", kind: "regular", state: "planned" } as const;
  const at = { clinicId, staffId, heldOn: "2024-11-26" };
  sessionId = (await client.clinicSession.create({ ...at, ...planned })).key;
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

it("plans a year after review (coach.proposeHalfDays, coach.planHalfDays)", async () => {
  const { client } = world;
  const recurrence = {
    ...{ clinicId, staffId, from: "2024-12-01", until: "2024-12-31", weekday: 2, everyWeeks: 1 },
    ...({ halfDay: "morning", kind: "regular" } as const),
    ...{ plannedStartMinutes: 540, plannedEndMinutes: 750 },
  };
  const proposed = await client.coach.proposeHalfDays(recurrence);
  expect(proposed).toHaveLength(5);
  const days = proposed.slice(0, 3).map(({ day }) => day);
  expect(await client.coach.planHalfDays({ recurrence, days })).toEqual({ planned: 3 });
  expect(await client.clinicSession.list({ clinicId })).toHaveLength(4);
  const reversed = { ...recurrence, until: "2024-11-30" };
  const refused = { code: "END_BEFORE_START", data: { field: "until" } };
  await expect(client.coach.proposeHalfDays(reversed)).rejects.toMatchObject(refused);
});

it("tallies and corrects (coach.press, coach.changePress, coach.takeBack)", async () => {
  const { coach } = world.client;
  await coach.press({ sessionId, key: 71, press: pressOf({ voucher: true }) });
  await coach.press({ sessionId, key: 72, press: pressOf({ bandCode: "4-6m" }) });
  const marked = pressOf({ bandCode: "4-6m", referral: "kleintje_bieb" });
  const changed = await coach.changePress({ sessionId, key: 72, press: marked });
  expect(changed).toMatchObject({ conversations: 2, vouchers: 1, referrals: 1 });
  const left = await coach.takeBack({ sessionId, key: 72 });
  expect(left).toMatchObject({ conversations: 1, referrals: 0, last: [{ key: 71, place: 1 }] });
  expect(await coach.tally({ sessionId })).toMatchObject({ conversations: 1 });
  const nobody = pressOf({ bandCode: null });
  await expect(coach.press({ sessionId, key: 73, press: nobody })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect(coach.takeBack({ sessionId: clinicId, key: 71 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

it("closes and empties the write-ahead log (coach.tally, coach.close)", async () => {
  const { client, session } = world;
  await client.coach.press({ sessionId, key: 1, press: pressOf() });
  const time = { durationMinutes: 208, travelMinutes: 0 };
  await client.coach.close({ sessionId, ...time, suitcasesGiven: null, languages: [] });
  expect(statSync(`${session.file}-wal`).size).toBe(0);
  const [held] = await client.clinicSession.list({ id: sessionId });
  expect(held).toMatchObject({ state: "held", conversations: 1, durationMinutes: 210 });
  const hours = await client.hourEntry.list({ sourceId: sessionId });
  expect(hours).toMatchObject([{ kind: "direct", minutes: 210, state: "proposed" }]);
  await client.clinicSession.remove({ key: sessionId, reason: "verkeerde dag" });
  expect(await client.hourEntry.list({})).toEqual([]);
});

it("stores a press once that is sent again, and closes as an estimate when told so", async () => {
  const { client } = world;
  const press = { sessionId, key: 5, press: pressOf({ voucher: true }) };
  await client.coach.press(press);
  expect(await client.coach.press(press)).toMatchObject({ conversations: 1, vouchers: 1 });
  const time = { durationMinutes: 200, travelMinutes: 0 };
  const closing = { sessionId, ...time, suitcasesGiven: null, languages: [], counted: false };
  await client.coach.close(closing);
  const [held] = await client.clinicSession.list({ id: sessionId });
  expect(held).toMatchObject({ conversations: 1, conversationsQuality: "estimated", presses: 0 });
});

it("enters afterwards and shows what it came to (coach.enterTotals, coach.totals)", async () => {
  const { coach } = world.client;
  const blank = await coach.totals({ sessionId });
  expect(blank).toMatchObject({ conversations: null, counted: false, durationMinutes: 210 });
  await coach.enterTotals({ totals: totalsOf(sessionId, { conversations: 12 }) });
  expect(await coach.totals({ sessionId })).toMatchObject({ conversations: 12, counted: false });
  const again = coach.enterTotals({ totals: totalsOf(sessionId, { conversations: 13 }) });
  await expect(again).rejects.toMatchObject({ code: "INVALID_FIELD", data: { field: "reason" } });
});

it("gives an overview per clinic and coach (coach.overview)", async () => {
  const { coach } = world.client;
  await coach.enterTotals({ totals: totalsOf(sessionId, { conversations: 12 }) });
  const found = await coach.overview({ from: "2024-11-01", until: "2024-11-30" });
  const same = { held: 1, weeks: 1, minutes: 210, conversations: 12, proposedMinutes: 240 };
  expect(found.clinics).toMatchObject([{ label: "Consultatiebureau Sleen", ...same }]);
  expect(found.coaches).toMatchObject([{ label: "BC-01", ...same }]);
});
