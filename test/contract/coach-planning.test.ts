import { afterEach, beforeEach, expect, it } from "vitest";
import { totalsOf } from "../db/coach/clinic-world.ts";
import { readPdf } from "../db/exports/read-pdf.ts";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
let clinicId = "";
let staffId = "";
beforeEach(async () => {
  world = await openWorld("empty");
  const { client } = world;
  const clinic = { name: "Consultatiebureau Sleen", municipalityCode: "0109" };
  clinicId = (await client.clinic.create(clinic)).key;
  staffId = (await client.staff.create({ code: "BC-01", role: "boekstart_coach" })).key;
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

const usual = { halfDay: "morning", kind: "regular" } as const;

async function heldSession(heldOn: string): Promise<string> {
  const { client } = world;
  const planned = { clinicId, staffId, heldOn, ...usual, state: "planned" } as const;
  const { key } = await client.clinicSession.create(planned);
  const totals = totalsOf(key, { conversations: 15, firstContacts: 6, counted: true });
  await client.coach.enterTotals({ totals });
  return key;
}

// coach.enterHolidays, coach.reviewHalfDays
it("enters holidays from a list and says which days they speak against", async () => {
  const { coach, holiday } = world.client;
  const source = "Regeling schoolvakanties, regio Noord";
  const holidays = [
    { name: "Kerstvakantie", fromDay: "2024-12-21", untilDay: "2025-01-05", source },
  ];
  expect(await coach.enterHolidays({ holidays })).toEqual({ entered: 1 });
  expect(await coach.enterHolidays({ holidays })).toEqual({ entered: 0 });
  expect(await holiday.list({})).toMatchObject([{ name: "Kerstvakantie", source }]);
  const recurrence = {
    ...{ clinicId, staffId, from: "2024-12-01", until: "2025-01-31", weekday: 2, everyWeeks: 1 },
    ...usual,
    ...{ plannedStartMinutes: 540, plannedEndMinutes: 750 },
  };
  const days = ["2024-12-24", "2024-12-27", "2025-01-07"];
  const reviewed = await coach.reviewHalfDays({ recurrence, days });
  expect(reviewed.map(({ day, holiday: name }) => [day, name])).toEqual([
    ["2024-12-24", "Kerstvakantie"],
    ["2024-12-27", "Kerstvakantie"],
    ["2025-01-07", null],
  ]);
  const blank = [{ ...holidays[0], source: " " }];
  await expect(coach.enterHolidays({ holidays: blank as typeof holidays })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

// coach.confirmHours, coach.rejectHours
it("confirms proposed hours and rejects them with a reason", async () => {
  const { coach, hourEntry, history } = world.client;
  await heldSession("2024-11-26");
  const [first, second] = await hourEntry.list({ state: "proposed" });
  expect(await coach.confirmHours({ ids: [first?.id ?? ""] })).toEqual({ confirmed: 1 });
  const again = coach.confirmHours({ ids: [first?.id ?? ""] });
  await expect(again).rejects.toMatchObject({ code: "INVALID_FIELD" });
  const ids = [second?.id ?? ""];
  await expect(coach.rejectHours({ ids, reason: " " })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  expect(await coach.rejectHours({ ids, reason: "dubbel" })).toEqual({ rejected: 1 });
  expect(await hourEntry.list({})).toMatchObject([{ state: "confirmed" }]);
  const told = await history.ofRecord({ entity: "hour_entry", key: second?.id ?? "" });
  expect(told.find(({ operation }) => operation === "delete")?.reason).toBe("dubbel");
});

it("makes the result card of a clinic as a file of one page (coach.resultCard)", async () => {
  const { coach } = world.client;
  await heldSession("2024-11-26");
  const ask = { clinicId, from: "2024-10-01", until: "2024-12-31", language: "nl" } as const;
  const file = await coach.resultCard(ask);
  expect(file.name).toBe("boekstart-consultatiebureau-sleen-2024-10-01-2024-12-31.pdf");
  expect(file.type).toBe("application/pdf");
  const { pages, texts } = readPdf(new Uint8Array(await file.arrayBuffer()));
  expect(pages).toBe(1);
  expect(texts[texts.indexOf("Gesprekken") + 1]).toBe("15");
  expect(texts.join(" ")).not.toContain("BC-01");
  const unknown = coach.resultCard({ ...ask, clinicId: staffId });
  await expect(unknown).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("gives the overview of one clinic (coach.overview)", async () => {
  const { coach } = world.client;
  await heldSession("2024-11-26");
  const overview = await coach.overview({ from: "2024-11-01", until: "2024-11-30", clinicId });
  expect(overview.clinics).toMatchObject([{ held: 1, conversations: 15, countedMinutes: 210 }]);
  const none = await coach.overview({ from: "2024-11-01", until: "2024-11-30", clinicId: staffId });
  expect(none.clinics).toEqual([]);
});

it("cancels with one of the reasons, and takes it back (clinicSession.correct)", async () => {
  const { clinicSession } = world.client;
  const planned = { clinicId, staffId, heldOn: "2024-11-28", ...usual, state: "planned" } as const;
  const { key } = await clinicSession.create(planned);
  const cancelled = { state: "cancelled", cancelKind: "no_room" } as const;
  await clinicSession.correct({ key, patch: cancelled });
  expect(await clinicSession.list({ id: key })).toMatchObject([cancelled]);
  const back = { state: "planned", cancelKind: null } as const;
  await clinicSession.correct({ key, patch: back });
  expect(await clinicSession.list({ id: key })).toMatchObject([back]);
});
