import { sinceAlways } from "../model/day.ts";
import type { Bilingual, FigureId } from "../model/figure.ts";
import type { FigureDefinition } from "./figure.ts";
import {
  type Counted,
  countingLocations,
  dbosProgrammes,
  missedLocations,
  primaryTypes,
  secondaryTypes,
} from "./participations.ts";

function countedSchools(types: readonly string[], nearTypes: readonly string[] | null): Counted {
  return { programmes: dbosProgrammes, kind: "school", types, nearTypes };
}

/** Primary schools (bo, sbo, so) with de Bibliotheek op school. */
export const countedPrimary = countedSchools(primaryTypes, primaryTypes);
/** Secondary schools (vo, pro, vso) with de Bibliotheek op school. */
export const countedSecondary = countedSchools(secondaryTypes, secondaryTypes);
const countedBoth = countedSchools([...primaryTypes, ...secondaryTypes], null);

const rule: Bilingual = {
  nl:
    "die op de peildatum open zijn en structureel aan de Bibliotheek op school deelnemen " +
    "(implementatie, uitvoering of borging) onder een geldende overeenkomst, wie er ook betaalt. " +
    "Soort school en gemeente zijn die van de peildatum. Acquisitie, gepauzeerd, beëindigd en " +
    "andere niveaus van samenwerking (algemeen, vergelijkbaar, verkennend) tellen niet mee.",
  en:
    "that are open on the reference day and take part in de Bibliotheek op school structurally " +
    "(implementation, running or secured) under an agreement in force, whoever pays. School type " +
    "and municipality are those of the reference day. Acquisition, paused, ended and other " +
    "levels of co-operation (general, comparable, exploring) do not count.",
};

function schools(
  id: FigureId,
  label: Bilingual,
  what: Bilingual,
  counted: Counted,
  unit: "schools" | "locations",
): FigureDefinition {
  return {
    id,
    version: 1,
    validFrom: sinceAlways,
    label,
    definition: { nl: `${what.nl} ${rule.nl}`, en: `${what.en} ${rule.en}` },
    unit,
    periodKind: "reference_day",
    aggregate: "distinct",
    countsLocations: true,
    scopes: ["municipality", "group", "location"],
    settings: ["figure.participation.from-phase"],
    order: "label",
    contributions: (ask) => countingLocations(ask, counted),
    nearMisses: (ask) => missedLocations(ask, counted),
  };
}

/** Primary school locations with dBos on the reference day. */
export const primarySchools = schools(
  "dbos.primary-schools",
  { nl: "Scholen met dBos (po)", en: "Schools with dBos (primary)" },
  {
    nl: "Verschillende locaties van basisscholen, speciaal (basis)onderwijs (bo, sbo, so)",
    en: "Distinct primary school locations (bo, sbo, so)",
  },
  countedPrimary,
  "schools",
);

/** Secondary school locations with dBos on the reference day. */
export const secondarySchools = schools(
  "dbos.secondary-schools",
  { nl: "Aantal scholen voortgezet onderwijs", en: "Number of secondary schools" },
  {
    nl: "Verschillende locaties van scholen voor voortgezet onderwijs (vo, pro, vso)",
    en: "Distinct secondary school locations (vo, pro, vso)",
  },
  countedSecondary,
  "schools",
);

/** Primary and secondary school locations with dBos on the reference day. */
export const dbosLocations = schools(
  "dbos.locations",
  { nl: "dBos-locaties", en: "dBos locations" },
  {
    nl: "Verschillende schoollocaties voor primair en voortgezet onderwijs, zonder mbo,",
    en: "Distinct primary and secondary school locations, mbo left out,",
  },
  countedBoth,
  "locations",
);
