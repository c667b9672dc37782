import type { z } from "zod";
import { explainFigure, reportFigures, reports } from "../../../db/figures/index.ts";
import { today } from "../../../db/model/day.ts";
import {
  figureIdSchema,
  type Language,
  parsePeriod,
  parseScope,
  reportIdSchema,
  type Structure,
} from "../../../db/model/figure.ts";
import { branchRow, clinicRow, groupRow, municipalityRow } from "../../../db/model/place.ts";
import { Problem } from "../../../db/model/problem.ts";
import {
  branchSource,
  clinicSource,
  groupSource,
  municipalitySource,
} from "../../../db/queries/places.ts";
import { listRows } from "../../../db/queries/source.ts";
import { yearsWithRecords } from "../../../db/queries/years.ts";
import { openDb } from "../session-use.ts";
import { base } from "./base.ts";

/** Parses a choice from a closed list; another value names the field and what it can be. */
export function chosen<Value>(
  schema: z.ZodType<Value> & { options?: readonly unknown[] },
  field: string,
  value: string,
): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const detail = schema.options?.join(", ") ?? "";
  throw new Problem("INVALID_FIELD", { field, value, detail });
}

interface Ask {
  readonly report: string;
  readonly period: string;
  readonly scope: string;
  readonly language: Language;
  readonly structure?: Structure | undefined;
}

/** Gives the question of a report as the figures take it, on the day it is. */
export function reportAsk(ask: Ask, now: Date) {
  return {
    report: chosen(reportIdSchema, "report", ask.report),
    period: parsePeriod(ask.period),
    scope: parseScope(ask.scope),
    language: ask.language,
    structure: ask.structure,
    today: today(now),
  };
}

/** Reports and figures with what lies behind them. */
export const figureHandlers = {
  options: base.figure.options.handler(({ context, input }) => {
    const db = openDb(context);
    const named = (row: { code: string; name: string }) => ({ value: row.code, label: row.name });
    return {
      reports: reports.map((report) => ({ value: report.id, label: report.title[input.language] })),
      groups: listRows(db, groupSource, groupRow).map(named),
      municipalities: listRows(db, municipalitySource, municipalityRow).map(named),
      branches: listRows(db, branchSource, branchRow).map((row) => ({
        value: `branch:${row.id}`,
        label: row.name,
      })),
      clinics: listRows(db, clinicSource, clinicRow).map((row) => ({
        value: `clinic:${row.id}`,
        label: row.name,
      })),
      years: yearsWithRecords(db),
    };
  }),
  report: base.figure.report.handler(({ context, input }) =>
    reportFigures(openDb(context), reportAsk(input, context.session.now())),
  ),
  explain: base.figure.explain.handler(({ context, input }) =>
    explainFigure(openDb(context), {
      figure: chosen(figureIdSchema, "figure", input.figure),
      period: parsePeriod(input.period),
      scope: parseScope(input.scope),
      language: input.language,
      structure: input.structure,
      today: today(context.session.now()),
    }),
  ),
};
