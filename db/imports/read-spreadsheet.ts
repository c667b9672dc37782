import { type CellValue, readXlsx } from "hucre/xlsx";

/** What a cell holds; a day is ISO text. */
export type SpreadsheetCell = string | number | boolean | null;

/** A sheet with its name and all its rows from the first on, empty ones included. */
export interface SpreadsheetSheet {
  name: string;
  rows: readonly (readonly SpreadsheetCell[])[];
}

/** More than any register has; a damaged or hostile workbook may claim anything. */
const MOST_BYTES = 50_000_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The first entry of an OpenDocument file is its media type, uncompressed. */
const OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis";

/** Whether bytes begin as an XLSX workbook does; an OpenDocument spreadsheet does not count. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 100));
  return ZIP.every((byte, at) => bytes[at] === byte) && !start.includes(OPEN_DOCUMENT);
}

/**
 * Gives the visible sheets of an XLSX workbook, null when it cannot be read. Never rejects. Styles
 * are not looked at: CBS writes some that other programs stumble over, and nothing is told by them.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<SpreadsheetSheet[] | null> {
  if (bytes.length > MOST_BYTES) return null;
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      readStyles: false,
    });
    return sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => Array.from(row, cellContents)),
    }));
  } catch {
    return null;
  }
}

function cellContents(value: CellValue | undefined): SpreadsheetCell {
  if (!(value instanceof Date)) return value ?? null;
  return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
}
