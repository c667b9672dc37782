// biome-ignore-all lint/a11y/useSemanticElements: a grid with one tab stop is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: a row or a cell has the focus, not both
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its cells
import type { CSSProperties, MouseEvent, ReactNode } from "react";
import { useFormats, useWords } from "../../words/use-words.ts";
import { classNames } from "../class-names.ts";
import { Icon } from "../icons.tsx";
import type { Column } from "./columns.ts";
import { cellText, isNumeric } from "./columns.ts";
import type { DataTableProps, Selection } from "./data-table.tsx";
import type { Line } from "./lines.ts";
import type { TableModel } from "./table-model.ts";
import type { GridKeys } from "./use-grid-keys.ts";

type HeaderRowProps<Row> = {
  model: TableModel<Row>;
  selection: Selection<Row> | null;
  lines: readonly Line<Row>[];
  keys: GridKeys;
};

/** The names of the columns; Enter or a click sorts. */
export function HeaderRow<Row>({ model, selection, lines, keys }: HeaderRowProps<Row>) {
  const words = useWords().parts.table;
  const inHead = keys.place.line === -1;
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" className="grid-row" aria-rowindex={1} data-line={-1}>
        {selection && <SelectAll selection={selection} lines={lines} label={words.selectRow("")} />}
        {model.visible.map((column, index) => {
          const sort = model.sorting.find((one) => one.id === column.key);
          const order = sort ? (sort.desc ? "descending" : "ascending") : "none";
          return (
            <div
              key={column.key}
              role="columnheader"
              aria-sort={order}
              aria-colindex={index + 1 + (selection ? 1 : 0)}
              data-cell={index}
              tabIndex={inHead && keys.place.column === index ? 0 : -1}
              className={classNames("grid-cell", atEnd(column) && "grid-number")}
              onClick={() => {
                keys.goTo({ line: -1, column: index });
                model.toggleSort(column.key);
              }}
            >
              <span className="grid-text">{column.header}</span>
              {sort && <Icon name={sort.desc ? "down" : "up"} size={12} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type SelectAllProps<Row> = {
  selection: Selection<Row>;
  lines: readonly Line<Row>[];
  label: string;
};

function SelectAll<Row>({ selection, lines }: SelectAllProps<Row>) {
  const words = useWords().parts.table;
  const keys = lines.flatMap((line) => (line.type === "row" ? [line.key] : []));
  const all = keys.length > 0 && keys.every((key) => selection.keys.has(key));
  return (
    <div role="columnheader" className="grid-cell grid-check" aria-colindex={1}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={words.selectAll}
        checked={all}
        onChange={() => (all ? selection.clear() : selection.add(keys))}
      />
    </div>
  );
}

type TableRowProps<Row> = {
  table: DataTableProps<Row>;
  model: TableModel<Row>;
  selection: Selection<Row> | null;
  keys: GridKeys;
  row: Row;
  rowKey: string;
  index: number;
  top: number | null;
};

/** One row. A click opens it, unless text was being selected or a control was pressed. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { table, model, selection, keys, row, rowKey, index, top } = props;
  const words = useWords().parts.table;
  const active = keys.place.line === index;
  const open = table.openKey === rowKey;
  const chosen = selection?.keys.has(rowKey) ?? false;
  const first = model.visible[0];
  const press = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>("[data-cell]");
    keys.goTo({ line: index, column: -1 });
    if (target.closest("a, button, input, label") || window.getSelection()?.toString()) return;
    const column = model.visible[Number(cell?.getAttribute("data-cell") ?? -1)];
    table.onOpen?.(row, column?.key ?? null);
  };
  return (
    <div
      role="row"
      className={classNames(
        "grid-row",
        table.onOpen && "grid-row-opens",
        open && "grid-row-open",
        chosen && "grid-row-chosen",
      )}
      style={placed(top)}
      data-line={index}
      aria-rowindex={index + 2}
      aria-current={open || undefined}
      aria-selected={selection ? chosen : undefined}
      tabIndex={active && keys.place.column < 0 ? 0 : -1}
      onClick={press}
    >
      {selection && (
        <div role="gridcell" className="grid-cell grid-check" aria-colindex={1}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={words.selectRow(String(first?.value(row) ?? rowKey))}
            checked={chosen}
            onChange={() => selection.toggle(rowKey)}
          />
        </div>
      )}
      {model.visible.map((column, at) => (
        <TableCell
          key={column.key}
          {...{ column, row, at }}
          offset={selection ? 2 : 1}
          active={active && keys.place.column === at}
        />
      ))}
    </div>
  );
}

function atEnd<Row>(column: Column<Row>): boolean {
  return isNumeric(column) || column.align === "end";
}

function placed(top: number | null): CSSProperties | undefined {
  return top === null ? undefined : { position: "absolute", insetInline: 0, top };
}

type TableCellProps<Row> = {
  column: Column<Row>;
  row: Row;
  at: number;
  offset: number;
  active: boolean;
};

function TableCell<Row>({ column, row, at, offset, active }: TableCellProps<Row>) {
  const formats = useFormats();
  const text = cellText(column.kind, column.value(row), formats);
  const content: ReactNode = column.render ? column.render(row) : text;
  return (
    <div
      role="gridcell"
      data-cell={at}
      aria-colindex={at + offset}
      tabIndex={active ? 0 : -1}
      title={column.render ? undefined : text}
      className={classNames("grid-cell", atEnd(column) && "grid-number", column.muted && "muted")}
    >
      <span className="grid-text">{content}</span>
    </div>
  );
}

type GroupRowProps = {
  line: { label: string; count: number };
  index: number;
  top: number | null;
};

/** The head of a group of rows. */
export function GroupRow({ line, index, top }: GroupRowProps) {
  const formats = useFormats();
  return (
    <div role="row" className="grid-group" aria-rowindex={index + 2} style={placed(top)}>
      <div role="gridcell" className="grid-group-name">
        {line.label}
        <span className="grid-group-count">{formats.number(line.count)}</span>
      </div>
    </div>
  );
}

type SumRowProps<Row> = {
  model: TableModel<Row>;
  sums: Map<string, number | ReactNode>;
  selectable: boolean;
  index: number;
};

/** The sum line under the rows. */
export function SumRow<Row>({ model, sums, selectable, index }: SumRowProps<Row>) {
  const words = useWords().parts.table;
  const formats = useFormats();
  return (
    <div role="rowgroup" className="grid-foot">
      <div role="row" className="grid-row" aria-rowindex={index}>
        {selectable && <div role="gridcell" className="grid-cell" />}
        {model.visible.map((column, at) => {
          const sum = sums.get(column.key);
          const shown = typeof sum === "number" ? cellText(column.kind, sum, formats) : sum;
          return (
            <div
              key={column.key}
              role="gridcell"
              className={classNames("grid-cell", atEnd(column) && "grid-number")}
            >
              {shown ?? (at === 0 ? words.sum : null)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
