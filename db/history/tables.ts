import { coachTables } from "./coach-tables.ts";
import { quoteTables } from "./quote-tables.ts";
import {
  type HistoryTable,
  locationOnDay,
  ofBranch,
  ofLocation,
  ofParticipation,
} from "./table.ts";

export type { HistoryTable } from "./table.ts";

const always = "'0001-01-01'";

const ends = ["valid_from", "valid_until"];

/** One line per table: its fact day(s) and scope. A table that is missing here fails a test. */
export const historyTables = {
  setting: { kind: "undated" },
  batch: { kind: "undated" },
  closed_period: {
    kind: "undated",
    fixed: ["from_day", "until_day", "municipality_code", "subject"],
  },
  staff: { kind: "undated" },
  municipality: { kind: "undated" },
  municipality_year: {
    kind: "interval",
    from: "printf('%04d-01-01', {row}.year)",
    until: "printf('%04d-12-31', {row}.year)",
    ends: [],
    municipalities: "select {row}.municipality_code",
  },
  municipality_group: { kind: "undated" },
  municipality_group_member: {
    kind: "interval",
    from: "{row}.valid_from",
    until: "{row}.valid_until",
    ends,
    municipalities: "select {row}.municipality_code",
  },
  organisation: { kind: "undated" },
  branch: {
    kind: "interval",
    from: `coalesce({row}.opened_on, ${always})`,
    until: "{row}.closed_on",
    ends: ["opened_on", "closed_on"],
    free: ["name", "town", "kind"],
    municipalities: "select {row}.municipality_code",
  },
  clinic: {
    kind: "interval",
    from: `coalesce({row}.opened_on, ${always})`,
    until: "{row}.closed_on",
    ends: ["opened_on", "closed_on"],
    free: ["name", "town", "organisation_id", "branch_id"],
    municipalities: "select {row}.municipality_code",
  },
  location: {
    kind: "interval",
    from: `coalesce({row}.opened_on, ${always})`,
    // Closed on a day is closed that whole day: the last open day is the one before.
    until: "date({row}.closed_on, '-1 day')",
    ends: ["opened_on", "closed_on"],
    free: ["short_name", "notes", "register_state", "location_code"],
    municipalities: ofLocation("{row}.id"),
    fixed: ["kind"],
  },
  location_version: {
    kind: "interval",
    from: "{row}.valid_from",
    until: "{row}.valid_until",
    ends,
    free: ["street", "house_number", "postal_code", "town"],
    municipalities: "select {row}.municipality_code",
    fixed: ["location_id"],
  },
  childcare_registration: {
    kind: "interval",
    from: "{row}.valid_from",
    until: "{row}.valid_until",
    ends,
    // What the register says now; no figure of an earlier day rests on it.
    free: ["child_places", "preschool_education"],
    municipalities: ofLocation("{row}.location_id"),
  },
  contact_person: { kind: "undated" },
  contact_role: { kind: "undated" },
  register_entry: { kind: "undated" },
  register_pupil_count: {
    kind: "dated",
    days: ["counted_on"],
    municipalities: locationOnDay("{row}.location_id"),
    fixed: ["location_id"],
  },
  disadvantage_score: {
    kind: "dated",
    days: ["reference_day"],
    municipalities: locationOnDay("{row}.location_id"),
    fixed: ["location_id"],
  },
  municipality_month: {
    kind: "interval",
    from: "{row}.month || '-01'",
    until: "date({row}.month || '-01', '+1 month', '-1 day')",
    ends: [],
    municipalities: "select {row}.municipality_code",
    fixed: ["municipality_code"],
  },
  location_succession: {
    kind: "dated",
    days: ["happened_on"],
    municipalities: locationOnDay("{row}.from_location_id"),
    fixed: ["from_location_id", "to_location_id"],
  },
  programme: { kind: "undated" },
  funding_source: { kind: "undated" },
  participation: { kind: "undated", fixed: ["location_id", "programme_code"] },
  participation_phase: {
    kind: "interval",
    from: "{row}.valid_from",
    until: "{row}.valid_until",
    ends,
    free: ["reason"],
    municipalities: ofParticipation("{row}.participation_id"),
    fixed: ["participation_id"],
  },
  agreement: {
    kind: "interval",
    from: "{row}.valid_from",
    until: "{row}.valid_until",
    ends,
    free: ["title", "parties", "signed_on", "package"],
    municipalities: `select v.municipality_code from agreement_participation ap
      join participation p on p.id = ap.participation_id
      join location_version v on v.location_id = p.location_id
      where ap.agreement_id = {row}.id and v.valid_from <= {until}
        and coalesce(v.valid_until, '9999-12-31') >= {from}`,
  },
  agreement_participation: {
    kind: "interval",
    // Before its first phase a participation counts nowhere, so that coverage says nothing.
    from: `(select max(a.valid_from, coalesce((select min(f.valid_from) from participation_phase f
      where f.participation_id = {row}.participation_id), a.valid_from))
      from agreement a where a.id = {row}.agreement_id)`,
    until: "(select a.valid_until from agreement a where a.id = {row}.agreement_id)",
    ends: [],
    municipalities: ofParticipation("{row}.participation_id"),
    fixed: ["agreement_id", "participation_id"],
  },
  participation_funding: {
    kind: "interval",
    from: "{row}.valid_from",
    until: "{row}.valid_until",
    ends,
    municipalities: ofParticipation("{row}.participation_id"),
    fixed: ["participation_id"],
  },
  pupil_count: {
    kind: "interval",
    from: "{row}.counted_on",
    until: `(select date(min(n.counted_on), '-1 day') from pupil_count n
      where n.participation_id = {row}.participation_id and n.counted_on > {row}.counted_on)`,
    ends: ["counted_on"],
    free: ["source"],
    municipalities: ofParticipation("{row}.participation_id"),
    fixed: ["participation_id"],
  },
  activity_series: { kind: "undated" },
  activity: {
    kind: "dated",
    days: ["held_on"],
    municipalities: `select {row}.municipality_code where {row}.municipality_code is not null
      union all select b.municipality_code from branch b where b.id = {row}.branch_id
      union all select m.municipality_code from municipality_group_member m
        where m.group_code = {row}.group_code
      union all select v.municipality_code from location_version v
        where v.location_id = {row}.location_id and v.valid_from <= {day}
          and coalesce(v.valid_until, '9999-12-31') >= {day}`,
  },
  ...coachTables,
  leesklik_round: {
    kind: "dated",
    days: ["from_day"],
    municipalities: ofParticipation("{row}.participation_id")
      .replaceAll("{from}", "{day}")
      .replaceAll("{until}", "{day}"),
    fixed: ["participation_id"],
  },
  ...quoteTables,
  suitcase_movement: {
    kind: "dated",
    days: ["moved_on"],
    municipalities: ofBranch("{row}.branch_id"),
  },
  stock_count: {
    kind: "dated",
    days: ["counted_on"],
    municipalities: ofBranch("{row}.branch_id"),
    fixed: ["branch_id", "counted_on"],
  },
  stock_count_line: { kind: "undated", fixed: ["stock_count_id", "edition"] },
  counting_method: {
    kind: "interval",
    from: "{row}.valid_from",
    until: "{row}.valid_until",
    ends,
    free: ["notes"],
    municipalities: ofBranch("{row}.branch_id"),
    fixed: ["branch_id"],
  },
  voucher_batch: {
    kind: "dated",
    days: ["received_on"],
    municipalities: "select {row}.municipality_code",
  },
  voucher_issue: {
    kind: "dated",
    days: ["issued_on"],
    municipalities: "select {row}.municipality_code",
  },
  voucher_redemption: {
    kind: "dated",
    days: ["redeemed_on"],
    municipalities: `select {row}.municipality_code
      union all ${ofBranch("{row}.branch_id")}`,
  },
  voucher_holding: { kind: "undated", fixed: ["batch_id"] },
  grant_scheme: { kind: "undated" },
  grant_tranche: { kind: "undated", fixed: ["scheme_id"] },
  grant_application: { kind: "dated", days: ["applied_on"], municipalities: null },
  location_award: {
    kind: "interval",
    from: "{row}.decided_on",
    until: "date({row}.withdrawn_on, '-1 day')",
    ends: ["decided_on", "withdrawn_on"],
    free: ["reference", "amount_cents", "withdrawn_reason"],
    municipalities: ofLocation("{row}.location_id"),
    fixed: ["location_id"],
  },
} as const satisfies Record<string, HistoryTable>;

/** The name of a table whose records have a history. */
export type HistoryTableName = keyof typeof historyTables;

/**
 * Tables outside the history: the history itself, the note of who is writing, and the presses of
 * the tally. A press says something of one parent and must leave no trace: when the half-day is
 * closed its presses become counts and are gone, which a history would prevent.
 */
export const tablesOutsideHistory: readonly string[] = ["change", "writer", "tally_press"];
