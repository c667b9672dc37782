import { z } from "zod";
import { languageSchema } from "../../db/model/figure.ts";
import { reading, writing } from "./problems.ts";

/** A choice where the sector itself is ambiguous: what it can be, and what is in force. */
export const figureSettingSchema = z.strictObject({
  key: z.string(),
  label: z.string(),
  value: z.string(),
  standard: z.string(),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  figures: z.array(z.string()),
});

/** The choices that change or explain figures; each is printed with the figure. */
export const figureSettingContract = {
  list: reading
    .input(z.strictObject({ language: languageSchema }))
    .output(z.array(figureSettingSchema)),
  choose: writing
    .input(z.strictObject({ key: z.string().min(1), value: z.string().min(1) }))
    .output(z.strictObject({ key: z.string() })),
};
