import { z } from "zod";
import { languageSchema } from "../../db/model/figure.ts";
import { quoteUseSchema } from "../../db/model/quote.ts";
import { figureAskSchema } from "./figures.ts";
import { publishing, reading } from "./problems.ts";

/** The forms in which figures and tables leave the product. */
export const formatSchema = z.enum(["xlsx", "csv", "json"]);

/** A table as it stands on the screen. */
export const shownTableSchema = z.strictObject({
  title: z.string().min(1).max(200),
  language: languageSchema,
  columns: z
    .array(
      z.strictObject({
        key: z.string(),
        header: z.string(),
        kind: z.enum(["text", "code", "integer", "decimal", "percentage", "day", "cents"]),
      }),
    )
    .min(1)
    .max(100),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))).max(200_000),
  notes: z.array(z.strictObject({ term: z.string(), text: z.string() })),
});

/** Writing what is on the screen to a file; exporting never changes anything. */
export const exportContract = {
  figures: publishing
    .input(
      z.strictObject({
        ...figureAskSchema.shape,
        format: formatSchema,
        audience: z.enum(["external", "internal"]).default("external"),
        /** A workbook with the sheet "Citaten" too, for this use. */
        quotes: quoteUseSchema.optional(),
        leaveOutBlocked: z.boolean().optional(),
      }),
    )
    .output(z.file()),
  /**
   * Highlighted activities and quotes of a period and scope. Refused as long as a quote has no
   * valid consent for the use on the day it is, unless those are left out.
   */
  quotes: publishing
    .input(
      z.strictObject({
        period: z.string().min(1),
        scope: z.string().min(1),
        use: quoteUseSchema,
        language: languageSchema,
        format: formatSchema,
        leaveOutBlocked: z.boolean().optional(),
      }),
    )
    .output(z.file()),
  table: reading
    .input(z.strictObject({ table: shownTableSchema, format: z.enum(["xlsx", "csv"]) }))
    .output(z.file()),
};
