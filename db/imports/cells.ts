import type { ColumnPlaces } from "./match-header.ts";
import type { RegisterField } from "./source-columns.ts";

/** The texts of one row by field; a field without a column is empty. */
export type Cells<Field extends RegisterField> = Readonly<Record<Field, string>>;

/** Gives the texts of the wanted fields of a row and of no others. */
export function readCells<Field extends RegisterField>(
  fields: readonly string[],
  columns: ColumnPlaces,
  wanted: readonly Field[],
): Cells<Field> {
  const cells = wanted.map((field) => {
    const place = columns.get(field);
    return [field, place === undefined ? "" : tidy(fields[place] ?? "")];
  });
  return Object.fromEntries(cells) as Cells<Field>;
}

/** Runs of blanks and line ends become one space, so that only real changes are seen as changes. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Gives the first field with a control character or a lost one, undefined when all can be read. */
export function unreadableField<Field extends RegisterField>(
  cells: Cells<Field>,
  wanted: readonly Field[],
): Field | undefined {
  return wanted.find((field) => /[\p{Cc}\uFFFD]/u.test(cells[field]));
}
