/**
 * What stands in a column: `code` is text that looks like a number (0109, 7741 PJ, house number
 * 1-3); `percentage` a fraction (0.191 is 19,1%); `day` ISO text (2024-12-31); `cents` whole cents.
 */
export type ColumnKind = "text" | "code" | "integer" | "decimal" | "percentage" | "day" | "cents";

/** A column of an export. */
export interface ExportColumn {
  key: string;
  header: string;
  kind: ColumnKind;
  /** Characters; from the contents when left away. */
  width?: number | undefined;
  /** Decimals shown of a decimal or a percentage, 1 when left away; the value keeps them all. */
  decimals?: number | undefined;
  /** What each row shows, where rows differ: a number of schools, and below it a share. */
  kinds?: readonly ColumnKind[] | undefined;
}

/** The language in which the words of the export itself are written. */
export type ExportLanguage = "nl" | "en";

/** A line of the sheet "Toelichting": a definition, a reference day, a source, a version. */
export interface ExportNote {
  term: string;
  text: string;
}

/** The one shape every export takes; `name` becomes the name of the sheet. */
export interface ExportTable {
  name: string;
  title: string;
  language: ExportLanguage;
  columns: readonly ExportColumn[];
  rows: readonly Readonly<Record<string, string | number | null>>[];
  notes: readonly ExportNote[];
}

/** What one cell holds. A `day` is a real day of the calendar, as ISO text. */
export type ExportCell =
  | { is: "empty" }
  | { is: "text"; text: string }
  | { is: "number"; value: number }
  | { is: "day"; day: string };

/**
 * Gives what a cell holds. A text in a column of numbers or days stays a text (`<5`, `–`), as does
 * an impossible day; a number in a column of texts becomes one. Throws a RangeError on a number
 * that is not finite and on cents that are not whole: no export may carry those.
 */
export function exportCell(
  column: ExportColumn,
  value: string | number | null | undefined,
): ExportCell {
  if (value === null || value === undefined || value === "") return { is: "empty" };
  if (typeof value === "number") {
    const sound = column.kind === "cents" ? Number.isSafeInteger(value) : Number.isFinite(value);
    if (!sound) throw new RangeError(`Column ${column.key} cannot hold ${value}.`);
    const isText = column.kind === "text" || column.kind === "code" || column.kind === "day";
    return isText ? { is: "text", text: String(value) } : { is: "number", value };
  }
  return column.kind === "day" && isDay(value)
    ? { is: "day", day: value }
    : { is: "text", text: value };
}

/** Gives an ISO day as `31-12-2024`. */
export function dutchDay(day: string): string {
  return day.split("-").toReversed().join("-");
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
