import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, today } from "../../../db/model/day.ts";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let branchId = "";

const now = today();

beforeAll(async () => {
  world = await openWorldWindow();
  const branch = { name: "Bibliotheek Sleen", town: "Sleen", municipalityCode: "0109" };
  branchId = (await world.client.branch.create({ ...branch, kind: "service_point" })).key;
});
afterAll(() => world.close());

const panel = () => within(screen.getByRole("complementary"));
const field = (name: RegExp) => panel().getByRole("textbox", { name });

function quote(quotation: string, consentUntil: string) {
  return world.client.quote.create({
    quotation,
    speaker: "mother",
    saidOn: "2024-05-03",
    placeKind: "branch",
    branchId,
    consentUses: ["report"],
    consentGivenOn: "2024-05-03",
    consentUntil,
    consentHow: "paper",
  });
}

describe("the room of quotes", () => {
  it("teaches what belongs there, and that no name does", async () => {
    await world.open("/boekstart/citaten");
    expect(await screen.findByText("Nog geen citaten")).toBeTruthy();
    expect(screen.getByText(/Een naam komt er niet bij te staan/)).toBeTruthy();
  });

  it("takes a quote with its consent, warns of a name, and prints role and place", async () => {
    const { user } = await world.open("/boekstart/citaten?nieuw=1");
    await screen.findByRole("complementary");
    await user.type(field(/^Citaat/), "Anna leest nu elke avond");
    expect(panel().getByText(/Dit lijkt op een naam\./)).toBeTruthy();
    await user.clear(field(/^Citaat/));
    await user.type(field(/^Citaat/), "Zij leest nu elke avond");
    expect(panel().queryByText(/Dit lijkt op/)).toBeNull();
    await user.click(panel().getByRole("combobox", { name: /^Wie/ }));
    await user.click(await screen.findByRole("option", { name: "moeder" }));
    await user.type(field(/^Gezegd op/), "3-5-2024");
    await user.click(panel().getByRole("combobox", { name: /^Vestiging/ }));
    await user.click(await screen.findByRole("option", { name: "Bibliotheek Sleen" }));
    await user.click(panel().getByRole("combobox", { name: /^Toestemming voor/ }));
    await user.click(await screen.findByRole("option", { name: "verslag" }));
    await user.click(screen.getByRole("option", { name: "website" }));
    await user.keyboard("{Escape}");
    await user.type(field(/^Gegeven op/), "3-5-2024");
    await user.type(field(/^Geldig tot en met/), "31-12-2099");
    await user.click(panel().getByRole("combobox", { name: /^Hoe gegeven/ }));
    await user.click(await screen.findByRole("option", { name: "op papier" }));
    await user.click(panel().getByRole("button", { name: "Opslaan" }));
    const row = await screen.findByRole("row", { name: /moeder, Sleen/ });
    expect(await within(row).findByText("geldig t/m 31-12-2099")).toBeTruthy();
    const consents = await world.client.quoteConsent.list({});
    expect(consents.map(({ use }) => use).toSorted()).toEqual(["report", "website"]);
  });

  it("tells which consent ends within sixty days and which has ended", async () => {
    await quote("Bijna verlopen", addDays(now, 60));
    await quote("Verlopen", addDays(now, -1));
    await world.open("/boekstart/citaten");
    await screen.findByRole("row", { name: /Bijna verlopen/ });
    const chip = async (name: RegExp) =>
      (await screen.findByRole("row", { name })).querySelector(".chip")?.className;
    await waitFor(async () => expect(await chip(/Bijna verlopen/)).toContain("chip-warn"));
    expect(await chip(/verlopen op/)).toContain("chip-bad");
    // The list itself would take along what there is no consent for.
    expect(screen.queryByRole("button", { name: "Exporteer" })).toBeNull();
  });

  it("withdraws a consent, which keeps its line", async () => {
    const { key } = await quote("Later ingetrokken", "2099-12-31");
    const { user } = await world.open(`/boekstart/citaten/${key}`);
    await screen.findByRole("complementary");
    await user.click(await panel().findByRole("button", { name: "verslag" }));
    const form = within(panel().getByRole("form", { name: "Toestemming voor verslag" }));
    await user.type(form.getByRole("textbox", { name: /^Ingetrokken op/ }), "1-9-2024");
    await user.click(form.getByRole("button", { name: "Opslaan" }));
    expect((await panel().findAllByText("ingetrokken op 01-09-2024")).length).toBe(2);
    const history = await world.client.history.ofRecord({ entity: "quote", key });
    expect(history).toHaveLength(1);
    const [consent] = await world.client.quoteConsent.list({ quoteId: key });
    expect(consent).toMatchObject({ givenOn: "2024-05-03", withdrawnOn: "2024-09-01" });
  });
});

describe("exporting quotes", () => {
  it("names the quotes that stand in the way, each leading to its record", async () => {
    const { user } = await world.open("/boekstart/citaten?periode=2024");
    await user.click(await screen.findByRole("button", { name: "Exporteer voor gebruik …" }));
    const card = within(await screen.findByRole("region", { name: "Citaten exporteren" }));
    await user.click(await card.findByRole("button", { name: "Exporteer als CSV" }));
    const alert = within(await card.findByRole("alert"));
    expect(alert.getByText("2 citaten houden de export tegen")).toBeTruthy();
    const names = alert.getAllByRole("link").map((link) => link.textContent);
    expect(names.join("\n")).toMatch(/moeder, Sleen: Verlopen \(verlopen op /);
    expect(names.join("\n")).toMatch(/ingetrokken op 01-09-2024/);
    expect(alert.getByRole("button", { name: "Exporteer zonder deze citaten" })).toBeTruthy();
  });
});

describe("an activity", () => {
  it("is highlighted for the year it was held in, with a quote", async () => {
    const { key } = await world.client.activity.create({
      title: "Oogstfeest",
      heldOn: "2024-09-18",
      placeKind: "branch",
      branchId,
      audience: "families",
      kind: "campaign",
      coreFunction: "reading",
      state: "held",
    });
    const { user } = await world.open(`/boekstart/activiteiten/${key}`);
    await screen.findByRole("complementary");
    await user.click(await panel().findByRole("button", { name: "Licht uit" }));
    const form = within(panel().getByRole("form", { name: "Licht uit" }));
    await user.type(form.getByRole("textbox", { name: /^Tekst voor het verslag/ }), "Vol huis");
    await user.click(form.getByRole("combobox", { name: /^Citaat erbij/ }));
    await user.click(await screen.findByRole("option", { name: /Zij leest nu elke/ }));
    await user.click(form.getByRole("button", { name: "Opslaan" }));
    expect(await panel().findByRole("button", { name: "2024" })).toBeTruthy();
    const [highlight] = await world.client.highlight.list({ activityId: key });
    expect(highlight).toMatchObject({ text: "Vol huis", untilDay: "2024-12-31" });
    expect(highlight?.quoteId).not.toBeNull();
  });
});
