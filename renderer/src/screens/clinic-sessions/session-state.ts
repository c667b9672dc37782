import { addDays } from "../../../../db/model/day.ts";
import { mondayOf, type Span } from "../../../../db/model/span.ts";
import type { Formats } from "../../words/formats.ts";
import type { Words } from "../../words/words.ts";
import type { RowOf } from "../records/record-kinds.ts";

/** A half-day as it is stored. */
export type Session = RowOf<"clinicSession">;

/** How a half-day stands on a day: planned ones of the past must still be filled in. */
export type Standing = keyof Words["clinicSessions"]["states"];

/** How a half-day stands today. */
export function standingOf(
  { state, heldOn, conversationsQuality }: Session,
  today: string,
): Standing {
  if (state === "held") return conversationsQuality === "unknown" ? "unknown" : "held";
  if (state === "cancelled") return "cancelled";
  if (heldOn === today) return "today";
  return heldOn < today ? "overdue" : "planned";
}

/** Colours of how a half-day stands; the words say the same. */
export const standingTones = {
  planned: "neutral",
  today: "accent",
  overdue: "warn",
  held: "good",
  unknown: "warn",
  cancelled: "neutral",
} as const;

/** The half-days that are due: overdue, of today and of the rest of the week, each oldest first. */
export function dueSessions(
  sessions: readonly Session[],
  today: string,
): { overdue: Session[]; today: Session[]; week: Session[] } {
  const sunday = addDays(mondayOf(today), 6);
  const planned = sessions
    .filter(({ state }) => state === "planned")
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn) || halfDayOrder(a) - halfDayOrder(b));
  return {
    overdue: planned.filter(({ heldOn }) => heldOn < today),
    today: planned.filter(({ heldOn }) => heldOn === today),
    week: planned.filter(({ heldOn }) => heldOn > today && heldOn <= sunday),
  };
}

function halfDayOrder({ halfDay }: Session): number {
  return ["morning", "afternoon", "evening"].indexOf(halfDay);
}

/** What a list of half-days is narrowed by; null is all. */
export type SessionFilter = {
  clinicId: string | null;
  staffId: string | null;
  standings: readonly Standing[] | null;
  span: Span | null;
};

/** The half-days that a filter lets through. */
export function filteredSessions(
  sessions: readonly Session[],
  { clinicId, staffId, standings, span }: SessionFilter,
  today: string,
): Session[] {
  return sessions.filter(
    (session) =>
      (!clinicId || session.clinicId === clinicId) &&
      (!staffId || session.staffId === staffId) &&
      (!standings || standings.includes(standingOf(session, today))) &&
      (!span || (session.heldOn >= span.from && session.heldOn <= span.until)),
  );
}

/** A clinic by its place: "Consultatiebureau Sleen" is "Sleen" in a room of clinics. */
export function shortClinic(name: string): string {
  return name.replace(/^Consultatiebureau (?=\S)/i, "");
}

/** The day of the week of a day, from 0 (Monday). */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** A day with its weekday: "di 26-11-2024". */
export function dayWithWeekday(day: string, words: Words, formats: Formats): string {
  return `${words.clinicSessions.shortWeekdays[weekdayOf(day)] ?? ""} ${formats.day(day)}`;
}

/** What a half-day is called: "Sleen, di 26-11-2024 ochtend". */
export function sessionName(session: Session, words: Words, formats: Formats): string {
  const day = dayWithWeekday(session.heldOn, words, formats);
  const half = words.codes.halfDay[session.halfDay];
  return words.clinicSessions.dayTitle(shortClinic(session.clinicName), `${day} ${half}`);
}

/** The planned time of a half-day: "9:00 – 12:30"; blank when none was agreed. */
export function timesText(
  session: Pick<Session, "plannedStartMinutes" | "plannedEndMinutes">,
  formats: Formats,
): string {
  const { plannedStartMinutes: from, plannedEndMinutes: until } = session;
  if (from === null && until === null) return "";
  return `${formats.duration(from)} – ${formats.duration(until)}`;
}

/** The names of the holidays in which a day falls, by first day; null when it falls in none. */
export function holidayOn(
  holidays: readonly Pick<RowOf<"holiday">, "fromDay" | "untilDay" | "name">[],
  day: string,
): string | null {
  const names = holidays
    .filter(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay)
    .map(({ name }) => name);
  return names.length > 0 ? [...new Set(names)].join(", ") : null;
}

/** What speaks against a half-day on another day, as a sentence; null when nothing does. */
export function objectionTo(
  session: Pick<Session, "id" | "clinicId" | "staffId" | "halfDay">,
  day: string,
  known: { sessions: readonly Session[]; holidays: readonly RowOf<"holiday">[] },
  words: Words,
): string | null {
  const own = words.clinicSessions;
  const then = known.sessions.filter(
    (one) =>
      one.id !== session.id &&
      one.staffId === session.staffId &&
      one.heldOn === day &&
      one.halfDay === session.halfDay,
  );
  if (then.some(({ clinicId }) => clinicId === session.clinicId)) return own.dayTaken;
  const elsewhere = then.find(({ state }) => state !== "cancelled");
  if (elsewhere) return own.dayElsewhere(elsewhere.clinicName);
  const holiday = holidayOn(known.holidays, day);
  return holiday ? own.dayInHoliday(holiday) : null;
}
