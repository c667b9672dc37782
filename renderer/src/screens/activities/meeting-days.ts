import type { ProposedMeeting } from "../../../../db/model/activity-series.ts";

/** A day of a series under review: where it was proposed, where it stands now, whether it stays. */
export type ReviewedDay = {
  /** The day it was proposed on; null for one that was added. */
  proposed: string | null;
  day: string;
  kept: boolean;
};

/** The days as they are proposed: a holiday and what is there already are off. */
export function firstReview(proposed: readonly ProposedMeeting[]): ReviewedDay[] {
  return proposed.map(({ day, holiday, existing }) => ({
    proposed: day,
    day,
    kept: holiday === null && existing === null,
  }));
}

/** The days in order; a day that was moved or added takes its place. */
export function inOrder(days: readonly ReviewedDay[]): ReviewedDay[] {
  return [...days].sort((a, b) => a.day.localeCompare(b.day));
}

/** The days that are kept, each once. */
export function keptDays(days: readonly ReviewedDay[]): string[] {
  return [...new Set(days.filter(({ kept }) => kept).map(({ day }) => day))];
}

/** Whether a day that is kept stands twice. */
export function isTwice(days: readonly ReviewedDay[], one: ReviewedDay): boolean {
  return one.kept && days.some((other) => other !== one && other.kept && other.day === one.day);
}
