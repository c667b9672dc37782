import { z } from "zod";
import { daySchema } from "./day.ts";
import {
  countQualities,
  optionalDay,
  optionalId,
  optionalNotes,
  optionalText,
  requiredText,
  rowOf,
} from "./fields.ts";
import { idSchema } from "./identity.ts";

/** Parts of a day in which a clinic holds a session. */
export const halfDays = ["morning", "afternoon", "evening"] as const;
/** Kinds of sessions: by appointment, walk-in, a group, partly at a distance. */
export const sessionKinds = ["regular", "walk_in", "group", "hybrid"] as const;
/** Whether a half-day took place. */
export const sessionStates = ["planned", "held", "cancelled"] as const;
/** Why a half-day was cancelled; of `other` the reason is told in words. */
export const cancelKinds = [
  "youth_health_absent",
  "illness",
  "holiday",
  "no_room",
  "other",
] as const;
/** To what a parent is referred. */
export const referralTargets = [
  "language_house",
  "kleintje_bieb",
  "childcare",
  "reading_at_home",
  "youth_health",
  "other",
] as const;
/** Languages spoken at home beside Dutch, by ISO 639-1; a closed list, so never free text. */
export const homeLanguages = [
  "ar",
  "de",
  "en",
  "fa",
  "fr",
  "pl",
  "so",
  "ti",
  "tr",
  "uk",
  "zh",
  "other",
] as const;
/** How sure the counts of a half-day are, or that nobody knows them. */
export const sessionQualities = [...countQualities, "unknown"] as const;

const minutesOfDay = z.int().min(0).max(1440).nullable().optional();

/** A half-day of a coach at a clinic as it is planned; what was counted is entered apart. */
export const clinicSessionDraft = z.strictObject({
  clinicId: idSchema,
  staffId: idSchema,
  heldOn: daySchema,
  halfDay: z.enum(halfDays),
  kind: z.enum(sessionKinds),
  state: z.enum(["planned", "cancelled"]),
  cancelKind: z.enum(cancelKinds).nullable().optional(),
  cancelReason: optionalText,
  plannedStartMinutes: minutesOfDay,
  plannedEndMinutes: minutesOfDay,
  note: optionalNotes,
});

const wholeOrNull = z.int().nullable();

/** A half-day as stored, with its counts; minutes are whole, moments minutes after midnight. */
export const clinicSessionRow = rowOf(clinicSessionDraft.extend({ state: z.enum(sessionStates) }), {
  id: idSchema,
  durationMinutes: wholeOrNull,
  travelMinutes: wholeOrNull,
  conversations: wholeOrNull,
  conversationsQuality: z.enum(sessionQualities).nullable(),
  firstContacts: wholeOrNull,
  grandparents: wholeOrNull,
  otherLanguage: wholeOrNull,
  vouchersGiven: wholeOrNull,
  suitcasesGiven: wholeOrNull,
  memberships: wholeOrNull,
  referrals: z.int(),
  presses: z.int(),
  clinicName: z.string(),
  staffCode: z.string(),
  municipalityName: z.string(),
});

/** What a coach agreed to be at clinics: minutes a week, from a day, until a day or on. */
export const clinicAgreementDraft = z.strictObject({
  staffId: idSchema,
  minutesPerWeek: z.int().min(1).max(10_080),
  validFrom: daySchema,
  validUntil: optionalDay,
});
/** An agreement of a coach as stored, with the names of its clinics. */
export const clinicAgreementRow = rowOf(clinicAgreementDraft, {
  id: idSchema,
  staffCode: z.string(),
  clinics: z.string().nullable(),
});

/** A clinic that an agreement of a coach covers. */
export const clinicAgreementClinicDraft = z.strictObject({
  agreementId: idSchema,
  clinicId: idSchema,
});
/** A covered clinic as stored. */
export const clinicAgreementClinicRow = rowOf(clinicAgreementClinicDraft, {
  id: idSchema,
  clinicName: z.string(),
});

/** Days on which no half-day is planned; the source says who laid them down. */
export const holidayDraft = z.strictObject({
  fromDay: daySchema,
  untilDay: daySchema,
  name: requiredText,
  source: requiredText,
});
/** A holiday as stored. */
export const holidayRow = rowOf(holidayDraft, { id: idSchema });

/**
 * A band of ages of the tally, in whole months, both ends included. Its position is that among the
 * keys of the tally; bands without one follow, from young to old.
 */
export const ageBandDraft = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,19}$/),
  label: requiredText,
  fromMonths: z.int().min(0).max(240),
  untilMonths: z.int().min(0).max(240),
  position: z.int().min(1).max(99).nullable().optional(),
  validFrom: daySchema,
  validUntil: optionalDay,
});
/** An age band as stored. */
export const ageBandRow = rowOf(ageBandDraft, { id: idSchema });

/** Kinds of work that hours are kept of. */
export const hourKinds = ["direct", "preparation", "travel", "meeting", "administration"] as const;
/** Whether hours are only proposed, or confirmed by who worked them. */
export const hourStates = ["proposed", "confirmed"] as const;

/** Minutes that a person worked on a day, for one programme and one funding source. */
export const hourEntryDraft = z.strictObject({
  staffId: idSchema,
  workedOn: daySchema,
  minutes: z.int().min(1).max(1440),
  kind: z.enum(hourKinds),
  clinicId: optionalId,
  locationId: optionalId,
  programmeCode: optionalText,
  fundingSourceId: optionalId,
  state: z.enum(hourStates),
});
/** An hour entry as stored, with the record it was proposed from. */
export const hourEntryRow = rowOf(hourEntryDraft, {
  id: idSchema,
  sourceTable: z.string().nullable(),
  sourceId: z.string().nullable(),
  staffCode: z.string(),
  clinicName: z.string().nullable(),
});
