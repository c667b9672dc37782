import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let school = "";
let participation = "";
let activity = "";

beforeAll(async () => {
  world = await openWorldWindow();
  const { client } = world;
  const made = await client.location.create({
    kind: "school",
    name: "Obs De Zandloper",
    type: "bo",
    municipalityCode: "0109",
    town: "Sleen",
  });
  school = made.key;
  const takes = await client.participation.create({
    locationId: school,
    programmeCode: "dbos-primary",
    phase: "running",
    level: "structural",
    since: "2023-08-01",
  });
  participation = takes.key;
  const held = await client.activity.create({
    title: "Schrijver op bezoek",
    heldOn: "2024-10-02",
    placeKind: "location",
    locationId: school,
    audience: "children",
    kind: "author_visit",
    coreFunction: "reading",
    state: "held",
    children: 46,
    childrenQuality: "estimated",
  });
  activity = held.key;
});
afterAll(() => world.close());

type User = Awaited<ReturnType<WorldWindow["open"]>>["user"];

const panelIsOpen = () => screen.findByRole("complementary");
const panel = () => within(screen.getByRole("complementary"));
const field = (name: RegExp) => panel().getByRole("textbox", { name });
const panelIsGone = () => waitFor(() => expect(screen.queryByRole("complementary")).toBeNull());

async function choose(user: User, label: RegExp, text: string | RegExp): Promise<void> {
  await user.click(panel().getByRole("combobox", { name: label }));
  await user.click(await screen.findByRole("option", { name: text }));
}

describe("activities", () => {
  it("copies an earlier one without its day and its counts", async () => {
    const { user } = await world.open(`/boekstart/activiteiten?nieuw=1&van=${activity}`);
    await screen.findByText(/Overgenomen van een eerdere activiteit/);
    expect((field(/^Titel/) as HTMLInputElement).value).toBe("Schrijver op bezoek");
    expect((field(/^Datum/) as HTMLInputElement).value).toBe("");
    await user.type(field(/^Datum/), "9-10-2024{Enter}");
    await panelIsGone();
    const copied = (await world.client.activity.list({})).find(({ id }) => id !== activity);
    expect(copied).toMatchObject({
      heldOn: "2024-10-09",
      locationId: school,
      kind: "author_visit",
      children: null,
      childrenQuality: null,
    });
  });

  it("cancels one with its reason and takes its counts away", async () => {
    const { user } = await world.open(`/boekstart/activiteiten/${activity}`);
    await panelIsOpen();
    await user.click(await panel().findByRole("button", { name: "Gelast af …" }));
    await user.type(field(/^Reden van afgelasting/), "schrijver ziek{Enter}");
    await screen.findByDisplayValue("schrijver ziek");
    const [cancelled] = await world.client.activity.list({ id: activity });
    expect(cancelled).toMatchObject({
      state: "cancelled",
      cancelReason: "schrijver ziek",
      children: null,
    });
  });

  it("asks only for the place that its kind of place has", async () => {
    const { user } = await world.open("/boekstart/activiteiten?nieuw=1");
    await panelIsOpen();
    await user.type(field(/^Titel/), "Webinar");
    await user.type(field(/^Datum/), "10-12-2024");
    await choose(user, /^Soort$/, "webinar");
    await choose(user, /^Doelgroep/, "professionals");
    await choose(user, /^Soort plaats/, "online");
    expect(panel().queryByRole("combobox", { name: /^Vestiging/ })).toBeNull();
    await user.type(panel().getByRole("textbox", { name: "Professionals" }), "41{Enter}");
    await panelIsGone();
    const stored = (await world.client.activity.list({})).find(({ title }) => title === "Webinar");
    expect(stored).toMatchObject({
      placeKind: "online",
      professionals: 41,
      professionalsQuality: "counted",
      branchId: null,
    });
  });
});

describe("agreements", () => {
  it("are put over a participation, and taken off again", async () => {
    const { client } = world;
    const made = await client.agreement.create({
      title: "Samenwerking 2024",
      kind: "cooperation",
      validFrom: "2024-08-01",
    });
    const { user } = await world.open(`/bibliotheek-op-school/overeenkomsten/${made.key}`);
    await panelIsOpen();
    await choose(user, /^Deelname die eronder valt/, /Zandloper/);
    await user.click(panel().getByRole("button", { name: "Voeg toe" }));
    await waitFor(async () =>
      expect((await client.coverage.list({ agreementId: made.key }))[0]?.participationId).toBe(
        participation,
      ),
    );
    await user.click(await panel().findByRole("button", { name: /^Haal Obs De Zandloper/ }));
    await waitFor(async () =>
      expect(await client.coverage.list({ agreementId: made.key })).toEqual([]),
    );
  });

  it("show the participation in its list, which opens the location", async () => {
    const { user } = await world.open("/bibliotheek-op-school/deelnames");
    const row = await screen.findByRole("row", { name: /Obs De Zandloper, Sleen/ });
    await user.click(row);
    await waitFor(() => expect(window.location.pathname).toBe(`/locaties/scholen/${school}`));
  });
});

describe("grants", () => {
  it("take an amount as it is typed in Dutch", async () => {
    const { client } = world;
    const scheme = await client.scheme.create({ name: "Masterplan" });
    await client.tranche.create({
      schemeId: scheme.key,
      name: "2024/2025",
      fromDay: "2024-08-01",
      untilDay: "2025-07-31",
    });
    const { user } = await world.open("/subsidies/toekenningen?nieuw=1");
    await panelIsOpen();
    await choose(user, /^Locatie/, /Zandloper/);
    await choose(user, /^Tranche/, "Masterplan · 2024/2025");
    await choose(user, /^Categorie/, "basisschool, nieuw");
    await user.type(field(/^Besluit op/), "5-9-2024");
    await user.type(field(/^Bedrag/), "3.000,50{Enter}");
    await panelIsGone();
    expect((await client.award.list({}))[0]).toMatchObject({
      locationId: school,
      amountCents: 300050,
      decidedOn: "2024-09-05",
    });
  });
});

describe("reference data", () => {
  it("keep the births of a year with their source, once per year", async () => {
    const { client } = world;
    const { user } = await world.open("/gegevens/stamgegevens/gemeenten/0109");
    await panelIsOpen();
    const add = async () => {
      await user.click(await panel().findByRole("button", { name: "Jaar toevoegen" }));
      const form = within(panel().getByRole("form", { name: "Jaar toevoegen" }));
      await user.clear(form.getByRole("textbox", { name: /^Jaar/ }));
      await user.type(form.getByRole("textbox", { name: /^Jaar/ }), "2023");
      await user.type(form.getByRole("textbox", { name: /^Levend/ }), "296");
      await user.type(form.getByRole("textbox", { name: /^Bron/ }), "CBS{Enter}");
    };
    await add();
    await waitFor(async () =>
      expect(await client.municipalityYear.list({ municipalityCode: "0109" })).toHaveLength(1),
    );
    await add();
    expect(await panel().findByText(/bestaat al/)).toBeTruthy();
    const [year] = await client.municipalityYear.list({ municipalityCode: "0109" });
    expect(year).toMatchObject({ year: 2023, liveBirths: 296, inhabitants: null, source: "CBS" });
  });

  it("say in words what still rests on a record that is removed", async () => {
    const { client } = world;
    const { user } = await world.open("/gegevens/stamgegevens/programmas/dbos-primary");
    await panelIsOpen();
    await user.click(await panel().findByRole("button", { name: "Per ongeluk ingevoerd …" }));
    await user.type(field(/^Reden/), "proef{Enter}");
    expect(await panel().findByText(/wordt nog gebruikt/)).toBeTruthy();
    expect(await client.programme.list({ code: "dbos-primary" })).toHaveLength(1);
  });
});
