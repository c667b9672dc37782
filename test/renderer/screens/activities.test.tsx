import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, today } from "../../../db/model/day.ts";
import { seriesAt } from "../../db/activities/series-world.ts";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let branchId = "";
const now = today();

beforeAll(async () => {
  world = await openWorldWindow();
  const branch = { name: "Bibliotheek Sleen", kind: "branch", municipalityCode: "0109" } as const;
  branchId = (await world.client.branch.create(branch)).key;
});
afterAll(() => world.close());

type User = Awaited<ReturnType<WorldWindow["open"]>>["user"];

/** Plans a series on days counted from today; gives the ids of its meetings in their order. */
async function plan(title: string, away: readonly number[], usual = {}): Promise<string[]> {
  const days = away.map((days) => addDays(now, days));
  const span = { startsOn: days[0] ?? now, endsOn: days.at(-1) ?? now };
  const series = { ...seriesAt(branchId), title, ...span, ...usual };
  const { key } = await world.client.meeting.planSeries({ series, days });
  const meetings = await world.client.activity.list({ seriesId: key });
  return meetings.map(({ id }) => id).reverse();
}

const stored = async (id = "") => (await world.client.activity.list({ id }))[0];
const dueRow = (id = "") =>
  waitFor(() => {
    const row = document.querySelector<HTMLElement>(`[data-meeting="${id}"]`);
    if (!row) throw new Error("not in the list");
    return row;
  });
const isGone = (id = "") =>
  waitFor(() => expect(document.querySelector(`[data-meeting="${id}"]`)).toBeNull());

describe("entering who came", () => {
  it("begins with a digit on the row, saves with Enter and goes to the next row", async () => {
    const [first, second] = await plan("Tellen", [-14, -7]);
    const { user } = await world.open(`/boekstart/activiteiten?aantal=${first}`);
    await waitFor(async () => expect(document.activeElement).toBe(await dueRow(first)));
    await user.keyboard("7{Tab}5{Enter}");
    await isGone(first);
    expect(await stored(first)).toMatchObject({
      ...{ state: "held", children: 7, childrenQuality: "counted", adults: 5 },
    });
    await waitFor(async () => expect(document.activeElement).toBe(await dueRow(second)));
    await user.keyboard("z");
    await isGone(second);
    expect(await stored(second)).toMatchObject({
      ...{ children: 7, childrenQuality: "estimated", adults: 5, adultsQuality: "estimated" },
    });
  });

  it("asks once whether a number far above the last one is right, and keeps it then", async () => {
    const [first, second] = await plan("Vertypt", [-14, -7]);
    const { user } = await world.open(`/boekstart/activiteiten?aantal=${first}`);
    await waitFor(async () => expect(document.activeElement).toBe(await dueRow(first)));
    await user.keyboard("7{Tab}5{Enter}");
    await isGone(first);
    await waitFor(async () => expect(document.activeElement).toBe(await dueRow(second)));
    await user.keyboard("77{Tab}6{Enter}");
    expect(await screen.findByText(/^Klopt 77\? Anders zijn het er ongeveer 7\./)).toBeTruthy();
    expect(await stored(second)).toMatchObject({ state: "planned", children: null });
    await user.keyboard("{Enter}");
    await isGone(second);
    expect(await stored(second)).toMatchObject({ children: 77, adults: 6 });
  });

  it("knows estimated, unknown and blank, which is not zero", async () => {
    const [first, second, third] = await plan("Weten", [-21, -14, -7]);
    const { user } = await world.open(`/boekstart/activiteiten?aantal=${first}`);
    await waitFor(async () => expect(document.activeElement).toBe(await dueRow(first)));
    await user.keyboard("9g{Tab}o{Enter}");
    await isGone(first);
    expect(await stored(first)).toMatchObject({
      ...{ children: 9, childrenQuality: "estimated", adults: null, adultsQuality: "unknown" },
    });
    await waitFor(async () => expect(document.activeElement).toBe(await dueRow(second)));
    await user.keyboard("{Enter}{Enter}");
    const row = within(await dueRow(second));
    expect(await row.findByText(/Leeg is niet nul/)).toBeTruthy();
    await user.keyboard("veel{Enter}");
    expect(await row.findByText("Typ een heel getal.")).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(async () => expect(document.activeElement).toBe(await dueRow(second)));
    expect((await stored(second))?.state).toBe("planned");
    await user.keyboard("o");
    await isGone(second);
    expect(await stored(second)).toMatchObject({ children: null, childrenQuality: "unknown" });
    await waitFor(async () => expect(document.activeElement).toBe(await dueRow(third)));
    await user.keyboard("0{Enter}");
    await isGone(third);
    expect(await stored(third)).toMatchObject({ children: 0, adultsQuality: null });
  });

  it("offers the usual numbers before there is a last time, and nothing without them", async () => {
    const [usual] = await plan("Gewoonlijk", [-3], { usualChildren: 8, usualAdults: null });
    const [bare] = await plan("Kaal", [-2]);
    const { user } = await world.open("/boekstart/activiteiten");
    const row = within(await dueRow(usual));
    expect(row.getByText("gewoonlijk 8 + ?")).toBeTruthy();
    expect(within(await dueRow(bare)).queryByText("Zoals vorige keer")).toBeNull();
    await user.click(row.getByText("Zoals vorige keer"));
    await isGone(usual);
    expect(await stored(usual)).toMatchObject({ children: 8, childrenQuality: "estimated" });
    const undo = await screen.findAllByRole("button", { name: "Ongedaan maken" });
    await user.click(undo.at(-1) as Element);
    await waitFor(async () => expect((await stored(usual))?.state).toBe("planned"));
    expect(await stored(usual)).toMatchObject({ children: null, childrenQuality: null });
    await world.client.meeting.cancel({ id: usual ?? "", reach: "one", reason: "opgeruimd" });
    (await dueRow(bare)).focus();
    await user.keyboard("z");
    expect(await screen.findByText(/nog geen eerder aantal bekend/)).toBeTruthy();
    await world.client.meeting.cancel({ id: bare ?? "", reach: "one", reason: "opgeruimd" });
  });

  it("leads from the open work of the first room to the row itself", async () => {
    const [id] = await plan("Vanaf het begin", [-1]);
    const { user } = await world.open("/");
    await user.click(
      await screen.findByRole("button", { name: /Vanaf het begin.*nog niet gemeld/ }),
    );
    await waitFor(async () => expect(document.activeElement).toBe(await dueRow(id)));
    await world.client.meeting.cancel({ id: id ?? "", reach: "one", reason: "opgeruimd" });
  });
});

async function choose(user: User, label: RegExp, text: string): Promise<void> {
  await user.click(screen.getByRole("combobox", { name: label }));
  await user.click(await screen.findByRole("option", { name: text }));
}

describe("planning a series", () => {
  it("stores the days as they were ticked off, moved and added, and no others", async () => {
    const { holiday } = world.client;
    const off = { fromDay: "2030-05-02", untilDay: "2030-05-02", name: "Hemelvaart" };
    await holiday.create({ ...off, source: "voorbeeld" });
    const { user } = await world.open("/boekstart/activiteiten/reeks/nieuw");
    const form = within(await screen.findByRole("form", { name: "Nieuwe reeks" }));
    await user.type(form.getByRole("textbox", { name: /^Titel/ }), "Donderdagen");
    await choose(user, /^Herhaalt zich/, "elke week, of om de paar weken");
    await choose(user, /^Dag van de week/, "donderdag");
    const day = async (name: RegExp, text: string) => {
      await user.clear(form.getByRole("textbox", { name }));
      await user.type(form.getByRole("textbox", { name }), text);
    };
    await day(/^Eerste dag/, "1-5-2030");
    await day(/^Laatste dag/, "31-5-2030");
    await choose(user, /^Vestiging/, "Bibliotheek Sleen");
    await user.keyboard("{Enter}");
    const dates = within(await screen.findByRole("region", { name: "Datums" }));
    expect(dates.getByText("vrij: Hemelvaart")).toBeTruthy();
    expect(dates.getByText("4 van 5")).toBeTruthy();
    await user.click(dates.getByRole("checkbox", { name: /16-05-2030/ }));
    dates.getByRole("checkbox", { name: /23-05-2030/ }).focus();
    await user.keyboard("{ArrowLeft}");
    expect(await dates.findByText("verplaatst")).toBeTruthy();
    await user.type(dates.getByRole("textbox", { name: "Voeg een datum toe" }), "4-6-2030{Enter}");
    await user.click(dates.getByRole("button", { name: "Leg 4 bijeenkomsten vast" }));
    await screen.findByRole("heading", { name: "Donderdagen" });
    const [series] = (await world.client.series.list({})).filter(
      ({ title }) => title === "Donderdagen",
    );
    const meetings = await world.client.activity.list({ seriesId: series?.id });
    expect(meetings.map(({ heldOn }) => heldOn).reverse()).toEqual([
      "2030-05-09",
      "2030-05-22",
      "2030-05-30",
      "2030-06-04",
    ]);
    expect(await screen.findByText(/^elke donderdag · Bibliotheek Sleen$/)).toBeTruthy();
  });
});

describe("changing a meeting of a series", () => {
  const panel = () => within(screen.getByRole("complementary"));

  it("asks how far it reaches, and keeps what belongs to one meeting to one", async () => {
    const [, second, third] = await plan("Verplaatsen", [30, 37, 44]);
    const { user } = await world.open(`/boekstart/activiteiten/${second}`);
    await screen.findByRole("complementary");
    const notes = await panel().findByRole("textbox", { name: /^Opmerkingen/ });
    await user.type(notes, "zaal 2");
    await user.click(panel().getByRole("combobox", { name: /^Geldt voor/ }));
    await user.click(await screen.findByRole("option", { name: /volgende van de reeks/ }));
    await user.click(panel().getByRole("button", { name: "Opslaan" }));
    expect(await panel().findByText(/gelden voor één bijeenkomst/)).toBeTruthy();
    await user.clear(notes);
    const start = panel().getByRole("textbox", { name: /^Begint om/ });
    await user.clear(start);
    await user.type(start, "10:00");
    await user.click(panel().getByRole("button", { name: "Opslaan" }));
    await waitFor(async () => expect((await stored(third))?.startMinutes).toBe(600));
    const meetings = await world.client.activity.list({
      seriesId: (await stored(second))?.seriesId ?? "",
    });
    expect(meetings.map(({ startMinutes }) => startMinutes)).toEqual([600, 600, 570]);
  });

  it("cancels from here on with one reason", async () => {
    const [first, second, third] = await plan("Afgelasten", [51, 58, 65]);
    const { user } = await world.open(`/boekstart/activiteiten/${second}`);
    await screen.findByRole("complementary");
    await user.click(await panel().findByRole("button", { name: "Gelast af …" }));
    const form = within(panel().getByRole("form", { name: "Activiteit afgelasten" }));
    await user.type(form.getByRole("textbox", { name: /^Reden/ }), "Verbouwing");
    await user.click(form.getByRole("combobox", { name: /^Geldt voor/ }));
    await user.click(await screen.findByRole("option", { name: /volgende van de reeks/ }));
    await user.click(form.getByRole("button", { name: "Opslaan" }));
    await waitFor(async () => expect((await stored(third))?.state).toBe("cancelled"));
    expect((await stored(second))?.cancelReason).toBe("Verbouwing");
    expect((await stored(first))?.state).toBe("planned");
  });
});
