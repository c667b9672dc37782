/** When the tally of each half-day was opened in this window; kept in memory and nowhere else. */
const openedAt = new Map<string, number>();

/** Starts the clock of a half-day unless it runs; gives when it started, in milliseconds. */
export function startClock(sessionId: string, now: number): number {
  const started = openedAt.get(sessionId) ?? now;
  openedAt.set(sessionId, started);
  return started;
}

/** What is known of the time of a half-day; minutes after midnight, moments in milliseconds. */
export type HalfDayTime = {
  /** The day, in ISO text. */
  heldOn: string;
  plannedStartMinutes: number | null;
  plannedEndMinutes: number | null;
  /** When its tally was opened in this window; null when it was opened before. */
  openedAt: number | null;
};

/** How long a half-day is taken to be when nothing is known of it, in minutes. */
const usualMinutes = 210;
const shortest = 30;
const longest = 480;

/** Planned minutes of a half-day; null when its hours are not known. */
export function plannedMinutes({
  plannedStartMinutes: start,
  plannedEndMinutes: end,
}: Pick<HalfDayTime, "plannedStartMinutes" | "plannedEndMinutes">): number | null {
  return start === null || end === null || end <= start ? null : end - start;
}

/**
 * Proposes how long a half-day took, in minutes rounded to five: on its own day since its start,
 * the planned one or else the opening of the tally; else as planned. Less than half an hour or more
 * than eight hours since the start is no half-day, so then the plan goes too.
 */
export function proposedMinutes(time: HalfDayTime, today: string, now: Date): number {
  const planned = plannedMinutes(time) ?? usualMinutes;
  if (today !== time.heldOn) return round(planned);
  const minute = now.getHours() * 60 + now.getMinutes();
  const sinceOpened = time.openedAt === null ? null : (now.getTime() - time.openedAt) / 60_000;
  const since = time.plannedStartMinutes === null ? sinceOpened : minute - time.plannedStartMinutes;
  if (since === null || since < shortest || since > longest) return round(planned);
  return round(since);
}

function round(minutes: number): number {
  return Math.max(5, Math.round(minutes / 5) * 5);
}

/** The part of the day that a moment lies in; the afternoon ends at half past five. */
export function halfDayAt(now: Date): "morning" | "afternoon" | "evening" {
  const minute = now.getHours() * 60 + now.getMinutes();
  if (minute < 12 * 60) return "morning";
  return minute < 17.5 * 60 ? "afternoon" : "evening";
}
