import type { Words } from "../../words/words.ts";

type Codes = Words["codes"];
type List = keyof Codes;

const byField: Record<string, List> = {
  phase: "phase",
  level: "level",
  registerState: "registerState",
  registerType: "registerType",
  preschoolEducation: "preschoolEducation",
  quality: "quality",
  conversationsQuality: "quality",
  childrenQuality: "quality",
  adultsQuality: "quality",
  professionalsQuality: "quality",
  booksQuality: "quality",
  parentsQuality: "quality",
  pupilsQuality: "quality",
  placeKind: "placeKind",
  coreFunction: "coreFunction",
  category: "awardCategory",
};

const byTableAndField: Record<string, List> = {
  "location.kind": "locationKind",
  "location_version.type": "locationType",
  "branch.kind": "branchKind",
  "organisation.kind": "organisationKind",
  "municipality_group.kind": "groupKind",
  "staff.role": "staffRole",
  "programme.audience": "programmeAudience",
  "funding_source.kind": "fundingKind",
  "agreement.kind": "agreementKind",
  "activity_series.audience": "audience",
  "activity_series.repeats": "repetition",
  "activity_series.kind": "activityKind",
  "activity.audience": "audience",
  "activity.kind": "activityKind",
  "activity.state": "activityState",
  "suitcase_movement.kind": "movementKind",
  "suitcase_movement.reason": "countReason",
  "voucher_issue.channel": "voucherChannel",
  "voucher_redemption.kind": "voucherEnd",
  "counting_method.method": "countingMethod",
  "quote.speaker": "speaker",
  "quote.consentUses": "quoteUse",
  "quote.consentHow": "consentHow",
  "quote_consent.use": "quoteUse",
  "quote_consent.how": "consentHow",
  "stock_count_line.reason": "countReason",
  "clinic_session.halfDay": "halfDay",
  "clinic_session.kind": "sessionKind",
  "clinic_session.cancelKind": "cancelKind",
  "clinic_session.state": "sessionState",
  "clinic_session_language.language": "homeLanguage",
  "clinic_session_referral.target": "referralTarget",
  "hour_entry.kind": "hourKind",
  "hour_entry.state": "hourState",
};

/** The words of a code in a field (camelCase) of a table; null when the field holds no codes. */
export function codeWord(words: Words, table: string, field: string, code: string): string | null {
  const list = byTableAndField[`${table}.${field}`] ?? byField[field];
  if (!list) return null;
  const known: Record<string, string> = words.codes[list];
  return known[code] ?? null;
}
