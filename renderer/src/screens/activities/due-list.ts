import type { DueMeeting } from "../../../../db/model/activity-series.ts";

/** When meetings are due, in the order in which they stand. */
export const whens = ["overdue", "today", "week"] as const;

/** Whether numbers can be entered: a meeting that is still to come has none yet. */
export function isCountable({ when }: DueMeeting): boolean {
  return when !== "week";
}

/** Whether somebody has said something of who came. */
export function isSaid({ state, childrenQuality, adultsQuality }: DueMeeting): boolean {
  return state === "held" && (childrenQuality !== null || adultsQuality !== null);
}

/** Whether there is something to take over "as last time". */
export function hasLast({ lastChildren, lastAdults }: DueMeeting): boolean {
  return lastChildren !== null || lastAdults !== null;
}

/** The row that comes after one and still asks for numbers; else the one before it; else null. */
export function nextToCount(rows: readonly DueMeeting[], id: string): string | null {
  const place = rows.findIndex((row) => row.id === id);
  const asks = (row: DueMeeting) => row.id !== id && isCountable(row) && !isSaid(row);
  const after = rows.slice(place + 1).find(asks);
  return (after ?? rows.slice(0, Math.max(0, place)).findLast(asks))?.id ?? null;
}

/** The row that an arrow, Home or End leads to; null for another key. */
export function movedTo(rows: readonly DueMeeting[], id: string, key: string): string | null {
  const place = rows.findIndex((row) => row.id === id);
  const last = rows.length - 1;
  const to: Record<string, number> = {
    ArrowDown: Math.min(last, place + 1),
    ArrowUp: Math.max(0, place - 1),
    Home: 0,
    End: last,
  };
  return rows[to[key] ?? -1]?.id ?? null;
}
