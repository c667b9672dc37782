import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stockPerBranch } from "../../../renderer/src/screens/suitcases/stock.ts";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let branch = "";

beforeAll(async () => {
  world = await openWorldWindow();
  const made = await world.client.branch.create({
    name: "Bibliotheek Sleen",
    kind: "service_point",
    municipalityCode: "0109",
  });
  branch = made.key;
  await world.client.movement.create({
    branchId: branch,
    kind: "opening_balance",
    movedOn: "2024-01-01",
    quantity: 10,
  });
});
afterAll(() => world.close());

const panel = () => within(screen.getByRole("complementary"));
const field = (name: RegExp) => panel().getByRole("textbox", { name });
const movements = () => world.client.movement.list({});
const handOuts = async () => (await movements()).filter(({ kind }) => kind === "handed_out_desk");

describe("booking suitcases", () => {
  it("stays open after saving, with the same branch, kind and day", async () => {
    const { user } = await world.open("/boekstart/koffertjes?nieuw=1");
    await screen.findByRole("complementary");
    await user.click(panel().getByRole("combobox", { name: /^Vestiging/ }));
    await user.click(await screen.findByRole("option", { name: "Bibliotheek Sleen" }));
    await user.clear(field(/^Datum/));
    await user.type(field(/^Datum/), "1-3-2024");
    await user.clear(field(/^Aantal/));
    await user.type(field(/^Aantal/), "2{Enter}");
    await screen.findByText("Opgeslagen. De volgende kan meteen.");
    await user.clear(field(/^Aantal/));
    await user.type(field(/^Aantal/), "3{Enter}");
    await waitFor(async () => expect(await handOuts()).toHaveLength(2));
    expect(
      (await handOuts()).map(({ movedOn, kind, branchId }) => [movedOn, kind, branchId]),
    ).toEqual([
      ["2024-03-01", "handed_out_desk", branch],
      ["2024-03-01", "handed_out_desk", branch],
    ]);
  });

  it("corrects a hand-out without changing it, never by more than was handed out", async () => {
    const handout = (await movements()).find(({ quantity }) => quantity === 3);
    const { user } = await world.open(`/boekstart/koffertjes/${handout?.id}`);
    await screen.findByRole("complementary");
    await user.click(await panel().findByRole("button", { name: "Corrigeer uitreiking …" }));
    const form = within(panel().getByRole("form", { name: "Uitreiking corrigeren" }));
    await user.type(form.getByRole("textbox", { name: /^Verschil/ }), "-4");
    await user.type(form.getByRole("textbox", { name: /^Reden/ }), "dubbel geboekt{Enter}");
    expect(await form.findByText("Er kan niet meer terug dan er is uitgereikt.")).toBeTruthy();
    await user.clear(form.getByRole("textbox", { name: /^Verschil/ }));
    await user.type(form.getByRole("textbox", { name: /^Verschil/ }), "-1{Enter}");
    expect(await panel().findByText("na correctie 2")).toBeTruthy();
    const stored = await movements();
    const correction = stored.find(({ kind }) => kind === "handout_correction");
    expect(correction).toMatchObject({
      quantity: -1,
      movedOn: "2024-03-01",
      reason: "dubbel geboekt",
    });
    expect(stored.find(({ id }) => id === handout?.id)?.quantity).toBe(3);
  });

  it("counts what is in stock per branch on a day, corrections given back", async () => {
    const { movement } = world.client;
    await movement.create({
      branchId: branch,
      kind: "received",
      movedOn: "2024-06-01",
      quantity: 5,
    });
    const all = await movements();
    const stock = (day: string) => stockPerBranch(all, day).map(({ suitcases }) => suitcases);
    expect(stock("2024-02-01")).toEqual([10]);
    expect(stock("2024-03-01")).toEqual([6]);
    expect(stock("2024-06-01")).toEqual([11]);
    expect(stock("2023-12-31")).toEqual([]);
    await world.open("/boekstart/koffertjes");
    const strip = await screen.findByRole("region", { name: "Voorraad nu" });
    expect(within(strip).getByText("11")).toBeTruthy();
  });
});
