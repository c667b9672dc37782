import { z } from "zod";
import { daySchema } from "./day.ts";
import {
  optionalCount,
  optionalDay,
  optionalId,
  optionalText,
  requiredText,
  rowOf,
} from "./fields.ts";
import { idSchema } from "./identity.ts";

/** Categories of awards, as the subsidy table of the annual review has them. */
export const awardCategories = [
  "childcare_new",
  "childcare_development",
  "primary_new",
  "primary_development",
  "secondary_new",
  "secondary_development",
  "dbos_plus",
] as const;

/** A grant scheme (regeling) of a funder. */
export const schemeDraft = z.strictObject({ name: requiredText, funderId: optionalId });
/** A scheme as stored. */
export const schemeRow = rowOf(schemeDraft, { id: idSchema, funderName: z.string().nullable() });

/** A tranche of a scheme: a school or calendar year in which awards are decided. */
export const trancheDraft = z.strictObject({
  schemeId: idSchema,
  name: requiredText,
  fromDay: daySchema,
  untilDay: daySchema,
});
/** A tranche as stored. */
export const trancheRow = rowOf(trancheDraft, { id: idSchema, schemeName: z.string() });

/** That awards of a category were sought in a tranche. */
export const applicationDraft = z.strictObject({
  trancheId: idSchema,
  category: z.enum(awardCategories),
  appliedOn: daySchema,
  locations: optionalCount,
});
/** An application as stored. */
export const applicationRow = rowOf(applicationDraft, { id: idSchema, trancheName: z.string() });

/** The award of a grant to one location. */
export const awardDraft = z.strictObject({
  trancheId: idSchema,
  locationId: idSchema,
  category: z.enum(awardCategories),
  decidedOn: daySchema,
  amountCents: optionalCount,
  reference: optionalText,
  withdrawnOn: optionalDay,
  withdrawnReason: optionalText,
});
/** An award as stored. */
export const awardRow = rowOf(awardDraft, {
  id: idSchema,
  trancheName: z.string(),
  locationLabel: z.string(),
  municipalityName: z.string().nullable(),
});
