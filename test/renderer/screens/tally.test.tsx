import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { localToday } from "../../../renderer/src/screens/records/open-chip.tsx";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let clinicId = "";
let staffId = "";
let sessionId = "";
let day = 0;

beforeAll(async () => {
  world = await openWorldWindow();
  const clinic = { name: "Consultatiebureau Sleen", municipalityCode: "0109" };
  clinicId = (await world.client.clinic.create(clinic)).key;
  staffId = (await world.client.staff.create({ code: "BC-01", role: "boekstart_coach" })).key;
});
afterAll(() => world.close());

beforeEach(async () => {
  day += 1;
  const heldOn = `2024-11-${String(day).padStart(2, "0")}`;
  const planned = { halfDay: "morning", kind: "regular", state: "planned" } as const;
  sessionId = (await world.client.clinicSession.create({ clinicId, staffId, heldOn, ...planned }))
    .key;
});

/** Opens the only window, at a page of the room. */
async function open(page: string) {
  cleanup();
  return world.open(`/boekstart/consultatiebureau/${page}`);
}

/** Opens the tally of the half-day and waits until it can be used. */
async function openTally() {
  const drawn = await open(`${sessionId}/turven`);
  await screen.findByRole("heading", { name: "Wie sprak u?" });
  return drawn;
}

const tally = () => world.client.coach.tally({ sessionId });
const allStored = () => screen.findByText("Elke druk is bewaard");
const counter = () => document.querySelector(".tally-number")?.textContent;
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("tallying by keyboard", () => {
  it("counts a parent per key; marks go to that parent until the next", async () => {
    const { user } = await openTally();
    await user.keyboard("1bt2{Enter}v4");
    await allStored();
    expect(counter()).toBe("3");
    const { last, vouchers, otherLanguage, referrals } = await tally();
    expect({ vouchers, otherLanguage, referrals }).toEqual({
      vouchers: 1,
      otherLanguage: 1,
      referrals: 1,
    });
    expect(last.map(({ bandCode, referral }) => [bandCode, referral])).toEqual([
      ["0-3m", null],
      ["4-6m", null],
      ["1-2y", "language_house"],
    ]);
  });

  it("has no field in which anything could be typed", async () => {
    await openTally();
    const fields = "input, textarea, select, [contenteditable], [role=textbox]";
    expect(document.querySelectorAll(fields)).toHaveLength(0);
  });

  it("repeats with Space, takes back with Backspace, one after the other", async () => {
    const { user } = await openTally();
    await user.keyboard("5h   ");
    await allStored();
    expect(await tally()).toMatchObject({ conversations: 4, firstContacts: 0 });
    await user.keyboard("{Backspace}{Backspace}{Backspace}");
    await allStored();
    expect(await tally()).toMatchObject({ conversations: 1, firstContacts: 0 });
    await user.keyboard("{Backspace}{Backspace}{Backspace}");
    await allStored();
    expect(counter()).toBe("0");
  });

  it("counts a key that is held down once", async () => {
    await openTally();
    fireEvent.keyDown(document.body, { key: "1" });
    for (let held = 0; held < 8; held += 1) {
      fireEvent.keyDown(document.body, { key: "1", repeat: true });
    }
    await allStored();
    expect((await tally()).conversations).toBe(1);
  });

  it("goes round the targets of a referral and ends with none", async () => {
    const { user } = await openTally();
    await user.keyboard("1vv");
    await allStored();
    expect((await tally()).last[0]?.referral).toBe("kleintje_bieb");
    await user.keyboard("vvvv");
    await allStored();
    expect((await tally()).last[0]?.referral).toBe("other");
    await user.keyboard("v");
    await allStored();
    expect((await tally()).last[0]?.referral).toBeNull();
  });

  it("begins the next referral at the target of the one before", async () => {
    const { user } = await openTally();
    await user.keyboard("1vv2v");
    await allStored();
    expect((await tally()).last.map(({ referral }) => referral)).toEqual([
      "kleintje_bieb",
      "kleintje_bieb",
    ]);
  });

  it("takes marks before the parent when that is chosen, and no keys when they are off", async () => {
    const { user } = await openTally();
    await user.click(button("Kenmerken vóór de ouder"));
    await user.keyboard("b1h2");
    await allStored();
    const marks = (await tally()).last.map(({ voucher, again }) => ({ voucher, again }));
    expect(marks).toEqual([
      { voucher: true, again: false },
      { voucher: false, again: true },
    ]);
    await user.click(button("Toetsen aan"));
    await user.keyboard("111");
    expect(counter()).toBe("2");
  });

  it("keeps the order of a burst of keys, and stores each once", async () => {
    await openTally();
    const keys = Array.from({ length: 40 }, (_, place) => String((place % 5) + 1));
    for (const key of keys) fireEvent.keyDown(document.body, { key });
    expect(counter()).toBe("40");
    expect(screen.getByText(/drukken wachten$/)).toBeTruthy();
    await allStored();
    const { conversations, last } = await tally();
    expect(conversations).toBe(40);
    const codes = ["0-3m", "4-6m", "7-12m", "1-2y", "2-4y"];
    expect(last.map(({ bandCode }) => bandCode)).toEqual([...codes, ...codes]);
    expect(last.at(-1)?.place).toBe(40);
  });

  it("leaves with Escape and goes on where it was", async () => {
    const { user } = await openTally();
    await user.keyboard("12{Escape}");
    await waitFor(() => expect(window.location.pathname).toBe("/boekstart/consultatiebureau"));
    await open(`${sessionId}/turven`);
    await waitFor(() => expect(counter()).toBe("2"));
  });
});

describe("correcting one of the last ten", () => {
  it("changes the age and the marks of the one that is chosen, or removes it", async () => {
    const { user } = await openTally();
    await user.keyboard("123");
    await user.click(button(/^Ouder 1: Baby 0 tot 3 maanden \(bewaard\)/));
    expect(screen.getByText(/^Verbeter ouder 1:/)).toBeTruthy();
    await user.keyboard("6l{Enter}b");
    await allStored();
    const { last } = await tally();
    expect(last[0]).toMatchObject({ bandCode: null, grandparent: true, membership: true });
    expect(last[2]).toMatchObject({ bandCode: "7-12m", voucher: false });
    await user.keyboard("{ArrowLeft}{ArrowLeft}{Backspace}");
    await allStored();
    expect((await tally()).last.map(({ bandCode }) => bandCode)).toEqual([null, "7-12m"]);
  });
});

describe("a press that cannot be stored", () => {
  it("is shown with its reason, keeps those after it waiting, and can be dropped", async () => {
    const { user } = await openTally();
    await user.keyboard("1");
    await allStored();
    const time = { durationMinutes: 210, travelMinutes: 0, suitcasesGiven: null, languages: [] };
    await world.client.coach.close({ sessionId, ...time });
    await user.keyboard("12");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("2 drukken zijn nog niet bewaard");
    expect(alert.textContent).toContain("Dit dagdeel is intussen afgesloten");
    expect(screen.getByText("Niet bewaard")).toBeTruthy();
    expect(button("Klaar")).toHaveProperty("disabled", true);
    await user.click(within(alert).getByRole("button", { name: "Laat deze druk vallen" }));
    await waitFor(() =>
      expect(screen.getByRole("alert").textContent).toContain("De laatste druk is nog niet"),
    );
  });
});

describe("closing a half-day", () => {
  it("shows the counts, proposes the time and removes the presses", async () => {
    const { user } = await openTally();
    await user.keyboard("1bt2t");
    await allStored();
    await user.click(button("Klaar"));
    await screen.findByRole("heading", { name: /^Dagdeel afsluiten/ });
    const duration = await screen.findByRole("textbox", { name: /^Duur/ });
    expect(duration).toHaveProperty("value", "3:30");
    const travel = screen.getByRole("textbox", { name: /^Reistijd/ });
    await user.type(travel, "25m");
    const more = button("Pools: één meer");
    await user.click(more);
    await user.click(more);
    expect(more).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("button", { name: "Sluit af" }));
    await waitFor(async () => {
      const [held] = await world.client.clinicSession.list({ id: sessionId });
      expect(held).toMatchObject({ state: "held", conversations: 2, travelMinutes: 25 });
      expect(held).toMatchObject({ conversationsQuality: "counted", presses: 0 });
    });
    const { languages } = await world.client.coach.totals({ sessionId });
    expect(languages).toEqual([{ language: "pl", conversations: 2 }]);
  });

  it("leaves everything as it was when suitcases cannot be booked, and says why", async () => {
    const { user } = await openTally();
    await user.keyboard("12");
    await allStored();
    await user.click(button("Klaar"));
    await user.type(await screen.findByRole("textbox", { name: /^Koffertjes/ }), "2");
    await user.click(screen.getByRole("button", { name: "Sluit af" }));
    expect(await screen.findByText(/uit welke voorraad de koffertjes komen/)).toBeTruthy();
    const [session] = await world.client.clinicSession.list({ id: sessionId });
    expect(session).toMatchObject({ state: "planned", presses: 2 });
  });
});

describe("entering a half-day afterwards", () => {
  const openTotals = async () => {
    const drawn = await open(`${sessionId}/achteraf`);
    await screen.findByRole("textbox", { name: "Gesprekken" });
    return drawn;
  };
  const type = async (user: Awaited<ReturnType<typeof openTotals>>["user"], texts: object) => {
    for (const [name, text] of Object.entries(texts)) {
      const field = screen.getByRole("textbox", { name: new RegExp(`^${name}`) });
      await user.clear(field);
      await user.type(field, String(text));
    }
  };

  it("keeps blank apart from zero, estimated unless it was counted, and asks a reason", async () => {
    const { user } = await openTotals();
    await type(user, { Gesprekken: "14", "Bonnen gegeven": "0", "Baby 0 tot 3 maanden": "9" });
    await user.click(screen.getByRole("button", { name: "Opslaan" }));
    await waitFor(async () =>
      expect(await world.client.coach.totals({ sessionId })).toMatchObject({
        conversations: 14,
        counted: false,
        vouchersGiven: 0,
        firstContacts: null,
        bands: [{ bandCode: "0-3m", conversations: 9 }],
      }),
    );
    const again = await openTotals();
    await type(again.user, { Gesprekken: "15" });
    await again.user.click(screen.getByRole("checkbox", { name: /Geteld/ }));
    await again.user.click(screen.getByRole("button", { name: "Opslaan" }));
    expect(await screen.findByText("Reden is nodig om op te slaan.")).toBeTruthy();
    await type(again.user, { Reden: "lijst teruggevonden" });
    await again.user.click(screen.getByRole("button", { name: "Opslaan" }));
    await waitFor(async () =>
      expect(await world.client.coach.totals({ sessionId })).toMatchObject({
        conversations: 15,
        counted: true,
      }),
    );
  });

  it("refuses a part that is more than the whole, at its field", async () => {
    const { user } = await openTotals();
    await type(user, { Gesprekken: "3", "Waarvan eerste contact": "4" });
    await user.click(screen.getByRole("button", { name: "Opslaan" }));
    expect(await screen.findByText("Dit is meer dan de 3 gesprekken.")).toBeTruthy();
  });

  it("sends whoever still tallies back to the tally", async () => {
    const { user } = await openTally();
    await user.keyboard("1");
    await allStored();
    await open(`${sessionId}/achteraf`);
    expect(await screen.findByText("Er wordt nog geturfd")).toBeTruthy();
  });
});

describe("starting a half-day that was not planned", () => {
  it("makes one of today at the clinic, and the same one the second time", async () => {
    const { user } = await open("nu");
    const begin = () => screen.findAllByRole("button", { name: /Consultatiebureau Sleen/ });
    await user.click((await begin()).at(-1) as HTMLElement);
    await screen.findByRole("heading", { name: "Wie sprak u?" });
    const made = window.location.pathname;
    const again = await open("nu");
    await screen.findByText("Vandaag gepland");
    await again.user.click((await begin()).at(-1) as HTMLElement);
    await waitFor(() => expect(window.location.pathname).toBe(made));
    const sessions = await world.client.clinicSession.list({ clinicId });
    const ofToday = sessions.filter(({ heldOn }) => heldOn === localToday());
    expect(ofToday).toMatchObject([{ staffCode: "BC-01", state: "planned" }]);
  });
});
