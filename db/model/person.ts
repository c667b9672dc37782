import { z } from "zod";
import { daySchema } from "./day.ts";
import { optionalDay, optionalId, optionalText, requiredText, rowOf } from "./fields.ts";
import { idSchema } from "./identity.ts";

/** A person code, such as EM-04: letters, digits, a hyphen; never a name. */
export const personCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{1,11}$/);

/** Roles of the organisation's own people. */
export const staffRoles = [
  "education_officer",
  "boekstart_coach",
  "desk",
  "manager",
  "controller",
  "other",
] as const;
/** One of the organisation's own people: a code and a role, the name by choice. */
export const staffDraft = z.strictObject({
  code: personCodeSchema,
  role: z.enum(staffRoles),
  name: optionalText,
  activeFrom: optionalDay,
  activeUntil: optionalDay,
});
/** A member of staff as stored. */
export const staffRow = rowOf(staffDraft, { id: idSchema });

/** A contact person at a location or organisation: work details only. */
export const contactPersonDraft = z.strictObject({
  name: requiredText,
  function: optionalText,
  workEmail: z.email().max(200).nullable().optional(),
  workPhone: optionalText,
  workAddress: optionalText,
  lastCheckedOn: optionalDay,
});
/** A contact person as stored, with the places where they have a role today. */
export const contactPersonRow = rowOf(contactPersonDraft, {
  id: idSchema,
  places: z.string().nullable(),
});

/** A dated role of a contact person at exactly one location, organisation or clinic. */
export const contactRoleDraft = z.strictObject({
  contactPersonId: idSchema,
  role: requiredText,
  locationId: optionalId,
  organisationId: optionalId,
  clinicId: optionalId,
  validFrom: daySchema,
  validUntil: optionalDay,
});
/** A contact role as stored. */
export const contactRoleRow = rowOf(contactRoleDraft, {
  id: idSchema,
  contactName: z.string(),
  placeName: z.string(),
});
