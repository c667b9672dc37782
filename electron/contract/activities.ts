import { z } from "zod";
import {
  dueMeetingSchema,
  headcountSchema,
  meetingChangeSchema,
  meetingRepeatSchema,
  planningSchema,
  proposedMeetingSchema,
  reaches,
} from "../../db/model/activity-series.ts";
import { daySchema } from "../../db/model/day.ts";
import { idSchema } from "../../db/model/identity.ts";
import {
  leesklikEndSchema,
  leesklikLocationSchema,
  leesklikStartSchema,
} from "../../db/model/leesklik.ts";
import { daysSchema } from "../../db/model/repeat.ts";
import { proposing, reading, writing } from "./problems.ts";
import { storedSchema } from "./records.ts";

const reach = z.enum(reaches);
const changedSchema = z.strictObject({ changed: z.int() });

/** Meetings of series: planned after review, changed together, and counted. */
export const meetingContract = {
  propose: proposing.input(meetingRepeatSchema).output(z.array(proposedMeetingSchema)),
  /** Stores a new series with its meetings, all or nothing. */
  planSeries: writing.input(planningSchema).output(storedSchema),
  /** Plans more meetings of a series, as it lays down. */
  planMore: writing
    .input(z.strictObject({ seriesId: idSchema, days: daysSchema }))
    .output(storedSchema),
  /** Changes one meeting, those from it on, or all that were not held yet. */
  change: writing
    .input(
      z.strictObject({
        id: idSchema,
        reach,
        change: meetingChangeSchema,
        reason: z.string().trim().max(400).nullable(),
      }),
    )
    .output(changedSchema),
  cancel: writing
    .input(z.strictObject({ id: idSchema, reach, reason: z.string().trim().min(1).max(200) }))
    .output(changedSchema),
  /** What asks for numbers on a day: overdue, today, the rest of this week. */
  due: reading.input(z.strictObject({ today: daySchema })).output(z.array(dueMeetingSchema)),
  count: writing.input(headcountSchema).output(storedSchema),
  /** Takes the numbers of the last meeting over as an estimate. */
  countAsLastTime: writing.input(z.strictObject({ id: idSchema })).output(headcountSchema),
};

/** Leesklik at locations; its rounds are records of their own. */
export const leesklikContract = {
  locations: reading.input(z.strictObject({})).output(z.array(leesklikLocationSchema)),
  start: writing.input(leesklikStartSchema).output(storedSchema),
  end: writing.input(leesklikEndSchema).output(storedSchema),
};
