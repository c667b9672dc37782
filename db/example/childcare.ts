import { addDays, sinceAlways } from "../model/day.ts";
import { changeLocation, createLocation } from "../queries/change-location.ts";
import { changePhase, createParticipation } from "../queries/change-participation.ts";
import { createRecord } from "../queries/record.ts";
import { storeSharedAgreement } from "./agreements.ts";
import { type ChildcarePlan, childcarePlans } from "./childcare-plan.ts";
import { providerNames } from "./names.ts";
import { lrkNumbers } from "./register-numbers.ts";
import { at } from "./seeded.ts";
import { type ExampleLocation, type ExampleWorld, inventedNote } from "./world.ts";

const programmeCode = "boekstart-childcare";

/** In Coevorden: the location that moved to another provider, and the one that was renamed. */
const movedRank = 2;
const renamedRank = 5;

function storeRegistrations(
  { db, dice }: ExampleWorld,
  plan: ChildcarePlan,
  locationId: string,
  nextNumber: () => string,
): void {
  const isAfterSchool = plan.type === "after_school_care";
  const hasPreschool = plan.type === "playgroup" || plan.type === "preschool";
  createRecord(db, "childcare_registration", {
    locationId,
    lrkNumber: nextNumber(),
    registerType: isAfterSchool ? "BSO" : "KDV",
    preschoolEducation: isAfterSchool ? null : hasPreschool ? "yes" : "no",
    childPlaces: dice.whole(2, 8) * 8,
    validFrom: sinceAlways,
  });
  if (plan.type !== "day_nursery" || plan.rank % 5 !== 3) return;
  createRecord(db, "childcare_registration", {
    locationId,
    lrkNumber: nextNumber(),
    registerType: "BSO",
    childPlaces: dice.whole(1, 4) * 10,
    validFrom: sinceAlways,
  });
}

function storeLocation(world: ExampleWorld, plan: ChildcarePlan): string {
  const { db, providers } = world;
  const inCoevorden = plan.municipality.code === "0109";
  const isMoved = inCoevorden && plan.rank === movedRank;
  const isRenamed = inCoevorden && plan.rank === renamedRank;
  const organisationId = at(providers, plan.provider);
  const id = createLocation(db, {
    kind: "childcare",
    name: isRenamed ? "Kinderopvang Voorbeeld (oude naam)" : plan.name,
    type: plan.type,
    municipalityCode: plan.municipality.code,
    organisationId: isMoved ? at(providers, plan.provider + 1) : organisationId,
    notes: inventedNote,
    ...plan.address,
  });
  if (isMoved) {
    changeLocation(db, { id, validFrom: "2022-01-01", change: { organisationId } });
  }
  if (isRenamed) {
    changeLocation(db, { id, validFrom: "2023-08-01", change: { name: plan.name } });
  }
  return id;
}

/** Gives the agreement per provider, municipality and (for those new in 2024) year. */
function storeAgreements({ db }: ExampleWorld, plans: readonly ChildcarePlan[]) {
  const agreements = new Map<string | null, string>();
  for (const [key, group] of Map.groupBy(plans, agreementKey)) {
    const [first] = group;
    if (!first || key === null) continue;
    const party = at(providerNames, first.provider);
    const year = first.standing === "new" ? " 2024" : "";
    const agreement = {
      title: `BoekStart${year} · ${party} · ${first.municipality.name}`,
      party,
      since: group.flatMap(({ since }) => (since === null ? [] : [since])),
      minutesEach: 15,
      package: "BoekStart in de kinderopvang",
    };
    agreements.set(key, storeSharedAgreement(db, agreement));
  }
  return agreements;
}

/** Gives what the locations of one agreement have in common; null for one that is not covered. */
function agreementKey({ provider, municipality, standing }: ChildcarePlan): string | null {
  if (!["taking_part", "new", "paused", "ended"].includes(standing)) return null;
  return `${provider} ${municipality.code} ${standing === "new" ? "new" : "existing"}`;
}

function ownAgreement(plan: ChildcarePlan): object {
  if (plan.standing === "agreement_later") {
    return { agreementFrom: "2025-01-06", agreementSignedOn: "2024-12-12", minutesPerWeek: 15 };
  }
  if (plan.standing === "agreement_ended") {
    return { agreementFrom: "2021-01-11", agreementUntil: "2024-06-30", minutesPerWeek: 15 };
  }
  return {};
}

function storePhases(world: ExampleWorld, plan: ChildcarePlan, participationId: string): void {
  const { db } = world;
  const since = plan.since ?? sinceAlways;
  const change = (phase: "running" | "secured" | "paused" | "ended", day: string, why?: string) =>
    changePhase(db, {
      participationId,
      phase,
      level: "structural",
      validFrom: day,
      ...(why ? { reason: why } : {}),
    });
  if (plan.standing === "new") change("running", addDays(since, 147));
  if (plan.standing === "paused") change("paused", "2024-09-01", "Verbouwing van de locatie");
  if (plan.standing === "ended") change("ended", "2022-08-01", "Geen voorleescoördinator meer");
  if (plan.standing !== "taking_part" || plan.municipality.code !== "0109") return;
  change("running", addDays(since, 180));
  if (since < "2018-01-01") change("secured", "2022-01-01");
}

function firstPhase({ standing, municipality }: ChildcarePlan) {
  if (standing === "acquisition") return "acquisition";
  if (standing === "new" || standing === "agreement_later") return "implementation";
  return standing === "taking_part" && municipality.code === "0109" ? "implementation" : "running";
}

function storeParticipation(
  world: ExampleWorld,
  plan: ChildcarePlan,
  locationId: string,
  agreementId: string | undefined,
): void {
  if (plan.since === null) return;
  const { db, payers } = world;
  const { standing, since } = plan;
  const id = createParticipation(db, {
    locationId,
    programmeCode,
    phase: firstPhase(plan),
    level: standing === "acquisition" ? "exploring" : "structural",
    since,
    fundingSourceId: standing === "new" ? payers.grant : payers.municipality,
    ...(agreementId ? { agreementId } : ownAgreement(plan)),
  });
  storePhases(world, plan, id);
  const hasLeesklik = ["1680", "0119"].includes(plan.municipality.code) && plan.rank < 6;
  if (!hasLeesklik || standing !== "taking_part") return;
  createParticipation(db, {
    locationId,
    programmeCode: "leesklik",
    phase: "running",
    level: "structural",
    since: addDays(since, 365),
    fundingSourceId: payers.library,
    ...(agreementId ? { agreementId } : {}),
  });
}

/** Stores the 193 childcare locations with their registrations and participations. */
export function storeChildcare(world: ExampleWorld): ExampleLocation[] {
  const plans = childcarePlans(world.dice);
  const agreements = storeAgreements(world, plans);
  const nextNumber = lrkNumbers();
  return plans.map((plan): ExampleLocation => {
    const id = storeLocation(world, plan);
    storeRegistrations(world, plan, id, nextNumber);
    storeParticipation(world, plan, id, agreements.get(agreementKey(plan)));
    const { type, standing, since, address, municipality } = plan;
    return { id, municipalityCode: municipality.code, town: address.town, type, standing, since };
  });
}
