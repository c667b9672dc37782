import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let branchId = "";

beforeAll(async () => {
  world = await openWorldWindow();
  const { key } = await world.client.branch.create({
    name: "Sleen",
    kind: "service_point",
    municipalityCode: "0109",
  });
  branchId = key;
  for (const [edition, quantity] of [
    ["2023", 4],
    ["2024", 10],
  ] as const) {
    await world.client.movement.create({
      branchId,
      kind: "opening_balance",
      movedOn: "2024-01-01",
      quantity,
      edition,
    });
  }
});
afterAll(() => world.close());

const counted = (edition: string) => screen.getByRole("textbox", { name: `Geteld: ${edition}` });
const reason = (edition: string) =>
  screen.getByRole("combobox", { name: `Reden van het verschil: ${edition}` });
const stock = async () =>
  (await world.client.stock.on({ day: "2024-07-01" })).map(({ suitcases }) => suitcases);

async function begin(day: string): Promise<string> {
  return (await world.client.stock.startCount({ branchId, countedOn: day })).id;
}

describe("counting the stock", () => {
  it("begins with what the system says, and asks why a line differs", async () => {
    const { user } = await world.open(`/boekstart/koffertjes/tellen?nieuw=1&vestiging=${branchId}`);
    const panel = within(await screen.findByRole("complementary"));
    const day = panel.getByRole("textbox", { name: /^Teldatum/ });
    await user.clear(day);
    await user.type(day, "1-6-2024{Enter}");
    await screen.findByRole("heading", { name: "Telling Sleen, 01-06-2024" });
    await user.type(counted("2023"), "4{Enter}");
    expect(document.activeElement).toBe(counted("2024"));
    await user.type(counted("2024"), "8{Enter}");
    expect(await screen.findByText("Kies waarom 2024 verschilt van het systeem.")).toBeTruthy();
    expect(await stock()).toEqual([4, 10]);
    await user.selectOptions(reason("2024"), "vermist");
    await user.click(screen.getByRole("button", { name: "Rond de telling af" }));
    await screen.findByText("afgerond");
    expect(await stock()).toEqual([4, 8]);
    const ledger = await world.client.movement.list({ branchId });
    const correction = ledger.find(({ kind }) => kind === "count_correction");
    expect(correction).toMatchObject({ quantity: -2, edition: "2024", reason: "missing" });
  });

  it("takes a blank line as not counted, and zero as none at all", async () => {
    const id = await begin("2024-06-02");
    const { user } = await world.open(`/boekstart/koffertjes/tellen/${id}`);
    await screen.findByRole("heading", { name: "Telling Sleen, 02-06-2024" });
    await user.type(counted("2023"), "0");
    await waitFor(() => expect(reason("2023")).toHaveProperty("disabled", false));
    await user.selectOptions(reason("2023"), "beschadigd");
    await user.click(screen.getByRole("button", { name: "Rond de telling af" }));
    await screen.findByText("afgerond");
    expect(await stock()).toEqual([0, 8]);
  });

  it("keeps what was filled in when the person is called away", async () => {
    const id = await begin("2024-06-03");
    const { user } = await world.open(`/boekstart/koffertjes/tellen/${id}`);
    await screen.findByRole("heading", { name: "Telling Sleen, 03-06-2024" });
    await user.type(counted("2024"), "7");
    await user.type(screen.getByRole("textbox", { name: "Opmerkingen" }), "kast achter");
    await user.keyboard("{Escape}");
    await screen.findByRole("button", { name: "Nieuwe telling" });
    await waitFor(async () => {
      const [first] = await world.client.stock.counts({});
      expect(first).toMatchObject({ state: "open", notes: "kast achter" });
    });
    await user.click((await screen.findAllByText("niet af"))[0] as HTMLElement);
    await waitFor(() => expect(counted("2024")).toHaveProperty("value", "7"));
    expect(await stock()).toEqual([0, 8]);
  });

  it("asks per line what holds when stock moved during the count", async () => {
    const id = await begin("2024-06-04");
    const { user } = await world.open(`/boekstart/koffertjes/tellen/${id}`);
    await screen.findByRole("heading", { name: "Telling Sleen, 04-06-2024" });
    await user.type(counted("2024"), "7");
    await world.client.movement.create({
      branchId,
      kind: "handed_out_desk",
      movedOn: "2024-06-04",
      quantity: 1,
      edition: "2024",
    });
    await user.click(screen.getByRole("button", { name: "Rond de telling af" }));
    await screen.findByText("Voorraad veranderde tijdens de telling: 8 → 7.");
    expect((await world.client.stock.counts({}))[0]).toMatchObject({ state: "open" });
    await user.click(screen.getByRole("button", { name: "Opnieuw tellen" }));
    await user.click(screen.getByRole("button", { name: "Rond de telling af" }));
    await waitFor(() => expect(counted("2024")).toHaveProperty("value", ""));
    await user.type(counted("2024"), "7");
    await user.click(screen.getByRole("button", { name: "Rond de telling af" }));
    await screen.findByText("afgerond");
    expect(await stock()).toEqual([0, 7]);
  });

  it("lets the count stand when the person chooses so", async () => {
    const id = await begin("2024-06-05");
    const { user } = await world.open(`/boekstart/koffertjes/tellen/${id}`);
    await screen.findByRole("heading", { name: "Telling Sleen, 05-06-2024" });
    await user.type(counted("2024"), "5");
    await world.client.movement.create({
      branchId,
      kind: "handed_out_desk",
      movedOn: "2024-06-05",
      quantity: 1,
      edition: "2024",
    });
    await user.selectOptions(reason("2024"), "niet geboekt");
    await user.click(screen.getByRole("button", { name: "Rond de telling af" }));
    await user.click(await screen.findByRole("button", { name: "Mijn telling gebruiken" }));
    await user.click(screen.getByRole("button", { name: "Rond de telling af" }));
    await screen.findByText("afgerond");
    expect(await stock()).toEqual([0, 5]);
    const cells = within(screen.getByRole("row", { name: /^2024/ })).getAllByRole("cell");
    expect(cells.slice(0, 3).map(({ textContent }) => textContent)).toEqual(["6", "5", "– 1"]);
    expect(screen.getByText("Voorraad veranderde tijdens de telling: 7 → 6.")).toBeTruthy();
  });
});
