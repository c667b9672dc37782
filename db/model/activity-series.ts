import { z } from "zod";
import {
  activityAudiences,
  activityKinds,
  activityRow,
  activitySeriesDraft,
  coreFunctions,
  placeKinds,
} from "./activity.ts";
import { daySchema } from "./day.ts";
import { countQualities, municipalityCodeSchema, optionalId, optionalText } from "./fields.ts";
import { idSchema } from "./identity.ts";
import { daysSchema, nthSchema, repeatShape, repetitions } from "./repeat.ts";

const times = {
  startMinutes: z.int().min(0).max(1439).nullable(),
  endMinutes: z.int().min(1).max(1440).nullable(),
};

/**
 * What is asked when days for a series are proposed; the place and kind tell what is there. Of
 * days that are given it is told what speaks against them; null gives those of the repetition.
 */
export const meetingRepeatSchema = z
  .strictObject({
    ...repeatShape,
    from: daySchema,
    until: daySchema,
    seriesId: idSchema.nullable(),
    branchId: idSchema.nullable(),
    locationId: idSchema.nullable(),
    kind: z.enum(activityKinds).nullable(),
    days: daysSchema.nullable(),
  })
  .refine(({ repeats, nth }) => (repeats === "monthly") === (nth !== null), { path: ["nth"] });
/** A repetition with the place and kind of its meetings. */
export type MeetingRepeat = Omit<z.infer<typeof meetingRepeatSchema>, "days">;

/** A day to plan a meeting on, with what speaks against it: a holiday, or a meeting there is. */
export const proposedMeetingSchema = z.strictObject({
  day: daySchema,
  holiday: z.string().nullable(),
  /** The title of what is there: of the series itself, or of the same kind in the same place. */
  existing: z.string().nullable(),
});
/** A day to plan a meeting on, with what speaks against it. */
export type ProposedMeeting = z.infer<typeof proposedMeetingSchema>;

/** A new series with everything that its meetings have in common. */
export const plannedSeriesSchema = activitySeriesDraft
  .extend({
    repeats: z.enum(repetitions),
    weekday: repeatShape.weekday,
    every: repeatShape.every,
    nth: nthSchema.nullable(),
    startsOn: daySchema,
    endsOn: daySchema,
    ...times,
    placeKind: z.enum(["branch", "location"]),
    audience: z.enum(activityAudiences),
    kind: z.enum(activityKinds),
    coreFunction: z.enum(coreFunctions),
  })
  .refine(({ repeats, nth }) => (repeats === "monthly") === (nth !== null), { path: ["nth"] });
/** A new series with everything that its meetings have in common. */
export type PlannedSeries = z.infer<typeof plannedSeriesSchema>;

/** A series and the days on which it meets. */
export const planningSchema = z.strictObject({ series: plannedSeriesSchema, days: daysSchema });

/** How far a change of a meeting reaches: itself, from it on, or all that were not held yet. */
export const reaches = ["one", "following", "unheld"] as const;
/** How far a change of a meeting reaches. */
export type Reach = (typeof reaches)[number];

/** What can be changed of several meetings at once; a new day moves the others along. */
export const meetingChangeSchema = z
  .strictObject({
    heldOn: daySchema,
    title: z.string().trim().min(1).max(200),
    ...times,
    placeKind: z.enum(placeKinds),
    branchId: optionalId,
    locationId: optionalId,
    municipalityCode: municipalityCodeSchema.nullable().optional(),
    groupCode: optionalText,
    audience: z.enum(activityAudiences),
    kind: z.enum(activityKinds),
    programmeCode: optionalText,
    coreFunction: z.enum(coreFunctions),
    partner: optionalText,
  })
  .partial();
/** What can be changed of several meetings at once. */
export type MeetingChange = z.infer<typeof meetingChangeSchema>;

/** How sure a head count is, or that nobody knows it; null is not entered. */
const quality = z.enum([...countQualities, "unknown"]).nullable();

/** The heads counted at a meeting. A number goes with how sure it is, no number with unknown. */
export const headcountSchema = z.strictObject({
  id: idSchema,
  children: z.int().min(0).max(5000).nullable(),
  childrenQuality: quality,
  adults: z.int().min(0).max(5000).nullable(),
  adultsQuality: quality,
});
/** The heads counted at a meeting. */
export type Headcount = z.infer<typeof headcountSchema>;

const wholeOrNull = z.int().nullable();

/**
 * An activity of today, of the rest of this week, or of the past without its numbers, with the
 * numbers that "as last time" would take: of the last meeting of the series, else its usual ones.
 */
export const dueMeetingSchema = z.strictObject({
  id: idSchema,
  when: z.enum(["overdue", "today", "week"]),
  title: z.string(),
  heldOn: z.string(),
  startMinutes: wholeOrNull,
  endMinutes: wholeOrNull,
  placeName: z.string().nullable(),
  state: activityRow.shape.state,
  children: wholeOrNull,
  childrenQuality: activityRow.shape.childrenQuality,
  adults: wholeOrNull,
  adultsQuality: activityRow.shape.adultsQuality,
  seriesId: idSchema.nullable(),
  /** The day of that last meeting; null when the usual numbers, or none, stand in for it. */
  lastOn: z.string().nullable(),
  lastChildren: wholeOrNull,
  lastAdults: wholeOrNull,
});
/** An activity whose numbers are asked for. */
export type DueMeeting = z.infer<typeof dueMeetingSchema>;
