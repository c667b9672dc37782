import { z } from "zod";
import { daySchema } from "./day.ts";
import {
  countQualities,
  optionalCount,
  optionalDay,
  optionalId,
  optionalNotes,
  optionalText,
  requiredText,
  rowOf,
} from "./fields.ts";
import { idSchema } from "./identity.ts";

/** Whom a programme is for. */
export const programmeAudiences = ["babies", "childcare", "primary", "secondary"] as const;
/** A programme that locations take part in. */
export const programmeDraft = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  name: requiredText,
  audience: z.enum(programmeAudiences),
});
/** A programme as stored. */
export const programmeRow = rowOf(programmeDraft, { participations: z.int() });

/** Kinds of funding sources. */
export const fundingKinds = ["municipality", "location", "grant", "library", "other"] as const;
/** Who pays. */
export const fundingSourceDraft = z.strictObject({
  name: requiredText,
  kind: z.enum(fundingKinds),
});
/** A funding source as stored. */
export const fundingSourceRow = rowOf(fundingSourceDraft, { id: idSchema });

/** Phases of a participation (domain: acquisitie, implementatie, uitvoering, borging). */
export const phases = [
  "acquisition",
  "implementation",
  "running",
  "secured",
  "paused",
  "ended",
] as const;
/** Levels of co-operation as the KB survey tells them apart. */
export const levels = ["general", "structural", "comparable", "exploring"] as const;

/** Kinds of agreements. */
export const agreementKinds = ["cooperation", "service", "intention"] as const;
/** An agreement: parties, valid from and until, signed on, agreed time a week, package. */
export const agreementDraft = z.strictObject({
  title: requiredText,
  kind: z.enum(agreementKinds),
  parties: optionalText,
  validFrom: daySchema,
  validUntil: optionalDay,
  signedOn: optionalDay,
  minutesPerWeek: optionalCount,
  package: optionalText,
});
/** An agreement as stored, with the number of participations it covers. */
export const agreementRow = rowOf(agreementDraft, {
  id: idSchema,
  participations: z.int(),
  locations: z.string().nullable(),
});

/** A new participation with its first phase and, by choice, its agreement, payer and pupils. */
export const participationDraft = z.strictObject({
  locationId: idSchema,
  programmeCode: z.string().min(1),
  notes: optionalNotes,
  phase: z.enum(phases),
  level: z.enum(levels),
  since: daySchema,
  agreementId: optionalId,
  agreementFrom: optionalDay,
  agreementUntil: optionalDay,
  agreementSignedOn: optionalDay,
  minutesPerWeek: optionalCount,
  package: optionalText,
  fundingSourceId: optionalId,
  pupils: optionalCount,
  pupilsCountedOn: optionalDay,
  pupilsQuality: z.enum(countQualities).nullable().optional(),
  pupilsSource: optionalText,
});

/** What can be corrected of a participation itself. */
export const participationOwnDraft = z.strictObject({ notes: optionalNotes });

/** A participation as a list shows it: as it is on a day (today unless asked otherwise). */
export const participationRow = z.strictObject({
  id: idSchema,
  locationId: idSchema,
  locationLabel: z.string(),
  locationKind: z.enum(["childcare", "school"]),
  municipalityCode: z.string(),
  municipalityName: z.string(),
  programmeCode: z.string(),
  programmeName: z.string(),
  notes: z.string().nullable(),
  phase: z.enum(phases).nullable(),
  level: z.enum(levels).nullable(),
  since: z.string().nullable(),
  agreementId: idSchema.nullable(),
  agreementTitle: z.string().nullable(),
  agreementFrom: z.string().nullable(),
  agreementUntil: z.string().nullable(),
  minutesPerWeek: z.int().nullable(),
  fundingSources: z.string().nullable(),
  pupils: z.int().nullable(),
  pupilsCountedOn: z.string().nullable(),
});

/** A phase that begins on a day; the phase before it ends the day before. */
export const phaseChangeDraft = z.strictObject({
  participationId: idSchema,
  phase: z.enum(phases),
  level: z.enum(levels),
  validFrom: daySchema,
  reason: optionalText,
});
/** What can be corrected of a phase. */
export const phaseDraft = z.strictObject({
  phase: z.enum(phases),
  level: z.enum(levels),
  validFrom: daySchema,
  validUntil: optionalDay,
  reason: optionalText,
});
/** A phase as stored. */
export const phaseRow = rowOf(phaseDraft, { id: idSchema, participationId: idSchema });

/** That an agreement covers a participation. */
export const coverageDraft = z.strictObject({ agreementId: idSchema, participationId: idSchema });
/** A coverage as stored. */
export const coverageRow = rowOf(coverageDraft, {
  id: idSchema,
  agreementTitle: z.string(),
  participationLabel: z.string(),
});

/** Who pays for a participation, from a day until and including a day. */
export const participationFundingDraft = z.strictObject({
  participationId: idSchema,
  fundingSourceId: idSchema,
  validFrom: daySchema,
  validUntil: optionalDay,
});
/** A funding of a participation as stored. */
export const participationFundingRow = rowOf(participationFundingDraft, {
  id: idSchema,
  fundingSourceName: z.string(),
});

/** The participating pupils of a school on a count date, with its source. */
export const pupilCountDraft = z.strictObject({
  participationId: idSchema,
  countedOn: daySchema,
  pupils: optionalCount,
  quality: z.enum([...countQualities, "unknown"]),
  source: requiredText,
});
/** A pupil count as stored. */
export const pupilCountRow = rowOf(pupilCountDraft, { id: idSchema });
