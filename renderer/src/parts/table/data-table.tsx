import type { ReactNode } from "react";
import { useCallback, useMemo, useRef, useState } from "react";
import { useFormats, useWords } from "../../words/use-words.ts";
import { classNames } from "../class-names.ts";
import type { Column, ExportFormat, TableView } from "./columns.ts";
import { isNumeric } from "./columns.ts";
import "./data-table.css";
import "./grid.css";
import { linesOf } from "./lines.ts";
import type { RowAction } from "./selection-bar.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { TableGrid } from "./table-grid.tsx";
import type { ColumnFilter, Sorting, TableModel } from "./table-model.ts";
import { useTableModel } from "./table-model.ts";
import { TableToolbar } from "./table-toolbar.tsx";
import { viewOf } from "./table-view.ts";

/** What a `DataTable` needs; `id`, `label`, `rows`, `columns` and `rowKey` always. */
export type DataTableProps<Row> = {
  /** Stable name of the table, under which its hidden columns are remembered. */
  id: string;
  /** What the rows are, read out as the name of the grid: "Scholen". */
  label: string;
  rows: readonly Row[];
  /** Keep this list stable (module scope or `useMemo`). */
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** Enter or a click: opens the row; `column` when a single cell had the focus. */
  onOpen?: (row: Row, column: string | null) => void;
  /** The row that is open beside the table. */
  openKey?: string | null;
  /** Puts rows under group heads. */
  groupBy?: (row: Row) => string;
  /** Makes rows selectable; each action has a letter that works while the list has the focus. */
  actions?: readonly RowAction<Row>[];
  /** Offers export of what is visible. */
  onExport?: (format: ExportFormat, view: TableView) => void | Promise<void>;
  exportFormats?: readonly ExportFormat[];
  /** Shown when there are no rows at all: an `EmptyState`. */
  empty?: ReactNode;
  /** At the left of the toolbar, before the search field. */
  toolbar?: ReactNode;
  /** Leaves the toolbar out, for a small table in a card or panel. */
  plain?: boolean;
  /** Rows have room for two lines, so that a sentence can be read. */
  tall?: boolean;
  /** Greatest height in px; without it the table takes the height its container leaves. */
  maxHeight?: number;
  initialSort?: Sorting;
  initialFilters?: ColumnFilter[];
  /** Finds search, filters and order again when the person comes back to the list. */
  remember?: boolean;
};

/** The one table of the product: sorted, filtered and worked by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, rowKey, groupBy, actions } = props;
  const formats = useFormats();
  const words = useWords().parts.table;
  const model = useTableModel({
    id: props.id,
    columns,
    rows,
    formats,
    initialSort: props.initialSort ?? noSort,
    initialFilters: props.initialFilters ?? noFilters,
    remember: props.remember ?? false,
  });
  const lines = linesOf(model.rows, rowKey, groupBy, rows);
  const selection = useSelection(rows, rowKey);
  if (rows.length === 0 && props.empty) return <div className="table-card">{props.empty}</div>;
  const exportView = (format: ExportFormat) =>
    props.onExport?.(format, viewOf(lines, model, columns, formats));
  return (
    <div className={classNames("table", !props.maxHeight && "table-fill")}>
      {!props.plain && (
        <TableToolbar
          model={model}
          columns={columns}
          total={rows.length}
          start={props.toolbar}
          exportFormats={props.exportFormats ?? usualFormats}
          onExport={props.onExport ? exportView : null}
        />
      )}
      {actions && selection.rows.length > 0 && (
        <SelectionBar actions={actions} rows={selection.rows} onClear={selection.clear} />
      )}
      <div className="table-card">
        <TableGrid
          table={props}
          model={model}
          lines={lines}
          selection={actions ? selection : null}
          sums={sumsOf(model)}
        />
        {model.rows.length === 0 && <p className="table-nothing">{words.nothingMatches}</p>}
      </div>
    </div>
  );
}

const noSort: Sorting = [];
const noFilters: ColumnFilter[] = [];
const usualFormats: readonly ExportFormat[] = ["xlsx", "csv"];

/** The rows that are selected, and how a row is put in or out. */
export type Selection<Row> = {
  keys: ReadonlySet<string>;
  rows: Row[];
  toggle: (key: string) => void;
  add: (keys: readonly string[]) => void;
  clear: () => void;
};

function useSelection<Row>(rows: readonly Row[], rowKey: (row: Row) => string): Selection<Row> {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set<string>());
  const keyOf = useRef(rowKey);
  keyOf.current = rowKey;
  const chosen = useMemo(
    () => (keys.size ? rows.filter((row) => keys.has(keyOf.current(row))) : []),
    [rows, keys],
  );
  const toggle = useCallback((key: string) => {
    setKeys((now) => {
      const next = new Set(now);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const add = (more: readonly string[]) => setKeys((now) => new Set([...now, ...more]));
  return { keys, rows: chosen, toggle, add, clear: () => setKeys(new Set()) };
}

function sumsOf<Row>(model: TableModel<Row>): Map<string, number | ReactNode> | null {
  const summed = model.visible.filter((column) => column.sum);
  if (summed.length === 0) return null;
  return new Map(
    summed.map((column) => [
      column.key,
      typeof column.sum === "function" ? column.sum(model.rows) : addedUp(column, model.rows),
    ]),
  );
}

function addedUp<Row>(column: Column<Row>, rows: readonly Row[]): number {
  const values = isNumeric(column) ? rows.map(column.value) : [];
  return values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
}
