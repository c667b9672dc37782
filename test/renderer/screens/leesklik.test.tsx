import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let nest = "";

beforeAll(async () => {
  world = await openWorldWindow();
  const place = { municipalityCode: "0109", town: "Sleen" };
  const { location } = world.client;
  const childcare = { kind: "childcare", name: "Het Nest", type: "day_nursery" } as const;
  nest = (await location.create({ ...childcare, ...place })).key;
  await location.create({ kind: "school", name: "Obs De Zandloper", type: "bo", ...place });
});
afterAll(() => world.close());

const panel = () => within(screen.getByRole("complementary"));
const field = (name: RegExp) => panel().getByRole("textbox", { name });

it("teaches what belongs here and begins Leesklik at a childcare location only", async () => {
  const { user } = await world.open("/boekstart/leesklik");
  await user.click(
    (await screen.findAllByRole("button", { name: "Leesklik starten" }))[0] as Element,
  );
  await screen.findByRole("complementary");
  await user.type(panel().getByRole("combobox", { name: /^Locatie/ }), "Sleen");
  const options = await screen.findAllByRole("option");
  expect(options.map(({ textContent }) => textContent)).toEqual(["Het Nest, Sleen (Coevorden)"]);
  await user.click(options[0] as Element);
  await user.clear(field(/^Vanaf/));
  await user.type(field(/^Vanaf/), "1-3-2024{Enter}");
  await screen.findByText(/Nog geen themarondes/);
  expect(await world.client.leesklik.locations({})).toMatchObject([
    { locationId: nest, from: "2024-03-01", until: null },
  ]);
  expect(await screen.findByText("Coevorden 1")).toBeTruthy();
});

it("takes a theme round with books counted and parents unknown", async () => {
  const [{ participationId = "" } = {}] = await world.client.leesklik.locations({});
  const { user } = await world.open(`/boekstart/leesklik/${participationId}`);
  await user.click(await screen.findByRole("button", { name: "Themaronde toevoegen" }));
  await user.type(field(/^Thema/), "Oogst");
  await user.type(field(/^Vanaf/), "9-2-2024");
  await user.tab();
  expect(await panel().findByText(/ligt voor het begin van Leesklik/)).toBeTruthy();
  await user.clear(field(/^Vanaf/));
  await user.type(field(/^Vanaf/), "9-9-2024");
  await user.type(field(/^Boeken mee naar huis/), "14");
  const parents = panel().getByRole("combobox", { name: /Bereikte ouders/ });
  await user.selectOptions(parents, "unknown");
  await user.click(panel().getByRole("button", { name: "Opslaan" }));
  expect(await panel().findByText("14 boeken · ouders onbekend")).toBeTruthy();
  expect(await world.client.leesklikRound.list({ participationId })).toMatchObject([
    {
      theme: "Oogst",
      books: 14,
      booksQuality: "counted",
      parents: null,
      parentsQuality: "unknown",
    },
  ]);
});

it("shows the rounds on the page of the location and ends Leesklik there", async () => {
  const { user } = await world.open(`/locaties/kinderopvang/${nest}`);
  const card = within(await screen.findByRole("region", { name: "Leesklik: themarondes" }));
  expect(card.getByText("14 boeken · ouders onbekend")).toBeTruthy();
  await user.click(card.getByRole("button", { name: "Oogst" }));
  await screen.findByRole("complementary");
  await user.click(await panel().findByRole("button", { name: "Leesklik beëindigen …" }));
  const form = within(panel().getByRole("form", { name: "Leesklik beëindigen" }));
  await user.clear(form.getByRole("textbox", { name: /^Tot en met/ }));
  await user.type(form.getByRole("textbox", { name: /^Tot en met/ }), "29-2-2024{Enter}");
  expect(await form.findByText(/ligt voor het begin/)).toBeTruthy();
  await user.clear(form.getByRole("textbox", { name: /^Tot en met/ }));
  await user.type(form.getByRole("textbox", { name: /^Tot en met/ }), "31-12-2024{Enter}");
  await waitFor(async () =>
    expect((await world.client.leesklik.locations({}))[0]?.until).toBe("2024-12-31"),
  );
});
