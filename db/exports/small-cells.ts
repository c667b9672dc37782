/** Counts of people from one up to this number are not shown outside the organisation. */
const leastShown = 5;

/** Whether a count of people is too small to show outside the organisation; nobody is not. */
export function isSmall(count: number | null): boolean {
  return count !== null && count > 0 && count < leastShown;
}

/** Cells as they may be shown outside; a hidden one has a count of null. */
export interface ShownCells<Cell> {
  readonly cells: readonly (Omit<Cell, "count"> & { readonly count: number | null })[];
  /** The sum of all cells; null when it would give a hidden cell away. */
  readonly total: number | null;
}

/**
 * Hides counts of people from 1 to 4, and with them the next smallest until at least two cells and
 * five people are hidden together, so that the total minus the rest gives none of them away. Where
 * there are too few cells for that, the total is hidden too. Empty cells stay as they are.
 */
export function hideSmall<Cell extends { readonly count: number }>(
  cells: readonly Cell[],
): ShownCells<Cell> {
  const bySize = cells
    .map(({ count }, place) => ({ count, place }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count || a.place - b.place);
  const hidden = new Set<number>();
  let people = 0;
  for (const { count, place } of bySize) {
    const enough = hidden.size === 0 || (hidden.size > 1 && people >= leastShown);
    if (!isSmall(count) && enough) break;
    hidden.add(place);
    people += count;
  }
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const safe = hidden.size === 0 || (hidden.size > 1 && people >= leastShown);
  return {
    cells: cells.map((cell, place) => ({ ...cell, count: hidden.has(place) ? null : cell.count })),
    total: safe ? total : null,
  };
}
