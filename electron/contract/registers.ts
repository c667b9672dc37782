import { z } from "zod";
import { daySchema } from "../../db/model/day.ts";
import { idSchema } from "../../db/model/identity.ts";
import { locationRegisterSchema } from "../../db/model/location-register.ts";
import { whiteSpotsSchema } from "../../db/model/white-spot.ts";
import { reading } from "./problems.ts";

/** What the registers say beside what the administration has. */
export const registerContract = {
  /** What the registers say of a location today, from which file, and where it differs. */
  ofLocation: reading
    .input(z.strictObject({ locationId: idSchema }))
    .output(z.array(locationRegisterSchema)),
  /** Locations that could take part and do not, by municipality and kind, on a day. */
  whiteSpots: reading
    .input(z.strictObject({ day: daySchema, scope: z.string().min(1) }))
    .output(whiteSpotsSchema),
};
