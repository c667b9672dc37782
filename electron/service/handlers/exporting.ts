import { tableToCsv } from "../../../db/exports/csv.ts";
import { figureTable } from "../../../db/exports/figure-table.ts";
import { sheetName } from "../../../db/exports/sheet-name.ts";
import type { ExportTable } from "../../../db/exports/table.ts";
import { tableToXlsx } from "../../../db/exports/xlsx.ts";
import { reportFigures } from "../../../db/figures/index.ts";
import { printedFigureSchema } from "../../../db/model/figure.ts";
import { openDb } from "../session-use.ts";
import { base } from "./base.ts";
import { reportAsk } from "./figures.ts";

const types = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
} as const;

function fileName(title: string, extension: string): string {
  const plain = title
    .normalize("NFD")
    .replace(/[^\w ()-]/g, "")
    .trim()
    .replace(/\s+/g, "-");
  return `${plain.toLowerCase() || "leesspoor"}.${extension}`;
}

async function tableFile(
  table: ExportTable,
  format: "csv" | "xlsx",
  madeAt: string,
): Promise<File> {
  const bytes =
    format === "csv" ? tableToCsv(table, "dutch") : await tableToXlsx(table, { madeAt });
  const name = fileName(table.title, format);
  return new File([Uint8Array.from(bytes)], name, { type: types[format] });
}

/** Files of what is on the screen; exporting never changes anything. */
export const exportHandlers = {
  figures: base.exporting.figures.handler(async ({ context, input }) => {
    const db = openDb(context);
    const { format, audience, ...ask } = input;
    const report = reportFigures(db, reportAsk(ask, context.session.now()));
    const madeAt = context.session.now().toISOString();
    if (format === "json") {
      const figures = report.figures.map((figure) => printedFigureSchema.parse(figure));
      const name = fileName(report.title, "json");
      return new File([JSON.stringify(figures, null, 2)], name, { type: types.json });
    }
    return tableFile(figureTable(report, { ...ask, audience }), format, madeAt);
  }),
  table: base.exporting.table.handler(({ context, input }) => {
    openDb(context);
    const { table, format } = input;
    const madeAt = context.session.now().toISOString();
    return tableFile({ ...table, name: sheetName(table.title) }, format, madeAt);
  }),
};
