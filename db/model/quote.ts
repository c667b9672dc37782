import { z } from "zod";
import { addDays, daySchema } from "./day.ts";
import { municipalityCodeSchema, optionalDay, optionalId, optionalText, rowOf } from "./fields.ts";
import { idSchema } from "./identity.ts";

/** Who said something. A role and a place are all that is kept: there is no field for a name. */
export const speakers = [
  "mother",
  "father",
  "grandparent",
  "carer",
  "teacher",
  "childcare_worker",
  "pupil",
  "other",
] as const;
/** What a quote may be used for. */
export const quoteUses = ["report", "municipality", "website", "social_media", "press"] as const;
/** How consent was given. */
export const consentForms = ["paper", "spoken"] as const;
/** Where something was said; the printed town follows from it unless another is given. */
export const quotePlaceKinds = ["branch", "location", "municipality"] as const;

/** What a quote may be used for. */
export const quoteUseSchema = z.enum(quoteUses);
/** What a quote may be used for. */
export type QuoteUse = z.infer<typeof quoteUseSchema>;

const quoteOwn = {
  quotation: z.string().trim().min(1).max(2000),
  speaker: z.enum(speakers),
  saidOn: daySchema,
  placeKind: z.enum(quotePlaceKinds),
  branchId: optionalId,
  locationId: optionalId,
  municipalityCode: municipalityCodeSchema.nullable().optional(),
  quoteTown: optionalText,
  programmeCode: optionalText,
  activityId: optionalId,
  clinicId: optionalId,
};

/** What can be corrected of a quote; its consent has records of its own. */
export const quotePatch = z.strictObject(quoteOwn);

/** A quote as a person enters it, with the first consent when it was given at once. */
export const quoteDraft = z.strictObject({
  ...quoteOwn,
  consentGivenOn: optionalDay,
  consentUses: z.array(quoteUseSchema).max(quoteUses.length).nullable().optional(),
  consentUntil: optionalDay,
  consentHow: z.enum(consentForms).nullable().optional(),
});

/** A quote as stored; `printedTown` is the place that is printed behind the role. */
export const quoteRow = rowOf(quotePatch, {
  id: idSchema,
  printedTown: z.string().nullable(),
  municipalityName: z.string().nullable(),
  programmeName: z.string().nullable(),
  activityTitle: z.string().nullable(),
  clinicName: z.string().nullable(),
});

/** Consent for one use of a quote: given on, until, and withdrawn on when it was. */
export const consentDraft = z.strictObject({
  quoteId: idSchema,
  use: quoteUseSchema,
  givenOn: daySchema,
  validUntil: daySchema,
  how: z.enum(consentForms),
  withdrawnOn: optionalDay,
});
/** Consent as stored. */
export const consentRow = rowOf(consentDraft, { id: idSchema });

/** How consent stands on a day. */
export const consentStates = ["none", "valid", "expired", "withdrawn"] as const;
/** How consent stands on a day. */
export type ConsentState = (typeof consentStates)[number];

/** What decides how consent stands. */
export interface Consent {
  readonly use: QuoteUse;
  readonly givenOn: string;
  readonly validUntil: string;
  readonly withdrawnOn: string | null;
}

/** How consent stands, and the day it ends, ended or was withdrawn; null without consent. */
export interface ConsentStanding {
  readonly state: ConsentState;
  readonly day: string | null;
}

/**
 * Gives how the consent for one use stands on a day. Consent holds from the day it is given up to
 * and including the last; on the day of withdrawal it holds no more. A withdrawal takes with it all
 * consent for that use that was given before it or on that day.
 */
export function consentFor(
  consents: readonly Consent[],
  use: QuoteUse,
  day: string,
): ConsentStanding {
  const given = consents.filter((one) => one.use === use && one.givenOn <= day);
  const withdrawals = given.flatMap(({ withdrawnOn }) =>
    withdrawnOn !== null && withdrawnOn <= day ? [withdrawnOn] : [],
  );
  const withdrawn = withdrawals.toSorted().at(-1) ?? null;
  const standing = given.filter(({ givenOn }) => withdrawn === null || givenOn > withdrawn);
  const ends = standing.map(lastDay).toSorted();
  const end = ends.at(-1) ?? null;
  if (end !== null) return { state: end >= day ? "valid" : "expired", day: end };
  return { state: withdrawn === null ? "none" : "withdrawn", day: withdrawn };
}

/** The last day of consent; a withdrawal that lies ahead ends it on the eve. */
function lastDay({ validUntil, withdrawnOn }: Consent): string {
  if (withdrawnOn === null) return validUntil;
  const last = addDays(withdrawnOn, -1);
  return last < validUntil ? last : validUntil;
}

/**
 * Gives how consent stands on a day over all uses: valid when it holds for any use, with the first
 * day on which one of those ends; otherwise what happened last.
 */
export function consentOn(consents: readonly Consent[], day: string): ConsentStanding {
  const each = quoteUses.map((use) => consentFor(consents, use, day));
  const of = (state: ConsentState) =>
    each.flatMap((one) => (one.state === state && one.day !== null ? [one.day] : [])).toSorted();
  const [soonest] = of("valid");
  if (soonest) return { state: "valid", day: soonest };
  const expired = of("expired").at(-1) ?? null;
  const withdrawn = of("withdrawn").at(-1) ?? null;
  if (expired === null && withdrawn === null) return { state: "none", day: null };
  return (withdrawn ?? "") >= (expired ?? "")
    ? { state: "withdrawn", day: withdrawn }
    : { state: "expired", day: expired };
}
