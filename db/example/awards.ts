import type { awardCategories } from "../model/award.ts";
import { addDays } from "../model/day.ts";
import { createRecord } from "../queries/record.ts";
import type { Db } from "../sql.ts";
import type { ExampleSchool } from "./schools.ts";
import { plusSchool } from "./schools.ts";
import { at } from "./seeded.ts";
import type { ExampleLocation } from "./world.ts";

type Category = (typeof awardCategories)[number];

/** What was stored that awards can be given to. */
export interface Awarded {
  readonly childcare: readonly ExampleLocation[];
  readonly primary: readonly ExampleSchool[];
  readonly secondary: readonly ExampleSchool[];
}

interface PlannedAward {
  readonly location: ExampleLocation;
  readonly category: Category;
  readonly decidedOn: string;
  readonly withdrawnOn?: string;
  readonly withdrawnReason?: string;
}

/** Invented amounts per location, in cents: the ordinary one and one for a school in need. */
const amounts: Readonly<Record<Category, readonly [number, number]>> = {
  childcare_new: [450_000, 450_000],
  childcare_development: [175_000, 175_000],
  primary_new: [900_000, 900_000],
  primary_development: [325_000, 487_500],
  secondary_new: [720_000, 720_000],
  secondary_development: [410_000, 410_000],
  dbos_plus: [1_250_000, 1_250_000],
};

const developmentDays = ["2024-03-18", "2024-04-15", "2024-06-10"];
const secondRound = "2024-11-18";

function childcareAwards(childcare: readonly ExampleLocation[]): PlannedAward[] {
  const existing = childcare.filter(({ standing }) => standing === "taking_part");
  const begun2023 = existing.filter(({ since }) => since !== null && since >= "2023-01-01");
  return [
    ...childcare.flatMap((location): PlannedAward[] => {
      const { standing, since } = location;
      if (standing === "new" && since !== null) {
        return [{ location, category: "childcare_new", decidedOn: addDays(since, -12) }];
      }
      if (standing !== "agreement_later") return [];
      const withdrawnReason = "Start uitgesteld naar 2025; opnieuw aangevraagd";
      const withdrawn = { withdrawnOn: "2024-11-25", withdrawnReason };
      return [
        { location, category: "childcare_new", decidedOn: "2024-05-13", ...withdrawn },
        { location, category: "childcare_new", decidedOn: "2025-01-20" },
      ];
    }),
    ...existing.map((location, place): PlannedAward => {
      const decidedOn = at(developmentDays, place);
      return { location, category: "childcare_development", decidedOn };
    }),
    ...existing.slice(0, 2).map((location): PlannedAward => {
      return { location, category: "childcare_development", decidedOn: secondRound };
    }),
    ...begun2023.map((location): PlannedAward => {
      return { location, category: "childcare_new", decidedOn: "2023-02-20" };
    }),
  ];
}

function schoolAwards({ primary, secondary }: Awarded): PlannedAward[] {
  return [
    ...primary
      .filter(({ isDeveloped }) => isDeveloped)
      .map((location, place): PlannedAward => {
        const decidedOn = at(developmentDays, place);
        return { location, category: "primary_development", decidedOn };
      }),
    ...secondary
      .filter(({ standing }) => standing === "new")
      .map((location): PlannedAward => {
        return { location, category: "secondary_new", decidedOn: "2024-06-24" };
      }),
    ...secondary
      .filter(({ isDeveloped }) => isDeveloped)
      .map((location): PlannedAward => {
        return { location, category: "secondary_development", decidedOn: "2024-06-24" };
      }),
    { location: plusSchool(primary), category: "dbos_plus", decidedOn: "2024-05-27" },
  ];
}

/** Tranches by school year: name, first and last day, day of the application. */
const tranches = [
  ["Schooljaar 2022-2023", "2022-08-01", "2023-07-31", "2022-11-28"],
  ["Schooljaar 2023-2024", "2023-08-01", "2024-07-31", "2024-01-08"],
  ["Schooljaar 2024-2025", "2024-08-01", "2025-07-31", "2024-08-15"],
] as const;

function storeAward(db: Db, trancheId: string, award: PlannedAward, place: number): void {
  const { location, category, decidedOn, withdrawnOn, withdrawnReason } = award;
  createRecord(db, "location_award", {
    trancheId,
    locationId: location.id,
    category,
    decidedOn,
    amountCents: amounts[category][place % 3 === 0 ? 1 : 0],
    reference: `VOORBEELD-${decidedOn.slice(0, 4)}-${String(place + 1).padStart(3, "0")}`,
    withdrawnOn,
    withdrawnReason,
  });
}

function storeScheme(
  db: Db,
  scheme: { name: string; funderId: string },
  awards: ReadonlyMap<PlannedAward, number>,
): void {
  const schemeId = createRecord(db, "grant_scheme", scheme);
  for (const [name, fromDay, untilDay, appliedOn] of tranches) {
    const given = [...awards].filter(
      ([{ decidedOn }]) => decidedOn >= fromDay && decidedOn <= untilDay,
    );
    if (given.length === 0) continue;
    const trancheId = createRecord(db, "grant_tranche", { schemeId, name, fromDay, untilDay });
    for (const [category, { length: locations }] of Map.groupBy(given, ([one]) => one.category)) {
      createRecord(db, "grant_application", { trancheId, category, appliedOn, locations });
    }
    for (const [award, place] of given) storeAward(db, trancheId, award, place);
  }
}

/** Stores the schemes, tranches and applications, and the awards per location. */
export function storeAwards(db: Db, awarded: Awarded): void {
  const funder = {
    kind: "funder",
    name: "Stichting Voorbeeld Leesbevordering",
    number: "99000801",
  };
  const funderId = createRecord(db, "organisation", funder);
  const awards = [...childcareAwards(awarded.childcare), ...schoolAwards(awarded)];
  const numbered = awards.map((award, place) => [award, place] as const);
  const isPlus = ([{ category }]: (typeof numbered)[number]) => category === "dbos_plus";
  const basic = new Map(numbered.filter((one) => !isPlus(one)));
  storeScheme(db, { name: "Masterplan basisvaardigheden (voorbeeld)", funderId }, basic);
  const plus = new Map(numbered.filter(isPlus));
  storeScheme(db, { name: "Masterplan dBos Plus (voorbeeld)", funderId }, plus);
}
