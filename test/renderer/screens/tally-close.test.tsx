import { screen, waitFor } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { localToday } from "../../../renderer/src/screens/records/open-chip.tsx";
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

  it("says which vouchers are booked without a number as the coach carries fewer", async () => {
    const { client } = world;
    const texts = { firstText: "COE-01", lastText: "COE-50", receivedOn: "2024-01-02" };
    const { key: batchId } = await client.voucherBatch.create({
      municipalityCode: "0109",
      ...texts,
    });
    const [coach] = await client.staff.list({ code: "BC-01" });
    const day = (await client.clinicSession.list({ id: sessionId }))[0]?.heldOn ?? "";
    const only = { firstNumber: 1, lastNumber: 1, validFrom: day, validUntil: day };
    await client.voucherHolding.create({ batchId, staffId: coach?.id ?? "", ...only });
    const { user } = await openTally();
    await user.keyboard("1b1b");
    await allStored();
    await user.click(button("Klaar"));
    expect(await screen.findByText(/nog 1 bij u: 1 wordt zonder nummer geboekt/)).toBeTruthy();
  });

  it("leaves everything as it was when suitcases cannot be booked, and says why", async () => {
    const { user } = await openTally();
    await user.keyboard("12");
    await allStored();
    await user.click(button("Klaar"));
    await user.type(await screen.findByRole("textbox", { name: /^Koffertjes/ }), "2");
    await user.click(screen.getByRole("button", { name: "Sluit af" }));
    expect(
      await screen.findByText(/uit welke voorraad de koffertjes komen\. Kies die vestiging/),
    ).toBeTruthy();
    const [session] = await world.client.clinicSession.list({ id: sessionId });
    expect(session).toMatchObject({ state: "planned", presses: 2 });
  });
});

it("says that a half-day was closed in another window, and nothing is stored twice", async () => {
  const { user } = await coach.openTally(sessionId);
  await user.keyboard("1");
  await allStored();
  await user.click(button("Klaar"));
  const close = await screen.findByRole("button", { name: "Sluit af" });
  const closing = { sessionId, durationMinutes: 210, travelMinutes: 0, languages: [] };
  await world.client.coach.close({ ...closing, suitcasesGiven: null });
  await user.click(close);
  expect(await screen.findByText(/het dagdeel is intussen gehouden/)).toBeTruthy();
  const hours = await world.client.hourEntry.list({});
  expect(hours.filter(({ sourceId }) => sourceId === sessionId)).toHaveLength(1);
});

describe("entering a half-day afterwards", () => {
  const openTotals = async () => {
    const drawn = await coach.open(`${sessionId}/achteraf`);
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

  it("keeps blank apart from zero, estimated unless counted, and asks a reason", async () => {
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
    await waitFor(() => expect(window.location.pathname).not.toContain("achteraf"));
  });

  it("refuses a part that is more than the whole, at its field", async () => {
    const { user } = await openTotals();
    await type(user, { Gesprekken: "3", "Waarvan eerste contact": "4" });
    await user.click(screen.getByRole("button", { name: "Opslaan" }));
    expect(await screen.findByText("Dit is meer dan de 3 gesprekken.")).toBeTruthy();
  });

  it("refuses more referrals or languages than there were parents for them", async () => {
    const { user } = await openTotals();
    await type(user, { Gesprekken: "6", "Doorverwezen: Kleintje Bieb": "7" });
    await user.click(screen.getByRole("button", { name: "Opslaan" }));
    expect(await screen.findByText("Dit is meer dan de 6 gesprekken.")).toBeTruthy();
    await type(user, { "Doorverwezen: Kleintje Bieb": "6", "Andere thuistaal": "2" });
    await user.tab();
    await screen.findByRole("textbox", { name: /^Thuistaal: Pools/ });
    await type(user, { "Thuistaal: Pools": "2", "Thuistaal: Turks": "1" });
    await user.click(screen.getByRole("button", { name: "Opslaan" }));
    const text = "Samen is dit meer dan de 2 met een andere thuistaal.";
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it("says that confirmed hours do not change with a corrected duration", async () => {
    const totals = await world.client.coach.totals({ sessionId });
    await world.client.coach.enterTotals({ totals: { ...totals, durationMinutes: 210 } });
    const hours = await world.client.hourEntry.list({ sourceId: sessionId });
    await world.client.coach.confirmHours({ ids: hours.map(({ id }) => id) });
    const { user } = await openTotals();
    await type(user, { Duur: "4:00", Reden: "liep uit" });
    await user.click(screen.getByRole("button", { name: "Opslaan" }));
    expect(await screen.findByText(/al bevestigd en veranderen niet mee/)).toBeTruthy();
    expect(await world.client.hourEntry.list({ sourceId: sessionId })).toMatchObject([
      { minutes: 210, state: "confirmed" },
    ]);
  });

  it("sends whoever still tallies back to the tally", async () => {
    const { user } = await openTally();
    await user.keyboard("1");
    await allStored();
    await coach.open(`${sessionId}/achteraf`);
    expect(await screen.findByText("Er wordt nog geturfd")).toBeTruthy();
  });
});

describe("starting a half-day that was not planned", () => {
  it("makes one of today at the clinic, and the same one the second time", async () => {
    const { user } = await coach.open("nu");
    const begin = () => screen.findAllByRole("button", { name: /Consultatiebureau Sleen/ });
    await user.click((await begin()).at(-1) as HTMLElement);
    await screen.findByRole("heading", { name: "Wie sprak u?" });
    const made = window.location.pathname;
    const again = await coach.open("nu");
    await screen.findByText("Vandaag gepland");
    await again.user.click((await begin()).at(-1) as HTMLElement);
    await waitFor(() => expect(window.location.pathname).toBe(made));
    const sessions = await world.client.clinicSession.list({ clinicId: coach.clinicId });
    const ofToday = sessions.filter(({ heldOn }) => heldOn === localToday());
    expect(ofToday).toMatchObject([{ staffCode: "BC-01", state: "planned" }]);
  });
});
