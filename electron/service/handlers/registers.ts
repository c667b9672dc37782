import { registersOfLocation } from "../../../db/imports/location-registers.ts";
import { today } from "../../../db/model/day.ts";
import { parseScope } from "../../../db/model/figure.ts";
import { whiteSpots } from "../../../db/queries/white-spots.ts";
import { openDb } from "../session-use.ts";
import { base } from "./base.ts";

/** What the registers say beside what the administration has. */
export const registerHandlers = {
  ofLocation: base.register.ofLocation.handler(({ context, input }) =>
    registersOfLocation(openDb(context), input.locationId, today(context.session.now())),
  ),
  whiteSpots: base.register.whiteSpots.handler(({ context, input }) =>
    whiteSpots(openDb(context), input.day, parseScope(input.scope)),
  ),
};
