import { z } from "zod";
import { reading } from "./problems.ts";

/** A record that was found: its kind, key, what it is called and what stands beside it. */
export const foundSchema = z.strictObject({
  entity: z.string(),
  key: z.string(),
  label: z.string(),
  detail: z.string().nullable(),
});

/** Finding records by name, town, code or number. */
export const searchContract = {
  find: reading
    .input(z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(50) }))
    .output(z.array(foundSchema)),
};
