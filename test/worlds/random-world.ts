import { drentheMunicipalities, storeReference } from "../../db/reference.ts";
import { type Db, prepared } from "../../db/sql.ts";
import { write } from "../../db/write.ts";
import {
  addActivity,
  addAgreement,
  addApplication,
  addAward,
  addBranch,
  addClinic,
  addLocation,
  addMovement,
  addParticipation,
  addPupils,
  addRegistration,
  addTranche,
  changeLocation,
  type PhaseParts,
  type World,
  worldOn,
} from "./builders.ts";
import { type Random, randomOf } from "./random.ts";
import { addRandomSessions } from "./random-sessions.ts";
import { addRandomVouchers } from "./random-vouchers.ts";

/** How a random world comes about: the seed, and how many locations it has. */
export interface RandomWorldParts {
  readonly seed: number;
  readonly size: number;
}

/** About the number of locations of the example administration; worlds scale from it. */
export const exampleSize = 360;

const codes = drentheMunicipalities.map(([code]) => code);
const childcareTypes = ["day_nursery", "playgroup", "after_school_care", "preschool"];
const primaryTypes = ["bo", "bo", "bo", "sbo", "so"];
const secondaryTypes = ["vo", "vo", "pro", "vso", "mbo"];
const levels = ["general", "comparable", "exploring"];
const phaseNames = ["acquisition", "implementation", "running", "secured", "paused", "ended"];
const qualities = ["counted", "counted", "counted", "estimated", "averaged"];

interface Making {
  readonly world: World;
  readonly random: Random;
  readonly tranches: readonly string[];
  readonly agreements: string[];
  number: number;
}

function randomPhases(random: Random): PhaseParts[] {
  const days = new Set(Array.from({ length: random.between(1, 3) }, () => random.day(2019, 2025)));
  return [...days].sort().map((day, index) => {
    const phase = random.chance(0.75)
      ? random.pick(["implementation", "running", "secured"])
      : random.pick(phaseNames);
    const level = random.chance(0.88) ? "structural" : random.pick(levels);
    return [index === 0 && random.chance(0.5) ? "2018-01-01" : day, phase, level];
  });
}

function randomAgreement({ world, random, agreements }: Making): string | null {
  if (random.chance(0.08)) return null;
  if (agreements.length > 0 && random.chance(0.2)) return random.pick(agreements);
  const from = random.chance(0.7) ? "2019-01-01" : random.day(2023, 2025);
  const until = random.chance(0.15) ? random.day(2025, 2026) : null;
  const short = random.chance(0.08) ? random.day(2019, 2024) : until;
  const id = addAgreement(world, from, short !== null && short < from ? null : short);
  agreements.push(id);
  return id;
}

function takePart(making: Making, locationId: string, programme: string): void {
  const { world, random } = making;
  const phases = randomPhases(random);
  const agreement = randomAgreement(making);
  const id = addParticipation(world, locationId, { programme, phases, agreement });
  if (!programme.startsWith("dbos")) return;
  const days = new Set(Array.from({ length: random.between(0, 3) }, () => random.day(2022, 2025)));
  for (const day of days) {
    const pupils = random.chance(0.1) ? null : random.between(0, 240);
    addPupils(world, id, day, pupils, random.pick(qualities));
  }
}

function maybeAwards(making: Making, locationId: string, prefix: string): void {
  const { world, random, tranches } = making;
  for (const tranche of tranches) {
    if (!random.chance(0.35)) continue;
    const category = `${prefix}_${random.pick(["new", "development", "development"])}`;
    const decidedOn = random.day(2023, 2025);
    const later = random.day(2023, 2026);
    const withdrawnOn = random.chance(0.15) && later >= decidedOn ? later : null;
    addAward(world, tranche, locationId, { category, decidedOn, withdrawnOn });
  }
}

function addRandomLocation(making: Making): void {
  const { world, random } = making;
  making.number += 1;
  const share = random.between(1, 100);
  const prefix = share <= 54 ? "childcare" : share <= 92 ? "primary" : "secondary";
  const types =
    prefix === "childcare" ? childcareTypes : prefix === "primary" ? primaryTypes : secondaryTypes;
  const openedOn = random.chance(0.12) ? random.day(2023, 2025) : null;
  const closedOn = random.chance(0.06) ? random.day(2024, 2026) : null;
  const id = addLocation(world, {
    type: random.pick(types),
    name: `Locatie ${making.number}`,
    municipality: random.pick(codes),
    openedOn,
    closedOn: closedOn !== null && openedOn !== null && closedOn < openedOn ? null : closedOn,
    ...(openedOn === null ? {} : { validFrom: openedOn }),
  });
  const from = random.day(2023, 2025);
  if (random.chance(0.15) && (openedOn === null || from > openedOn)) {
    const type = random.chance(0.8) ? random.pick(types) : random.pick(primaryTypes);
    const kept = prefix === "childcare" ? random.pick(types) : type;
    changeLocation(world, id, { from, municipality: random.pick(codes), type: kept });
  }
  if (prefix === "childcare" && random.chance(0.85)) {
    const number = String(100_000_000 + making.number);
    const type = random.chance(0.85) ? "KDV" : "BSO";
    addRegistration(world, id, { number, type });
  }
  if (random.chance(0.75)) {
    const programme = prefix === "childcare" ? "boekstart-childcare" : `dbos-${prefix}`;
    takePart(making, id, programme);
    if (prefix === "primary" && random.chance(0.05)) takePart(making, id, "dbos-secondary");
  }
  maybeAwards(making, id, prefix);
}

function randomPlace(making: Making, branches: readonly string[]): Record<string, string | null> {
  const { random, world } = making;
  const kind = random.between(1, 100);
  if (kind <= 70) return { placeKind: "branch", branchId: random.pick(branches) };
  if (kind <= 80) return { placeKind: "municipality", municipalityCode: random.pick(codes) };
  if (kind <= 88) {
    const find = "select id from location order by id limit 1 offset ?";
    const offset = random.between(0, making.number - 1);
    const row = prepared(world.db, find).get(offset) as { id: string };
    return { placeKind: "location", locationId: row.id };
  }
  const groupCode = random.pick(["bind", "drenthe"]);
  if (kind <= 95) return { placeKind: "group", groupCode };
  return { placeKind: "online", groupCode: random.chance(0.6) ? groupCode : null };
}

function randomCount(random: Random, name: string): Record<string, string | number | null> {
  const blank = random.between(1, 20);
  if (blank === 1) return { [name]: null, [`${name}Quality`]: null };
  if (blank === 2) return { [name]: null, [`${name}Quality`]: "unknown" };
  if (blank === 3) return { [name]: null, [`${name}Quality`]: "not_applicable" };
  return { [name]: random.between(0, 25), [`${name}Quality`]: random.pick(qualities) };
}

function addRandomActivity(making: Making, branches: readonly string[]): void {
  const { world, random } = making;
  const place = randomPlace(making, branches);
  const own = ["children", "parents", "families"];
  addActivity(world, {
    ...place,
    heldOn: random.day(2023, 2025),
    title: `Activiteit ${random.between(1, 500)}`,
    state: random.chance(0.88) ? "held" : random.pick(["planned", "cancelled"]),
    audience: random.chance(0.88) ? random.pick(own) : random.pick(["professionals", "everyone"]),
    kind: random.chance(0.9) ? "kleintje_bieb_babies" : random.pick(["class_borrowing", "other"]),
    programmeCode: random.chance(0.9) ? "boekstart-babies" : null,
    ...randomCount(random, "children"),
    ...randomCount(random, "adults"),
  });
}

function addRandomHandOut(making: Making, branchId: string, clinicId: string): void {
  const { world, random } = making;
  const movedOn = random.day(2023, 2025);
  if (random.chance(0.05)) {
    const kind = random.pick(["opening_balance", "received"]);
    addMovement(world, branchId, { movedOn, quantity: random.between(10, 80), kind });
    return;
  }
  const atClinic = random.chance(0.15);
  const id = addMovement(world, branchId, {
    movedOn,
    quantity: random.between(1, 3),
    ...(atClinic ? { kind: "handed_out_clinic", clinicId } : {}),
  });
  if (random.chance(0.05)) {
    const correction = { kind: "handout_correction", correctsId: id, reason: "dubbel geboekt" };
    addMovement(world, branchId, { movedOn, quantity: -1, ...correction });
  }
}

function fill(making: Making, size: number): void {
  const { world, random } = making;
  for (let count = 0; count < size; count += 1) addRandomLocation(making);
  const branches = Array.from({ length: Math.max(4, Math.round(size / 30)) }, (_, index) =>
    addBranch(world, `Vestiging ${index + 1}`, random.pick(codes)),
  );
  const clinic = addClinic(world, "Consultatiebureau", "0109");
  for (let count = 0; count < size; count += 1)
    addRandomHandOut(making, random.pick(branches), clinic);
  for (let count = 0; count < size / 2; count += 1) addRandomActivity(making, branches);
  const numbers = Math.max(120, Math.round(size / 2));
  addRandomVouchers(world, random, { codes, branches, clinicId: clinic, numbers });
  addRandomSessions(world, random, { codes, count: Math.round(size / 2) });
}

/**
 * Fills a database with a world that is the same for the same seed: locations over the twelve
 * municipalities of Drenthe that move, open and close, participations in every phase and level,
 * shared agreements, pupil counts, awards of three years, hand-outs with corrections, activities
 * of every kind, with counts that are sure, estimated, unknown and blank, from 2023 to 2025.
 */
export function randomWorld(db: Db, { seed, size }: RandomWorldParts): World {
  const world = worldOn(db, seed);
  const random = randomOf(seed ^ 0x5eed);
  write(db, { who: "random" }, () => {
    const known = prepared(db, "select count(*) as number from programme").get();
    if ((known as { number: number }).number === 0) storeReference(db, "Proef", "own");
    const tranches = [2023, 2024, 2025].map((year) =>
      addTranche(world, `Regeling ${year}`, `${year}-01-01`, `${year}-12-31`),
    );
    for (const tranche of tranches) addApplication(world, tranche, "childcare_new", "2023-06-01");
    fill({ world, random, tranches, agreements: [], number: 0 }, size);
  });
  return world;
}
