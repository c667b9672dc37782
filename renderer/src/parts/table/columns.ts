import type { ReactNode } from "react";
import type { Formats } from "../../words/formats.ts";

/** What can stand in a cell before it is drawn. */
export type CellValue = string | number | null | undefined;

/** A column of a `DataTable`. Only `key`, `header` and `value` are needed. */
export type Column<Row> = {
  key: string;
  header: string;
  /**
   * How values are written, aligned, sorted and exported: `day` is an ISO day, `euros` whole cents,
   * `percent` a share of 1, `code` digits that are no number (BRIN, postal code).
   */
  kind?: "text" | "code" | "number" | "day" | "euros" | "percent" | "chip";
  /** The value: shown, sorted on, filtered on and exported, unless told otherwise below. */
  value: (row: Row) => CellValue;
  /** Draws the cell; the value stays what is sorted, filtered and exported. */
  render?: (row: Row) => ReactNode;
  sortValue?: (row: Row) => CellValue;
  exportValue?: (row: Row) => CellValue;
  /** Width in px. Days, codes and numbers have one of their own; texts share what is left. */
  width?: number;
  /** Puts a text at the right, such as a difference under a number. */
  align?: "end";
  /** Off until the person switches it on. */
  hidden?: boolean;
  /** Offers the values that occur as filters. */
  filter?: boolean;
  /** What stands in the sum line: the sum of the values, or something else. */
  sum?: true | ((rows: readonly Row[]) => ReactNode);
  /** What stands in grey: secondary information. */
  muted?: boolean;
};

/** What is on the screen, for export: the visible columns and the rows in their order. */
export type TableView = {
  columns: { key: string; header: string; kind: NonNullable<Column<never>["kind"]> }[];
  rows: (string | number | null)[][];
  /** Filters that are on, in words. */
  filters: string[];
};

/** A kind of file that a table can be exported to. */
export type ExportFormat = "xlsx" | "csv";

/** The value of a cell as text, in the format of its column's kind. */
export function cellText(kind: Column<never>["kind"], value: CellValue, formats: Formats): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "string") return kind === "day" ? formats.day(value) : value;
  if (kind === "euros") return formats.euros(value);
  if (kind === "percent") return formats.percent(value);
  return formats.number(value, Number.isInteger(value) ? 0 : 1);
}

/** Whether the values of a column are numbers, which stand at the right under each other. */
export function isNumeric({ kind }: Pick<Column<never>, "kind">): boolean {
  return kind === "number" || kind === "euros" || kind === "percent";
}

const ownWidths: Partial<Record<NonNullable<Column<never>["kind"]>, number>> = {
  code: 92,
  day: 104,
  euros: 116,
  number: 96,
  percent: 88,
};
const leastText = 140;

type Sized = Pick<Column<never>, "kind" | "width">;

function widthOf(column: Sized): number | undefined {
  return column.width ?? ownWidths[column.kind ?? "text"];
}

/** Texts may be cut off to 70 % of their width before the table starts to scroll sideways. */
function leastOf(column: Sized): number {
  const width = widthOf(column);
  if (!width) return leastText;
  return (column.kind ?? "text") === "text" ? Math.round(width * 0.7) : width;
}

/** The widths of the columns as CSS grid tracks. */
export function gridTracks(columns: readonly Sized[], selectable: boolean): string {
  const tracks = columns.map((column) => {
    const width = widthOf(column);
    return `minmax(${leastOf(column)}px, ${width ? `${width}px` : "1fr"})`;
  });
  if (columns.every(widthOf)) tracks.push("minmax(0, 1fr)");
  return (selectable ? ["36px", ...tracks] : tracks).join(" ");
}

/** The least width in px in which all columns fit. */
export function leastWidth(columns: readonly Sized[], selectable: boolean): number {
  return columns.map(leastOf).reduce((sum, width) => sum + width, selectable ? 36 : 0);
}
