import type { ReactNode } from "react";
import type { DraftOf, NounName } from "../../../../db/model/nouns.ts";
import type { Field } from "../../parts/form/fields.ts";

export type { DraftOf, NounName, RowOf } from "../../../../db/model/nouns.ts";

/** The values of a form for a draft or patch: every field is there, blank ones are null. */
export type ValuesOf<Draft> = {
  [Name in keyof Draft]-?: Exclude<Draft[Name], undefined> | null;
};
/** The values of the form in which a new record of a kind is entered. */
export type NewValues<Name extends NounName> = ValuesOf<DraftOf<Name>>;

/** A form: its fields, the values of a new record, and what is judged before storing. */
export type FormSpec<Values> = {
  fields: readonly Field<Values>[];
  blank: Values;
  check?: (values: Values) => { field: keyof Values & string; text: string } | null;
  /** Below the fields: what follows from what is filled in now. */
  below?: (values: Values) => ReactNode;
};

/** The table of each kind of record; the history speaks of tables. */
const tables: Record<NounName, string> = {
  municipality: "municipality",
  municipalityYear: "municipality_year",
  group: "municipality_group",
  groupMember: "municipality_group_member",
  organisation: "organisation",
  branch: "branch",
  clinic: "clinic",
  staff: "staff",
  contactPerson: "contact_person",
  contactRole: "contact_role",
  location: "location",
  locationVersion: "location_version",
  registration: "childcare_registration",
  programme: "programme",
  fundingSource: "funding_source",
  participation: "participation",
  phase: "participation_phase",
  agreement: "agreement",
  coverage: "agreement_participation",
  participationFunding: "participation_funding",
  pupilCount: "pupil_count",
  series: "activity_series",
  activity: "activity",
  movement: "suitcase_movement",
  voucherBatch: "voucher_batch",
  voucherIssue: "voucher_issue",
  voucherRedemption: "voucher_redemption",
  voucherHolding: "voucher_holding",
  countingMethod: "counting_method",
  clinicAgreement: "clinic_agreement",
  clinicAgreementClinic: "clinic_agreement_clinic",
  holiday: "holiday",
  ageBand: "age_band",
  clinicSession: "clinic_session",
  hourEntry: "hour_entry",
  leesklikRound: "leesklik_round",
  quote: "quote",
  quoteConsent: "quote_consent",
  highlight: "highlight",
  scheme: "grant_scheme",
  tranche: "grant_tranche",
  application: "grant_application",
  award: "location_award",
};

/** The table in which the records of a kind are kept. */
export function tableOf(noun: NounName): string {
  return tables[noun];
}

const nounsByTable = new Map(
  Object.entries(tables).map(([noun, table]) => [table, noun as NounName]),
);

/** The kind of record that a table keeps; null for a table that is no record of the programme. */
export function nounOfTable(table: string): NounName | null {
  return nounsByTable.get(table) ?? null;
}
