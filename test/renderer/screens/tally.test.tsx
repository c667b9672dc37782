import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allStored, type CoachWindow, openCoachWindow } from "./coach-window.tsx";
import type { WorldWindow } from "./world-window.tsx";

let coach: CoachWindow;
let world: WorldWindow;
let sessionId = "";
beforeAll(async () => {
  coach = await openCoachWindow();
  ({ world } = coach);
});
afterAll(() => world.close());
beforeEach(async () => {
  sessionId = await coach.plan();
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const openTally = () => coach.openTally(sessionId);
const tally = () => world.client.coach.tally({ sessionId });
const counter = () => document.querySelector(".tally-number")?.textContent;

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

  it("takes marks before the parent when chosen, and no keys when they are off", async () => {
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
    await coach.open(`${sessionId}/turven`);
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
