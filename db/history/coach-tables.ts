import { type HistoryTable, locationOnDay } from "./table.ts";

const ofClinic = "select c.municipality_code from clinic c where c.id = {row}.clinic_id";

const dayOfSession = "(select s.held_on from clinic_session s where s.id = {row}.session_id)";

/** A part of a half-day at a clinic: it lies where and when the half-day does. */
const ofSession = {
  kind: "interval",
  from: dayOfSession,
  until: dayOfSession,
  ends: [],
  municipalities: `select c.municipality_code from clinic_session s
    join clinic c on c.id = s.clinic_id where s.id = {row}.session_id`,
  fixed: ["session_id"],
} as const satisfies HistoryTable;

/** What history and locks must know of the coach: agreements, half-days, their parts, hours. */
export const coachTables = {
  clinic_agreement: {
    kind: "interval",
    from: "{row}.valid_from",
    until: "{row}.valid_until",
    ends: ["valid_from", "valid_until"],
    municipalities: `select c.municipality_code from clinic_agreement_clinic ac
      join clinic c on c.id = ac.clinic_id where ac.agreement_id = {row}.id`,
    fixed: ["staff_id"],
  },
  clinic_agreement_clinic: {
    kind: "interval",
    from: "(select a.valid_from from clinic_agreement a where a.id = {row}.agreement_id)",
    until: "(select a.valid_until from clinic_agreement a where a.id = {row}.agreement_id)",
    ends: [],
    municipalities: ofClinic,
    fixed: ["agreement_id", "clinic_id"],
  },
  holiday: { kind: "undated" },
  age_band: { kind: "undated", fixed: ["code"] },
  clinic_session: { kind: "dated", days: ["held_on"], municipalities: ofClinic },
  clinic_session_count: ofSession,
  clinic_session_language: ofSession,
  clinic_session_referral: ofSession,
  hour_entry: {
    kind: "dated",
    days: ["worked_on"],
    municipalities: `${ofClinic} union all ${locationOnDay("{row}.location_id")}`,
  },
} as const satisfies Record<string, HistoryTable>;
