import type { RowOf } from "../records/record-kinds.ts";

type Movement = RowOf<"movement">;

/** How many suitcases a branch has. */
export type BranchStock = { branchId: string; branchName: string; suitcases: number };

/**
 * The suitcases in stock per branch at the end of a day, in order of name: what was there and came
 * in, less what was handed out; a correction of minus one gives one back. Branches without
 * movements are left out.
 */
export function stockPerBranch(movements: readonly Movement[], day: string): BranchStock[] {
  const found = new Map<string, BranchStock>();
  for (const movement of movements) {
    if (movement.movedOn > day) continue;
    const { branchId, branchName } = movement;
    const known = found.get(branchId) ?? { branchId, branchName, suitcases: 0 };
    found.set(branchId, { ...known, suitcases: known.suitcases + stockChange(movement) });
  }
  return [...found.values()].sort((a, b) => a.branchName.localeCompare(b.branchName));
}

/** What a movement does to the stock of its branch, in suitcases. */
export function stockChange(movement: Pick<Movement, "stockChange">): number {
  return movement.stockChange;
}
