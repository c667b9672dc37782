import type {
  Check,
  FigureId,
  FigureValue,
  Language,
  Period,
  Report,
  ReportId,
  Scope,
  Structure,
} from "../model/figure.ts";
import type { Db } from "../sql.ts";
import { findFigure } from "./definitions.ts";
import { computeFigure, inSnapshot, type PreparedAsk, prepareAsk } from "./figure-value.ts";
import { findReport, type Identity, type ReportDefinition } from "./reports.ts";

/** Which report is asked for, over which period and scope. */
export interface ReportRequest {
  readonly report: ReportId | string;
  readonly period: Period;
  readonly scope: Scope;
  readonly language: Language;
  /** As it was then (the default), or in today's structure. */
  readonly structure?: Structure | undefined;
  /** The day it is; the clock's unless said otherwise. */
  readonly today?: string | undefined;
}

type Lookup = (id: FigureId) => FigureValue;

function sectionFigures(db: Db, definition: ReportDefinition, ask: PreparedAsk): FigureValue[] {
  return definition.sections.flatMap(({ heading, ids }) =>
    ids.map((id) => ({
      ...computeFigure(db, findFigure(id), ask),
      section: heading[ask.language],
    })),
  );
}

/** An identity is stated only where all its figures are values and one of them is not zero. */
function check(identity: Identity, language: Language, lookup: Lookup): Check[] {
  const terms = identity.terms.map(lookup);
  const total = lookup(identity.total);
  if ([...terms, total].some(({ state }) => state !== "value")) return [];
  if ([...terms, total].every(({ value }) => value === 0)) return [];
  const sum = terms.reduce((before, { value }) => before + (value ?? 0), 0);
  const holds = sum === total.value;
  const left = terms.map(({ display }) => display).join(" + ");
  const detail = `${left} ${holds ? "=" : "≠"} ${total.display}`;
  return [{ id: identity.id, label: identity.label[language], holds, detail }];
}

/**
 * Gives a report: its figures in order, one statement each, under their headings, and its checks.
 * An unknown report or scope is NOT_FOUND.
 */
export function reportFigures(db: Db, request: ReportRequest): Report {
  const definition = findReport(request.report);
  const { language, period, scope } = request;
  return inSnapshot(db, () => {
    const ask = prepareAsk(db, request);
    const found = sectionFigures(db, definition, ask);
    const lookup: Lookup = (id) =>
      found.find((value) => value.id === id) ?? computeFigure(db, findFigure(id), ask);
    return {
      report: definition.id,
      title: definition.title[language],
      sections: definition.sections.map(({ heading, ids }) => ({
        heading: heading[language],
        ids: [...ids],
      })),
      figures: found,
      checks: definition.identities
        .filter(({ applies }) => applies(period, scope))
        .flatMap((identity) => check(identity, language, lookup)),
    };
  });
}
