import { createLocation } from "../queries/change-location.ts";
import { changePhase, createParticipation } from "../queries/change-participation.ts";
import { createRecord } from "../queries/record.ts";
import { storeSharedAgreement } from "./agreements.ts";
import { boardNames } from "./names.ts";
import { schoolCode } from "./register-numbers.ts";
import { primaryPlans, type SchoolPlan, secondaryPlans } from "./schools-plan.ts";
import { at } from "./seeded.ts";
import { type ExampleLocation, type ExampleWorld, inventedNote } from "./world.ts";

/** A stored school with what the awards need of it. */
export interface ExampleSchool extends ExampleLocation {
  readonly isDeveloped: boolean;
}

/** The day on which Coevorden's first board renewed its agreement, and the day before it. */
const renewedOn = "2023-08-01";
const renewedBefore = "2023-07-31";

function storeLocation({ db, boards }: ExampleWorld, plan: SchoolPlan): string {
  return createLocation(db, {
    kind: "school",
    locationCode: schoolCode(plan.place),
    shortName: plan.shortName,
    name: plan.name,
    type: plan.type,
    municipalityCode: plan.municipality.code,
    organisationId: at(boards, plan.board),
    notes: inventedNote,
    ...plan.address,
  });
}

function boardKey({ municipality, board, standing }: SchoolPlan): string | null {
  const isCovered = ["taking_part", "paused", "ended"].includes(standing);
  return isCovered ? `${board} ${municipality.code}` : null;
}

/** Gives the agreements per board and municipality, oldest first. */
function storeAgreements({ db }: ExampleWorld, plans: readonly SchoolPlan[]) {
  const agreements = new Map<string | null, readonly string[]>();
  for (const [key, group] of Map.groupBy(plans, boardKey)) {
    const [first] = group;
    if (!first || key === null) continue;
    const [party] = at(boardNames, first.board);
    const title = `dBos (po) · ${party} · ${first.municipality.name}`;
    const since = group.flatMap((plan) => (plan.since === null ? [] : [plan.since]));
    const shared = { title, party, since, minutesEach: 45, package: "dBos po basis" };
    if (key !== "0 0109") {
      agreements.set(key, [storeSharedAgreement(db, shared)]);
      continue;
    }
    const before = storeSharedAgreement(db, { ...shared, until: renewedBefore });
    const days = since.map((day) => (day > renewedOn ? day : renewedOn));
    const renewed = { ...shared, title: `${title} (vervolg)`, since: days, until: "2027-07-31" };
    agreements.set(key, [before, storeSharedAgreement(db, renewed)]);
  }
  return agreements;
}

function storeCounts({ db }: ExampleWorld, plan: SchoolPlan, participationId: string): void {
  for (const count of plan.counts) {
    createRecord(db, "pupil_count", { participationId, ...count, source: "opgave school" });
  }
}

function storePhases({ db }: ExampleWorld, plan: SchoolPlan, participationId: string): void {
  if (plan.standing !== "paused" && plan.standing !== "ended") return;
  const { standing } = plan;
  changePhase(db, {
    participationId,
    phase: standing,
    level: "structural",
    validFrom: standing === "paused" ? "2024-02-01" : "2021-08-01",
    reason: standing === "paused" ? "Fusie in voorbereiding" : "De school stopt met het programma",
  });
}

function storePrimaryParticipation(
  world: ExampleWorld,
  plan: SchoolPlan,
  locationId: string,
  agreements: readonly string[],
): void {
  if (plan.since === null) return;
  const { db, payers } = world;
  const { standing, since } = plan;
  const isLoose = standing === "loose_services";
  const isSecured = standing === "taking_part" && since < "2016-01-01";
  const latest = agreements.at(-1);
  const id = createParticipation(db, {
    locationId,
    programmeCode: "dbos-primary",
    phase: standing === "acquisition" ? "acquisition" : isSecured ? "secured" : "running",
    level: standing === "acquisition" ? "exploring" : isLoose ? "general" : "structural",
    since,
    fundingSourceId: isLoose ? payers.location : payers.municipality,
    ...(isLoose
      ? { notes: "Losse diensten op aanvraag: schrijversbezoek en wisselcollectie" }
      : {}),
    ...(latest ? { agreementId: latest } : {}),
  });
  for (const agreementId of agreements.slice(0, -1)) {
    createRecord(db, "agreement_participation", { agreementId, participationId: id });
  }
  storePhases(world, plan, id);
  storeCounts(world, plan, id);
}

function storePlus({ db, payers }: ExampleWorld, school: ExampleSchool): void {
  createParticipation(db, {
    locationId: school.id,
    programmeCode: "dbos-plus",
    phase: "running",
    level: "structural",
    since: "2024-08-01",
    fundingSourceId: payers.grant,
    agreementFrom: "2024-08-01",
    agreementUntil: "2026-07-31",
    agreementSignedOn: "2024-06-20",
    minutesPerWeek: 120,
  });
}

function storedSchool(id: string, plan: SchoolPlan): ExampleSchool {
  const { type, standing, since, address, municipality, isDeveloped } = plan;
  const { town } = address;
  return { id, municipalityCode: municipality.code, town, type, standing, since, isDeveloped };
}

/** Gives the school that takes part in the pilot dBos Plus: the first one in Eelde. */
export function plusSchool(schools: readonly ExampleSchool[]): ExampleSchool {
  const school = schools.find(
    ({ town, standing }) => town === "Eelde" && standing === "taking_part",
  );
  if (!school) throw new Error("the example has no school in Eelde that takes part");
  return school;
}

/** Stores the 146 primary schools with agreements per board, pupils and phases. */
export function storePrimarySchools(world: ExampleWorld): ExampleSchool[] {
  const plans = primaryPlans(world.dice);
  const agreements = storeAgreements(world, plans);
  const schools = plans.map((plan) => {
    const id = storeLocation(world, plan);
    storePrimaryParticipation(world, plan, id, agreements.get(boardKey(plan)) ?? []);
    return storedSchool(id, plan);
  });
  storePlus(world, plusSchool(schools));
  return schools;
}

/** Stores the secondary schools; each pays for itself and has four hours a week of its own. */
export function storeSecondarySchools(world: ExampleWorld): ExampleSchool[] {
  return secondaryPlans().map((plan) => {
    const id = storeLocation(world, plan);
    if (plan.since === null) return storedSchool(id, plan);
    const participationId = createParticipation(world.db, {
      locationId: id,
      programmeCode: "dbos-secondary",
      phase: plan.standing === "new" ? "implementation" : "running",
      level: "structural",
      since: plan.since,
      agreementFrom: plan.since,
      agreementSignedOn: plan.since,
      minutesPerWeek: 240,
      package: "dBos vo",
      fundingSourceId: world.payers.location,
    });
    storeCounts(world, plan, participationId);
    return storedSchool(id, plan);
  });
}
