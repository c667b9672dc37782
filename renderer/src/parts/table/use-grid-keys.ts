import type { KeyboardEvent, RefObject } from "react";
import { useLayoutEffect, useRef, useState } from "react";
import type { DataTableProps, Selection } from "./data-table.tsx";
import type { Line, Place } from "./lines.ts";
import { moved } from "./lines.ts";
import type { TableModel } from "./table-model.ts";

type GridInput<Row> = {
  table: DataTableProps<Row>;
  model: TableModel<Row>;
  lines: readonly Line<Row>[];
  selection: Selection<Row> | null;
  scroller: RefObject<HTMLDivElement | null>;
};

/** Where the focus is in the grid, and the keys that work there. */
export type GridKeys = {
  place: Place;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Moves the place without taking the focus, as a click does. */
  goTo: (place: Place) => void;
};

/** One tab stop for the whole grid: the focus is kept by row key, so sorting does not lose it. */
export function useGridKeys<Row>(input: GridInput<Row>): GridKeys {
  const { table, lines, scroller, model } = input;
  const [active, setActive] = useState<{ key: string | null; column: number }>(nowhere);
  const wanted = useRef(false);
  const anchor = useRef<string | null>(null);
  const lastOpen = useRef<string | null>(null);
  lastOpen.current = table.openKey ?? lastOpen.current;
  const place = placeOf(active, lines, model.visible.length, lastOpen.current);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    focusPlace(scroller.current, place);
  });
  const goTo = (next: Place) =>
    setActive({ key: next.line < 0 ? head : (lines[next.line]?.key ?? null), column: next.column });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const at = focusedPlace(event.target, place);
    if (act(event, at, input, anchor)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const height = scroller.current?.clientHeight ?? 0;
    const page = Math.max(1, Math.floor(height / 32) - 2);
    const next = moved(event.key, at, { lines, columns: model.visible.length, page });
    if (!next) return;
    event.preventDefault();
    wanted.current = true;
    goTo(next);
  };
  return { place, onKeyDown, goTo };
}

const head = "head of the grid";
const nowhere = { key: null, column: -1 };

function placeOf<Row>(
  active: { key: string | null; column: number },
  lines: readonly Line<Row>[],
  columns: number,
  lastOpen: string | null,
): Place {
  const column = Math.min(active.column, columns - 1);
  if (active.key === head) return { line: -1, column: Math.max(0, column) };
  // Before the person moved, the row that is or was open is where Tab and F6 arrive.
  const wanted = active.key ?? lastOpen;
  const known = wanted === null ? -1 : lines.findIndex((line) => line.key === wanted);
  if (known >= 0) return { line: known, column };
  const first = lines.findIndex((line) => line.type === "row");
  return first < 0 ? { line: -1, column: Math.max(0, column) } : { line: first, column };
}

/** A key is about the row that has the focus, also when a click or a reader brought it there. */
function focusedPlace(target: EventTarget, place: Place): Place {
  if (!(target instanceof Element)) return place;
  const line = Number(target.closest<HTMLElement>("[data-line]")?.dataset.line ?? place.line);
  if (line === place.line) return place;
  return { line, column: Number(target.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? -1) };
}

function focusPlace(scroller: HTMLElement | null, place: Place): void {
  const row = scroller?.querySelector<HTMLElement>(`[data-line="${place.line}"]`);
  const at =
    place.column < 0 ? row : row?.querySelector<HTMLElement>(`[data-cell="${place.column}"]`);
  at?.focus({ preventScroll: true });
  at?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select")
  );
}

/** Does what Enter, Space and the letters of the actions do; false when the key does nothing. */
function act<Row>(
  event: KeyboardEvent,
  place: Place,
  { table, model, lines, selection }: GridInput<Row>,
  anchor: RefObject<string | null>,
): boolean {
  const line = lines[place.line];
  const column = model.visible[place.column];
  if (place.line === -1) {
    if ((event.key !== "Enter" && event.key !== " ") || !column) return false;
    model.toggleSort(column.key);
    return true;
  }
  if (line?.type !== "row" || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.key === "Enter") {
    table.onOpen?.(line.row, column?.key ?? null);
    return table.onOpen !== undefined;
  }
  if (!selection) return false;
  if (event.key === " ") {
    if (event.shiftKey && anchor.current) selection.add(between(lines, anchor.current, line.key));
    else selection.toggle(line.key);
    anchor.current = line.key;
    return true;
  }
  const action = table.actions?.find((one) => one.letter === event.key.toLowerCase());
  if (action) action.run(selection.rows.length ? selection.rows : [line.row]);
  return action !== undefined;
}

function between<Row>(lines: readonly Line<Row>[], from: string, until: string): string[] {
  const keys = lines.flatMap((line) => (line.type === "row" ? [line.key] : []));
  const ends = [keys.indexOf(from), keys.indexOf(until)].sort((a, b) => a - b);
  return keys.slice(Math.max(0, ends[0] ?? 0), (ends[1] ?? 0) + 1);
}
