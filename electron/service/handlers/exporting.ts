import { tableToCsv } from "../../../db/exports/csv.ts";
import { figureTable } from "../../../db/exports/figure-table.ts";
import { quoteTable } from "../../../db/exports/quote-table.ts";
import { sheetName } from "../../../db/exports/sheet-name.ts";
import { shownFigure } from "../../../db/exports/shown-figure.ts";
import type { ExportTable } from "../../../db/exports/table.ts";
import { tableToXlsx } from "../../../db/exports/xlsx.ts";
import { reportFigures } from "../../../db/figures/index.ts";
import { today } from "../../../db/model/day.ts";
import { printedFigureSchema } from "../../../db/model/figure.ts";
import { Problem } from "../../../db/model/problem.ts";
import { fileName } from "../file-name.ts";
import { openDb } from "../session-use.ts";
import { base } from "./base.ts";
import { quoteRows, quotesToExport } from "./export-quotes.ts";
import { reportAsk } from "./figures.ts";

const types = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
} as const;

async function tableFile(
  table: ExportTable,
  format: "csv" | "xlsx",
  madeAt: string,
  further: readonly ExportTable[] = [],
): Promise<File> {
  const bytes =
    format === "csv" ? tableToCsv(table, "dutch") : await tableToXlsx(table, { madeAt, further });
  const name = fileName(table.title, format);
  return new File([Uint8Array.from(bytes)], name, { type: types[format] });
}

/** Files of what is on the screen; exporting never changes anything. */
export const exportHandlers = {
  figures: base.exporting.figures.handler(async ({ context, input }) => {
    const db = openDb(context);
    const { format, audience, quotes: use, leaveOutBlocked, ...ask } = input;
    if (use !== undefined && format !== "xlsx") {
      throw new Problem("INVALID_FIELD", { field: "format", value: format, detail: "xlsx" });
    }
    const now = today(context.session.now());
    const quotes = use ? quotesToExport(db, { ...ask, use, leaveOutBlocked }, now) : null;
    const report = reportFigures(db, reportAsk(ask, context.session.now()));
    const madeAt = context.session.now().toISOString();
    if (format === "json") {
      const figures = report.figures.map((figure) =>
        printedFigureSchema.parse(shownFigure(figure, audience, ask.language)),
      );
      const name = fileName(report.title, "json");
      return new File([JSON.stringify(figures, null, 2)], name, { type: types.json });
    }
    const further = quotes ? [quoteTable(quotes)] : [];
    return tableFile(figureTable(report, { ...ask, audience }), format, madeAt, further);
  }),
  quotes: base.exporting.quotes.handler(({ context, input }) => {
    const { format, ...ask } = input;
    const now = context.session.now();
    const quotes = quotesToExport(openDb(context), ask, today(now));
    const table = quoteTable(quotes);
    if (format === "json") {
      const text = JSON.stringify(quoteRows(quotes), null, 2);
      return new File([text], fileName(table.title, "json"), { type: types.json });
    }
    return tableFile(table, format, now.toISOString());
  }),
  table: base.exporting.table.handler(({ context, input }) => {
    openDb(context);
    const { table, format } = input;
    const madeAt = context.session.now().toISOString();
    return tableFile({ ...table, name: sheetName(table.title) }, format, madeAt);
  }),
};
