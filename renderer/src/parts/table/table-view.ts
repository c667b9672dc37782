import type { Formats } from "../../words/formats.ts";
import type { Column, TableView } from "./columns.ts";
import type { Line } from "./lines.ts";
import type { TableModel } from "./table-model.ts";

/** What is on the screen as plain values, in the order of the screen, for export. */
export function viewOf<Row>(
  lines: readonly Line<Row>[],
  model: TableModel<Row>,
  columns: readonly Column<Row>[],
  formats: Formats,
): TableView {
  const inOrder = lines.flatMap((line) => (line.type === "row" ? [line.row] : []));
  return {
    columns: model.visible.map(({ key, header, kind = "text" }) => ({ key, header, kind })),
    rows: inOrder.map((row) =>
      model.visible.map((column) => (column.exportValue ?? column.value)(row) ?? null),
    ),
    filters: filtersInWords(model, columns, formats),
  };
}

/** The filters that are on as "Gemeente: Coevorden, Emmen". */
export function filtersInWords<Row>(
  model: TableModel<Row>,
  columns: readonly Column<Row>[],
  formats: Formats,
): string[] {
  const named = model.filters.map((filter) => {
    const header = columns.find((column) => column.key === filter.id)?.header ?? filter.id;
    return `${header}: ${[...filter.values].sort(formats.compare).join(", ")}`;
  });
  return model.search ? [...named, `“${model.search}”`] : named;
}
