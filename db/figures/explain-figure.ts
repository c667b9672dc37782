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
import { displayNumber } from "./display.ts";
import type { FigureDefinition } from "./figure.ts";
import {
  answers,
  computeFigure,
  type FigureRequest,
  inSnapshot,
  prepareAsk,
} from "./figure-value.ts";
import { readReasons } from "./reasons.ts";

/** Words behind the name of a record that say what it is. */
const labelWords: Readonly<Record<string, Bilingual>> = {
  handed_out_desk: { nl: "uitgedeeld aan de balie", en: "handed out at the desk" },
  handed_out_clinic: { nl: "uitgedeeld op het consultatiebureau", en: "handed out at the clinic" },
  handout_correction: { nl: "correctie van een uitdeling", en: "correction of a hand-out" },
  opening_balance: { nl: "beginvoorraad", en: "opening balance" },
  received: { nl: "ontvangen", en: "received" },
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
function ordered(figure: FigureDefinition, query: Sql): Sql {
  const order = figure.order === "label" ? "label, date" : "date, label";
  return sql`select * from (${query}) order by ${rawSql(order)}, kind, id`;
}

function contributionsOf(
  db: Db,
  figure: FigureDefinition,
  query: Sql,
  language: Language,
): Contribution[] {
  return all(db, contributionRow, ordered(figure, query)).map(({ labelCode, ...row }) => ({
    ...row,
    label: named(row.label, labelCode, language),
    date: shownDay(row.date),
  }));
}

function nearMissesOf(
  db: Db,
  figure: FigureDefinition,
  query: Sql,
  language: Language,
): NearMiss[] {
  return all(db, nearMissRow, ordered(figure, query)).map(({ labelCode, reasons, ...row }) => {
    const read = readReasons(reasons, language);
    return {
      ...row,
      label: named(row.label, labelCode, language),
      reason: read.reason,
      reasonCode: read.reasonCode,
      date: shownDay(row.date ?? read.date),
    };
  });
}

/** Gives the number as it comes about, such as "24 = 24 verschillende scholen". */
function formula(value: FigureValue, contributions: number, language: Language): string {
  if (value.state !== "value" || value.value === null) return value.display;
  const count = displayNumber(contributions, language);
  switch (value.aggregate) {
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
    const contributions = able
      ? contributionsOf(db, definition, definition.contributions(ask), language)
      : [];
    const nearMisses = able
      ? nearMissesOf(db, definition, definition.nearMisses(ask), language)
      : [];
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
