import type { z } from "zod";
import * as activity from "./activity.ts";
import * as award from "./award.ts";
import * as clinicSession from "./clinic-session.ts";
import * as highlight from "./highlight.ts";
import * as leesklik from "./leesklik.ts";
import * as location from "./location.ts";
import * as participation from "./participation.ts";
import * as person from "./person.ts";
import * as place from "./place.ts";
import * as quote from "./quote.ts";
import * as suitcase from "./suitcase.ts";
import * as voucher from "./voucher.ts";
import * as voucherHolding from "./voucher-holding.ts";

/**
 * What a kind of record is: what a person enters (`draft`), what can be corrected of it later
 * (`patch`), how it comes back (`row`), and by which of its fields a list can be narrowed.
 */
export interface Noun<
  Draft extends z.ZodObject = z.ZodObject,
  Patch extends z.ZodObject = z.ZodObject,
  Row extends z.ZodObject = z.ZodObject,
  Filter extends string = string,
> {
  readonly draft: Draft;
  readonly patch: Patch;
  readonly row: Row;
  readonly filters: readonly Filter[];
}

function noun<
  Draft extends z.ZodObject,
  Row extends z.ZodObject,
  const Filter extends string,
  Patch extends z.ZodObject = Draft,
>(
  draft: Draft,
  row: Row,
  filters: readonly Filter[],
  patch?: Patch,
): Noun<Draft, Patch, Row, Filter> {
  return { draft, row, filters, patch: patch ?? (draft as unknown as Patch) };
}

/** Every kind of record that can be listed, entered and corrected. */
export const nouns = {
  municipality: noun(place.municipalityDraft, place.municipalityRow, ["code"]),
  municipalityYear: noun(place.municipalityYearDraft, place.municipalityYearRow, [
    "id",
    "municipalityCode",
  ]),
  group: noun(place.groupDraft, place.groupRow, ["code"]),
  groupMember: noun(place.groupMemberDraft, place.groupMemberRow, ["id", "groupCode"]),
  organisation: noun(place.organisationDraft, place.organisationRow, ["id", "kind"]),
  branch: noun(place.branchDraft, place.branchRow, ["id", "municipalityCode"]),
  clinic: noun(place.clinicDraft, place.clinicRow, ["id", "municipalityCode"]),
  staff: noun(person.staffDraft, person.staffRow, ["id", "code"]),
  contactPerson: noun(person.contactPersonDraft, person.contactPersonRow, ["id"]),
  contactRole: noun(person.contactRoleDraft, person.contactRoleRow, [
    "id",
    "contactPersonId",
    "locationId",
    "organisationId",
    "clinicId",
  ]),
  location: noun(
    location.locationDraft,
    location.locationRow,
    ["id", "kind", "municipalityCode"],
    location.locationOwnDraft,
  ),
  locationVersion: noun(
    location.locationChangeDraft,
    location.locationVersionRow,
    ["id", "locationId"],
    location.locationVersionDraft,
  ),
  registration: noun(location.registrationDraft, location.registrationRow, ["id", "locationId"]),
  programme: noun(participation.programmeDraft, participation.programmeRow, ["code"]),
  fundingSource: noun(participation.fundingSourceDraft, participation.fundingSourceRow, ["id"]),
  participation: noun(
    participation.participationDraft,
    participation.participationRow,
    ["id", "locationId", "programmeCode", "municipalityCode"],
    participation.participationOwnDraft,
  ),
  phase: noun(
    participation.phaseChangeDraft,
    participation.phaseRow,
    ["id", "participationId"],
    participation.phaseDraft,
  ),
  agreement: noun(participation.agreementDraft, participation.agreementRow, ["id"]),
  coverage: noun(participation.coverageDraft, participation.coverageRow, [
    "id",
    "agreementId",
    "participationId",
  ]),
  participationFunding: noun(
    participation.participationFundingDraft,
    participation.participationFundingRow,
    ["id", "participationId"],
  ),
  pupilCount: noun(participation.pupilCountDraft, participation.pupilCountRow, [
    "id",
    "participationId",
  ]),
  series: noun(activity.activitySeriesDraft, activity.activitySeriesRow, ["id"]),
  activity: noun(activity.activityDraft, activity.activityRow, [
    "id",
    "seriesId",
    "branchId",
    "locationId",
  ]),
  movement: noun(suitcase.movementDraft, suitcase.movementRow, ["id", "branchId", "correctsId"]),
  voucherBatch: noun(
    voucher.voucherBatchDraft,
    voucher.voucherBatchRow,
    ["id", "municipalityCode"],
    voucher.voucherBatchPatch,
  ),
  voucherIssue: noun(voucher.voucherIssueDraft, voucher.voucherIssueRow, [
    "id",
    "batchId",
    "clinicId",
    "branchId",
  ]),
  voucherRedemption: noun(voucher.voucherRedemptionDraft, voucher.voucherRedemptionRow, [
    "id",
    "batchId",
    "branchId",
    "movementId",
  ]),
  voucherHolding: noun(voucherHolding.voucherHoldingDraft, voucherHolding.voucherHoldingRow, [
    "id",
    "batchId",
    "staffId",
    "clinicId",
  ]),
  countingMethod: noun(voucher.countingMethodDraft, voucher.countingMethodRow, ["id", "branchId"]),
  clinicAgreement: noun(clinicSession.clinicAgreementDraft, clinicSession.clinicAgreementRow, [
    "id",
    "staffId",
  ]),
  clinicAgreementClinic: noun(
    clinicSession.clinicAgreementClinicDraft,
    clinicSession.clinicAgreementClinicRow,
    ["id", "agreementId", "clinicId"],
  ),
  holiday: noun(clinicSession.holidayDraft, clinicSession.holidayRow, ["id"]),
  ageBand: noun(clinicSession.ageBandDraft, clinicSession.ageBandRow, ["id", "code"]),
  clinicSession: noun(clinicSession.clinicSessionDraft, clinicSession.clinicSessionRow, [
    "id",
    "clinicId",
    "staffId",
    "state",
  ]),
  hourEntry: noun(clinicSession.hourEntryDraft, clinicSession.hourEntryRow, [
    "id",
    "staffId",
    "state",
    "sourceId",
  ]),
  leesklikRound: noun(
    leesklik.leesklikRoundDraft,
    leesklik.leesklikRoundRow,
    ["id", "participationId", "locationId"],
    leesklik.leesklikRoundPatch,
  ),
  quote: noun(quote.quoteDraft, quote.quoteRow, ["id", "activityId"], quote.quotePatch),
  quoteConsent: noun(quote.consentDraft, quote.consentRow, ["id", "quoteId"]),
  highlight: noun(highlight.highlightDraft, highlight.highlightRow, [
    "id",
    "activityId",
    "quoteId",
  ]),
  scheme: noun(award.schemeDraft, award.schemeRow, ["id"]),
  tranche: noun(award.trancheDraft, award.trancheRow, ["id", "schemeId"]),
  application: noun(award.applicationDraft, award.applicationRow, ["id", "trancheId"]),
  award: noun(award.awardDraft, award.awardRow, ["id", "trancheId", "locationId", "category"]),
} as const;

/** The name of a kind of record. */
export type NounName = keyof typeof nouns;
/** A record of a kind as it comes back. */
export type RowOf<Name extends NounName> = z.infer<(typeof nouns)[Name]["row"]>;
/** A record of a kind as a person enters it. */
export type DraftOf<Name extends NounName> = z.input<(typeof nouns)[Name]["draft"]>;
