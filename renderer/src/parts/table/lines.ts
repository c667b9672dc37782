/** A line of the table: a row, or the head of a group. */
export type Line<Row> =
  | { type: "row"; key: string; row: Row }
  | { type: "group"; key: string; label: string; count: number };

/** The lines of a table; groups stand in the order in which `order` first names them. */
export function linesOf<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  groupBy: ((row: Row) => string) | undefined,
  order: readonly Row[],
): Line<Row>[] {
  const asLine = (row: Row): Line<Row> => ({ type: "row", key: rowKey(row), row });
  if (!groupBy) return rows.map(asLine);
  const groups = new Map<string, Row[]>(order.map((row) => [groupBy(row), []]));
  for (const row of rows) groups.get(groupBy(row))?.push(row);
  return [...groups].flatMap(([label, inside]): Line<Row>[] => {
    if (inside.length === 0) return [];
    const head: Line<Row> = { type: "group", key: `group ${label}`, label, count: inside.length };
    return [head, ...inside.map(asLine)];
  });
}

/** Where the focus is: a line (-1 is the header) and a column (-1 is the row as a whole). */
export type Place = { line: number; column: number };

type Around<Row> = { lines: readonly Line<Row>[]; columns: number; page: number };

/** Where a key moves the focus to; null when the key does not move it. */
export function moved<Row>(key: string, from: Place, around: Around<Row>): Place | null {
  const { lines, columns, page } = around;
  const sideways = key === "ArrowRight" || key === "ArrowLeft";
  // Out of the header one comes back to rows as a whole.
  const at = from.line === -1 && !sideways ? { line: -1, column: -1 } : from;
  const last = lines.length - 1;
  switch (key) {
    case "ArrowDown":
    case "j":
      return { ...at, line: nearestRow(lines, at.line + 1, 1) ?? at.line };
    case "ArrowUp":
    case "k":
      return upwards(lines, at);
    case "Home":
      return { ...at, line: nearestRow(lines, 0, 1) ?? at.line };
    case "End":
      return { ...at, line: nearestRow(lines, last, -1) ?? at.line };
    case "PageDown":
      return { ...at, line: nearestRow(lines, Math.min(last, at.line + page), -1) ?? at.line };
    case "PageUp":
      return { ...at, line: nearestRow(lines, Math.max(0, at.line - page), 1) ?? at.line };
    case "ArrowRight":
      return { ...at, column: Math.min(columns - 1, at.column + 1) };
    case "ArrowLeft":
      return { ...at, column: Math.max(at.line === -1 ? 0 : -1, at.column - 1) };
    default:
      return null;
  }
}

function upwards<Row>(lines: readonly Line<Row>[], at: Place): Place {
  if (at.line === -1) return { line: -1, column: 0 };
  const line = nearestRow(lines, at.line - 1, -1);
  return line === null ? { line: -1, column: Math.max(0, at.column) } : { ...at, line };
}

function nearestRow<Row>(lines: readonly Line<Row>[], from: number, step: 1 | -1): number | null {
  for (let index = from; index >= 0 && index < lines.length; index += step) {
    if (lines[index]?.type === "row") return index;
  }
  return null;
}
