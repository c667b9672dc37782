// biome-ignore-all lint/a11y/useSemanticElements: a grid with one tab stop is no table element
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { CSSProperties, ReactNode } from "react";
import { useRef } from "react";
import { gridTracks, leastWidth } from "./columns.ts";
import type { DataTableProps, Selection } from "./data-table.tsx";
import type { Line } from "./lines.ts";
import type { TableModel } from "./table-model.ts";
import { GroupRow, HeaderRow, SumRow, TableRow } from "./table-rows.tsx";
import { useGridKeys } from "./use-grid-keys.ts";

type TableGridProps<Row> = {
  table: DataTableProps<Row>;
  model: TableModel<Row>;
  lines: readonly Line<Row>[];
  selection: Selection<Row> | null;
  sums: Map<string, number | ReactNode> | null;
};

const rowHeight = 32;
/** Room for two lines of text; `--row` of .grid-tall says the same. */
const tallRowHeight = 48;
const groupHeight = 28;
const headHeight = 33;
/** Up to here all rows are drawn: the browser's own search finds them, and it is fast enough. */
const allDrawn = 150;

/** Header, rows and sum line as one grid with one place for the focus. */
export function TableGrid<Row>({ table, model, lines, selection, sums }: TableGridProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = lines.length > allDrawn;
  const keys = useGridKeys({ table, model, lines, selection, scroller });
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      if (lines[index]?.type === "group") return groupHeight;
      return table.tall ? tallRowHeight : rowHeight;
    },
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 12,
    scrollMargin: headHeight,
    // The row with the focus stays drawn, or scrolling would lose the focus.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const active = keys.place.line;
      return active < 0 || shown.includes(active)
        ? shown
        : [...shown, active].sort((a, b) => a - b);
    },
  });
  const drawn = virtual
    ? virtualizer
        .getVirtualItems()
        .map((item) => ({ index: item.index, top: item.start - headHeight }))
    : lines.map((_, index) => ({ index, top: null }));
  const selectable = selection !== null;
  const style = {
    "--tracks": gridTracks(model.visible, selectable),
    minWidth: leastWidth(model.visible, selectable),
  } as CSSProperties;
  const scrollStyle = table.maxHeight ? { maxHeight: table.maxHeight } : undefined;
  return (
    <div className="table-scroll" ref={scroller} style={scrollStyle}>
      <div
        role="grid"
        className={table.tall ? "grid grid-tall" : "grid"}
        style={style}
        aria-label={table.label}
        aria-rowcount={lines.length + 1 + (sums ? 1 : 0)}
        aria-colcount={model.visible.length + (selectable ? 1 : 0)}
        aria-multiselectable={selectable || undefined}
        onKeyDown={keys.onKeyDown}
      >
        <HeaderRow model={model} selection={selection} lines={lines} keys={keys} />
        <div
          role="rowgroup"
          className="grid-body"
          style={virtual ? { height: virtualizer.getTotalSize() } : undefined}
        >
          {drawn.map(({ index, top }) => {
            const line = lines[index];
            if (!line) return null;
            return line.type === "group" ? (
              <GroupRow key={line.key} line={line} index={index} top={top} />
            ) : (
              <TableRow
                key={line.key}
                {...{ table, model, selection, keys, index, top }}
                row={line.row}
                rowKey={line.key}
              />
            );
          })}
        </div>
        {sums && lines.length > 0 && (
          <SumRow model={model} sums={sums} selectable={selectable} index={lines.length + 2} />
        )}
      </div>
    </div>
  );
}
