import { z } from "zod";
import { overviewSchema } from "../../db/model/clinic-overview.ts";
import { holidayDraft } from "../../db/model/clinic-session.ts";
import { daySchema } from "../../db/model/day.ts";
import { languageSchema } from "../../db/model/figure.ts";
import { idSchema } from "../../db/model/identity.ts";
import {
  closingSchema,
  pressKeySchema,
  pressSchema,
  proposedDaySchema,
  recurrenceSchema,
  tallySchema,
  totalsSchema,
} from "../../db/model/tally.ts";
import { proposing, reading, writing } from "./problems.ts";
import { storedSchema } from "./records.ts";

const someDays = z.array(daySchema).min(1).max(366);
const someIds = z.array(idSchema).min(1).max(500);
const sessionSchema = z.strictObject({ sessionId: idSchema });
const keyedPressSchema = z.strictObject({
  sessionId: idSchema,
  key: pressKeySchema,
  press: pressSchema,
});

/** The coach at the clinic: planning half-days, the tally, closing it, and what it came to. */
export const coachContract = {
  proposeHalfDays: proposing.input(recurrenceSchema).output(z.array(proposedDaySchema)),
  /** Says what speaks against days that a person chose, without storing anything. */
  reviewHalfDays: proposing
    .input(z.strictObject({ recurrence: recurrenceSchema, days: someDays }))
    .output(z.array(proposedDaySchema)),
  planHalfDays: writing
    .input(z.strictObject({ recurrence: recurrenceSchema, days: someDays }))
    .output(z.strictObject({ planned: z.int() })),
  /** Stores a list of holidays in one go; those that are there already are passed over. */
  enterHolidays: writing
    .input(z.strictObject({ holidays: z.array(holidayDraft).min(1).max(200) }))
    .output(z.strictObject({ entered: z.int() })),
  tally: reading.input(sessionSchema).output(tallySchema),
  /** Stores one press, once per key; the answer comes when it is on the disk. */
  press: writing.input(keyedPressSchema).output(tallySchema),
  changePress: writing.input(keyedPressSchema).output(tallySchema),
  /** Takes a press back; one that is gone already is no problem. */
  takeBack: writing
    .input(z.strictObject({ sessionId: idSchema, key: pressKeySchema }))
    .output(tallySchema),
  close: writing.input(closingSchema).output(storedSchema),
  /** Enters the totals of a half-day afterwards; of one that was held before, with a reason. */
  enterTotals: writing
    .input(z.strictObject({ totals: totalsSchema, reason: z.string().trim().max(400).optional() }))
    .output(storedSchema),
  /** The totals of a half-day as they are stored, to be corrected. */
  totals: reading.input(sessionSchema).output(totalsSchema),
  overview: proposing
    .input(
      z.strictObject({
        from: daySchema,
        until: daySchema,
        clinicId: idSchema.optional(),
        staffId: idSchema.optional(),
      }),
    )
    .output(overviewSchema),
  /** One page for the team of a clinic, as PDF; always for outside the organisation. */
  resultCard: proposing
    .input(
      z.strictObject({
        clinicId: idSchema,
        from: daySchema,
        until: daySchema,
        language: languageSchema,
      }),
    )
    .output(z.file()),
  confirmHours: writing
    .input(z.strictObject({ ids: someIds }))
    .output(z.strictObject({ confirmed: z.int() })),
  /** Takes away proposed hours that were not worked; why is kept in the history. */
  rejectHours: writing
    .input(z.strictObject({ ids: someIds, reason: z.string().trim().min(1).max(400) }))
    .output(z.strictObject({ rejected: z.int() })),
};
