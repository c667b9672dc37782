import { sinceAlways } from "../model/day.ts";
import { sql } from "../sql.ts";
import type { FigureDefinition } from "./figure.ts";
import {
  activitiesWithPlace,
  kleintjeBiebMeetingsHeld,
  missedKleintjeBieb,
  whenNoKleintjeBieb,
} from "./public-activities.ts";

/** Meetings of Kleintje Bieb held in the period. */
export const kleintjeBiebMeetings: FigureDefinition = {
  id: "kleintje-bieb.meetings",
  version: 1,
  validFrom: sinceAlways,
  label: { nl: "Bijeenkomsten Kleintje Bieb", en: "Meetings of Kleintje Bieb" },
  definition: {
    nl:
      "Bijeenkomsten van Kleintje Bieb (de vier soorten) die in de periode zijn gehouden; een " +
      "reeks telt per bijeenkomst. Wat niet doorging, wat niet openbaar was en andere " +
      "activiteiten van BoekStart tellen niet mee.",
    en:
      "Meetings of Kleintje Bieb (its four kinds) held in the period; a series counts once per " +
      "meeting. What was cancelled, what was not public and other BoekStart activities do not " +
      "count.",
  },
  unit: "activities",
  periodKind: "period",
  aggregate: "distinct",
  scopes: ["municipality", "group", "branch", "location"],
  settings: [],
  order: "date",
  contributions: (ask) => sql`select 'activity' as kind, a.id as id, a.title as label,
    null as label_code, 1 as amount, 'counted' as quality, a.held_on as date, 'value' as part,
    a.location_id as location_id ${activitiesWithPlace(ask)}
    where ${kleintjeBiebMeetingsHeld(ask)}`,
  nearMisses: missedKleintjeBieb,
  whenEmpty: whenNoKleintjeBieb,
};
