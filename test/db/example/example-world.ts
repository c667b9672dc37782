import { storeExample } from "../../../db/example/index.ts";
import { explainFigure, reportFigures } from "../../../db/figures/index.ts";
import { type FigureId, parsePeriod, parseScope, type ReportId } from "../../../db/model/figure.ts";
import { openInMemory } from "../../../db/open.ts";
import type { Db } from "../../../db/sql.ts";

/** Gives a database that holds the example. */
export function openExample(): Db {
  const db = openInMemory();
  storeExample(db);
  return db;
}

/** Gives the values of a report by the id of the figure; null where there is no value. */
export function valuesOf(
  db: Db,
  report: ReportId,
  scope: string,
  period = "2024",
): Record<string, number | null> {
  const request = { report, period: parsePeriod(period), scope: parseScope(scope) };
  const { figures } = reportFigures(db, { ...request, language: "nl" });
  return Object.fromEntries(figures.map(({ id, value }) => [id, value]));
}

/** Gives a figure with the records that count and those that do not. */
export function explained(db: Db, figure: FigureId, scope: string, period = "2024") {
  const request = { figure, period: parsePeriod(period), scope: parseScope(scope) };
  return explainFigure(db, { ...request, language: "nl" });
}

/** Gives the near-misses of a figure as "reason day", in order. */
export function missedReasons(db: Db, figure: FigureId, scope: string, period = "2024"): string[] {
  return explained(db, figure, scope, period)
    .nearMisses.map(({ reasonCode, date }) => `${reasonCode} ${date ?? ""}`.trim())
    .sort();
}
