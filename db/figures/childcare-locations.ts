import { sinceAlways } from "../model/day.ts";
import type { FigureDefinition } from "./figure.ts";
import { type Counted, countingLocations, missedLocations } from "./participations.ts";

/** BoekStart in de kinderopvang at locations of any childcare type. */
export const countedChildcare: Counted = {
  programmes: ["boekstart-childcare"],
  kind: "childcare",
  types: null,
  nearTypes: null,
};

/** Childcare locations with BoekStart on the reference day. */
export const childcareLocations: FigureDefinition = {
  id: "boekstart.childcare-locations",
  version: 1,
  validFrom: sinceAlways,
  label: {
    nl: "Locaties met BoekStart in de kinderopvang",
    en: "Locations with BoekStart in childcare",
  },
  definition: {
    nl:
      "Verschillende kinderopvanglocaties die op de peildatum open zijn en structureel aan " +
      "BoekStart in de kinderopvang deelnemen (implementatie, uitvoering of borging) onder een " +
      "geldende overeenkomst. Acquisitie, gepauzeerd, beëindigd en andere niveaus van " +
      "samenwerking (algemeen, vergelijkbaar, verkennend) tellen niet mee.",
    en:
      "Distinct childcare locations that are open on the reference day and take part in " +
      "BoekStart in childcare structurally (implementation, running or secured) under an " +
      "agreement in force. Acquisition, paused, ended and other levels of co-operation " +
      "(general, comparable, exploring) do not count.",
  },
  unit: "locations",
  periodKind: "reference_day",
  aggregate: "distinct",
  countsLocations: true,
  scopes: ["municipality", "group", "location"],
  settings: ["figure.participation.from-phase"],
  order: "label",
  contributions: (ask) => countingLocations(ask, countedChildcare),
  nearMisses: (ask) => missedLocations(ask, countedChildcare),
};
