import { prepared } from "../../db/sql.ts";
import { addBatch, addIssue, addMovement, addRedemption, addYear, type World } from "./builders.ts";
import type { Random } from "./random.ts";

/** What random vouchers rest on: where there are municipalities, branches and a clinic. */
export interface VoucherPlaces {
  readonly codes: readonly string[];
  readonly branches: readonly string[];
  readonly clinicId: string;
  /** How many numbers each batch has. */
  readonly numbers: number;
}

const qualities = ["counted", "counted", "estimated", "averaged"];
const ends = ["redeemed", "redeemed", "redeemed", "redeemed_elsewhere", "void", "lost", "expired"];

/** Gives out numbers of a batch in order, some later taken back, and some vouchers without one. */
function giveOut(world: World, random: Random, places: VoucherPlaces, batchId: string): void {
  const { codes, branches, clinicId, numbers: printed } = places;
  let next = 1;
  while (next < (printed * 2) / 3) {
    const quantity = random.between(1, 12);
    const issuedOn = random.day(2023, 2025);
    const municipalityCode = random.pick(codes);
    const quality = random.pick(qualities);
    const atClinic = { municipalityCode, channel: "clinic_coach", clinicId, issuedOn, quality };
    if (random.chance(0.25)) {
      const branchId = random.pick(branches);
      const atBranch = { municipalityCode, channel: "branch", branchId, issuedOn, quality };
      const id = addIssue(world, { ...atBranch, quantity });
      const correction = { ...atBranch, correctsId: id, reason: "nageteld" };
      if (random.chance(0.3)) addIssue(world, { ...correction, quantity: random.pick([-1, 2]) });
      continue;
    }
    const numbers = { batchId, firstNumber: next, lastNumber: next + quantity - 1 };
    const id = addIssue(world, { ...atClinic, ...numbers, quantity });
    if (quantity > 2 && random.chance(0.2)) {
      const back = { batchId, firstNumber: numbers.lastNumber, lastNumber: numbers.lastNumber };
      const why = { correctsId: id, reason: "niet meegegeven" };
      addIssue(world, { ...atClinic, ...back, ...why, quantity: -1 });
    }
    next += quantity + random.between(0, 2);
  }
}

function bringIn(world: World, random: Random, places: VoucherPlaces, batchId: string): void {
  const { codes, branches, numbers } = places;
  for (let number = 1; number <= (numbers * 3) / 4; number += 1) {
    if (random.chance(0.5)) continue;
    const kind = random.pick(ends);
    const branchId = kind === "redeemed" ? random.pick(branches) : null;
    const end = { kind, branchId, municipalityCode: random.pick(codes) };
    const redeemedOn = random.day(2023, 2025);
    const newMembers = kind === "redeemed" && random.chance(0.4) ? 1 : 0;
    if (random.chance(0.1)) {
      const quantity = random.between(1, 9);
      addRedemption(world, { ...end, redeemedOn, quantity, quality: random.pick(qualities) });
    }
    const movementId =
      branchId !== null && random.chance(0.6)
        ? addMovement(world, branchId, { movedOn: redeemedOn, quantity: 1 })
        : null;
    addRedemption(world, { ...end, batchId, number, redeemedOn, newMembers, movementId });
  }
}

/** Births of most municipalities: of some the year, of others the months, and some with a gap. */
function addBirths(world: World, random: Random, codes: readonly string[]): void {
  const insert = prepared(
    world.db,
    "insert into municipality_month (id, municipality_code, month, live_births, source) " +
      "values (?, ?, ?, ?, 'proef')",
  );
  const isComplete = random.chance(0.6);
  for (const municipalityCode of codes) {
    for (let year = 2022; year <= 2026; year += 1) {
      const isGap = !isComplete && random.chance(0.1);
      if (random.chance(0.6)) {
        const liveBirths = isGap ? null : random.between(90, 900);
        addYear(world, { municipalityCode, year, liveBirths });
      }
      for (let month = 1; month <= 12; month += 1) {
        const name = `${year}-${String(month).padStart(2, "0")}`;
        const births = isGap && month === 5 ? null : random.between(5, 70);
        insert.run(world.nextId(), municipalityCode, name, births);
      }
    }
  }
}

/** Adds vouchers of 2023 to 2025 with and without numbers, their ends, members, and births. */
export function addRandomVouchers(world: World, random: Random, places: VoucherPlaces): void {
  for (const prefix of ["A", "B"]) {
    const { numbers: quantity } = places;
    const digits = String(quantity).length;
    const numbers = { prefix, digits, firstNumber: 1, lastNumber: quantity, quantity };
    const municipalityCode = random.pick(places.codes);
    const batchId = addBatch(world, { municipalityCode, receivedOn: "2023-01-02", ...numbers });
    giveOut(world, random, places, batchId);
    bringIn(world, random, places, batchId);
  }
  addBirths(world, random, places.codes);
}
