import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let sleen = "";

beforeAll(async () => {
  world = await openWorldWindow();
  const { branch, voucherBatch, movement, desk, countingMethod } = world.client;
  const place = { kind: "service_point", municipalityCode: "0109" } as const;
  sleen = (await branch.create({ name: "Sleen", ...place })).key;
  await branch.create({ name: "Dalen", ...place });
  await voucherBatch.create({
    municipalityCode: "0109",
    receivedOn: "2024-01-01",
    firstText: "COE-0001",
    lastText: "COE-0100",
  });
  const opening = { kind: "opening_balance", movedOn: "2023-12-01", quantity: 12 } as const;
  await movement.create({ branchId: sleen, ...opening });
  await countingMethod.create({
    branchId: sleen,
    method: "desk_tally",
    validFrom: "2024-01-01",
  });
  for (const voucher of ["COE-0001", "COE-0002", null, null, null]) {
    await desk.book({ branchId: sleen, voucher, bookedFor: "2024-03-01" });
  }
});
afterAll(() => world.close());

const panel = () => within(screen.getByRole("complementary"));
async function open(part = "") {
  const drawn = await world.open(`/boekstart/koffertjes/aansluiting/${sleen}?periode=2024${part}`);
  await screen.findByRole("complementary");
  return drawn;
}

describe("the reconciliation", () => {
  it("stands three counts side by side, with the likeliest cause of a gap", async () => {
    await world.open("/boekstart/koffertjes/aansluiting?periode=2024");
    const row = within((await screen.findByText("Sleen")).closest("[role=row]") as HTMLElement);
    const cells = row.getAllByRole("gridcell").map(({ textContent }) => textContent);
    expect(cells).toEqual([
      "Sleen",
      "geteld bij de uitreiking",
      "5",
      "2",
      "+ 3",
      "5",
      "0",
      "koffertje zonder bon",
    ]);
    expect(screen.queryByText("Dalen")).toBeNull();
  });

  it("opens every number onto the records that add up to it", async () => {
    const { user } = await open();
    await user.click(await panel().findByRole("button", { name: "koffertje zonder bon" }));
    const causes = within(await panel().findByRole("grid", { name: "koffertje zonder bon" }));
    expect(causes.getByText("3 boekingen")).toBeTruthy();
    await user.click(panel().getByRole("button", { name: "Sleen, 2024" }));
    await user.click(await panel().findByRole("button", { name: "bonnen ingeleverd" }));
    const redeemed = within(await panel().findByRole("grid", { name: "bonnen ingeleverd" }));
    expect(redeemed.getByText("COE-0002")).toBeTruthy();
    await user.keyboard("{Escape}");
    await panel().findByRole("button", { name: "bonnen ingeleverd" });
  });

  it("leads from a record to where it is kept", async () => {
    const { user } = await open("&deel=redeemed");
    await user.click(await screen.findByText("COE-0001"));
    await waitFor(() => expect(window.location.pathname).toMatch(/^\/boekstart\/bonnen\//));
    await screen.findByRole("complementary", { name: "COE-0001" });
  });

  it("proposes the correction that closes the gap, and books it with the reason", async () => {
    const { user } = await open();
    await user.click(await panel().findByRole("button", { name: "Corrigeer met reden …" }));
    const form = within(panel().getByRole("form", { name: "Correctie met reden" }));
    expect(form.getByRole("textbox", { name: /^Aantal/ })).toHaveProperty("value", "3");
    await user.type(form.getByRole("textbox", { name: /^Reden/ }), "map met losse bonnen{Enter}");
    await waitFor(() => expect(panel().queryByRole("form")).toBeNull());
    const [row] = await world.client.stock.reconcile({
      from: "2024-01-01",
      until: "2024-12-31",
      branchId: sleen,
    });
    expect(row).toMatchObject({ handedOut: { total: 5 }, vouchers: { redeemed: 5 } });
    const ends = await world.client.voucherRedemption.list({});
    expect(ends.find(({ quantity }) => quantity === 3)).toMatchObject({
      redeemedOn: "2024-12-31",
      reason: "map met losse bonnen",
    });
  });

  it("does not take a branch that books no vouchers for one that forgot them", async () => {
    const { branch, movement, desk } = world.client;
    const { key } = await branch.create({
      name: "Aalden",
      kind: "service_point",
      municipalityCode: "0109",
    });
    const opening = { kind: "opening_balance", movedOn: "2023-12-01", quantity: 12 } as const;
    await movement.create({ branchId: key, ...opening });
    await desk.book({ branchId: key, voucher: null, bookedFor: "2024-03-01" });
    const { user } = await world.open(`/boekstart/koffertjes/aansluiting/${key}?periode=2024`);
    expect(await screen.findByText("geen bonnen geboekt")).toBeTruthy();
    await user.click(await panel().findByRole("button", { name: "Corrigeer met reden …" }));
    expect(panel().getByLabelText<HTMLInputElement>(/^Aantal/).value).toBe("");
  });

  it("keeps how a branch counts, from when until when", async () => {
    const { user } = await world.open("/boekstart/koffertjes/telwijzen?nieuw=1");
    await screen.findByRole("complementary");
    await user.click(panel().getByRole("combobox", { name: /^Vestiging/ }));
    await user.click(await screen.findByRole("option", { name: "Sleen" }));
    await user.click(panel().getByRole("combobox", { name: /^Telwijze/ }));
    await user.click(await screen.findByRole("option", { name: "getelde bonnen" }));
    const from = panel().getByRole("textbox", { name: /^Geldig vanaf/ });
    await user.clear(from);
    await user.type(from, "1-6-2024{Enter}");
    expect(await panel().findByText(/overlapt met een andere/)).toBeTruthy();
    await user.clear(from);
    await user.type(from, "1-6-2023");
    await user.type(panel().getByRole("textbox", { name: /tot en met/ }), "31-12-2023{Enter}");
    await waitFor(async () =>
      expect(await world.client.countingMethod.list({ branchId: sleen })).toHaveLength(2),
    );
  });
});
