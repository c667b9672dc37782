import type { ProposedDay } from "../../../../db/model/tally.ts";

/** A day of the list that is gone through before it is stored. */
export type PlannedDay = ProposedDay & {
  kept: boolean;
  /** The day it was moved from; null for one that was not moved. */
  was: string | null;
  added: boolean;
};

/** The list as it is proposed: what speaks against a day leaves it out until a person ticks it. */
export function firstList(proposed: readonly ProposedDay[]): PlannedDay[] {
  return proposed.map((day) => ({
    ...day,
    kept: !day.holiday && !day.planned && !day.elsewhere,
    was: null,
    added: false,
  }));
}

/** The list with another day in the place of one, or beside them when there is none to move. */
export function withDay(
  list: readonly PlannedDay[],
  reviewed: ProposedDay,
  from: string | null,
): PlannedDay[] {
  const moved = list.find(({ day }) => day === from);
  const others = list.filter(({ day }) => day !== from);
  const next = {
    ...reviewed,
    kept: !reviewed.planned,
    was: moved?.was ?? from,
    added: moved?.added ?? from === null,
  };
  return [...others, next].sort((a, b) => a.day.localeCompare(b.day));
}

/** The list with a day ticked or not; one that is there already is never ticked. */
export function withKept(list: readonly PlannedDay[], day: string, kept: boolean): PlannedDay[] {
  return list.map((one) => (one.day === day ? { ...one, kept: kept && !one.planned } : one));
}

/** The days that are to be stored, in order. */
export function keptDays(list: readonly PlannedDay[]): string[] {
  return list.filter(({ kept }) => kept).map(({ day }) => day);
}
