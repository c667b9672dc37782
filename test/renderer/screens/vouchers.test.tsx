import { act, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { go } from "../../../renderer/src/router.tsx";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let sleen = "";
let clinic = "";

beforeAll(async () => {
  world = await openWorldWindow();
  const place = { municipalityCode: "0109" } as const;
  sleen = (await world.client.branch.create({ name: "Sleen", kind: "branch", ...place })).key;
  const { key: organisationId } = await world.client.organisation.create({
    name: "JGZ Drenthe",
    kind: "youth_health_service",
  });
  clinic = (await world.client.clinic.create({ name: "CB Sleen", organisationId, ...place })).key;
  await world.client.movement.create({
    branchId: sleen,
    kind: "opening_balance",
    movedOn: "2024-01-01",
    quantity: 20,
  });
});
afterAll(() => world.close());

type User = Awaited<ReturnType<WorldWindow["open"]>>["user"];
const panel = () => within(screen.getByRole("complementary"));
const field = (name: RegExp) => panel().getByRole("textbox", { name });

async function choose(user: User, name: RegExp, option: string | RegExp): Promise<void> {
  await user.click(panel().getByRole("combobox", { name }));
  await user.click(await screen.findByRole("option", { name: option }));
}

async function retype(user: User, name: RegExp, text: string): Promise<void> {
  await user.clear(field(name));
  await user.type(field(name), text);
}

async function visit(address: string): Promise<void> {
  act(() => go(address));
  await screen.findByRole("complementary");
}

const redeem = (voucher: string, day: string, newMember: boolean) =>
  world.client.desk.book({ branchId: sleen, voucher, bookedFor: day, newMember });

describe("vouchers", () => {
  it("begin with a batch: the empty room says so and offers it", async () => {
    const { user } = await world.open("/boekstart/bonnen");
    await screen.findByText("Nog geen bonnen ontvangen");
    await user.click(screen.getByRole("button", { name: "Nieuwe partij" }));
    await screen.findByRole("complementary");
    await choose(user, /^Gemeente/, "Coevorden");
    await retype(user, /^Ontvangen op/, "1-1-2024");
    await user.type(field(/^Eerste nummer/), "coe-0001");
    await user.tab();
    await user.type(field(/^Laatste nummer/), "COE-100{Enter}");
    await panel().findByText(/dezelfde letters, evenveel cijfers/);
    await retype(user, /^Laatste nummer/, "COE-0100{Enter}");
    await waitFor(async () =>
      expect(await world.client.voucherBatch.list({})).toMatchObject([
        { firstText: "COE-0001", lastText: "COE-0100", quantity: 100 },
      ]),
    );
  });

  it("are issued by number, with the first free number in sight", async () => {
    const [batch] = await world.client.voucherBatch.list({});
    const { user } = await world.open(`/boekstart/bonnen/uitgiften?nieuw=1&partij=${batch?.id}`);
    await screen.findByRole("complementary");
    await choose(user, /^Consultatiebureau/, "CB Sleen");
    await retype(user, /^Uitgegeven op/, "4-3-2024");
    const standing = within(await panel().findByRole("region", { name: "COE-0001 – COE-0100" }));
    expect(standing.getByText("COE-0001")).toBeTruthy();
    await user.type(field(/^Eerste nummer/), "COE-0001");
    await user.type(field(/^Laatste nummer/), "200{Enter}");
    await panel().findByText("Dit nummer hoort niet bij de partij COE-0001 – COE-0100.");
    await retype(user, /^Laatste nummer/, "12{Enter}");
    await waitFor(async () =>
      expect(await world.client.voucherIssue.list({})).toMatchObject([
        { firstText: "COE-0001", lastText: "COE-0012", quantity: 12, clinicName: "CB Sleen" },
      ]),
    );
  });

  it("that were issued are not issued again: where and when is told at the number", async () => {
    const [batch] = await world.client.voucherBatch.list({});
    const { user } = await world.open(`/boekstart/bonnen/uitgiften?nieuw=1&partij=${batch?.id}`);
    await screen.findByRole("complementary");
    await choose(user, /^Consultatiebureau/, "CB Sleen");
    await user.type(field(/^Eerste nummer/), "12{Enter}");
    await panel().findByText(/“COE-0012” is al uitgegeven: CB Sleen, 04-03-2024/);
  });

  it("without numbers are issued as a quantity that may be estimated", async () => {
    const { user } = await world.open("/boekstart/bonnen/uitgiften?nieuw=1");
    await screen.findByRole("complementary");
    await choose(user, /^Kanaal/, "brief van de gemeente");
    await retype(user, /^Uitgegeven op/, "1-4-2024");
    await choose(user, /^Gemeente/, "Coevorden");
    await user.type(field(/^Aantal/), "30{Enter}");
    await waitFor(async () => {
      const issues = await world.client.voucherIssue.list({});
      expect(issues[0]).toMatchObject({ channel: "municipality_letter", quantity: 30 });
    });
  });

  it("are followed from issue to member, and every number opens onto its records", async () => {
    await redeem("COE-0001", "2024-03-14", true);
    await redeem("COE-0002", "2024-03-24", false);
    await redeem("COE-0003", "2024-04-13", false);
    const { user } = await world.open("/boekstart/bonnen?periode=2024");
    const chain = within(await screen.findByRole("list", { name: "Van bon tot lid" }));
    expect(chain.getByText("12 met nummer, 30 zonder")).toBeTruthy();
    expect(chain.getByText("na 20 dagen (mediaan)")).toBeTruthy();
    expect(chain.getAllByText("25,0%")).toHaveLength(2);
    await user.click(await screen.findByText("CB Sleen"));
    await user.click(await panel().findByRole("button", { name: "Ingeleverd" }));
    const grid = within(await panel().findByRole("grid", { name: "Ingeleverd" }));
    expect(grid.getAllByRole("row").length).toBe(5);
    expect(grid.getByText("3 regels")).toBeTruthy();
    await user.click(grid.getByText("COE-0002 · CB Sleen"));
    const life = within(await screen.findByRole("complementary", { name: "COE-0002" }));
    expect(life.getByText("uitgegeven: BoekStart-coach, CB Sleen")).toBeTruthy();
    expect(life.getByText("ingeleverd, Sleen, na 20 dagen")).toBeTruthy();
    expect(life.getByText("koffertje uitgereikt in Sleen")).toBeTruthy();
  });

  it("open the same number of records as the funnel counts, for every step", async () => {
    const { funnelRecords, funnelSteps } = await import(
      "../../../renderer/src/screens/vouchers/funnel-records.ts"
    );
    const { client } = world;
    await client.voucher.end({ voucher: "COE-0004", kind: "lost", day: "2024-05-01" });
    await client.voucher.end({
      voucher: "COE-0005",
      kind: "redeemed_elsewhere",
      day: "2024-05-02",
    });
    const [issue] = await client.voucherIssue.list({ clinicId: clinic });
    await client.voucher.correctIssue({
      issueId: issue?.id ?? "",
      difference: -2,
      reason: "te veel geboekt",
    });
    const days = { from: "2024-01-01", until: "2024-12-31" };
    const funnel = await client.voucher.funnel(days);
    const source = {
      batches: await client.voucherBatch.list({}),
      issues: await client.voucherIssue.list({}),
      ends: await client.voucherRedemption.list({}),
    };
    for (const row of [funnel.total, ...funnel.clinics, ...funnel.months]) {
      for (const step of funnelSteps) {
        const records = funnelRecords(source, row, days, step);
        const sum = records.reduce((total, { quantity }) => total + quantity, 0);
        expect([row.month, row.channel, step, sum]).toEqual([
          row.month,
          row.channel,
          step,
          row[step],
        ]);
      }
    }
    expect(funnel.total).toMatchObject({ issued: 40, redeemed: 3, lost: 1, open: 5 });
  });

  it("are found by number from any section; a word without digits is not a number", async () => {
    const { user } = await world.open("/boekstart/bonnen/partijen");
    const search = await screen.findByRole("textbox", { name: "Zoek een bon op nummer" });
    await user.type(search, "sleen{Enter}");
    await screen.findByText("Een bonnummer eindigt op cijfers, zoals COE-0041.");
    await user.clear(search);
    await user.type(search, "coe-0010{Enter}");
    await screen.findByRole("complementary", { name: "COE-0010" });
    await user.click(panel().getByRole("button", { name: "Boek het einde van deze bon …" }));
    await choose(user, /^Soort/, "vervallen verklaard");
    await user.type(field(/^Reden/), "gescheurd{Enter}");
    await panel().findByText("vervallen verklaard", { selector: ".chip" });
    const [end] = await world.client.voucherRedemption.list({});
    expect(end).toMatchObject({ numberText: "COE-0010", kind: "void", reason: "gescheurd" });
  });

  it("that nobody received are said to be unknown", async () => {
    await world.open("/boekstart/bonnen?bon=EMM-7");
    await screen.findByText(/“EMM-7” hoort bij geen enkele partij bonnen/);
  });

  it("come back as a counted quantity too, with the new members", async () => {
    const { user } = await world.open("/boekstart/bonnen/inleveringen?nieuw=1");
    await screen.findByRole("complementary");
    await choose(user, /^Vestiging/, "Sleen");
    await retype(user, /^Datum/, "31-5-2024");
    await choose(user, /^Gemeente/, "Coevorden");
    await user.type(field(/^Aantal/), "6");
    await user.type(field(/^Nieuwe leden/), "2{Enter}");
    await waitFor(async () => {
      const ends = await world.client.voucherRedemption.list({});
      expect(ends.find(({ quantity }) => quantity === 6)).toMatchObject({
        newMembers: 2,
        numberText: null,
        branchName: "Sleen",
      });
    });
  });

  it("are carried by a coach, and each number says so", async () => {
    const { user } = await world.open("/boekstart/bonnen/in-beheer?nieuw=1");
    await screen.findByRole("complementary");
    await choose(user, /^Partij bonnen/, "COE-0001 – COE-0100");
    await choose(user, /^BoekStart-coach/, "EM-04");
    await user.type(field(/^Eerste nummer/), "41");
    await user.type(field(/^Laatste nummer/), "60");
    await retype(user, /^Geldig vanaf/, "1-1-2024{Enter}");
    await waitFor(async () =>
      expect(await world.client.voucherHolding.list({})).toMatchObject([
        { firstText: "COE-0041", lastText: "COE-0060", staffCode: "EM-04", free: 20 },
      ]),
    );
    await visit("/boekstart/bonnen?bon=COE-0041");
    await panel().findByText("in beheer bij EM-04");
  });
});
