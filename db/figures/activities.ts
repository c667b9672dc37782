import { sinceAlways } from "../model/day.ts";
import { sql } from "../sql.ts";
import type { FigureDefinition } from "./figure.ts";
import {
  activitiesWithPlace,
  missedActivities,
  publicActivities,
  whenNoActivities,
} from "./public-activities.ts";

/** Public BoekStart activities held in the period. */
export const boekstartActivities: FigureDefinition = {
  id: "boekstart.activities",
  version: 1,
  validFrom: sinceAlways,
  label: {
    nl: "Activiteiten voor kinderen/ouders/verzorgers",
    en: "Activities for children, parents and carers",
  },
  definition: {
    nl:
      "Openbare activiteiten van BoekStart voor kinderen, ouders of gezinnen die in de periode " +
      "zijn gehouden; een reeks telt per bijeenkomst. Wat niet doorging, wat voor professionals " +
      "of voor iedereen was en klassikaal lenen telt niet mee. Een activiteit voor een groep " +
      "gemeenten telt alleen voor die groep of een gebied waar zij geheel in ligt.",
    en:
      "Public BoekStart activities for children, parents or families that were held in the " +
      "period; a series counts once per meeting. What was cancelled, what was for professionals " +
      "or for everyone, and class borrowing do not count. An activity for a group of " +
      "municipalities counts only for that group or an area that holds all of it.",
  },
  unit: "activities",
  periodKind: "period",
  aggregate: "distinct",
  scopes: ["municipality", "group", "branch", "location"],
  settings: [],
  order: "date",
  contributions: (ask) => sql`select 'activity' as kind, a.id as id, a.title as label,
    null as label_code, 1 as amount, 'counted' as quality, a.held_on as date, 'value' as part,
    a.location_id as location_id ${activitiesWithPlace(ask)} where ${publicActivities(ask)}`,
  nearMisses: missedActivities,
  whenEmpty: whenNoActivities,
};
