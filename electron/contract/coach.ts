import { z } from "zod";
import { overviewSchema } from "../../db/model/clinic-overview.ts";
import { daySchema } from "../../db/model/day.ts";
import { idSchema } from "../../db/model/identity.ts";
import {
  closingSchema,
  pressSchema,
  proposedDaySchema,
  recurrenceSchema,
  tallySchema,
  totalsSchema,
} from "../../db/model/tally.ts";
import { reading, writing } from "./problems.ts";
import { storedSchema } from "./records.ts";

const sessionSchema = z.strictObject({ sessionId: idSchema });

/** The coach at the clinic: planning half-days, the tally, closing it, and what it came to. */
export const coachContract = {
  proposeHalfDays: reading.input(recurrenceSchema).output(z.array(proposedDaySchema)),
  planHalfDays: writing
    .input(
      z.strictObject({ recurrence: recurrenceSchema, days: z.array(daySchema).min(1).max(366) }),
    )
    .output(z.strictObject({ planned: z.int() })),
  tally: reading.input(sessionSchema).output(tallySchema),
  /** Stores one press; the answer comes when it is on the disk. */
  press: writing
    .input(z.strictObject({ sessionId: idSchema, press: pressSchema }))
    .output(tallySchema),
  changePress: writing
    .input(z.strictObject({ sessionId: idSchema, place: z.int().min(1), press: pressSchema }))
    .output(tallySchema),
  takeBack: writing.input(sessionSchema).output(tallySchema),
  close: writing.input(closingSchema).output(storedSchema),
  /** Enters the totals of a half-day afterwards; of one that was held before, with a reason. */
  enterTotals: writing
    .input(z.strictObject({ totals: totalsSchema, reason: z.string().trim().max(400).optional() }))
    .output(storedSchema),
  /** The totals of a half-day as they are stored, to be corrected. */
  totals: reading.input(sessionSchema).output(totalsSchema),
  overview: reading
    .input(z.strictObject({ from: daySchema, until: daySchema }))
    .output(overviewSchema),
};
