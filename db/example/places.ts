import { z } from "zod";
import { createRecord } from "../queries/record.ts";
import { all, type Db, sql } from "../sql.ts";
import { exampleMunicipalities } from "./municipalities.ts";
import { boardNames, providerNames } from "./names.ts";
import { diceOf } from "./seeded.ts";
import type { ExampleWorld, Payers } from "./world.ts";

/** The source that each invented year of a municipality names. */
export const yearSource = "voorbeeldwaarde, niet CBS";

const payerRow = z.object({ id: z.string(), kind: z.string() });

function payersOf(db: Db): Payers {
  const rows = all(db, payerRow, sql`select id, kind from funding_source`);
  const idOf = (kind: keyof Payers): string => {
    const row = rows.find((payer) => payer.kind === kind);
    if (!row) throw new Error(`the administration has no funding source of kind ${kind}`);
    return row.id;
  };
  return {
    municipality: idOf("municipality"),
    location: idOf("location"),
    grant: idOf("grant"),
    library: idOf("library"),
  };
}

function storeYears(db: Db): void {
  for (const { code, inhabitants, liveBirths } of exampleMunicipalities) {
    const years = [
      { year: 2022, inhabitants: inhabitants - 190, liveBirths: liveBirths + 11 },
      { year: 2023, inhabitants: inhabitants - 85, liveBirths: liveBirths + 4 },
      { year: 2024, inhabitants, liveBirths },
    ];
    for (const year of years) {
      const row = { municipalityCode: code, ...year, source: yearSource };
      createRecord(db, "municipality_year", row);
    }
  }
}

/** Births by month, evenly spread, from what each year has. */
function storeMonths(db: Db): void {
  for (const { code, liveBirths } of exampleMunicipalities) {
    for (const [year, births] of [[2023, liveBirths + 4] as const, [2024, liveBirths] as const]) {
      for (let month = 1; month <= 12; month += 1) {
        const until = Math.floor((births * month) / 12);
        const ofMonth = until - Math.floor((births * (month - 1)) / 12);
        const name = `${year}-${String(month).padStart(2, "0")}`;
        const row = { municipalityCode: code, month: name, liveBirths: ofMonth };
        createRecord(db, "municipality_month", { ...row, source: yearSource });
      }
    }
  }
}

function storeBranches(db: Db): Map<string, string> {
  const branches = new Map<string, string>();
  for (const { code, branches: towns, servicePoints } of exampleMunicipalities) {
    for (const town of [...towns, ...servicePoints]) {
      const kind = towns.includes(town) ? "branch" : "service_point";
      const branch = { name: `Bibliotheek ${town}`, kind, municipalityCode: code, town };
      branches.set(town, createRecord(db, "branch", branch));
    }
  }
  return branches;
}

function storeClinics(db: Db, branches: ReadonlyMap<string, string>): Map<string, string> {
  const branchId = branches.get("Coevorden") ?? null;
  const organisationId = createRecord(db, "organisation", {
    kind: "youth_health_service",
    name: "Stichting Voorbeeld Jeugdgezondheidszorg",
    number: "99000901",
  });
  const clinics = new Map<string, string>();
  for (const town of ["Coevorden", "Oosterhesselen", "Sleen"]) {
    const name = `Consultatiebureau ${town}`;
    const clinic = { name, town, municipalityCode: "0109", organisationId, branchId };
    clinics.set(town, createRecord(db, "clinic", clinic));
  }
  return clinics;
}

function storeOrganisations(db: Db): Pick<ExampleWorld, "providers" | "boards"> {
  const providers = providerNames.map((name, place) =>
    createRecord(db, "organisation", { kind: "provider", name, number: `990001${place + 10}` }),
  );
  const boards = boardNames.map(([name], place) =>
    createRecord(db, "organisation", { kind: "board", name, number: `991${place + 10}` }),
  );
  return { providers, boards };
}

/** Stores branches, clinics, organisations and the years of municipalities; gives the world. */
export function storePlaces(db: Db): ExampleWorld {
  storeYears(db);
  storeMonths(db);
  const organisations = storeOrganisations(db);
  const branches = storeBranches(db);
  return {
    db,
    dice: diceOf(20_241_231),
    payers: payersOf(db),
    ...organisations,
    branches,
    clinics: storeClinics(db, branches),
  };
}
