import { inventedAddress } from "./addresses.ts";
import { type ExampleMunicipality, exampleMunicipalities, townRound } from "./municipalities.ts";
import { childcareName } from "./names.ts";
import { at, type Dice } from "./seeded.ts";
import type { Standing } from "./world.ts";

const firstWords = {
  day_nursery: "Kinderopvang",
  playgroup: "Peuteropvang",
  preschool: "Voorschool",
  after_school_care: "BSO",
} as const;

type ChildcareType = keyof typeof firstWords;

/** A childcare location to be stored, with how it stands in BoekStart. */
export interface ChildcarePlan {
  readonly municipality: ExampleMunicipality;
  /** Its place in the municipality, from zero, and in the whole example. */
  readonly rank: number;
  readonly place: number;
  readonly name: string;
  readonly type: ChildcareType;
  readonly provider: number;
  readonly address: ReturnType<typeof inventedAddress>;
  readonly standing: Standing;
  readonly since: string | null;
}

const takingPartTypes: readonly ChildcareType[] = [
  "day_nursery",
  "day_nursery",
  "playgroup",
  "day_nursery",
  "preschool",
];
const otherTypes: readonly ChildcareType[] = [
  "day_nursery",
  "after_school_care",
  "playgroup",
  "after_school_care",
];

/** Locations that do not count, on purpose, each for a reason of its own. */
const nearMisses: Readonly<Record<string, readonly Standing[]>> = {
  "0109": ["agreement_later", "paused", "ended", "acquisition"],
  "0119": ["agreement_ended"],
  "1680": ["acquisition"],
  "1730": ["acquisition", "paused"],
};

/** The first days of the locations that began in 2024, Coevorden's eight in this order. */
const firstDays2024 = [
  "2024-02-05",
  "2024-03-04",
  "2024-04-08",
  "2024-05-13",
  "2024-06-03",
  "2024-09-02",
  "2024-10-07",
  "2024-11-11",
];

function standingsOf({ code, childcare }: ExampleMunicipality): Standing[] {
  const [takePart, fresh, others] = childcare;
  const missed = nearMisses[code] ?? [];
  return [
    ...Array.from({ length: takePart - fresh }, (): Standing => "taking_part"),
    ...Array.from({ length: fresh }, (): Standing => "new"),
    ...missed,
    ...Array.from({ length: others - missed.length }, (): Standing => "none"),
  ];
}

function sinceOf(standing: Standing, place: number, dice: Dice): string | null {
  if (standing === "none") return null;
  if (standing === "new") return at(firstDays2024, place);
  if (standing === "agreement_later") return "2024-11-04";
  if (standing === "acquisition") return "2024-09-16";
  if (standing === "agreement_ended") return "2021-01-11";
  const lastYear = standing === "taking_part" ? 2023 : 2019;
  return `${dice.whole(2012, lastYear)}-${dice.pick(["02-01", "05-15", "09-01", "11-01"])}`;
}

/** Gives every childcare location of the example, the same ones each time. */
export function childcarePlans(dice: Dice): ChildcarePlan[] {
  let place = -1;
  return exampleMunicipalities.flatMap((municipality) => {
    const towns = townRound(municipality);
    const [takePart, fresh] = municipality.childcare;
    return standingsOf(municipality).map((standing, rank): ChildcarePlan => {
      place += 1;
      const types = standing === "none" ? otherTypes : takingPartTypes;
      const type = at(types, rank);
      return {
        municipality,
        rank,
        place,
        name: `${firstWords[type]} ${childcareName(place)}`,
        type,
        provider: at(municipality.providers, rank),
        address: inventedAddress(at(towns, rank), place),
        standing,
        since: sinceOf(standing, rank - (takePart - fresh), dice),
      };
    });
  });
}
