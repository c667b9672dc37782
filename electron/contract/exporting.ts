import { z } from "zod";
import { languageSchema } from "../../db/model/figure.ts";
import { figureAskSchema } from "./figures.ts";
import { reading } from "./problems.ts";

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
  figures: reading
    .input(
      z.strictObject({
        ...figureAskSchema.shape,
        format: formatSchema,
        audience: z.enum(["external", "internal"]).default("external"),
      }),
    )
    .output(z.file()),
  table: reading
    .input(z.strictObject({ table: shownTableSchema, format: z.enum(["xlsx", "csv"]) }))
    .output(z.file()),
};
