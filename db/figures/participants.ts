import { sinceAlways } from "../model/day.ts";
import { joinSql, rawSql, type Sql, sql } from "../sql.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import {
  activitiesWithPlace,
  kleintjeBiebMeetingsHeld,
  missedActivities,
  missedKleintjeBieb,
  publicActivities,
  whenNoActivities,
  whenNoKleintjeBieb,
} from "./public-activities.ts";

/** The people of an activity: which column holds them and under which kind they are listed. */
interface People {
  readonly kind: string;
  readonly column: string;
  readonly labelCode: string | null;
}

const children: People = { kind: "activity", column: "children", labelCode: null };
const adults: People = { kind: "activity_adults", column: "adults", labelCode: "adults" };

function countedPeople(ask: Ask): readonly People[] {
  const both = ask.settings["figure.participants.who"] === "children_and_adults";
  return both ? [children, adults] : [children];
}

function listed({ kind, labelCode }: People): Sql {
  return sql`select ${rawSql(`'${kind}'`)} as kind, a.id as id, a.title as label,
    ${rawSql(labelCode === null ? "null" : `'${labelCode}'`)} as label_code`;
}

/** Which activities were held, or missed, in period and scope. */
type Held = (ask: Ask) => Sql;

function present(ask: Ask, people: People, held: Held): Sql {
  const column = rawSql(`a.${people.column}`);
  return sql`${listed(people)}, ${column} as amount, ${column}_quality as quality,
    a.held_on as date, 'value' as part, a.location_id as location_id ${activitiesWithPlace(ask)}
    where ${held(ask)} and ${column} is not null`;
}

function everyone(ask: Ask, held: Held): Sql {
  const parts = countedPeople(ask).map((people) => present(ask, people, held));
  return joinSql(parts, " union all ");
}

function blank(ask: Ask, people: People, held: Held): Sql {
  const column = rawSql(`a.${people.column}`);
  return sql`${activitiesWithPlace(ask)} where ${held(ask)} and ${column} is null
    and ${column}_quality is not 'not_applicable'`;
}

function missed(ask: Ask, held: Held, missedMeetings: Held): Sql {
  const counted = countedPeople(ask);
  const missing = counted.map(
    (people) => sql`${listed(people)}, case when ${rawSql(`a.${people.column}`)}_quality = 'unknown'
      then 'count_not_known' else 'count_missing' end as reasons, a.held_on as date,
      a.location_id as location_id ${blank(ask, people, held)}`,
  );
  const accompanying = sql`${listed(adults)}, 'accompanying_adults:' || a.adults as reasons,
    a.held_on as date, a.location_id as location_id ${activitiesWithPlace(ask)}
    where ${held(ask)} and a.adults > 0`;
  const parts = [...missing, ...(counted.includes(adults) ? [] : [accompanying])];
  return joinSql([missedMeetings(ask), ...parts], " union all ");
}

function amounts(ask: Ask, held: Held): Sql {
  const parts = countedPeople(ask).map((people) => {
    const column = rawSql(`a.${people.column}`);
    return sql`select ${column} as amount, coalesce(${column}_quality, 'not_entered') as quality
      ${activitiesWithPlace(ask)} where ${held(ask)}
        and ${column}_quality is not 'not_applicable'`;
  });
  return joinSql(parts, " union all ");
}

/** People present at the public BoekStart activities of the period. */
export const boekstartParticipants: FigureDefinition = {
  id: "boekstart.participants",
  version: 1,
  validFrom: sinceAlways,
  label: { nl: "Deelnemers", en: "Participants" },
  definition: {
    nl:
      "Aanwezigen bij de openbare activiteiten van BoekStart die in de periode zijn gehouden. " +
      "Wie telt is een instelling: kinderen (standaard; begeleidende volwassenen tellen dan niet " +
      "mee) of kinderen en volwassenen. Een activiteit zonder aantal telt niet als nul maar " +
      "staat bij wat ontbreekt; het geschatte deel wordt vermeld.",
    en:
      "People present at the public BoekStart activities held in the period. Who counts is a " +
      "setting: children (the default; accompanying adults then do not count) or children and " +
      "adults. An activity without a number is not taken as zero but listed as missing; the " +
      "estimated share is stated.",
  },
  unit: "participants",
  periodKind: "period",
  aggregate: "sum",
  scopes: ["municipality", "group", "branch", "location"],
  settings: ["figure.participants.who"],
  order: "date",
  contributions: (ask) => everyone(ask, publicActivities),
  nearMisses: (ask) => missed(ask, publicActivities, missedActivities),
  whenEmpty: whenNoActivities,
  amounts: (ask) => amounts(ask, publicActivities),
};

/** People present at the meetings of Kleintje Bieb of the period. */
export const kleintjeBiebParticipants: FigureDefinition = {
  ...boekstartParticipants,
  id: "kleintje-bieb.participants",
  label: { nl: "Deelnemers Kleintje Bieb", en: "Participants of Kleintje Bieb" },
  definition: {
    nl:
      "Aanwezigen bij de bijeenkomsten van Kleintje Bieb (de vier soorten) die in de periode " +
      "zijn gehouden. Wie telt is een instelling: kinderen (standaard) of kinderen en " +
      "volwassenen. Andere activiteiten van BoekStart tellen hier niet mee; een bijeenkomst " +
      "zonder aantal staat bij wat ontbreekt.",
    en:
      "People present at the meetings of Kleintje Bieb (its four kinds) held in the period. Who " +
      "counts is a setting: children (the default) or children and adults. Other BoekStart " +
      "activities do not count here; a meeting without a number is listed as missing.",
  },
  contributions: (ask) => everyone(ask, kleintjeBiebMeetingsHeld),
  nearMisses: (ask) => missed(ask, kleintjeBiebMeetingsHeld, missedKleintjeBieb),
  whenEmpty: whenNoKleintjeBieb,
  amounts: (ask) => amounts(ask, kleintjeBiebMeetingsHeld),
};
