import { sinceAlways } from "../model/day.ts";
import { rawSql, type Sql, sql } from "../sql.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import { type Counted, countingLocations, missedLocations } from "./participations.ts";
import { currentVersion, locationInScope, locationLabel } from "./scope.ts";
import { joinSeat } from "./structure.ts";

/** Leesklik at locations of any childcare type; it runs under the agreement on BoekStart. */
const countedLeesklik: Counted = {
  programmes: ["leesklik"],
  kind: "childcare",
  types: null,
  nearTypes: null,
  withoutAgreement: true,
};

/** Childcare locations with Leesklik on the reference day. */
const locations: FigureDefinition = {
  id: "leesklik.locations",
  version: 1,
  validFrom: sinceAlways,
  label: { nl: "Locaties met Leesklik", en: "Locations with Leesklik" },
  definition: {
    nl:
      "Verschillende kinderopvanglocaties die op de peildatum open zijn en dan Leesklik hebben " +
      "(implementatie, uitvoering of borging); een eigen overeenkomst is niet nodig. Per " +
      "gemeente gevraagd is dit de uitrol. Gepauzeerd, beëindigd en nog niet begonnen telt niet " +
      "mee.",
    en:
      "Distinct childcare locations that are open on the reference day and then have Leesklik " +
      "(implementation, running or secured); an agreement of its own is not needed. Asked per " +
      "municipality this is the roll-out. Paused, ended and not yet begun do not count.",
  },
  unit: "locations",
  periodKind: "reference_day",
  aggregate: "distinct",
  countsLocations: true,
  scopes: ["municipality", "group", "location"],
  settings: ["figure.participation.from-phase"],
  order: "label",
  contributions: (ask) => countingLocations(ask, countedLeesklik),
  nearMisses: (ask) => missedLocations(ask, countedLeesklik),
};

/** Rounds `k` of location `l`, with its version `v` of the day on which the round began. */
function rounds(ask: Ask): Sql {
  return sql`from leesklik_round k join participation p on p.id = k.participation_id
    join location l on l.id = p.location_id
    join location_version v on v.location_id = l.id and ${currentVersion(rawSql("k.from_day"))}
    ${joinSeat(ask, "l.id")} where ${locationInScope(ask)}`;
}

function began(ask: Ask): Sql {
  return sql`k.from_day between ${ask.period.from} and ${ask.period.until}`;
}

const label = sql`${locationLabel} || ' · ' || k.theme`;

type What = "books" | "parents";

function counted(ask: Ask, what: What): Sql {
  return sql`select 'leesklik_round' as kind, k.id as id, ${label} as label, null as label_code,
    ${rawSql(`k.${what}`)} as amount, ${rawSql(`k.${what}_quality`)} as quality,
    k.from_day as date, 'value' as part, l.id as location_id
    ${rounds(ask)} and ${began(ask)} and ${rawSql(`k.${what}`)} is not null`;
}

/** Rounds without the number, and those of another period that were still going on in this one. */
function missed(ask: Ask, what: What): Sql {
  const { from, until } = ask.period;
  return sql`select 'leesklik_round' as kind, k.id as id, ${label} as label, null as label_code,
    case when not ${began(ask)} then 'round_elsewhere:' || k.from_day
      when ${rawSql(`k.${what}_quality`)} is null then ${`${what}_missing`}
      else ${`${what}_unknown`} end as reasons,
    k.from_day as date, l.id as location_id
    ${rounds(ask)} and k.from_day <= ${until} and ((${began(ask)}
        and ${rawSql(`k.${what}`)} is null)
      or (k.from_day < ${from} and coalesce(k.until_day, k.from_day) >= ${from}))`;
}

function amounts(ask: Ask, what: What): Sql {
  return sql`select ${rawSql(`k.${what}`)} as amount,
    coalesce(${rawSql(`k.${what}_quality`)}, 'not_entered') as quality
    ${rounds(ask)} and ${began(ask)}`;
}

function ofRounds(what: What, words: Pick<FigureDefinition, "id" | "label" | "definition">) {
  return {
    version: 1,
    validFrom: sinceAlways,
    unit: what,
    periodKind: "period",
    aggregate: "sum",
    scopes: ["municipality", "group", "location"],
    settings: [],
    order: "date",
    contributions: (ask) => counted(ask, what),
    nearMisses: (ask) => missed(ask, what),
    amounts: (ask) => amounts(ask, what),
    whenEmpty: (ask) => sql`select case when exists (select 1 ${rounds(ask)} and ${began(ask)})
      then 'value' else 'not_entered' end`,
    ...words,
  } satisfies FigureDefinition;
}

/** Books that went home in the rounds that began in the period. */
const books = ofRounds("books", {
  id: "leesklik.books",
  label: { nl: "Leesklik: boeken mee naar huis", en: "Leesklik: books taken home" },
  definition: {
    nl:
      "Boeken die in de themarondes van Leesklik mee naar huis gingen; een ronde telt in de " +
      "periode waarin zij begon, in de gemeente waar de locatie toen lag. Een ronde zonder " +
      "aantal telt niet als nul maar staat bij wat ontbreekt; het geschatte deel wordt vermeld.",
    en:
      "Books that went home in the theme rounds of Leesklik; a round counts in the period in " +
      "which it began, in the municipality where the location then lay. A round without a number " +
      "is not taken as zero but listed as missing; the estimated share is stated.",
  },
});

/** Parents reached in the rounds that began in the period. */
const parents = ofRounds("parents", {
  id: "leesklik.parents",
  label: { nl: "Leesklik: bereikte ouders", en: "Leesklik: parents reached" },
  definition: {
    nl:
      "Ouders die in de themarondes van Leesklik zijn bereikt; wie in meer rondes meedoet telt " +
      "in elke ronde. Een ronde telt in de periode waarin zij begon; zonder aantal staat zij bij " +
      "wat ontbreekt en het geschatte deel wordt vermeld.",
    en:
      "Parents reached in the theme rounds of Leesklik; who takes part in several rounds counts " +
      "in each. A round counts in the period in which it began; without a number it is listed as " +
      "missing, and the estimated share is stated.",
  },
});

/** The figures of Leesklik: locations, books taken home, parents reached. */
export const leesklikFigures: readonly FigureDefinition[] = [locations, books, parents];
