import { z } from "zod";
import { daySchema } from "./day.ts";
import { optionalId, rowOf } from "./fields.ts";
import { idSchema } from "./identity.ts";

/** An activity that a report over a period singles out, with its text and perhaps a quote. */
export const highlightDraft = z.strictObject({
  activityId: idSchema,
  quoteId: optionalId,
  fromDay: daySchema,
  untilDay: daySchema,
  text: z.string().trim().min(1).max(2000),
});

/** A highlighted activity as stored. */
export const highlightRow = rowOf(highlightDraft, {
  id: idSchema,
  activityTitle: z.string(),
  heldOn: daySchema,
});
