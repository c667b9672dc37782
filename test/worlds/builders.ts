import { addDays, sinceAlways } from "../../db/model/day.ts";
import { uuidV7 } from "../../db/model/identity.ts";
import { openInMemory } from "../../db/open.ts";
import { type Fields, insertRow } from "../../db/queries/record.ts";
import { writeSetting } from "../../db/queries/settings.ts";
import { storeReference } from "../../db/reference.ts";
import type { Db } from "../../db/sql.ts";
import { write } from "../../db/write.ts";
import { randomOf } from "./random.ts";

type Table = Parameters<typeof insertRow>[1];

/** An administration under construction; its ids are the same for the same seed. */
export interface World {
  readonly db: Db;
  readonly nextId: () => string;
}

/** Gives a world on a database that has its reference data. */
export function worldOn(db: Db, seed: number): World {
  const random = randomOf(seed);
  let made = 0;
  const nextId = () => {
    made += 1;
    const noise = Uint8Array.from({ length: 10 }, () => random.between(0, 255));
    return uuidV7(Date.UTC(2025, 0, 1) + made, noise);
  };
  return { db, nextId };
}

/** Gives a world in memory with the municipalities of Drenthe, Bind, programmes and payers. */
export function emptyWorld(seed = 1): World {
  const db = openInMemory();
  write(db, { who: "test" }, () => storeReference(db, "Proef", "own"));
  return worldOn(db, seed);
}

function add(world: World, table: Table, fields: Fields): string {
  const id = world.nextId();
  insertRow(world.db, table, { id, ...fields });
  return id;
}

/** What a location is; a primary school in Coevorden unless said otherwise. */
export interface LocationParts {
  readonly type?: string;
  readonly name?: string;
  readonly municipality?: string;
  readonly openedOn?: string | null;
  readonly closedOn?: string | null;
  readonly validFrom?: string;
}

const schoolTypes = ["bo", "sbo", "so", "vo", "pro", "vso", "mbo"];

/** Adds a location with one version, valid since always unless said otherwise; gives its id. */
export function addLocation(world: World, parts: LocationParts = {}): string {
  const { type = "bo", name = "De Zandloper", municipality = "0109" } = parts;
  const { openedOn = null, closedOn = null, validFrom = sinceAlways } = parts;
  const kind = schoolTypes.includes(type) ? "school" : "childcare";
  const id = add(world, "location", { kind, openedOn, closedOn });
  const version = { locationId: id, validFrom, name, type, municipalityCode: municipality };
  add(world, "location_version", version);
  return id;
}

/** Ends the version of a location that has no end and begins another on a day. */
export function changeLocation(
  world: World,
  locationId: string,
  change: { readonly from: string; readonly municipality: string; readonly type: string },
): void {
  const { from, municipality, type } = change;
  world.db
    .prepare(
      `update location_version set valid_until = date(?, '-1 day')
       where location_id = ? and valid_until is null`,
    )
    .run(from, locationId);
  const version = { locationId, validFrom: from, name: "Nieuwe naam", type };
  add(world, "location_version", { ...version, municipalityCode: municipality });
}

/** Adds a line of the childcare register to a location. */
export function addRegistration(
  world: World,
  locationId: string,
  parts: { readonly number: string; readonly type?: "KDV" | "BSO"; readonly from?: string },
): void {
  const { number, type = "KDV", from = sinceAlways } = parts;
  const fields = { locationId, lrkNumber: number, registerType: type, validFrom: from };
  add(world, "childcare_registration", fields);
}

/** A phase: the day it begins, the phase, and its level (structural unless said otherwise). */
export type PhaseParts = readonly [from: string, phase: string, level?: string];

/** How a location takes part; running since 2020 under an agreement unless said otherwise. */
export interface ParticipationParts {
  readonly programme?: string;
  readonly phases?: readonly PhaseParts[];
  /** The days of the agreement, an existing agreement, or null for none. */
  readonly agreement?: { readonly from: string; readonly until?: string } | string | null;
}

/** Adds an agreement; gives its id. */
export function addAgreement(world: World, from: string, until: string | null = null): string {
  const fields = { title: "Overeenkomst", kind: "cooperation", validFrom: from };
  return add(world, "agreement", { ...fields, validUntil: until });
}

/** Adds a participation with its phases and agreement; gives its id. */
export function addParticipation(
  world: World,
  locationId: string,
  parts: ParticipationParts = {},
): string {
  const { programme = "dbos-primary", phases = [["2020-01-01", "running"]] } = parts;
  const { agreement = { from: "2020-01-01" } } = parts;
  const participationId = add(world, "participation", { locationId, programmeCode: programme });
  for (const [index, [validFrom, phase, level = "structural"]] of phases.entries()) {
    const next = phases[index + 1];
    const validUntil = next ? addDays(next[0], -1) : null;
    add(world, "participation_phase", { participationId, validFrom, validUntil, phase, level });
  }
  if (agreement !== null) {
    const agreementId =
      typeof agreement === "string"
        ? agreement
        : addAgreement(world, agreement.from, agreement.until ?? null);
    add(world, "agreement_participation", { agreementId, participationId });
  }
  return participationId;
}

/** Adds a count of participating pupils; null for a number that is not known. */
export function addPupils(
  world: World,
  participationId: string,
  countedOn: string,
  pupils: number | null,
  quality = "counted",
): void {
  const sure = pupils === null ? "unknown" : quality;
  const fields = { participationId, countedOn, pupils, quality: sure, source: "school" };
  add(world, "pupil_count", fields);
}

/** Adds a branch; gives its id. */
export function addBranch(world: World, name: string, municipality = "0109"): string {
  return add(world, "branch", { name, kind: "branch", municipalityCode: municipality });
}

/** Adds a clinic; gives its id. */
export function addClinic(world: World, name: string, municipality = "0109"): string {
  return add(world, "clinic", { name, municipalityCode: municipality });
}

/** Adds a BoekStart coach by code; gives the id. */
export function addCoach(world: World, code: string): string {
  return add(world, "staff", { code, role: "boekstart_coach" });
}

/** Adds a half-day at a clinic, by appointment in the morning unless said; gives its id. */
export function addSession(world: World, fields: Fields): string {
  return add(world, "clinic_session", { halfDay: "morning", kind: "regular", ...fields });
}

/** Adds hours for BoekStart, worked directly unless said otherwise; gives their id. */
export function addHours(world: World, fields: Fields): string {
  return add(world, "hour_entry", {
    kind: "direct",
    programmeCode: "boekstart-babies",
    ...fields,
  });
}

/** Adds an activity; a held Kleintje Bieb for families, with 6 children, unless said otherwise. */
export function addActivity(world: World, fields: Fields): string {
  return add(world, "activity", {
    title: "Kleintje Bieb",
    audience: "families",
    kind: "kleintje_bieb_babies",
    programmeCode: "boekstart-babies",
    coreFunction: "reading",
    state: "held",
    ...("children" in fields ? {} : { children: 6, childrenQuality: "counted" }),
    ...fields,
    placeKind:
      fields.placeKind ??
      (fields.branchId ? "branch" : fields.municipalityCode ? "municipality" : "group"),
  });
}

/** Gives a branch so much stock, since always, that its movements are never short of it. */
function ensureStock({ db, nextId }: World, branchId: string): void {
  const known = db.prepare(
    "select 1 from suitcase_movement where branch_id = ? and moved_on = '0001-01-01'",
  );
  if (known.get(branchId)) return;
  const stock = { branchId, kind: "opening_balance", quantity: 100_000 };
  const day = { movedOn: sinceAlways, bookedOn: sinceAlways };
  insertRow(db, "suitcase_movement", { id: nextId(), ...stock, ...day });
}

/** Adds a movement of suitcases, booked on the day itself unless said otherwise; gives its id. */
export function addMovement(
  world: World,
  branchId: string,
  fields: Fields & { readonly movedOn: string; readonly quantity: number },
): string {
  const standard = { branchId, kind: "handed_out_desk", bookedOn: fields.movedOn };
  ensureStock(world, branchId);
  return add(world, "suitcase_movement", { ...standard, ...fields });
}

/** Adds a batch of vouchers; gives its id. */
export function addBatch(world: World, fields: Fields): string {
  return add(world, "voucher_batch", fields);
}

/** Adds an issue of vouchers, or a correction of one, counted unless said otherwise. */
export function addIssue(world: World, fields: Fields): string {
  return add(world, "voucher_issue", { quality: "counted", ...fields });
}

/** Adds the end of vouchers, of one that was counted unless said otherwise; gives its id. */
export function addRedemption(world: World, fields: Fields): string {
  return add(world, "voucher_redemption", { quantity: 1, quality: "counted", ...fields });
}

/** Adds a year of a municipality; gives its id. */
export function addYear(world: World, fields: Fields): string {
  return add(world, "municipality_year", { source: "proef", ...fields });
}

/** Adds a scheme with one tranche; gives the id of the tranche. */
export function addTranche(world: World, name: string, from: string, until: string): string {
  const schemeId = add(world, "grant_scheme", { name });
  return add(world, "grant_tranche", { schemeId, name, fromDay: from, untilDay: until });
}

/** Adds an application in a category of a tranche. */
export function addApplication(
  world: World,
  trancheId: string,
  category: string,
  appliedOn: string,
  locations: number | null = null,
): void {
  add(world, "grant_application", { trancheId, category, appliedOn, locations });
}

/** Adds an award to a location, possibly withdrawn later; gives its id. */
export function addAward(
  world: World,
  trancheId: string,
  locationId: string,
  fields: Fields & { readonly category: string; readonly decidedOn: string },
): string {
  return add(world, "location_award", { trancheId, locationId, ...fields });
}

/** Sets a setting of the figures. */
export function setSetting(world: World, key: string, value: string): void {
  writeSetting(world.db, key, value);
}
