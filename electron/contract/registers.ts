import { z } from "zod";
import { daySchema } from "../../db/model/day.ts";
import { whiteSpotsSchema } from "../../db/model/white-spot.ts";
import { reading } from "./problems.ts";

/** What the registers say beside what the administration has. */
export const registerContract = {
  /** Locations that could take part and do not, by municipality and kind, on a day. */
  whiteSpots: reading
    .input(z.strictObject({ day: daySchema, scope: z.string().min(1) }))
    .output(whiteSpotsSchema),
};
