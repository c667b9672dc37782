import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { useSettings } from "../../../renderer/src/store/settings.ts";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let sleen = "";
let dalen = "";

const today = () => new Date().toLocaleDateString("sv-SE");

async function branchNamed(name: string): Promise<string> {
  const { key } = await world.client.branch.create({
    name,
    kind: "service_point",
    municipalityCode: "0109",
  });
  return key;
}

beforeAll(async () => {
  world = await openWorldWindow();
  sleen = await branchNamed("Sleen");
  dalen = await branchNamed("Dalen");
  const batch = await world.client.voucherBatch.create({
    municipalityCode: "0109",
    receivedOn: "2024-01-01",
    firstText: "COE-0001",
    lastText: "COE-0100",
  });
  await world.client.voucherIssue.create({
    batchId: batch.key,
    municipalityCode: "0109",
    channel: "municipality_letter",
    issuedOn: "2024-01-02",
    firstNumber: 1,
    lastNumber: 80,
    quantity: 80,
    quality: "counted",
  });
  await world.client.movement.create({
    branchId: sleen,
    kind: "opening_balance",
    movedOn: "2024-01-01",
    quantity: 12,
    edition: "2024",
  });
});
afterAll(() => world.close());

beforeEach(async () => {
  // Not sooner: the screens tie their port when they are loaded.
  const { useDeskQueue } = await import("../../../renderer/src/screens/desk/desk-queue.ts");
  useDeskQueue.setState({ waiting: [], refused: [], last: null });
  useSettings.getState().change({ deskBranch: sleen });
});

const field = () => screen.getByRole("textbox", { name: "Nummer van de bon" });
const desk = () => world.client.desk.look({ branchId: sleen, day: today() });
const vouchers = async () => (await desk()).bookings.map(({ voucher }) => voucher);

async function openDesk() {
  const { user } = await world.open("/boekstart/balie");
  await screen.findByRole("heading", { name: "Balie Sleen" });
  await screen.findByRole("region", { name: "Voorraad" });
  return user;
}

describe("the desk", () => {
  it("asks once of which branch this computer is the desk, and remembers it", async () => {
    useSettings.getState().change({ deskBranch: null });
    const { user } = await world.open("/boekstart/balie");
    await screen.findByRole("heading", { name: "Van welke vestiging is deze balie?" });
    await user.click(screen.getByRole("combobox", { name: /^Vestiging/ }));
    await user.click(await screen.findByRole("option", { name: "Dalen" }));
    await user.click(screen.getByRole("button", { name: "Kies" }));
    await screen.findByRole("heading", { name: "Balie Dalen" });
    expect(useSettings.getState().deskBranch).toBe(dalen);
  });

  it("books a scanned voucher with its suitcase, and is ready for the next at once", async () => {
    const user = await openDesk();
    expect(document.activeElement).toBe(field());
    await user.keyboard("coe-0001{Enter}");
    await screen.findByText("COE-0001 en het koffertje zijn geboekt.");
    expect(field()).toHaveProperty("value", "");
    expect(document.activeElement).toBe(field());
    expect(await desk()).toMatchObject({
      suitcases: 11,
      bookings: [{ voucher: "COE-0001", movedOn: today(), edition: "2024", newMember: false }],
    });
  });

  it("books two scans right after each other in their order; none is lost", async () => {
    const user = await openDesk();
    await user.keyboard("COE-0002{Enter}COE-0003{Enter}COE-0004{Enter}");
    await waitFor(async () => expect(await vouchers()).toHaveLength(4));
    expect((await vouchers()).slice(0, 3)).toEqual(["COE-0004", "COE-0003", "COE-0002"]);
    await screen.findByText("COE-0004 en het koffertje zijn geboekt.");
  });

  it("turns the new member on by one key, also while the booking is on its way", async () => {
    const user = await openDesk();
    await user.keyboard("COE-0005{Enter}{F2}");
    await screen.findByText("COE-0005 en het koffertje zijn geboekt. Nieuw lid.");
    expect((await desk()).bookings[0]).toMatchObject({ voucher: "COE-0005", newMember: true });
    await user.keyboard("{F2}");
    await screen.findByText("COE-0005 en het koffertje zijn geboekt.");
    expect((await desk()).bookings[0]).toMatchObject({ voucher: "COE-0005", newMember: false });
  });

  it("never gives the new member to the booking before a refused scan", async () => {
    const user = await openDesk();
    await user.keyboard("COE-0006{Enter}");
    await screen.findByText("COE-0006 en het koffertje zijn geboekt.");
    await user.keyboard("COE-0001{Enter}{F2}");
    await screen.findByText("Niet geboekt: COE-0001");
    expect((await desk()).bookings[0]).toMatchObject({ voucher: "COE-0006", newMember: false });
  });

  it("refuses a voucher that was used, with place and date, and offers the way on", async () => {
    const user = await openDesk();
    const day = today().split("-").reverse().join("-");
    await user.keyboard("COE-0001{Enter}");
    const refusal = within(await screen.findByRole("alert"));
    expect(refusal.getByText(new RegExp(`al gebruikt: Sleen, ${day}`))).toBeTruthy();
    expect(refusal.getByRole("link", { name: "Bekijk deze bon" }).getAttribute("href")).toBe(
      "/boekstart/bonnen?bon=COE-0001",
    );
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("names a voucher as it is printed, and says of an expired one that it is", async () => {
    const came = { kind: "received", movedOn: "2024-01-02", quantity: 1 } as const;
    await world.client.movement.create({ branchId: sleen, edition: "2024", ...came });
    const user = await openDesk();
    await user.keyboard("0010{Enter}");
    await screen.findByText("COE-0010 en het koffertje zijn geboekt.");
    await world.client.voucher.end({ voucher: "COE-0011", kind: "expired", day: "2024-12-31" });
    await user.keyboard("11{Enter}");
    const refusal = within(await screen.findByRole("alert"));
    expect(refusal.getByText(/Bon “COE-0011” is verlopen: Coevorden, 31-12-2024\./)).toBeTruthy();
    await user.keyboard("{Escape}");
  });

  it("books a suitcase without voucher for a number that nobody knows", async () => {
    const user = await openDesk();
    await user.keyboard("EMM-7{Enter}");
    const refusal = within(await screen.findByRole("alert"));
    expect(refusal.getByText(/hoort bij geen enkele partij bonnen/)).toBeTruthy();
    await user.click(refusal.getByRole("button", { name: /^Koffertje zonder bon/ }));
    await screen.findByText("Koffertje zonder bon is geboekt.");
    expect((await desk()).bookings[0]).toMatchObject({ voucher: null, wasIssued: null });
    await waitFor(() => expect(document.activeElement).toBe(field()));
  });

  it("books a suitcase without voucher by its own key, once per press", async () => {
    const user = await openDesk();
    const before = (await desk()).suitcases;
    await user.keyboard("{F4}");
    await screen.findByText("Koffertje zonder bon is geboekt.");
    expect((await desk()).suitcases).toBe(before - 1);
  });

  it("goes on from a refusal by that key too, and keeps the new member", async () => {
    const user = await openDesk();
    const before = (await desk()).suitcases;
    await user.keyboard("EMM-8{Enter}");
    const refusal = within(await screen.findByRole("alert"));
    await user.keyboard("{F2}");
    const pressed = { name: /^Nieuw lid/, pressed: true };
    expect(await refusal.findByRole("button", pressed)).toBeTruthy();
    await user.keyboard("{F4}");
    await screen.findByText("Koffertje zonder bon is geboekt. Nieuw lid.");
    expect(screen.queryByRole("alert")).toBeNull();
    const after = await desk();
    expect(after.suitcases).toBe(before - 1);
    expect(after.bookings[0]).toMatchObject({ voucher: null, newMember: true });
  });

  it("says of a voucher that was never booked as issued that it counts all the same", async () => {
    const user = await openDesk();
    await user.keyboard("COE-0090{Enter}");
    await screen.findByText(/niet geboekt dat hij is uitgegeven/);
    expect((await desk()).bookings[0]).toMatchObject({ voucher: "COE-0090", wasIssued: false });
  });

  it("lets what is scanned while a button has the focus end up in the field", async () => {
    const user = await openDesk();
    const button = screen.getByRole("button", { name: /^Vestiging en dag/ });
    button.focus();
    await user.keyboard("COE-0007{Enter}");
    await screen.findByText("COE-0007 en het koffertje zijn geboekt.");
  });

  it("takes a booking back with a reason, after which the voucher can be used again", async () => {
    const user = await openDesk();
    const before = (await desk()).suitcases;
    await user.click(await screen.findByRole("button", { name: "Neem terug: COE-0007" }));
    const panel = within(screen.getByRole("complementary", { name: "Terugnemen: COE-0007" }));
    await user.keyboard("{Enter}");
    expect(
      await panel.findByText(/Reden/, { selector: ".field-error *, .field-error" }),
    ).toBeTruthy();
    await user.keyboard("verkeerde bon{Enter}");
    await waitFor(() => expect(screen.queryByRole("complementary")).toBeNull());
    expect((await desk()).suitcases).toBe(before + 1);
    await user.keyboard("COE-0007{Enter}");
    await screen.findByText("COE-0007 en het koffertje zijn geboekt.");
    expect((await desk()).suitcases).toBe(before);
  });

  it("books on an earlier day when it is set back, and says so", async () => {
    const user = await openDesk();
    await user.click(screen.getByRole("button", { name: "Vestiging en dag" }));
    const day = within(screen.getByRole("complementary")).getByRole("textbox", { name: /^Boeken/ });
    await user.clear(day);
    await user.type(day, "3-5-2024{Enter}");
    await screen.findByText("U boekt op 03-05-2024, niet op vandaag.");
    await user.keyboard("COE-0008{Enter}");
    await screen.findByText("COE-0008 en het koffertje zijn geboekt.");
    const then = await world.client.desk.look({ branchId: sleen, day: "2024-05-03" });
    expect(then.bookings).toMatchObject([{ voucher: "COE-0008", movedOn: "2024-05-03" }]);
    await user.click(screen.getByRole("button", { name: "Terug naar vandaag" }));
    await waitFor(() => expect(screen.queryByText(/niet op vandaag/)).toBeNull());
  });

  it("names the moment at which the stock would fall short, with the way to mend it", async () => {
    useSettings.getState().change({ deskBranch: dalen });
    const { user } = await world.open("/boekstart/balie");
    await screen.findByText("Er zijn geen koffertjes meer.");
    await user.keyboard("COE-0009{Enter}");
    const refusal = within(await screen.findByRole("alert"));
    const day = today().split("-").reverse().join("-");
    expect(refusal.getByText(new RegExp(`van Dalen op ${day} uitkomen op -1`))).toBeTruthy();
    await world.client.movement.create({
      branchId: dalen,
      kind: "received",
      movedOn: today(),
      quantity: 2,
    });
    await user.click(refusal.getByRole("button", { name: "Probeer opnieuw" }));
    await screen.findByText("COE-0009 en het koffertje zijn geboekt.");
  });
});
