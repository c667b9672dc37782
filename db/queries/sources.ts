import type { NounName } from "../model/nouns.ts";
import * as activities from "./activities.ts";
import * as clinicWork from "./clinic-session/sources.ts";
import * as grants from "./grants.ts";
import { leesklikRoundSource } from "./leesklik.ts";
import * as locations from "./locations.ts";
import * as participations from "./participations.ts";
import * as people from "./people.ts";
import * as places from "./places.ts";
import * as quotes from "./quotes.ts";
import type { Source } from "./source.ts";
import * as vouchers from "./vouchers.ts";

/** Where the rows of each kind of record come from. */
export const sources = {
  municipality: places.municipalitySource,
  municipalityYear: places.municipalityYearSource,
  group: places.groupSource,
  groupMember: places.groupMemberSource,
  organisation: places.organisationSource,
  branch: places.branchSource,
  clinic: places.clinicSource,
  staff: people.staffSource,
  contactPerson: people.contactPersonSource,
  contactRole: people.contactRoleSource,
  location: locations.locationSource,
  locationVersion: locations.locationVersionSource,
  registration: locations.registrationSource,
  programme: participations.programmeSource,
  fundingSource: participations.fundingSourceSource,
  participation: participations.participationSource,
  phase: participations.phaseSource,
  agreement: participations.agreementSource,
  coverage: participations.coverageSource,
  participationFunding: participations.participationFundingSource,
  pupilCount: participations.pupilCountSource,
  series: activities.seriesSource,
  activity: activities.activitySource,
  movement: activities.movementSource,
  voucherBatch: vouchers.voucherBatchSource,
  voucherIssue: vouchers.voucherIssueSource,
  voucherRedemption: vouchers.voucherRedemptionSource,
  voucherHolding: vouchers.voucherHoldingSource,
  countingMethod: vouchers.countingMethodSource,
  clinicAgreement: clinicWork.clinicAgreementSource,
  clinicAgreementClinic: clinicWork.clinicAgreementClinicSource,
  holiday: clinicWork.holidaySource,
  ageBand: clinicWork.ageBandSource,
  clinicSession: clinicWork.clinicSessionSource,
  hourEntry: clinicWork.hourEntrySource,
  leesklikRound: leesklikRoundSource,
  quote: quotes.quoteSource,
  quoteConsent: quotes.consentSource,
  highlight: quotes.highlightSource,
  scheme: grants.schemeSource,
  tranche: grants.trancheSource,
  application: grants.applicationSource,
  award: grants.awardSource,
} as const satisfies Record<NounName, Source>;
