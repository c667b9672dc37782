import { z } from "zod";
import { daySchema } from "./day.ts";
import {
  headCountQualities,
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
import { nthSchema, repeatShape, repetitions } from "./repeat.ts";

/** Where an activity is held. */
export const placeKinds = ["branch", "location", "municipality", "group", "online"] as const;
/** Whom an activity is for; families are children with their parents or carers. */
export const activityAudiences = [
  "children",
  "parents",
  "families",
  "professionals",
  "everyone",
] as const;
/** Kinds of activities: the four Kleintje Bieb categories first. */
export const activityKinds = [
  "kleintje_bieb_babies",
  "kleintje_bieb_toddlers",
  "kleintje_bieb_preschoolers",
  "kleintje_bieb_join_in",
  "campaign",
  "author_visit",
  "workshop",
  "webinar",
  "class_visit",
  "class_borrowing",
  "other",
] as const;
/**
 * Kinds that are no activity by the count of the library act (Wsob): lending to a whole class. All
 * others count once per meeting, so a course or series of six meetings counts six times.
 */
export const uncountedKinds = [
  "class_borrowing",
] as const satisfies (typeof activityKinds)[number][];
/** The five core functions of the library act (Wsob, article 5). */
export const coreFunctions = ["information", "education", "reading", "meeting", "culture"] as const;
/** Whether an activity took place. */
export const activityStates = ["planned", "held", "cancelled"] as const;

const quality = z.enum(headCountQualities).nullable().optional();
const startMinutes = z.int().min(0).max(1439).nullable().optional();
const endMinutes = z.int().min(1).max(1440).nullable().optional();

/** An activity as a person enters it. A count left out with its quality is "not entered". */
export const activityDraft = z.strictObject({
  seriesId: optionalId,
  title: requiredText,
  heldOn: daySchema,
  startMinutes,
  endMinutes,
  placeKind: z.enum(placeKinds),
  branchId: optionalId,
  locationId: optionalId,
  municipalityCode: municipalityCodeSchema.nullable().optional(),
  groupCode: optionalText,
  audience: z.enum(activityAudiences),
  kind: z.enum(activityKinds),
  programmeCode: optionalText,
  coreFunction: z.enum(coreFunctions),
  state: z.enum(activityStates),
  cancelReason: optionalText,
  partner: optionalText,
  notes: optionalNotes,
  children: optionalCount,
  childrenQuality: quality,
  adults: optionalCount,
  adultsQuality: quality,
  professionals: optionalCount,
  professionalsQuality: quality,
});

/** An activity as stored. */
export const activityRow = rowOf(activityDraft, {
  id: idSchema,
  placeName: z.string().nullable(),
  municipalityName: z.string().nullable(),
  seriesTitle: z.string().nullable(),
});

/**
 * A series of activities, such as a monthly meeting, with what its meetings have in common as far
 * as that is laid down.
 */
export const activitySeriesDraft = z.strictObject({
  title: requiredText,
  notes: optionalNotes,
  repeats: z.enum(repetitions).nullable().optional(),
  weekday: repeatShape.weekday.nullable().optional(),
  every: repeatShape.every.nullable().optional(),
  nth: nthSchema.nullable().optional(),
  startsOn: optionalDay,
  endsOn: optionalDay,
  startMinutes,
  endMinutes,
  placeKind: z.enum(["branch", "location"]).nullable().optional(),
  branchId: optionalId,
  locationId: optionalId,
  audience: z.enum(activityAudiences).nullable().optional(),
  kind: z.enum(activityKinds).nullable().optional(),
  programmeCode: optionalText,
  coreFunction: z.enum(coreFunctions).nullable().optional(),
  usualChildren: optionalCount,
  usualAdults: optionalCount,
});
/** A series as stored, with the number of its activities. */
export const activitySeriesRow = rowOf(activitySeriesDraft, {
  id: idSchema,
  placeName: z.string().nullable(),
  activities: z.int(),
});
