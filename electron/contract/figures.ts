import { z } from "zod";
import {
  explanationSchema,
  figureReportSchema,
  languageSchema,
  structureSchema,
} from "../../db/model/figure.ts";
import { reading } from "./problems.ts";

/** Which report, over which period and scope; texts as on the command line (`2024`, `0109`). */
export const figureAskSchema = z.strictObject({
  report: z.string().min(1),
  period: z.string().min(1),
  scope: z.string().min(1),
  language: languageSchema,
  /** As it was then (when left out), or in today's structure. */
  structure: structureSchema.optional(),
});

const optionSchema = z.strictObject({ value: z.string(), label: z.string() });

/** Figures: the reports there are, their values, and what lies behind each. */
export const figureContract = {
  options: reading.input(z.strictObject({ language: languageSchema })).output(
    z.strictObject({
      reports: z.array(optionSchema),
      groups: z.array(optionSchema),
      municipalities: z.array(optionSchema),
      branches: z.array(optionSchema),
      clinics: z.array(optionSchema),
      years: z.array(z.int()),
    }),
  ),
  report: reading.input(figureAskSchema).output(figureReportSchema),
  explain: reading
    .input(
      z.strictObject({
        figure: z.string().min(1),
        period: z.string().min(1),
        scope: z.string().min(1),
        language: languageSchema,
        structure: structureSchema.optional(),
      }),
    )
    .output(explanationSchema),
};
