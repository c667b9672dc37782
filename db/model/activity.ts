import { z } from "zod";
import { daySchema } from "./day.ts";
import {
  headCountQualities,
  municipalityCodeSchema,
  optionalCount,
  optionalId,
  optionalNotes,
  optionalText,
  requiredText,
  rowOf,
} from "./fields.ts";
import { idSchema } from "./identity.ts";

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
/** The five core functions of the library act (Wsob, article 5). */
export const coreFunctions = ["information", "education", "reading", "meeting", "culture"] as const;
/** Whether an activity took place. */
export const activityStates = ["planned", "held", "cancelled"] as const;

const quality = z.enum(headCountQualities).nullable().optional();

/** An activity as a person enters it. A count left out with its quality is "not entered". */
export const activityDraft = z.strictObject({
  seriesId: optionalId,
  title: requiredText,
  heldOn: daySchema,
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

/** A series of activities, such as a monthly meeting. */
export const activitySeriesDraft = z.strictObject({ title: requiredText, notes: optionalNotes });
/** A series as stored, with the number of its activities. */
export const activitySeriesRow = rowOf(activitySeriesDraft, {
  id: idSchema,
  activities: z.int(),
});
