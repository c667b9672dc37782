import { inventedAddress } from "./addresses.ts";
import { coevordenSchools, pupilCountDays } from "./coevorden-schools.ts";
import {
  type ExampleMunicipality,
  type ExampleTown,
  exampleMunicipalities,
  townRound,
} from "./municipalities.ts";
import { boardNames, schoolName } from "./names.ts";
import { at, type Dice } from "./seeded.ts";
import type { Standing } from "./world.ts";

/** A number of participating pupils on a day. */
export interface PlannedCount {
  readonly countedOn: string;
  readonly pupils: number;
  readonly quality: "counted" | "estimated";
}

/** A school location to be stored, with how it stands in de Bibliotheek op school. */
export interface SchoolPlan {
  readonly municipality: ExampleMunicipality;
  readonly rank: number;
  readonly place: number;
  readonly name: string;
  readonly shortName: string | null;
  readonly type: "bo" | "sbo" | "so" | "vo" | "pro" | "vso";
  readonly board: number;
  readonly address: ReturnType<typeof inventedAddress>;
  readonly standing: Standing;
  readonly isDeveloped: boolean;
  readonly since: string | null;
  readonly counts: readonly PlannedCount[];
}

type PrimaryType = "bo" | "sbo" | "so";

/** Schools that do not count, on purpose, each for a reason of its own. */
const nearMisses: Readonly<Record<string, readonly Standing[]>> = {
  "0119": ["loose_services"],
  "1731": ["acquisition"],
  "1730": ["ended"],
  "1699": ["paused"],
};

/** Special schools by municipality and rank; the others are ordinary primary schools. */
const specialTypes: Readonly<Record<string, PrimaryType>> = {
  "0119 3": "sbo",
  "0119 4": "so",
  "1731 6": "sbo",
  "1699 8": "sbo",
};

/** The school of which nobody ever counted the pupils, and the one where they were estimated. */
const neverCounted = "1690 4";
const estimated = "1699 2";

function countsOf(key: string, standing: Standing, dice: Dice): PlannedCount[] {
  if (standing !== "taking_part") return [];
  const pupils = dice.whole(34, 228);
  const grown = pupils + dice.whole(-6, 6);
  if (key === neverCounted) return [];
  const quality = key === estimated ? "estimated" : "counted";
  return [
    { countedOn: pupilCountDays[0], pupils, quality: "counted" },
    { countedOn: pupilCountDays[1], pupils: grown, quality },
  ];
}

function typedName(type: PrimaryType, board: number, place: number): string {
  const prefix = type === "bo" ? at(boardNames, board)[1] : type === "sbo" ? "Sbo" : "So";
  return `${prefix} ${schoolName(place)}`;
}

function coevordenPlans(municipality: ExampleMunicipality): SchoolPlan[] {
  const towns: readonly ExampleTown[] = [
    ...municipality.towns,
    ["Dalerveen", "7755", 1],
    ["Wachtum", "7754", 1],
  ];
  return coevordenSchools.map(([townName, type, board, since, pupils], rank): SchoolPlan => {
    const town = towns.find(([name]) => name === townName);
    if (!town) throw new Error(`Coevorden has no town ${townName}`);
    const counts = pupils.flatMap((count, day): PlannedCount[] =>
      count === null
        ? []
        : [{ countedOn: at(pupilCountDays, day), pupils: count, quality: "counted" }],
    );
    return {
      municipality,
      rank,
      place: rank,
      name: typedName(type, board, rank),
      shortName: rank === 0 ? `${schoolName(rank)} (centrum)` : null,
      type,
      board,
      address: inventedAddress(town, rank + 200),
      standing: "taking_part",
      isDeveloped: rank % 5 < 2,
      since,
      counts,
    };
  });
}

function sinceOf(standing: Standing, dice: Dice): string | null {
  if (standing === "none") return null;
  if (standing === "acquisition") return "2024-10-01";
  const lastYear = standing === "taking_part" ? 2023 : 2018;
  return `${dice.whole(2012, lastYear)}-08-01`;
}

function municipalityPlans(
  municipality: ExampleMunicipality,
  from: number,
  dice: Dice,
): SchoolPlan[] {
  const { code, primary, boards } = municipality;
  const [takePart, developed, others] = primary;
  const towns = townRound(municipality);
  const missed = nearMisses[code] ?? [];
  return Array.from({ length: takePart + others }, (_, rank): SchoolPlan => {
    const standing = rank < takePart ? "taking_part" : (missed[rank - takePart] ?? "none");
    const place = from + rank;
    const key = `${code} ${rank}`;
    const type = specialTypes[key] ?? "bo";
    const board = at(boards, rank);
    return {
      municipality,
      rank,
      place,
      name: typedName(type, board, place),
      shortName: null,
      type,
      board,
      address: inventedAddress(at(towns, rank), place + 200),
      standing,
      isDeveloped: rank < developed,
      since: sinceOf(standing, dice),
      counts: countsOf(key, standing, dice),
    };
  });
}

/** Gives every primary school of the example, the same ones each time. */
export function primaryPlans(dice: Dice): SchoolPlan[] {
  const plans: SchoolPlan[] = [];
  for (const municipality of exampleMunicipalities) {
    if (municipality.code === "0109") plans.push(...coevordenPlans(municipality));
    else plans.push(...municipalityPlans(municipality, plans.length, dice));
  }
  return plans;
}

const secondaryNames = {
  vo: ["Voorbeeldcollege", "Voorbeeldlyceum"],
  pro: ["Voorbeeldschool voor praktijkonderwijs"],
  vso: ["Voorbeeldschool voor voortgezet speciaal onderwijs"],
} as const;

/** Gives every secondary school of the example. */
export function secondaryPlans(): SchoolPlan[] {
  let place = 299;
  return exampleMunicipalities.flatMap((municipality) =>
    municipality.secondary.map(([townName, type, standing], rank): SchoolPlan => {
      place += 1;
      const town = municipality.towns.find(([name]) => name === townName);
      if (!town) throw new Error(`${municipality.name} has no town ${townName}`);
      const isNew = standing === "new";
      const day = "2024-10-01";
      const pupils = 96 + ((place * 37) % 90);
      return {
        municipality,
        rank,
        place,
        name: `${at<string>(secondaryNames[type], rank)} ${townName}`,
        shortName: null,
        type,
        board: boardNames.length - 1,
        address: inventedAddress(town, place + 100),
        standing: standing === "developed" ? "taking_part" : standing,
        isDeveloped: standing === "developed",
        since: standing === "none" ? null : isNew ? "2024-08-26" : `${2019 + (place % 4)}-08-01`,
        counts: standing === "none" ? [] : [{ countedOn: day, pupils, quality: "counted" }],
      };
    }),
  );
}
