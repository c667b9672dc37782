import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

const base = "/boekstart/consultatiebureau";
let world: WorldWindow;
let clinicId = "";
let staffId = "";
const planned = { halfDay: "morning", kind: "regular", state: "planned" } as const;

beforeAll(async () => {
  world = await openWorldWindow();
  const { clinic, staff } = world.client;
  const place = { name: "Consultatiebureau Sleen", municipalityCode: "0109" };
  clinicId = (await clinic.create(place)).key;
  staffId = (await staff.create({ code: "BC-01", role: "boekstart_coach" })).key;
});
afterAll(() => world.close());

const panel = () => within(screen.getByRole("complementary"));
const sessions = () => world.client.clinicSession.list({});

async function plan(heldOn: string): Promise<string> {
  const { key } = await world.client.clinicSession.create({
    clinicId,
    staffId,
    heldOn,
    ...planned,
  });
  return key;
}

describe("the room of the coach", () => {
  it("teaches what belongs there while it is empty, and leads to planning", async () => {
    const { user } = await world.open(base);
    await screen.findByText("Nog geen dagdelen");
    const [, inside] = screen.getAllByRole("button", { name: "Plan dagdelen" });
    await user.click(inside as HTMLElement);
    await screen.findByRole("form", { name: "Wanneer" });
    expect(window.location.pathname).toBe(`${base}/plannen`);
  });

  it("plans one half-day beside the recurrence, and warns of a holiday", async () => {
    const source = "Rooster JGZ";
    const off = { name: "Scholingsdag", fromDay: "2025-03-11", untilDay: "2025-03-11", source };
    await world.client.holiday.create(off);
    const { user } = await world.open(`${base}?nieuw=1`);
    await screen.findByRole("complementary");
    const day = panel().getByRole("textbox", { name: /^Datum/ });
    await user.clear(day);
    await user.type(day, "11-3-2025{Tab}");
    expect(await panel().findByText("Deze dag valt in Scholingsdag.")).toBeTruthy();
    await user.clear(day);
    await user.type(day, "12-3-2025{Enter}");
    await waitFor(async () => expect(await sessions()).toHaveLength(1));
    expect(await sessions()).toMatchObject([
      { heldOn: "2025-03-12", clinicId, staffId, state: "planned" },
    ]);
  });

  it("says in words that a half-day is there already, and keeps what was typed", async () => {
    const { user } = await world.open(`${base}?nieuw=1`);
    await screen.findByRole("complementary");
    const day = panel().getByRole<HTMLInputElement>("textbox", { name: /^Datum/ });
    await user.clear(day);
    await user.type(day, "12-3-2025{Enter}");
    const [refusal] = await panel().findAllByText(/^De coach heeft dit dagdeel op deze dag al/);
    expect(refusal?.textContent).not.toContain("morning");
    expect(day.value).toBe("12-03-2025");
  });

  it("asks a reason to cancel, words with the last one, and takes it back", async () => {
    const id = await plan("2025-03-18");
    const { user } = await world.open(`${base}/${id}`);
    await screen.findByRole("complementary");
    await user.click(await panel().findByRole("button", { name: "Gelast af …" }));
    const form = () => within(panel().getByRole("form", { name: "Dagdeel afgelasten" }));
    await user.click(form().getByRole("combobox", { name: /^Waarom afgelast/ }));
    await user.click(await screen.findByRole("option", { name: "anders" }));
    await user.click(form().getByRole("button", { name: "Gelast af" }));
    expect(await form().findByText("Vertel bij ‘anders’ wat er was.")).toBeTruthy();
    await user.type(form().getByRole("textbox", { name: /^Toelichting/ }), "open dag{Enter}");
    await panel().findAllByText("open dag");
    expect(await world.client.clinicSession.list({ id })).toMatchObject([
      { state: "cancelled", cancelKind: "other", cancelReason: "open dag" },
    ]);
    await user.click(panel().getByRole("button", { name: "Maak ongedaan" }));
    await panel().findByRole("button", { name: "Turven" });
    expect(await world.client.clinicSession.list({ id })).toMatchObject([
      { state: "planned", cancelKind: null, cancelReason: null },
    ]);
  });

  it("moves a half-day with its reason, never to the day where it stands", async () => {
    const id = await plan("2025-03-25");
    const { user } = await world.open(`${base}/${id}`);
    await user.click(await screen.findByRole("button", { name: "Verzet …" }));
    const form = within(panel().getByRole("form", { name: "Dagdeel verzetten" }));
    await user.type(form.getByRole("textbox", { name: /^Reden/ }), "zaal bezet{Enter}");
    expect(await form.findByText("Dit is de dag waarop het al staat.")).toBeTruthy();
    const day = form.getByRole("textbox", { name: /^Nieuwe datum/ });
    await user.clear(day);
    await user.type(day, "27-3-2025{Enter}");
    await waitFor(async () =>
      expect(await world.client.clinicSession.list({ id })).toMatchObject([
        { heldOn: "2025-03-27" },
      ]),
    );
    const told = await world.client.history.ofRecord({ entity: "clinic_session", key: id });
    expect(told.some(({ reason }) => reason === "zaal bezet")).toBe(true);
  });

  it("leaves out of the list what the address does not ask for, and lets it go again", async () => {
    const { user } = await world.open(`${base}?van=2025-03-01&tot=2025-03-31&stand=overdue`);
    await screen.findByRole("row", { name: /27-03-2025/ });
    expect(screen.getByRole("button", { name: /1e kwartaal|maart 2025/ })).toBeTruthy();
    await plan("2025-04-01");
    await user.click(screen.getByRole("button", { name: "Volgende periode" }));
    await waitFor(() => expect(window.location.search).toContain("van=2025-04-01"));
    await user.click(screen.getByRole("button", { name: "nog in te vullen" }));
    await waitFor(() => expect(window.location.search).not.toContain("stand"));
  });
});

describe("planning", () => {
  it("says that no holidays are known, and never guesses them", async () => {
    const { user } = await world.open(`${base}/plannen`);
    const form = within(await screen.findByRole("form", { name: "Wanneer" }));
    await user.click(form.getByRole("combobox", { name: /^Dag($|\s)/ }));
    await user.click(await screen.findByRole("option", { name: "donderdag" }));
    for (const [name, day] of [
      [/^Eerste dag/, "1-9-2025"],
      [/^Laatste dag/, "31-12-2025"],
    ] as const) {
      const field = form.getByRole("textbox", { name });
      await user.clear(field);
      await user.type(field, `${day}{Tab}`);
    }
    await user.click(form.getByRole("button", { name: "Maak de lijst" }));
    expect(await screen.findByText(/geen vrije dagen bekend tussen 01-09-2025/)).toBeTruthy();
    const list = within(screen.getByRole("region", { name: "De lijst" }));
    await list.findByText("17 van 17 aangevinkt");
    await user.click(list.getByRole("checkbox", { name: "Neem 25-12-2025 mee" }));
    await user.click(list.getByRole("button", { name: "Voeg een dag toe" }));
    await user.type(list.getByRole("textbox", { name: /^Nieuwe datum/ }), "23-12-2025{Enter}");
    await list.findByText("toegevoegd");
    await user.click(list.getByRole("button", { name: "Leg 17 dagdelen vast" }));
    await screen.findByText("17 dagdelen zijn gepland.");
    const days = (await sessions()).map(({ heldOn }) => heldOn);
    expect(days.filter((day) => day > "2025-09-00")).toHaveLength(17);
    expect(days).toContain("2025-12-23");
    expect(days).not.toContain("2025-12-25");
  });

  it("takes in a pasted list of holidays with its source", async () => {
    const { user } = await world.open(`${base}/vrije-dagen?plakken=1`);
    await screen.findByRole("form", { name: "Vrije dagen plakken" });
    await user.type(panel().getByRole("textbox", { name: /^Bron/ }), "Regeling regio Noord");
    const lines = panel().getByRole("textbox", { name: /^De lijst/ });
    await user.type(lines, "Kerst; 20-12-2025");
    await user.click(panel().getByRole("button", { name: "Leg vast" }));
    await screen.findByText("Vrije dagen: 1 vastgelegd, 0 stonden er al.");
    expect(await world.client.holiday.list({})).toContainEqual(
      expect.objectContaining({ name: "Kerst", source: "Regeling regio Noord" }),
    );
  });
});

describe("hours", () => {
  it("confirms a proposal, rejects one with a reason and adds others by hand", async () => {
    const { client } = world;
    const about = { staffId, workedOn: "2025-03-12", clinicId, programmeCode: "boekstart-babies" };
    await client.hourEntry.create({ ...about, minutes: 210, kind: "direct", state: "proposed" });
    await client.hourEntry.create({ ...about, minutes: 30, kind: "travel", state: "proposed" });
    const { user } = await world.open(`${base}/uren`);
    const travel = await screen.findByRole("row", { name: /reistijd/ });
    await user.click(within(travel).getByText("reistijd"));
    await user.click(await screen.findByRole("button", { name: "Wijs af …" }));
    await user.type(await screen.findByRole("textbox", { name: /^Reden/ }), "meegereden{Enter}");
    await screen.findByText("1 afgewezen.");
    await user.click(screen.getByRole("button", { name: "Bevestig het voorstel" }));
    await screen.findByText("1 bevestigd.");
    expect(await client.hourEntry.list({})).toMatchObject([{ kind: "direct", state: "confirmed" }]);
    await world.choose("new");
    await screen.findByRole("complementary", { name: "Nieuwe uren" });
    await user.click(panel().getByRole("combobox", { name: /^Medewerker/ }));
    await user.click(await screen.findByRole("option", { name: "BC-01" }));
    await user.click(panel().getByRole("combobox", { name: /^Soort/ }));
    await user.click(await screen.findByRole("option", { name: "overleg" }));
    await user.type(panel().getByRole("textbox", { name: /^Tijd/ }), "1:15{Enter}");
    await waitFor(async () => expect(await client.hourEntry.list({})).toHaveLength(2));
    const [added] = await client.hourEntry.list({ state: "confirmed" });
    expect(added).toMatchObject({
      kind: "meeting",
      minutes: 75,
      programmeCode: "boekstart-babies",
    });
  });
});

describe("the overview", () => {
  it("sets the hours beside what was agreed and opens a number onto its half-days", async () => {
    const { client } = world;
    await client.clinicAgreement.create({ staffId, minutesPerWeek: 480, validFrom: "2025-01-01" });
    const id = await plan("2025-02-04");
    const none = { grandparents: null, otherLanguage: 3, vouchersGiven: null, memberships: 1 };
    await client.coach.enterTotals({
      totals: {
        ...{ sessionId: id, durationMinutes: 210, travelMinutes: 0, suitcasesGiven: null },
        ...{ conversations: 14, firstContacts: 5, counted: true, ...none },
        ...{ bands: [], referrals: [], languages: [{ language: "uk", conversations: 3 }] },
      },
    });
    const { user } = await world.open(`${base}/overzicht?van=2025-02-03&tot=2025-02-09`);
    const coaches = within(await screen.findByRole("grid", { name: "Per coach" }));
    const row = await coaches.findByRole("row", { name: /BC-01/ });
    expect(
      within(row)
        .getAllByRole("gridcell")
        .map((cell) => cell.textContent),
    ).toEqual(expect.arrayContaining(["8:00", "14,0", "4,0"]));
    expect(screen.getByText("Oekraïens")).toBeTruthy();
    // Seven days are one week; it was worked in, and holidays are said not to be taken off.
    expect(screen.getByText(/deze periode heeft er 1\); vrije dagen gaan er niet af/)).toBeTruthy();
    expect(screen.getByText(/weken met een gehouden dagdeel: BC-01 1\.$/)).toBeTruthy();
    const clinics = within(screen.getByRole("grid", { name: "Per consultatiebureau" }));
    const sleen = clinics.getByRole("row", { name: /Sleen/ });
    await user.click(within(sleen).getAllByRole("gridcell")[1] as HTMLElement);
    await screen.findByRole("grid", { name: "Dagdelen" });
    expect(screen.getAllByRole("row", { name: /gehouden/ })).toHaveLength(1);
    expect(window.location.search).toContain(`bureau=${clinicId}`);
  });
});
