import { describe, expect, it } from "vitest";
import {
  addBatch,
  addBranch,
  addClinic,
  addCoach,
  addIssue,
  addMovement,
  addRedemption,
  addSession,
  addYear,
  emptyWorld,
  setSetting,
  type World,
} from "../../worlds/builders.ts";
import { explainIn, reasonsIn, valueIn } from "./ask.ts";

const municipalityCode = "0109";

interface Vouchers {
  readonly world: World;
  readonly branchId: string;
  readonly batchId: string;
  readonly issue: (firstNumber: number, quantity: number, issuedOn: string) => string;
}

/** A municipality with a batch of a hundred numbers, a clinic and a branch. */
function someVouchers(): Vouchers {
  const world = emptyWorld();
  const branchId = addBranch(world, "Sleen");
  const clinicId = addClinic(world, "Bureau Sleen");
  const numbers = { prefix: "COE-", digits: 3, firstNumber: 1, lastNumber: 100, quantity: 100 };
  const batchId = addBatch(world, { municipalityCode, receivedOn: "2023-12-01", ...numbers });
  const issue = (firstNumber: number, quantity: number, issuedOn: string) => {
    const place = { batchId, municipalityCode, channel: "clinic_coach", clinicId, issuedOn };
    const lastNumber = firstNumber + quantity - 1;
    return addIssue(world, { ...place, firstNumber, lastNumber, quantity });
  };
  return { world, branchId, batchId, issue };
}

function redeem({ world, branchId, batchId }: Vouchers, number: number, redeemedOn: string) {
  const end = { kind: "redeemed", municipalityCode, branchId, batchId, number };
  return addRedemption(world, { ...end, redeemedOn });
}

describe("vouchers.issued", () => {
  it("adds every channel by day of issue and takes back what was corrected", () => {
    const { world, batchId, issue } = someVouchers();
    const corrected = issue(1, 10, "2024-01-01");
    issue(20, 5, "2025-01-01");
    const letter = { municipalityCode, channel: "municipality_letter", issuedOn: "2024-12-31" };
    addIssue(world, { ...letter, quantity: 30, quality: "estimated" });
    const clinicId = String(world.db.prepare("select id from clinic").pluck().get());
    const back = { batchId, municipalityCode, channel: "clinic_coach", clinicId };
    const numbers = { firstNumber: 9, lastNumber: 10, quantity: -2, correctsId: corrected };
    addIssue(world, { ...back, ...numbers, issuedOn: "2024-01-01", reason: "nageteld" });
    const found = explainIn(world, "vouchers.issued");
    expect(found.value).toBe(38);
    expect(found.figure.estimatedShare).toBeCloseTo(30 / 38);
    expect(found.contributions.map(({ label, amount }) => [label, amount]).toSorted()).toEqual([
      ["Bureau Sleen – BoekStart-coach", -2],
      ["Bureau Sleen – BoekStart-coach", 10],
      ["Coevorden – brief van de gemeente", 30],
    ]);
    expect(reasonsIn(world, "vouchers.issued")).toEqual(["92 nog niet uitgegeven"]);
  });

  it("is not entered without a batch and 0 while all still lie at the library", () => {
    expect(valueIn(emptyWorld(), "vouchers.issued").state).toBe("not_entered");
    expect(valueIn(someVouchers().world, "vouchers.issued").value).toBe(0);
  });
});

describe("vouchers.redeemed and memberships.after-voucher", () => {
  it("count at the branch by day, and say why others do not", () => {
    const vouchers = someVouchers();
    const { world, branchId, batchId } = vouchers;
    vouchers.issue(1, 10, "2024-03-01");
    redeem(vouchers, 1, "2024-04-01");
    redeem(vouchers, 2, "2025-01-01");
    const lost = { kind: "lost", municipalityCode, batchId, number: 3 };
    addRedemption(world, { ...lost, redeemedOn: "2024-05-01" });
    const elsewhere = { kind: "redeemed_elsewhere", municipalityCode, quantity: 4 };
    addRedemption(world, { ...elsewhere, redeemedOn: "2024-06-01" });
    const plain = { kind: "redeemed", municipalityCode, branchId, quantity: 6, newMembers: 2 };
    addRedemption(world, { ...plain, redeemedOn: "2024-07-01", quality: "estimated" });
    addMovement(world, branchId, { movedOn: "2024-08-01", quantity: 1, newMembers: 1 });
    const place = { staffId: addCoach(world, "BC-01"), clinicId: addClinic(world, "Bureau Dalen") };
    const held = { state: "held", durationMinutes: 210, conversationsQuality: "unknown" };
    addSession(world, { ...place, ...held, heldOn: "2024-09-03", memberships: 3 });
    expect(valueIn(world, "vouchers.redeemed").value).toBe(7);
    expect(valueIn(world, "vouchers.redeemed", "2024", `branch:${branchId}`).value).toBe(7);
    expect(reasonsIn(world, "vouchers.redeemed")).toEqual(["1 verloren", "4 elders ingeleverd"]);
    expect(valueIn(world, "memberships.after-voucher").value).toBe(3);
    expect(reasonsIn(world, "memberships.after-voucher")).toEqual([
      "3 lid geworden op het consultatiebureau, niet bij bon of koffertje geboekt",
    ]);
  });
});

it("says that a voucher of a municipality came in at a branch of another one", () => {
  const vouchers = someVouchers();
  const { world, batchId } = vouchers;
  vouchers.issue(1, 10, "2024-03-01");
  const branchId = addBranch(world, "Emmen", "0114");
  const end = { kind: "redeemed", municipalityCode, branchId, batchId, number: 4 };
  addRedemption(world, { ...end, redeemedOn: "2024-04-01" });
  expect(valueIn(world, "vouchers.redeemed").value).toBe(0);
  expect(valueIn(world, "vouchers.redeemed", "2024", "0114").value).toBe(1);
  expect(valueIn(world, "vouchers.redeemed", "2024", "drenthe").value).toBe(1);
  const outside = "1 ingeleverd bij een vestiging buiten dit gebied";
  expect(reasonsIn(world, "vouchers.redeemed")).toEqual([outside]);
  expect(reasonsIn(world, "vouchers.redeemed", "2024", "drenthe")).toEqual([]);
  expect(valueIn(world, "vouchers.redemption-rate").value).toBe(0.1);
});

describe("vouchers.redemption-rate", () => {
  it("follows a number to its second issue when the first was taken back", () => {
    const vouchers = someVouchers();
    const { world, batchId } = vouchers;
    const first = vouchers.issue(1, 10, "2023-11-01");
    const clinicId = String(world.db.prepare("select id from clinic").pluck().get());
    const back = { batchId, municipalityCode, channel: "clinic_coach", clinicId };
    const numbers = { firstNumber: 5, lastNumber: 6, quantity: -2, correctsId: first };
    addIssue(world, { ...back, ...numbers, issuedOn: "2023-11-01", reason: "nageteld" });
    vouchers.issue(5, 2, "2024-02-01");
    for (const number of [5, 8]) redeem(vouchers, number, "2024-03-01");
    expect(valueIn(world, "vouchers.redemption-rate").value).toBe(1 / 2);
    expect(valueIn(world, "vouchers.redemption-rate", "2023").value).toBe(1 / 8);
    expect(reasonsIn(world, "vouchers.redemption-rate")).toEqual([
      "uitgegeven op 01-11-2023, niet in deze periode en dit gebied",
    ]);
  });

  it("follows exactly the numbers issued in the period, however late they came in", () => {
    const vouchers = someVouchers();
    const { world, batchId } = vouchers;
    vouchers.issue(1, 8, "2024-03-01");
    vouchers.issue(20, 8, "2023-03-01");
    redeem(vouchers, 1, "2024-04-01");
    redeem(vouchers, 2, "2025-02-01");
    redeem(vouchers, 20, "2024-02-01");
    redeem(vouchers, 90, "2024-02-02");
    const elsewhere = { kind: "redeemed_elsewhere", municipalityCode, batchId, number: 3 };
    addRedemption(world, { ...elsewhere, redeemedOn: "2024-06-01" });
    const letter = { municipalityCode, channel: "municipality_letter", issuedOn: "2024-05-01" };
    addIssue(world, { ...letter, quantity: 30 });
    const found = explainIn(world, "vouchers.redemption-rate");
    expect(found.figure).toMatchObject({ value: 3 / 8, display: "37,5%" });
    expect(found.formula).toBe("3 ÷ 8 = 37,5%");
    expect(reasonsIn(world, "vouchers.redemption-rate")).toEqual([
      "uitgegeven op 01-03-2023, niet in deze periode en dit gebied",
      "ingeleverd of beëindigd, maar nooit als uitgegeven geboekt",
      "30 zonder nummer uitgegeven: niet te volgen",
    ]);
    expect(found.figure.beside).toMatchObject([{ value: 0.44, year: "2022", display: "44,0%" }]);
    expect(found.figure.notes.at(-1)).toMatch(/^Landelijk \(2022\): 44,0%.*Bron: Stichting Lezen/);
  });
});

it("prints nothing beside a figure that does not exist for an area", () => {
  const { world, branchId } = someVouchers();
  const found = valueIn(world, "vouchers.redemption-rate", "2024", `branch:${branchId}`);
  expect(found).toMatchObject({ state: "none", display: "–" });
  expect(found.notes).toEqual(["Dit cijfer bestaat niet voor dit soort gebied."]);
  expect(found.beside).toBeUndefined();
});

describe("suitcases.received and suitcases.stock", () => {
  it("tell what came in and what is there, orders only once they are in", () => {
    const world = emptyWorld();
    const branch = addBranch(world, "Sleen");
    const moved = (kind: string, movedOn: string, quantity: number, more = {}) =>
      addMovement(world, branch, { kind, movedOn, quantity, ...more });
    const orderId = moved("ordered", "2024-02-01", 50);
    moved("received", "2024-03-01", 30, { orderId });
    moved("handed_out_desk", "2024-04-01", 4);
    moved("count_correction", "2024-05-01", -1, { reason: "missing" });
    moved("handed_out_desk", "2025-01-01", 4);
    expect(valueIn(world, "suitcases.received").value).toBe(30);
    expect(reasonsIn(world, "suitcases.received")).toEqual([
      "50 besteld: nog niet helemaal ontvangen",
    ]);
    const stock = explainIn(world, "suitcases.stock");
    expect(stock.value).toBe(100_000 + 30 - 4 - 1);
    expect(stock.figure.notes[0]).toBe("Peildatum 31-12-2024");
    expect(stock.nearMisses).toHaveLength(1);
    moved("received", "2024-06-01", 20, { orderId });
    expect(reasonsIn(world, "suitcases.stock")).toEqual([]);
  });
});

describe("reach.births", () => {
  function born(world: World, month: string, liveBirths: number | null): void {
    const insert = world.db.prepare(`insert into municipality_month
      (id, municipality_code, month, live_births, source) values (?, '0109', ?, ?, 'proef')`);
    insert.run(world.nextId(), month, liveBirths);
  }

  it("divides by the births of the year and may be more than all of them", () => {
    const world = emptyWorld();
    const branch = addBranch(world, "Sleen");
    addMovement(world, branch, { movedOn: "2024-05-01", quantity: 30 });
    expect(valueIn(world, "reach.births")).toMatchObject({ state: "unknown", value: null });
    expect(explainIn(world, "reach.births").contributions).toEqual([]);
    expect(reasonsIn(world, "reach.births")).toHaveLength(12);
    addYear(world, { municipalityCode, year: 2024, liveBirths: 20 });
    const found = explainIn(world, "reach.births");
    expect(found.figure).toMatchObject({ value: 1.5, display: "150,0%" });
    expect(found.contributions.map(({ label }) => label)).toEqual([
      "Coevorden 2024 – levendgeborenen",
      "Sleen – uitgedeeld aan de balie",
    ]);
    expect(found.figure.beside?.map(({ display }) => display)).toEqual([
      "40,0%",
      "ten minste 39.000",
    ]);
    expect(valueIn(world, "reach.births", "2024", "drenthe").state).toBe("unknown");
  });

  it("takes the births of three months earlier where that is chosen", () => {
    const world = emptyWorld();
    const branch = addBranch(world, "Sleen");
    addMovement(world, branch, { movedOn: "2024-02-10", quantity: 6 });
    for (const [month, births] of [
      ["2023-10", 5],
      ["2023-11", 7],
      ["2024-01", 20],
      ["2024-02", 40],
    ] as const) {
      born(world, month, births);
    }
    const months = "2024-01-01..2024-02-29";
    expect(valueIn(world, "reach.births", months).value).toBe(0.1);
    setSetting(world, "figure.reach.shift", "three_months");
    const shifted = valueIn(world, "reach.births", months);
    expect(shifted.value).toBe(0.5);
    expect(shifted.notes[0]).toBe("Geboorten voor het bereik: van drie maanden eerder");
    expect(valueIn(world, "reach.births", "2024-01-01..2024-02-28").state).toBe("unknown");
    expect(valueIn(world, "reach.births", "2024-01-01..2024-03-31").missing).toBe(1);
  });

  it("takes whole years as years also beside loose months, across a new year", () => {
    const world = emptyWorld();
    const branch = addBranch(world, "Sleen");
    addMovement(world, branch, { movedOn: "2024-02-10", quantity: 30 });
    addYear(world, { municipalityCode, year: 2023, liveBirths: 40 });
    addYear(world, { municipalityCode, year: 2024, liveBirths: 50 });
    expect(valueIn(world, "reach.births", "2023-01-01..2024-12-31").denominator).toBe(90);
    for (const [month, births] of [
      ["2022-12", 5],
      ["2024-01", 3],
      ["2024-02", 2],
    ] as const) {
      born(world, month, births);
    }
    expect(valueIn(world, "reach.births", "2022-12-01..2024-02-29").denominator).toBe(50);
    setSetting(world, "figure.reach.shift", "three_months");
    expect(valueIn(world, "reach.births", "2023-03-01..2024-05-31").denominator).toBe(50);
  });

  it("says that births go by month where the period holds half of one", () => {
    const world = emptyWorld();
    addYear(world, { municipalityCode, year: 2024, liveBirths: 40 });
    expect(reasonsIn(world, "reach.births", "2024-01-01..2024-06-15")).toEqual([
      "geboorten gaan per maand: kies een periode van hele maanden, hoogstens vijftig jaar",
    ]);
  });
});
