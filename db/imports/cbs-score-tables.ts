import { tidy } from "./cells.ts";
import type { SpreadsheetCell, SpreadsheetSheet } from "./read-spreadsheet.ts";
import { normaliseLocationCode } from "./register-codes.ts";

/** A column of scores in a sheet, with the columns that say of what. Columns are 0-based. */
export interface ScoreTable {
  sheet: SpreadsheetSheet;
  /** The 1-based row of the column names. */
  headerRow: number;
  header: string[];
  columns: { locationCode: number; pupils: number | null; score: number };
  threshold: "with" | "without";
}

type NoTables =
  | { reason: "none" }
  | { reason: "missing-columns"; columns: string[] }
  | { reason: "duplicate-columns"; columns: string[] }
  | { reason: "missing-threshold"; sheet: string };

interface Header {
  row: number;
  names: string[];
  /** The texts above the column names and the name of the sheet. */
  title: string;
}

/** A title, a publication and a blank line stand above the column names. */
const HEADER_WITHIN_ROWS = 15;

const SAMPLED_ROWS = 50;

/**
 * Gives the tables of scores of a CBS workbook, one for each column of scores, or why there are
 * none. Whether the threshold was applied is said by the name of the column, else by the title of
 * the table, else by its number: CBS gives the scores with the threshold as table 1 and those
 * without as table 2. A table of which it cannot be told is refused with the whole workbook.
 */
export function findScoreTables(sheets: readonly SpreadsheetSheet[]): ScoreTable[] | NoTables {
  const tables: ScoreTable[] = [];
  let problem: NoTables = { reason: "none" };
  for (const sheet of sheets) {
    const found = tablesOf(sheet);
    if (Array.isArray(found)) tables.push(...found);
    else if (found.reason === "missing-columns") problem = found;
    else if (found.reason !== "none") return found;
  }
  return tables.length > 0 ? tables : problem;
}

function tablesOf(sheet: SpreadsheetSheet): ScoreTable[] | NoTables {
  const header = findHeader(sheet);
  if (header === null) return { reason: "none" };
  const { row: headerRow, names, title } = header;
  const scores = scoreColumns(names);
  const locationCode = locationColumn(sheet, headerRow);
  if (locationCode === -1) return { reason: "missing-columns", columns: ["BRIN6"] };
  const pupils = names.findIndex((name) => /leerling/i.test(name) && !/achterstand/i.test(name));
  const tables: ScoreTable[] = [];
  for (const score of scores) {
    const threshold = thresholdOf(names[score] ?? "", title, sheet.name);
    if (threshold === null) return { reason: "missing-threshold", sheet: sheet.name };
    const columns = { locationCode, pupils: pupils === -1 ? null : pupils, score };
    tables.push({ sheet, headerRow, header: names, columns, threshold });
  }
  const kinds = new Set(tables.map(({ threshold }) => threshold));
  const repeated = scores.map((score) => names[score] ?? "");
  if (kinds.size < tables.length) return { reason: "duplicate-columns", columns: repeated };
  return tables;
}

/**
 * The column names are the first row with a score among several names and location codes below it;
 * without codes the first with a score, so that the lack of them can be told.
 */
function findHeader(sheet: SpreadsheetSheet): Header | null {
  const top = sheet.rows.slice(0, HEADER_WITHIN_ROWS).map((cells) => cells.map(textOf));
  const candidates = top.flatMap((names, at) => {
    const isNamed = names.filter((text) => text !== "").length > 1;
    return isNamed && scoreColumns(names).length > 0 ? [at] : [];
  });
  const at = candidates.find((row) => locationColumn(sheet, row + 1) !== -1) ?? candidates[0];
  const names = at === undefined ? undefined : top[at];
  if (at === undefined || names === undefined) return null;
  const title = [sheet.name, ...top.slice(0, at).flat()].filter((text) => text !== "").join(" | ");
  return { row: at + 1, names, title };
}

/** The first column with a location code in the first rows below the column names; -1 for none. */
function locationColumn({ rows }: SpreadsheetSheet, headerRow: number): number {
  for (const row of rows.slice(headerRow, headerRow + SAMPLED_ROWS)) {
    const place = row.findIndex((cell) => normaliseLocationCode(textOf(cell)) !== null);
    if (place !== -1) return place;
  }
  return -1;
}

/** Parts of a score (lower and upper classes) are left alone, and so is a count of pupils. */
function scoreColumns(names: readonly string[]): number[] {
  const about = names.flatMap((name, place) => (/achterstand/i.test(name) ? [place] : []));
  const whole = about.filter(
    (place) => !/leerling|onderbouw|bovenbouw|per leerling|gemiddeld/i.test(names[place] ?? ""),
  );
  const named = whole.filter((place) => /score/i.test(names[place] ?? ""));
  return named.length > 0 ? named : whole;
}

function thresholdOf(column: string, title: string, sheet: string): "with" | "without" | null {
  const told = saysThreshold(column) ?? saysThreshold(title);
  if (told !== null) return told;
  const number = /^tabel\s*(\d+)/i.exec(sheet.trim())?.[1];
  if (number === "1") return "with";
  return number === "2" ? "without" : null;
}

function saysThreshold(text: string): "with" | "without" | null {
  const applied = "(?:\\s+(?:toepassing|aftrek)\\s+van)?(?:\\s+de)?\\s+drempel";
  const without = new RegExp(`(?:zonder|v[oó][oó]r|exclusief)${applied}`, "i").test(text);
  const withIt = new RegExp(`(?<!\\p{L})(?:met|n[aá]|inclusief)${applied}`, "iu").test(text);
  const both = /met\s*(?:en|of|\/)\s*zonder/i.test(text);
  if (both || without === withIt) return null;
  return without ? "without" : "with";
}

function textOf(cell: SpreadsheetCell | undefined): string {
  return tidy(String(cell ?? ""));
}
