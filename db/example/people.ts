import { createRecord } from "../queries/record.ts";
import type { Db } from "../sql.ts";
import type { ExampleSchool } from "./schools.ts";
import type { ExampleLocation, ExampleWorld } from "./world.ts";

const staff = [
  ["EM-01", "education_officer"],
  ["EM-02", "education_officer"],
  ["EM-03", "education_officer"],
  ["BC-01", "boekstart_coach"],
  ["BALIE-01", "desk"],
  ["MA-01", "manager"],
  ["CO-01", "controller"],
] as const;

function storeContact(db: Db, letter: string, function_: string): string {
  return createRecord(db, "contact_person", {
    name: `Voorbeeldpersoon ${letter}`,
    function: function_,
    workEmail: `persoon-${letter.toLowerCase()}@voorbeeld.example`,
    lastCheckedOn: "2024-09-16",
  });
}

function storeRole(
  db: Db,
  contactPersonId: string,
  role: string,
  at: { locationId?: string | undefined; organisationId?: string; clinicId?: string },
  days: readonly [validFrom: string, validUntil?: string],
): void {
  const [validFrom, validUntil] = days;
  createRecord(db, "contact_role", { contactPersonId, role, ...at, validFrom, validUntil });
}

/** Stores staff by code and gives their ids by code. */
function storeStaff(db: Db): Map<string, string> {
  return new Map(
    staff.map(([code, role]) => [
      code,
      createRecord(db, "staff", { code, role, activeFrom: "2022-01-01" }),
    ]),
  );
}

/**
 * Stores staff by code and a few invented contact persons with dated roles at several places; gives
 * the ids of staff by code.
 */
export function storePeople(
  { db, providers, clinics }: ExampleWorld,
  childcare: readonly ExampleLocation[],
  schools: readonly ExampleSchool[],
): ReadonlyMap<string, string> {
  const codes = storeStaff(db);
  const reader = storeContact(db, "A", "pedagogisch medewerker");
  for (const location of childcare.slice(0, 3)) {
    storeRole(db, reader, "voorleescoördinator", { locationId: location.id }, ["2022-03-01"]);
  }
  const head = storeContact(db, "B", "directeur");
  for (const school of schools.slice(0, 2)) {
    storeRole(db, head, "directeur", { locationId: school.id }, ["2021-08-01"]);
  }
  const before = storeContact(db, "C", "leerkracht");
  const after = storeContact(db, "D", "leerkracht");
  const first = { locationId: schools[0]?.id };
  storeRole(db, before, "leescoördinator", first, ["2019-08-01", "2024-07-31"]);
  storeRole(db, after, "leescoördinator", first, ["2024-08-01"]);
  const manager = storeContact(db, "E", "regiomanager");
  const provider = providers[0];
  if (provider)
    storeRole(db, manager, "contactpersoon", { organisationId: provider }, ["2020-01-01"]);
  const clinic = clinics.get("Coevorden");
  const nurse = storeContact(db, "F", "jeugdverpleegkundige");
  if (clinic) storeRole(db, nurse, "contactpersoon", { clinicId: clinic }, ["2023-01-01"]);
  return codes;
}
