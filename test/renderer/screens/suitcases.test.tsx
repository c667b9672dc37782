import { act, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { go } from "../../../renderer/src/router.tsx";
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

type User = Awaited<ReturnType<WorldWindow["open"]>>["user"];

async function choose(user: User, name: RegExp, option: string): Promise<void> {
  await user.click(panel().getByRole("combobox", { name }));
  await user.click(await screen.findByRole("option", { name: option }));
}

async function visit(address: string): Promise<void> {
  act(() => go(address));
  await screen.findByRole("complementary");
}

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
    const stock = async (day: string) =>
      (await world.client.stock.on({ day })).map(({ suitcases }) => suitcases);
    expect(await stock("2024-02-01")).toEqual([10]);
    expect(await stock("2024-03-01")).toEqual([6]);
    expect(await stock("2024-06-01")).toEqual([11]);
    expect(await stock("2023-12-31")).toEqual([0]);
    await world.open("/boekstart/koffertjes");
    const strip = await screen.findByRole("region", { name: "Voorraad nu" });
    expect(within(strip).getByText("11")).toBeTruthy();
  });

  it("moves suitcases to another branch as a pair, which stands as it was booked", async () => {
    const { key: dalen } = await world.client.branch.create({
      name: "Bibliotheek Dalen",
      kind: "service_point",
      municipalityCode: "0109",
    });
    const { user } = await world.open("/boekstart/koffertjes?nieuw=1");
    await screen.findByRole("complementary");
    await choose(user, /^Vestiging/, "Bibliotheek Sleen");
    await choose(user, /^Soort/, "overdracht naar andere vestiging");
    await choose(user, /^Naar vestiging/, "Bibliotheek Dalen");
    await user.clear(field(/^Datum/));
    await user.type(field(/^Datum/), "1-7-2024");
    await user.clear(field(/^Aantal/));
    await user.type(field(/^Aantal/), "4{Enter}");
    await screen.findByText("Opgeslagen. De volgende kan meteen.");
    const pair = (await movements()).filter(({ pairId }) => pairId !== null);
    expect(pair.map(({ kind, stockChange }) => [kind, stockChange]).sort()).toEqual([
      ["transferred_in", 4],
      ["transferred_out", -4],
    ]);
    expect(await world.client.stock.on({ day: "2024-07-01", branchId: dalen })).toMatchObject([
      { suitcases: 4 },
    ]);
    const out = pair.find(({ kind }) => kind === "transferred_out");
    await visit(`/boekstart/koffertjes/${out?.id}`);
    expect(await panel().findByText(/wijzigt u niet; boek een nieuwe/)).toBeTruthy();
    expect(panel().getByRole("link", { name: "Naar de andere kant" })).toBeTruthy();
  });

  it("shows the stock of an earlier day and the fewest since, and names the moment", async () => {
    await world.client.movement.create({
      branchId: branch,
      kind: "damaged",
      movedOn: "2024-08-01",
      quantity: 5,
    });
    const { user } = await world.open("/boekstart/koffertjes?nieuw=1");
    await screen.findByRole("complementary");
    await choose(user, /^Vestiging/, "Bibliotheek Sleen");
    await user.clear(field(/^Datum/));
    await user.type(field(/^Datum/), "1-6-2024");
    await user.clear(field(/^Aantal/));
    const standing = within(await panel().findByRole("region", { name: "Stand op 01-06-2024" }));
    expect(standing.getByText("11")).toBeTruthy();
    expect(standing.getByText("minimum sindsdien 2")).toBeTruthy();
    await user.type(field(/^Aantal/), "3{Enter}");
    expect(await panel().findByText(/Bibliotheek Sleen op 01-08-2024 uitkomen op -1/)).toBeTruthy();
  });

  it("orders from the order list, and receives what was ordered", async () => {
    const { user } = await world.open("/boekstart/koffertjes/voorraad?dag=2024-08-31");
    await user.click(await screen.findByText("Bibliotheek Sleen"));
    await user.click(
      await panel().findByRole("button", { name: /^Bestel 6|^Boek een bestelling/ }),
    );
    await waitFor(() => expect(panel().getByRole("combobox", { name: /^Soort/ })).toBeTruthy());
    expect(panel().getByRole("combobox", { name: /^Soort/ })).toHaveProperty("value", "besteld");
    await user.clear(field(/^Datum/));
    await user.type(field(/^Datum/), "30-8-2024");
    await user.clear(field(/^Aantal/));
    await user.type(field(/^Aantal/), "24{Enter}");
    await screen.findByText("Opgeslagen. De volgende kan meteen.");
    const order = (await movements()).find(({ kind }) => kind === "ordered");
    expect(order).toMatchObject({ quantity: 24, stockChange: 0 });
    await visit(`/boekstart/koffertjes/voorraad/${branch}?dag=2024-08-31`);
    await user.click(await panel().findByRole("link", { name: "Boek ontvangst" }));
    await waitFor(() => expect(field(/^Aantal/)).toHaveProperty("value", "24"));
    await user.clear(field(/^Datum/));
    await user.type(field(/^Datum/), "31-8-2024");
    await user.clear(field(/^Aantal/));
    await user.type(field(/^Aantal/), "20{Enter}");
    await screen.findByText("Opgeslagen. De volgende kan meteen.");
    const { branches } = await world.client.stock.reorder({ day: "2024-08-31" });
    expect(branches.find(({ branchId }) => branchId === branch)).toMatchObject({
      suitcases: 22,
      orders: [{ quantity: 24, received: 20 }],
    });
  });
});
