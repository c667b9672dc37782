import { afterEach, beforeEach, expect, it } from "vitest";
import { addDays, today } from "../../db/model/day.ts";
import { seriesAt } from "../db/activities/series-world.ts";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
let branchId = "";
beforeEach(async () => {
  world = await openWorld("empty");
  const branch = { name: "Bibliotheek Sleen", kind: "branch", municipalityCode: "0109" } as const;
  branchId = (await world.client.branch.create(branch)).key;
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

const repeat = { repeats: "monthly", weekday: 3, every: 1, nth: 1 } as const;
const span = { from: "2024-09-01", until: "2024-12-31" };

function asked(fields: object = {}) {
  const place = { seriesId: null, branchId, locationId: null } as const;
  const kind = "kleintje_bieb_toddlers" as const;
  return { ...repeat, ...span, ...place, kind, days: null, ...fields };
}

/** A series of two meetings: yesterday's and today's, or on the days given. */
async function makeSeries(days = [addDays(today(), -1), today()]): Promise<string> {
  const series = { ...seriesAt(branchId), startsOn: days[0] ?? "", endsOn: days.at(-1) ?? "" };
  return (await world.client.meeting.planSeries({ series, days })).key;
}

it("proposes days, plans those kept, and more (meeting.propose, meeting.planMore)", async () => {
  const { client } = world;
  const proposed = await client.meeting.propose(asked());
  expect(proposed.map(({ day }) => day)).toEqual([
    "2024-09-04",
    "2024-10-02",
    "2024-11-06",
    "2024-12-04",
  ]);
  const seriesId = await makeSeries(["2024-09-04", "2024-10-03"]);
  const again = await client.meeting.propose(asked({ days: ["2024-10-03", "2024-10-04"] }));
  expect(again.map(({ existing }) => existing)).toEqual(["Kleintje Bieb Sleen", null]);
  await client.meeting.planMore({ seriesId, days: ["2025-01-08"] });
  expect(await client.activity.list({ seriesId })).toHaveLength(3);
  expect(await client.series.list({ id: seriesId })).toMatchObject([
    { activities: 3, placeName: "Bibliotheek Sleen", nth: 1, usualChildren: null },
  ]);
});

it("refuses days twice, and a week with a place in the month (meeting.planSeries)", async () => {
  const { meeting } = world.client;
  const series = seriesAt(branchId);
  const bad = expect.objectContaining({ code: "BAD_REQUEST" });
  const twice = ["2024-09-04", "2024-09-04"];
  await expect(meeting.planSeries({ series, days: twice })).rejects.toEqual(bad);
  const odd = { ...series, repeats: "weekly" as const };
  await expect(meeting.planSeries({ series: odd, days: ["2024-09-04"] })).rejects.toEqual(bad);
  await expect(meeting.propose(asked({ nth: null }))).rejects.toEqual(bad);
  await expect(meeting.propose(asked({ until: "2024-08-31" }))).rejects.toMatchObject({
    code: "END_BEFORE_START",
  });
  expect(await world.client.activity.list({})).toEqual([]);
});

it("changes from here on and cancels what is left (meeting.change, meeting.cancel)", async () => {
  const { client } = world;
  const seriesId = await makeSeries(["2024-09-04", "2024-10-02", "2024-11-06"]);
  const ids = (await client.activity.list({ seriesId })).map(({ id }) => id).reverse();
  const change = { heldOn: "2024-10-03", startMinutes: 600, endMinutes: 660 };
  const input = { id: ids[1] ?? "", reach: "following", change, reason: "zaal bezet" } as const;
  expect(await client.meeting.change(input)).toEqual({ changed: 2 });
  const days = (await client.activity.list({ seriesId })).map(({ heldOn }) => heldOn);
  expect(days).toEqual(["2024-11-07", "2024-10-03", "2024-09-04"]);
  const history = await client.history.ofRecord({ entity: "activity", key: ids[2] ?? "" });
  expect(history[0]).toMatchObject({ reason: "zaal bezet", who: "EM-01" });
  const cancel = { id: ids[1] ?? "", reach: "unheld", reason: "verbouwing" } as const;
  expect(await client.meeting.cancel(cancel)).toEqual({ changed: 3 });
  await expect(client.meeting.cancel(cancel)).rejects.toMatchObject({ code: "INVALID_FIELD" });
});

it("asks for numbers (meeting.due, meeting.count, meeting.countAsLastTime)", async () => {
  const { meeting, activity } = world.client;
  await makeSeries();
  const due = await meeting.due({ today: today() });
  expect(due.map(({ when, lastChildren }) => [when, lastChildren])).toEqual([
    ["overdue", null],
    ["today", null],
  ]);
  const [first, second] = due.map(({ id }) => id);
  const six = {
    children: 6,
    childrenQuality: "counted",
    adults: 5,
    adultsQuality: "counted",
  } as const;
  await meeting.count({ id: first ?? "", ...six });
  expect(await meeting.countAsLastTime({ id: second ?? "" })).toMatchObject({
    ...{ children: 6, childrenQuality: "estimated", adults: 5 },
  });
  const held = await activity.list({});
  expect(held.map(({ state }) => state)).toEqual(["held", "held"]);
  await makeSeriesOfTomorrow();
  const [tomorrow] = (await activity.list({})).filter(({ heldOn }) => heldOn > today());
  await expect(meeting.count({ id: tomorrow?.id ?? "", ...six })).rejects.toMatchObject({
    ...{ code: "INVALID_FIELD", data: { field: "heldOn" } },
  });
});

async function makeSeriesOfTomorrow(): Promise<void> {
  const tomorrow = addDays(today(), 1);
  const series = { ...seriesAt(branchId), title: "Morgen", startsOn: tomorrow, endsOn: tomorrow };
  await world.client.meeting.planSeries({ series, days: [tomorrow] });
}

it("begins and ends Leesklik (leesklik.start, leesklik.locations, leesklik.end)", async () => {
  const { client } = world;
  const nest = { kind: "childcare", name: "Het Nest", type: "day_nursery" } as const;
  const { key: locationId } = await client.location.create({ ...nest, municipalityCode: "0109" });
  const from = "2024-03-01";
  const { key: participationId } = await client.leesklik.start({ locationId, from, until: null });
  const round = { participationId, theme: "Oogst", fromDay: "2024-09-09" };
  await client.leesklikRound.create({ ...round, books: 14, booksQuality: "estimated" });
  expect(await client.leesklik.locations({})).toMatchObject([
    { locationId, from, until: null, books: 14, parents: null, missing: 1, estimated: true },
  ]);
  await client.leesklik.end({ participationId, until: "2024-12-31", reason: "houder stopt" });
  expect(await client.leesklik.locations({})).toMatchObject([{ until: "2024-12-31" }]);
  const [row] = await client.leesklikRound.list({ locationId });
  const moved = { participationId } as object;
  await expect(
    client.leesklikRound.correct({ key: row?.id ?? "", patch: moved }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
