import type { ImportResult } from "../../../../electron/contract/importing.ts";

/** How many rows of a trial run are of each kind; a row that is not taken is of no other kind. */
export type ImportCounts = Record<
  "new" | "changed" | "unchanged" | "vanished" | "skipped" | "refused" | "doubtful",
  number
>;

/** Counts the rows of a trial run, those that are not taken apart. */
export function countRows(result: ImportResult, skip: ReadonlySet<string>): ImportCounts {
  const { refused, warnings } = result;
  const counts: ImportCounts = {
    new: result.new,
    changed: result.changed,
    unchanged: result.unchanged,
    vanished: result.vanished,
    skipped: 0,
    refused: refused.length,
    doubtful: warnings.length,
  };
  for (const { key, outcome } of result.rows ?? []) {
    if (!skip.has(key)) continue;
    counts[outcome] -= 1;
    counts.skipped += 1;
  }
  return counts;
}

/** Whether storing would change anything. */
export function changesAnything(result: ImportResult, skip: ReadonlySet<string>): boolean {
  const counts = countRows(result, skip);
  return counts.new + counts.changed + counts.vanished > 0;
}
