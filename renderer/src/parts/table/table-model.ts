import type { ColumnDef } from "@tanstack/react-table";
import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useEffect, useMemo, useState } from "react";
import { useSettings } from "../../store/settings.ts";
import type { Formats } from "../../words/formats.ts";
import type { CellValue, Column } from "./columns.ts";
import { cellText } from "./columns.ts";

const features = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

/** The library wants rows to be objects of its own shape. */
type Box<Row> = { row: Row };

/** A column that the rows are sorted on. */
export type Sorting = { id: string; desc: boolean }[];
/** Values that a column must have one of. */
export type ColumnFilter = { id: string; values: string[] };

/** Everything a table shows, and how the person changes it. */
export type TableModel<Row> = {
  rows: Row[];
  visible: Column<Row>[];
  sorting: Sorting;
  filters: ColumnFilter[];
  search: string;
  setSearch: (text: string) => void;
  setFilter: (id: string, values: string[]) => void;
  clearFilters: () => void;
  toggleSort: (id: string) => void;
  toggleColumn: (id: string) => void;
  /** The values that occur in a column with how often, as text, in order. */
  valuesOf: (column: Column<Row>) => { text: string; count: number }[];
};

type ModelInput<Row> = {
  id: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  formats: Formats;
  initialSort: Sorting;
  initialFilters: ColumnFilter[];
  /** Whether the table is found again as it was left. */
  remember: boolean;
};

type Left = { sorting: Sorting; filters: ColumnFilter[]; search: string };
/** How the tables that remember were left, until the window is closed. */
const left = new Map<string, Left>();

const neverHidden: string[] = [];

/** Sorts, filters and hides columns; which columns are hidden is remembered per table id. */
export function useTableModel<Row>(input: ModelInput<Row>): TableModel<Row> {
  const { id, columns, rows, formats } = input;
  const before = input.remember ? left.get(id) : undefined;
  const [sorting, setSorting] = useState<Sorting>(before?.sorting ?? input.initialSort);
  const [filters, setFilters] = useState<ColumnFilter[]>(before?.filters ?? input.initialFilters);
  const [search, setSearch] = useState(before?.search ?? "");
  useEffect(() => {
    if (input.remember) left.set(id, { sorting, filters, search });
  }, [input.remember, id, sorting, filters, search]);
  const hideColumns = useSettings((settings) => settings.hideColumns);
  const kept = useSettings((settings) => settings.hiddenColumns[id]);
  const atFirst = useMemo(() => columns.filter((column) => column.hidden), [columns]);
  const hidden = kept ?? (atFirst.length ? atFirst.map((column) => column.key) : neverHidden);
  const definitions = useMemo(() => columnDefinitions(columns, formats), [columns, formats]);
  const boxes = useMemo(() => rows.map((row): Box<Row> => ({ row })), [rows]);
  const columnFilters = useMemo(
    () => filters.map((filter) => ({ id: filter.id, value: filter.values })),
    [filters],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: boxes,
    state: { sorting, columnFilters, globalFilter: search },
    globalFilterFn: (row, columnId, text) => matches(row.getValue(columnId), String(text)),
    getColumnCanGlobalFilter: () => true,
  });
  const setFilter = (columnId: string, values: string[]) =>
    setFilters((now) => {
      const others = now.filter((filter) => filter.id !== columnId);
      return values.length ? [...others, { id: columnId, values }] : others;
    });
  return {
    rows: table.getRowModel().rows.map((row) => row.original.row),
    visible: columns.filter((column) => !hidden.includes(column.key)),
    sorting,
    filters,
    search,
    setSearch,
    setFilter,
    clearFilters: () => {
      setFilters([]);
      setSearch("");
    },
    toggleSort: (columnId) => setSorting((now) => nextSorting(now, columnId)),
    toggleColumn: (columnId) => hideColumns(id, toggled(hidden, columnId, columns.length)),
    valuesOf: (column) => occurring(column, rows, formats),
  };
}

function toggled(hidden: readonly string[], id: string, count: number): string[] {
  if (hidden.includes(id)) return hidden.filter((key) => key !== id);
  return hidden.length + 1 < count ? [...hidden, id] : [...hidden];
}

function nextSorting(now: Sorting, id: string): Sorting {
  const known = now.find((sort) => sort.id === id);
  if (!known) return [{ id, desc: false }];
  return known.desc ? [] : [{ id, desc: true }];
}

function matches(value: unknown, text: string): boolean {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const inside = plain(String(value ?? ""));
  return words.every((word) => inside.includes(word));
}

/** Lower case without accents, so that "ane" finds "Âne" and "Anè". */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function columnDefinitions<Row>(columns: readonly Column<Row>[], formats: Formats) {
  return columns.map(
    (column): ColumnDef<typeof features, Box<Row>> => ({
      id: column.key,
      // Undefined for blank: blanks come last, whichever way the column is sorted.
      accessorFn: ({ row }) => cellText(column.kind, column.value(row), formats) || undefined,
      sortUndefined: "last",
      filterFn: (row, id, values: string[]) => values.includes(String(row.getValue(id) ?? "")),
      sortFn: (a, b) =>
        compareCells(sortValue(column, a.original.row), sortValue(column, b.original.row), formats),
    }),
  );
}

function sortValue<Row>(column: Column<Row>, row: Row): CellValue {
  return (column.sortValue ?? column.value)(row);
}

function compareCells(a: CellValue, b: CellValue, formats: Formats): number {
  const blankA = a === null || a === undefined || a === "";
  const blankB = b === null || b === undefined || b === "";
  if (blankA || blankB) return Number(blankA) - Number(blankB);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return formats.compare(String(a), String(b));
}

function occurring<Row>(column: Column<Row>, rows: readonly Row[], formats: Formats) {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = cellText(column.kind, column.value(row), formats);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => formats.compare(a.text, b.text));
}
