import { z } from "zod";
import {
  type Bilingual,
  type Contribution,
  contributionSchema,
  type Explanation,
  type FigureValue,
  type Language,
  type NearMiss,
  nearMissSchema,
} from "../model/figure.ts";
import { all, type Db, rawSql, type Sql, sql } from "../sql.ts";
import { findFigure } from "./definitions.ts";
import { displayMinutes, displayNumber } from "./display.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import {
  answers,
  computeFigure,
  type FigureRequest,
  inSnapshot,
  type PreparedAsk,
  prepareAsk,
} from "./figure-value.ts";
import { readReasons } from "./reasons.ts";
import { withStructure } from "./structure.ts";

/** Words behind the name of a record that say what it is. */
const labelWords: Readonly<Record<string, Bilingual>> = {
  handed_out_desk: { nl: "uitgedeeld aan de balie", en: "handed out at the desk" },
  handed_out_clinic: { nl: "uitgedeeld op het consultatiebureau", en: "handed out at the clinic" },
  handout_correction: { nl: "correctie van een uitdeling", en: "correction of a hand-out" },
  opening_balance: { nl: "beginvoorraad", en: "opening balance" },
  received: { nl: "ontvangen", en: "received" },
  ordered: { nl: "besteld", en: "ordered" },
  transferred_out: { nl: "naar andere vestiging", en: "to another branch" },
  transferred_in: { nl: "van andere vestiging", en: "from another branch" },
  damaged: { nl: "beschadigd", en: "damaged" },
  count_correction: { nl: "telverschil", en: "difference of a count" },
  regular: { nl: "reguliere zitting", en: "regular session" },
  walk_in: { nl: "inloop", en: "walk-in session" },
  group: { nl: "groep", en: "group" },
  hybrid: { nl: "hybride", en: "hybrid session" },
  direct: { nl: "op het consultatiebureau", en: "at the clinic" },
  preparation: { nl: "voorbereiding", en: "preparation" },
  travel: { nl: "reistijd", en: "travel" },
  meeting: { nl: "overleg", en: "meeting" },
  administration: { nl: "administratie", en: "administration" },
  municipality_letter: { nl: "brief van de gemeente", en: "letter of the municipality" },
  clinic_coach: { nl: "BoekStart-coach", en: "BoekStart coach" },
  clinic_staff: { nl: "medewerkers JGZ", en: "youth health staff" },
  childcare: { nl: "kinderopvang", en: "childcare" },
  event: { nl: "activiteit", en: "event" },
  branch: { nl: "vestiging", en: "branch" },
  births: { nl: "levendgeborenen", en: "live births" },
  adults: { nl: "volwassenen", en: "adults" },
};

const contributionRow = contributionSchema.extend({
  labelCode: z.string().nullable(),
  date: z.string().nullable(),
});

const nearMissRow = nearMissSchema
  .omit({ reason: true, reasonCode: true })
  .extend({ labelCode: z.string().nullable(), reasons: z.string(), date: z.string().nullable() });

function named(label: string, code: string | null, language: Language): string {
  const words = code === null ? undefined : labelWords[code];
  return words ? `${label} – ${words[language]}` : label;
}

// An agreement since always has no day worth showing.
function shownDay(day: string | null): string | null {
  return day === null || day.startsWith("0001-") ? null : day;
}

/** Gives the order in which the records of a figure are listed, the same in every run. */
function ordered(figure: FigureDefinition, ask: Ask, query: Sql): Sql {
  const order = figure.order === "label" ? "label, date" : "date, label";
  return withStructure(ask, sql`select * from (${query}) order by ${rawSql(order)}, kind, id`);
}

function contributionsOf(db: Db, figure: FigureDefinition, ask: PreparedAsk): Contribution[] {
  const { language } = ask;
  return all(db, contributionRow, ordered(figure, ask, figure.contributions(ask))).map(
    ({ labelCode, ...row }) => ({
      ...row,
      label: named(row.label, labelCode, language),
      date: shownDay(row.date),
    }),
  );
}

function nearMissesOf(db: Db, figure: FigureDefinition, ask: PreparedAsk): NearMiss[] {
  const { language } = ask;
  return all(db, nearMissRow, ordered(figure, ask, figure.nearMisses(ask))).map(
    ({ labelCode, reasons, ...row }) => {
      const read = readReasons(reasons, language);
      return {
        ...row,
        label: named(row.label, labelCode, language),
        reason: read.reason,
        reasonCode: read.reasonCode,
        date: shownDay(row.date ?? read.date),
      };
    },
  );
}

/** In today's structure several records of then can be one location of now. */
function asToday(value: FigureValue, count: string, language: Language): string {
  const { display: shown, unitLabel } = value;
  return {
    nl: `${count} vastleggingen, ${shown} verschillende ${unitLabel} van nu = ${shown}`,
    en: `${count} records, ${shown} distinct ${unitLabel} of today = ${shown}`,
  }[language];
}

/** Gives the number as it comes about, such as "24 = 24 verschillende scholen". */
function formula(value: FigureValue, contributions: number, language: Language): string {
  if (value.state !== "value" || value.value === null) return value.display;
  const count = displayNumber(contributions, language);
  switch (value.aggregate) {
    case "rate": {
      const above = displayNumber(value.numerator ?? 0, language);
      const below = displayMinutes(value.denominator ?? 0);
      const unit = { nl: "uur", en: "hours" }[language];
      return `${above} ÷ ${below} ${unit} = ${value.display}`;
    }
    case "quotient":
    case "ratio": {
      const above = displayNumber(value.numerator ?? 0, language);
      return `${above} ÷ ${displayNumber(value.denominator ?? 0, language)} = ${value.display}`;
    }
    case "sum":
      return {
        nl: `som van ${count} aantallen = ${value.display}`,
        en: `sum of ${count} amounts = ${value.display}`,
      }[language];
    case "distinct":
      if (contributions !== value.value) return asToday(value, count, language);
      return {
        nl: `${count} verschillende ${value.unitLabel} = ${value.display}`,
        en: `${count} distinct ${value.unitLabel} = ${value.display}`,
      }[language];
  }
}

/**
 * Gives a figure with the records that count and those that do not, each list by one statement and
 * in one snapshot with the value. An unknown figure or scope is NOT_FOUND.
 */
export function explainFigure(db: Db, request: FigureRequest): Explanation {
  const definition = findFigure(request.figure);
  const { language } = request;
  return inSnapshot(db, () => {
    const ask = prepareAsk(db, request);
    const value = computeFigure(db, definition, ask);
    const able = answers(definition, ask);
    // A quotient of which a part is missing has no number, so nothing stands behind it either.
    const told = able && (value.aggregate !== "quotient" || value.state === "value");
    const contributions = told ? contributionsOf(db, definition, ask) : [];
    const nearMisses = able ? nearMissesOf(db, definition, ask) : [];
    return {
      id: value.id,
      value: value.value,
      state: value.state,
      aggregate: value.aggregate,
      definition: value.definition,
      figure: value,
      formula: formula(value, contributions.length, language),
      contributions,
      nearMisses,
    };
  });
}
