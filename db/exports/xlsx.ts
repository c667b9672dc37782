import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import { sheetName } from "./sheet-name.ts";
import { spreadsheetText } from "./spreadsheet-text.ts";
import {
  dutchDay,
  type ExportCell,
  type ExportColumn,
  type ExportLanguage,
  type ExportTable,
  exportCell,
} from "./table.ts";

/** What a workbook says of itself beside its table. */
export interface XlsxOptions {
  /** The moment of the export, an ISO instant; the file's properties show it. */
  madeAt: string;
  /** Tables on sheets of their own behind the first, before the notes. */
  further?: readonly ExportTable[];
}

/** Excel's own limit, the header included. */
const MOST_ROWS = 1_048_576;

/** Before this day Excel counts a 29 February 1900 that never was. */
const FIRST_SOUND_DAY = "1900-03-01";

const NARROWEST = 8;
const WIDEST = 60;
const SAMPLED_ROWS = 1000;

/** Given in every style: without it a bold header is drawn in another typeface than the rest. */
const FONT = { name: "Calibri", size: 11 };

const HEADER_STYLE: CellStyle = {
  font: { ...FONT, bold: true },
  alignment: { vertical: "top", wrapText: true },
  border: { bottom: { style: "thin" } },
};

const NOTE_WORDS = {
  nl: { sheet: "Toelichting", term: "Begrip", text: "Toelichting" },
  en: { sheet: "Notes", term: "Term", text: "Explanation" },
} as const satisfies Record<ExportLanguage, { sheet: string; term: string; text: string }>;

/**
 * Gives a table as an XLSX workbook: the table, with a frozen bold header and real numbers, days
 * and amounts in euros, the further tables in the same way, and "Toelichting" ("Notes") with the
 * titles and the notes. Texts and codes are text cells, never formulas. Rejects with a RangeError
 * as `exportCell` does, and when a table has more rows than a sheet can hold.
 */
export async function tableToXlsx(table: ExportTable, options: XlsxOptions): Promise<Uint8Array> {
  const tables = [table, ...(options.further ?? [])];
  const rows = Math.max(...tables.map((one) => one.rows.length));
  if (rows >= MOST_ROWS) {
    throw new RangeError(`A sheet holds ${MOST_ROWS - 1} rows; the table has ${rows}.`);
  }
  const notesName = NOTE_WORDS[table.language].sheet;
  const madeAt = new Date(options.madeAt);
  const names: string[] = [notesName];
  for (const one of tables) names.push(sheetName(one.name, names));
  const sheets = tables.map((one, place) => tableSheet(one, names[place + 1] ?? one.name));
  return writeXlsx({
    sheets: [...sheets, notesSheet(tables, notesName)],
    properties: { title: spreadsheetText(table.title), created: madeAt, modified: madeAt },
    defaultFont: FONT,
  });
}

function tableSheet(table: ExportTable, name: string): WriteSheet {
  const { columns } = table;
  const columnDefs = columns.map((column) => ({
    width: column.width ?? contentWidth(column, table),
    style: columnStyle(column),
  }));
  const contents = table.rows.map((row) =>
    columns.map((column) => cellContents(column, exportCell(column, row[column.key]))),
  );
  const headers = columns.map((column) => ({
    text: column.header,
    style: { ...HEADER_STYLE, alignment: { ...HEADER_STYLE.alignment, ...alignment(column) } },
  }));
  const made = sheet(name, columnDefs, headers, contents);
  styleKinds(made, table);
  return made;
}

/** Gives the cells of a column whose rows show different kinds of numbers each their own form. */
function styleKinds({ cells, rows = [] }: WriteSheet, { columns }: ExportTable): void {
  columns.forEach((column, place) => {
    column.kinds?.forEach((kind, row) => {
      const value = rows[row + 1]?.[place];
      if (typeof value !== "number") return;
      const style = columnStyle({ ...column, kind });
      cells?.set(`${row + 1},${place}`, { value, type: "number", style });
    });
  });
}

function notesSheet(tables: readonly ExportTable[], name: string): WriteSheet {
  const words = NOTE_WORDS[tables[0]?.language ?? "nl"];
  const style: CellStyle = {
    font: FONT,
    numFmt: "@",
    alignment: { vertical: "top", wrapText: true },
  };
  const headers = [words.term, words.text].map((text) => ({ text, style: HEADER_STYLE }));
  const lines = tables.flatMap(({ title, notes }) => [{ term: title, text: "" }, ...notes]);
  const contents = lines.map(({ term, text }) => [term, text].map(noteCell));
  const columnDefs = [
    { width: 32, style },
    { width: 90, style },
  ];
  return sheet(name, columnDefs, headers, contents);
}

function noteCell(text: string): CellValue {
  return text === "" ? null : spreadsheetText(text);
}

function sheet(
  name: string,
  columns: ColumnDef[],
  headers: readonly { text: string; style: CellStyle }[],
  contents: readonly CellValue[][],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  headers.forEach(({ text, style }, column) => {
    cells.set(`0,${column}`, { ...textCell(spreadsheetText(text)), style });
  });
  contents.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      if (typeof value !== "string" || !value.startsWith("#")) return;
      cells.set(`${rowIndex + 1},${column}`, textCell(value));
    });
  });
  const names = headers.map(({ text }) => text);
  return { name, columns, rows: [names, ...contents], cells, freezePane: { rows: 1 } };
}

function cellContents(column: ExportColumn, cell: ExportCell): CellValue {
  switch (cell.is) {
    case "empty":
      return null;
    case "text":
      return spreadsheetText(cell.text);
    case "day":
      return cell.day < FIRST_SOUND_DAY ? dutchDay(cell.day) : new Date(`${cell.day}T00:00:00Z`);
    case "number":
      return column.kind === "cents" ? cell.value / 100 : cell.value;
  }
}

/** Rich text of one run: a plain `#N/A` would be written as an error instead of as a text. */
function textCell(text: string): Partial<Cell> {
  return text.startsWith("#")
    ? { value: text, type: "richText", richText: [{ text, font: FONT }] }
    : { value: text, type: "string" };
}

/** The text format keeps a cell a text when a person goes into it and presses Enter. */
function columnStyle(column: ExportColumn): CellStyle {
  const placed = { vertical: "top", ...alignment(column) } as const;
  return { font: FONT, numFmt: numberFormat(column), alignment: placed };
}

function alignment({ kind }: ExportColumn): { horizontal?: "right" } {
  const isText = kind === "text" || kind === "code" || kind === "day";
  return isText ? {} : { horizontal: "right" };
}

function numberFormat({ kind, decimals = 1 }: ExportColumn): string {
  const fraction = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  const formats = {
    text: "@",
    code: "@",
    integer: "#,##0",
    decimal: `#,##0${fraction}`,
    percentage: `0${fraction}%`,
    day: "dd-mm-yyyy",
    cents: '"€ "#,##0.00',
  } as const satisfies Record<ExportColumn["kind"], string>;
  return formats[kind];
}

function contentWidth(column: ExportColumn, table: ExportTable): number {
  const lengths = table.rows
    .slice(0, SAMPLED_ROWS)
    .map((row) => String(row[column.key] ?? "").length + (column.kind === "cents" ? 4 : 0));
  const longest = Math.max(NARROWEST, column.header.length, ...lengths);
  return Math.min(WIDEST, longest + 2);
}
