import { z } from "zod";
import { daySchema } from "./day.ts";
import {
  municipalityCodeSchema,
  optionalCount,
  optionalDay,
  optionalId,
  optionalNotes,
  optionalText,
  requiredText,
  rowOf,
} from "./fields.ts";
import { idSchema } from "./identity.ts";

/** Kinds of locations. */
export const locationKinds = ["childcare", "school"] as const;
/** Types of school locations (DUO). */
export const schoolTypes = ["bo", "sbo", "so", "vo", "pro", "vso", "mbo"] as const;
/** Types of childcare locations; playgroup is the library's own subtype (LRK has no such type). */
export const childcareTypes = [
  "day_nursery",
  "playgroup",
  "after_school_care",
  "preschool",
  "other",
] as const;
/** All types of locations. */
export const locationTypes = [...schoolTypes, ...childcareTypes] as const;

/** The code of a school location by DUO (BRIN and two digits), such as 04FH00. */
export const locationCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^\d{2}[A-Z]{2}\d{2}$/);

const postalCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[1-9]\d{3} ?[A-Z]{2}$/)
  .overwrite((text) => text.replace(/^(\d{4}) ?/, "$1 "));

/** What is valid in time of a location: name, type, municipality, provider or board, address. */
export const locationVersionDraft = z.strictObject({
  name: requiredText,
  type: z.enum(locationTypes),
  municipalityCode: municipalityCodeSchema,
  organisationId: optionalId,
  street: optionalText,
  houseNumber: optionalText,
  postalCode: postalCode.nullable().optional(),
  town: optionalText,
});

/** A version as stored: valid from a day until and including a day. */
export const locationVersionRow = rowOf(locationVersionDraft, {
  id: idSchema,
  locationId: idSchema,
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  municipalityName: z.string(),
  organisationName: z.string().nullable(),
});

/** What belongs to a location for all time. */
export const locationOwnDraft = z.strictObject({
  locationCode: locationCodeSchema.nullable().optional(),
  shortName: optionalText,
  notes: optionalNotes,
  openedOn: optionalDay,
  closedOn: optionalDay,
});

/** A new location as a person enters it: its own fields and its first version. */
export const locationDraft = z.strictObject({
  kind: z.enum(locationKinds),
  ...locationOwnDraft.shape,
  ...locationVersionDraft.shape,
});

/** A location as a list shows it: as it is on a day (today unless asked otherwise). */
export const locationRow = rowOf(locationDraft, {
  id: idSchema,
  versionId: idSchema.nullable(),
  registerState: z.enum(["not_linked", "in_register", "vanished"]),
  label: z.string(),
  municipalityName: z.string(),
  organisationName: z.string().nullable(),
  lrkNumbers: z.string().nullable(),
  childPlaces: z.int().nullable(),
  programmes: z.string().nullable(),
});

/** A change of a location from a day on; what was stays in the history of versions. */
export const locationChangeDraft = z.strictObject({
  id: idSchema,
  validFrom: daySchema,
  change: locationVersionDraft.partial(),
  reason: optionalText,
});

/** A number of a childcare location in the national register (LRK). */
export const registrationDraft = z.strictObject({
  locationId: idSchema,
  lrkNumber: z
    .string()
    .trim()
    .regex(/^[1-9]\d{8}$/),
  registerType: z.enum(["KDV", "BSO"]),
  preschoolEducation: z.enum(["yes", "no"]).nullable().optional(),
  childPlaces: optionalCount,
  validFrom: daySchema,
  validUntil: optionalDay,
});
/** A registration as stored. */
export const registrationRow = rowOf(registrationDraft, { id: idSchema });
