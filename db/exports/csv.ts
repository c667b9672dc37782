import { plainDecimal } from "./plain-decimal.ts";
import {
  dutchDay,
  type ExportCell,
  type ExportColumn,
  type ExportTable,
  exportCell,
} from "./table.ts";

/** `dutch` is for a spreadsheet on a Dutch computer, `machine` for another program. */
export type CsvDialect = "dutch" | "machine";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * What a spreadsheet may take for a formula, and the blanks it may pass over to find one. The
 * full-width forms are read as the ordinary ones by some editions of Excel.
 */
const RUNNABLE = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Gives a table as CSV with CRLF line ends and doubled quotes. Dutch: `;`, UTF-8 with byte order
 * mark, decimal comma, `19,1%`, `31-12-2024`, money in euros without sign or thousands separator,
 * and a text that could be run as a formula neutralised by a leading apostrophe. Machine: `,`,
 * UTF-8 without mark, decimal point, fractions, ISO days, money in euros, texts as they are. Empty
 * is empty in both. Throws a RangeError as `exportCell` does.
 */
export function tableToCsv(table: ExportTable, dialect: CsvDialect): Uint8Array {
  const { columns, rows } = table;
  const header = columns.map((column) => textField(column.header, dialect, false));
  const lines = [header];
  for (const row of rows) {
    lines.push(columns.map((column) => field(column, row[column.key], dialect)));
  }
  const separator = dialect === "dutch" ? ";" : ",";
  const text = lines.map((fields) => `${line(fields, separator)}\r\n`).join("");
  return new TextEncoder().encode(dialect === "dutch" ? `${BYTE_ORDER_MARK}${text}` : text);
}

function field(
  column: ExportColumn,
  value: string | number | null | undefined,
  dialect: CsvDialect,
): string {
  const cell: ExportCell = exportCell(column, value);
  switch (cell.is) {
    case "empty":
      return "";
    case "text":
      return textField(cell.text, dialect, column.kind === "code");
    case "day":
      return dialect === "dutch" ? dutchDay(cell.day) : cell.day;
    case "number":
      return numberField(column, cell.value, dialect);
  }
}

function numberField(column: ExportColumn, value: number, dialect: CsvDialect): string {
  const text = column.kind === "cents" ? plainDecimal(value, -2) : plainDecimal(value);
  if (dialect === "machine") return text;
  if (column.kind === "percentage") return `${plainDecimal(value, 2).replace(".", ",")}%`;
  return text.replace(".", ",");
}

function textField(text: string, dialect: CsvDialect, isCode: boolean): string {
  const safe = dialect === "dutch" && RUNNABLE.test(text) ? `'${text}` : text;
  const needsQuotes = isCode || /[;,\t"\r\n]|^\s|\s$/.test(safe);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of one empty field would be an empty line, which readers pass over. */
function line(fields: readonly string[], separator: string): string {
  return fields.length === 1 && fields[0] === "" ? '""' : fields.join(separator);
}
