import { addDays } from "../model/day.ts";
import type { Recurrence, SessionTotals } from "../model/tally.ts";
import { enterTotals } from "../queries/clinic-session/close.ts";
import { planHalfDays, proposeHalfDays } from "../queries/clinic-session/half-days.ts";
import { storeProposedHours } from "../queries/clinic-session/hours.ts";
import { correctRecord, createRecord } from "../queries/record.ts";
import { run, sql } from "../sql.ts";
import type { Dice } from "./seeded.ts";
import type { ExampleWorld } from "./world.ts";

const ascension = "2024-05-09";

/** National holidays, and weeks in which the clinics of the example are closed. */
const holidays = [
  ["2024-01-01", "2024-01-01", "Nieuwjaarsdag", "Algemene termijnenwet"],
  ["2024-04-01", "2024-04-01", "Tweede paasdag", "Algemene termijnenwet"],
  [ascension, ascension, "Hemelvaartsdag", "Algemene termijnenwet"],
  ["2024-05-20", "2024-05-20", "Tweede pinksterdag", "Algemene termijnenwet"],
  ["2024-12-25", "2024-12-26", "Kerstmis", "Algemene termijnenwet"],
  ["2024-01-02", "2024-01-05", "Kerststop", "Voorbeeld: rooster van de consultatiebureaus"],
  ["2024-02-19", "2024-02-23", "Voorjaarsstop", "Voorbeeld: rooster van de consultatiebureaus"],
  ["2024-07-29", "2024-08-16", "Zomerstop", "Voorbeeld: rooster van de consultatiebureaus"],
  ["2024-10-28", "2024-11-01", "Herfststop", "Voorbeeld: rooster van de consultatiebureaus"],
  ["2024-12-23", "2025-01-03", "Kerststop", "Voorbeeld: rooster van de consultatiebureaus"],
] as const;

type CancelReason = { readonly cancelKind: string; readonly cancelReason: string };

/** Weeks (their Monday) in which the coach could not come, with the reason. */
const cancelledWeeks = [
  ["2024-03-11", { cancelKind: "illness", cancelReason: "Coach ziek" }],
  ["2024-11-18", { cancelKind: "other", cancelReason: "Scholing van de coach" }],
] as const;

const shared = {
  halfDay: "morning",
  kind: "regular",
  plannedStartMinutes: 9 * 60,
  plannedEndMinutes: 12 * 60 + 30,
} as const;

/** Coevorden each Tuesday, Oosterhesselen and Sleen by turns on Thursday. */
function recurrences({ clinics }: ExampleWorld, staffId: string): Recurrence[] {
  const at = (town: string, weekday: number, everyWeeks: number, from: string): Recurrence => {
    const clinicId = clinics.get(town);
    if (!clinicId) throw new Error(`the example has no clinic in ${town}`);
    return { clinicId, staffId, from, until: "2025-01-31", weekday, everyWeeks, ...shared };
  };
  return [
    at("Coevorden", 2, 1, "2024-01-01"),
    at("Oosterhesselen", 4, 2, "2024-01-01"),
    at("Sleen", 4, 2, "2024-01-08"),
  ];
}

interface Planned {
  readonly recurrence: Recurrence;
  readonly day: string;
}

/** The days without a holiday, and Ascension Day, of which the half-day is moved. */
function daysOf({ db }: ExampleWorld, recurrence: Recurrence): Planned[] {
  return proposeHalfDays(db, recurrence)
    .filter(({ day, holiday }) => holiday === null || day === ascension)
    .map(({ day }) => ({ recurrence, day }));
}

/** Plans one half-day as the screen does; that of Ascension Day is moved to the day before. */
function plan({ db }: ExampleWorld, { recurrence, day }: Planned): string {
  const [id = ""] = planHalfDays(db, recurrence, [day]);
  if (day !== ascension) return id;
  correctRecord(db, "clinic_session", "id", id, { heldOn: addDays(ascension, -1) });
  return id;
}

/** Spreads conversations over the age bands; each parent is in one. */
function bandsOf(dice: Dice, conversations: number): SessionTotals["bands"] {
  const codes = ["0-3m", "0-3m", "0-3m", "4-6m", "4-6m", "7-12m", "7-12m", "1-2y", "2-4y"];
  const picked = Array.from({ length: conversations }, () => dice.pick(codes)).sort();
  return [...Map.groupBy(picked, (code) => code)].map(([bandCode, found]) => ({
    bandCode,
    conversations: found.length,
  }));
}

function totalsOf(dice: Dice, sessionId: string, counted: boolean): SessionTotals {
  const conversations = dice.whole(14, 16);
  const firstContacts = dice.whole(6, conversations - 4);
  const otherLanguage = dice.whole(1, 4);
  const isReferred = dice.whole(0, 2) > 0;
  const language = dice.pick(["ar", "pl", "uk", "ti", "de"] as const);
  const target = dice.pick(["language_house", "kleintje_bieb", "childcare"] as const);
  return {
    sessionId,
    durationMinutes: 210,
    travelMinutes: 30,
    counted,
    conversations,
    firstContacts,
    grandparents: dice.whole(0, 2),
    otherLanguage,
    vouchersGiven: dice.whole(1, 4),
    suitcasesGiven: null,
    memberships: dice.whole(0, 3),
    bands: bandsOf(dice, conversations),
    languages: [{ language, conversations: otherLanguage }],
    referrals: isReferred ? [{ target, conversations: dice.whole(1, 2) }] : [],
  };
}

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return addDays(day, 1 - weekday);
}

function plannedFields({ recurrence, day }: Planned) {
  const { clinicId, staffId } = recurrence;
  return { clinicId, staffId, heldOn: day, ...shared };
}

function storeCancelled({ db }: ExampleWorld, one: Planned, reason: CancelReason): void {
  const fields = plannedFields(one);
  createRecord(db, "clinic_session", { ...fields, state: "cancelled", ...reason });
}

/** Stores what a tally leaves behind, without reading anything back. */
function storeTallied({ db, dice }: ExampleWorld, one: Planned): void {
  const {
    bands,
    languages,
    referrals,
    counted,
    sessionId: _none,
    ...counts
  } = totalsOf(dice, "", true);
  const sessionId = createRecord(db, "clinic_session", {
    ...plannedFields(one),
    state: "held",
    ...counts,
    conversationsQuality: counted ? "counted" : "estimated",
  });
  for (const band of bands) createRecord(db, "clinic_session_count", { sessionId, ...band });
  for (const language of languages) {
    createRecord(db, "clinic_session_language", { sessionId, ...language });
  }
  for (const referral of referrals) {
    createRecord(db, "clinic_session_referral", { sessionId, ...referral });
  }
  const { clinicId, staffId } = one.recurrence;
  const time = { direct: counts.durationMinutes, travel: counts.travelMinutes };
  storeProposedHours(db, { sessionId, clinicId, staffId, heldOn: one.day, ...time });
}

/**
 * Stores the year of the coach: agreed hours, holidays, half-days planned until the end of January
 * 2025, and what was held, counted and cancelled in 2024. The hours of 2024 are confirmed.
 */
export function storeCoach(world: ExampleWorld, staffId: string): void {
  const { db, dice, clinics } = world;
  for (const [fromDay, untilDay, name, source] of holidays) {
    createRecord(db, "holiday", { fromDay, untilDay, name, source });
  }
  const agreementId = createRecord(db, "clinic_agreement", {
    staffId,
    minutesPerWeek: 480,
    validFrom: "2024-01-01",
  });
  for (const clinicId of clinics.values()) {
    createRecord(db, "clinic_agreement_clinic", { agreementId, clinicId });
  }
  const reasons = new Map<string, CancelReason>(cancelledWeeks);
  const planned = recurrences(world, staffId).flatMap((one) => daysOf(world, one));
  for (const [place, one] of planned.entries()) {
    const reason = reasons.get(mondayOf(one.day));
    if (one.day > "2024-12-31") plan(world, one);
    else if (reason) storeCancelled(world, one, reason);
    else if (place % 12 === 0 || one.day === ascension) {
      enterTotals(db, totalsOf(dice, plan(world, one), false), null);
    } else storeTallied(world, one);
  }
  run(db, sql`update hour_entry set state = 'confirmed' where worked_on <= '2024-12-31'`);
}
