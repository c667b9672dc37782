import { z } from "zod";
import { today as dayOfToday } from "../model/day.ts";
import type {
  FigureId,
  FigureState,
  FigureValue,
  Language,
  Period,
  Scope,
  Structure,
} from "../model/figure.ts";
import { type Db, first, rawSql, type Sql, sql } from "../sql.ts";
import { findFigure } from "./definitions.ts";
import { displayValue, unitWords } from "./display.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import { figureNotes } from "./figure-notes.ts";
import { besideOf } from "./national.ts";
import { nameScope } from "./scope.ts";
import { readFigureSettings } from "./settings.ts";
import { isThen, structureDay, withStructure } from "./structure.ts";

/** What a figure is asked for. */
export interface FigureRequest {
  readonly figure: FigureId | string;
  readonly period: Period;
  readonly scope: Scope;
  readonly language: Language;
  /** As it was then (the default), or in today's structure. */
  readonly structure?: Structure | undefined;
  /** The day it is; the clock's unless said otherwise. */
  readonly today?: string | undefined;
}

/** A question with the scope looked up: its name, and whether it holds no municipality. */
export interface PreparedAsk extends Ask {
  readonly scopeLabel: string;
  readonly scopeEmpty: boolean;
  readonly language: Language;
}

/** Runs reads in one snapshot, so that a number and its records belong together. */
export function inSnapshot<Result>(db: Db, read: () => Result): Result {
  return db.inTransaction ? read() : db.transaction(read).deferred();
}

/** Looks up the settings in force and the scope; a scope that does not exist is NOT_FOUND. */
export function prepareAsk(db: Db, request: Omit<FigureRequest, "figure">): PreparedAsk {
  const { period, scope, language, structure = "then", today = dayOfToday() } = request;
  const settings = readFigureSettings(db);
  const structureOn = structure === "today" ? today : undefined;
  const ask = { period, scope, settings, structureOn };
  const { label, empty } = nameScope(db, scope, structureDay(ask));
  return { ...ask, language, scopeLabel: label, scopeEmpty: empty };
}

/** Whether a figure can be asked for a scope. */
export function answers(figure: FigureDefinition, ask: PreparedAsk): boolean {
  return figure.scopes.includes(ask.scope.kind) && !ask.scopeEmpty;
}

function distinctTotals(id: string): Record<"distinct" | "ratio", Sql> {
  const blank = "0 as estimated, 0 as missing, 0 as any_unknown";
  return {
    distinct: rawSql(`count(distinct ${id}) as total, 0 as denominator, ${blank}`),
    ratio: rawSql(`count(distinct case part when 'numerator' then ${id} end) as total,
      count(distinct case part when 'denominator' then ${id} end) as denominator, ${blank}`),
  };
}

const blanks = `count(*) - count(amount) as missing,
  coalesce(max(quality = 'unknown'), 0) as any_unknown`;

const divisionOfSums =
  rawSql(`coalesce(sum(case part when 'numerator' then amount end), 0) as total,
  coalesce(sum(case part when 'denominator' then amount end), 0) as denominator,
  coalesce(sum(case when part = 'numerator' and quality in ('estimated', 'averaged')
    then amount end), 0) as estimated, ${blanks}`);

const totals = {
  sum: rawSql(`coalesce(sum(amount), 0) as total, 0 as denominator, coalesce(sum(
    case when quality in ('estimated', 'averaged') then amount end), 0) as estimated, ${blanks}`),
  ...distinctTotals("id"),
  rate: divisionOfSums,
  quotient: divisionOfSums,
};

const totalsOfToday = { ...totals, ...distinctTotals("counts_as_id") };

/** Gives the one statement that computes a figure from its contributions. */
export function valueQuery(figure: FigureDefinition, ask: Ask): Sql {
  const whenEmpty = figure.whenEmpty ? sql`(${figure.whenEmpty(ask)})` : sql`'value'`;
  const ofToday = !isThen(ask) && figure.countsLocations === true;
  const total = (ofToday ? totalsOfToday : totals)[figure.aggregate];
  const query = sql`select count(amount) as records, ${total},
    case when count(*) = 0 then ${whenEmpty} else 'value' end as empty_state
    from (${(figure.amounts ?? figure.contributions)(ask)})`;
  return withStructure(ask, query);
}

const totalRow = z.object({
  records: z.int(),
  total: z.int(),
  denominator: z.int(),
  estimated: z.int(),
  missing: z.int(),
  anyUnknown: z.int(),
  emptyState: z.enum(["value", "none", "not_entered"]),
});
type Totals = z.infer<typeof totalRow>;

const nothing: Totals = {
  records: 0,
  total: 0,
  denominator: 0,
  estimated: 0,
  missing: 0,
  anyUnknown: 0,
  emptyState: "none",
};

const divided: readonly string[] = ["ratio", "rate", "quotient"];

function isDivided({ aggregate }: FigureDefinition): boolean {
  return divided.includes(aggregate);
}

/** The lower part of a rate is in minutes; the number is per hour. */
function numberOf({ aggregate }: FigureDefinition, { total, denominator }: Totals): number {
  if (aggregate === "ratio") return share(total, denominator);
  // More suitcases than births is possible, and then told as it is.
  if (aggregate === "quotient") return denominator > 0 ? total / denominator : 0;
  if (aggregate === "rate") return denominator > 0 ? (total * 60) / denominator : 0;
  return total;
}

/** A quotient lacks a part as soon as one record does; a rate leaves that record out. */
function lacks(figure: FigureDefinition, row: Totals): boolean {
  if (row.missing === 0) return false;
  return (
    figure.aggregate === "quotient" || (isDivided(figure) ? row.denominator : row.records) === 0
  );
}

function stateOf(figure: FigureDefinition, row: Totals): FigureState {
  if (lacks(figure, row)) return row.anyUnknown === 1 ? "unknown" : "not_entered";
  if (row.records === 0 && row.emptyState === "not_entered") return "not_entered";
  if (isDivided(figure)) return row.denominator > 0 ? "value" : "none";
  return row.records > 0 ? "value" : row.emptyState;
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
}

/** Gives the value of a figure for a prepared question, by one statement. */
export function computeFigure(db: Db, figure: FigureDefinition, ask: PreparedAsk): FigureValue {
  const able = answers(figure, ask);
  const row = able ? (first(db, totalRow, valueQuery(figure, ask)) ?? nothing) : nothing;
  const state = able ? stateOf(figure, row) : "none";
  const isRatio = isDivided(figure);
  const value = state === "value" ? numberOf(figure, row) : null;
  const { period, scope, scopeLabel, language } = ask;
  const beside = able ? besideOf(figure.id, language) : [];
  return {
    id: figure.id,
    label: figure.label[language],
    value,
    state,
    unit: figure.unit,
    display: displayValue(value, state, figure.unit, language),
    period,
    scope,
    definitionVersion: figure.version,
    estimatedShare: state === "value" ? share(row.estimated, row.total) : 0,
    unitLabel: unitWords[figure.unit][language],
    scopeLabel,
    definition: figure.definition[language],
    aggregate: figure.aggregate,
    referenceDay: figure.periodKind === "reference_day" ? period.until : null,
    notes: figureNotes(db, figure, ask, row.missing),
    ...(beside.length > 0 ? { beside } : {}),
    missing: row.missing,
    numerator: isRatio && state === "value" ? row.total : null,
    denominator: isRatio && state === "value" ? row.denominator : null,
    section: null,
  };
}

/** Gives the value of one figure; an unknown figure or scope is NOT_FOUND. */
export function figureValue(db: Db, request: FigureRequest): FigureValue {
  const figure = findFigure(request.figure);
  return inSnapshot(db, () => computeFigure(db, figure, prepareAsk(db, request)));
}
