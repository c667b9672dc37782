import { z } from "zod";
import { daySchema } from "./day.ts";
import { municipalityCodeSchema } from "./fields.ts";
import { idSchema } from "./identity.ts";
import { locationKinds, locationTypes } from "./location.ts";

/** What white spots are told apart by: childcare, primary schools and secondary schools. */
export const audiences = ["childcare", "primary", "secondary"] as const;
/** What white spots are told apart by. */
export type Audience = (typeof audiences)[number];

/** How many locations of a municipality are there on a day, and how many of them take part. */
export const whiteSpotCountSchema = z.strictObject({
  municipalityCode: municipalityCodeSchema,
  municipalityName: z.string(),
  audience: z.enum(audiences),
  inRegister: z.int().nonnegative(),
  takesPart: z.int().nonnegative(),
});
/** How many locations of a municipality are there on a day, and how many of them take part. */
export type WhiteSpotCount = z.infer<typeof whiteSpotCountSchema>;

/** A location that does not take part on a day. */
export const whiteSpotSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(locationKinds),
  type: z.enum(locationTypes),
  audience: z.enum(audiences),
  municipalityCode: municipalityCodeSchema,
  municipalityName: z.string(),
  label: z.string(),
  town: z.string().nullable(),
  /** The location code of a school, or the numbers of childcare in the register. */
  number: z.string().nullable(),
});
/** A location that does not take part on a day. */
export type WhiteSpot = z.infer<typeof whiteSpotSchema>;

/** The white spots of an area on a day: the counts, and the locations that do not take part. */
export const whiteSpotsSchema = z.strictObject({
  day: daySchema,
  scopeLabel: z.string(),
  counts: z.array(whiteSpotCountSchema),
  locations: z.array(whiteSpotSchema),
});
/** The white spots of an area on a day. */
export type WhiteSpots = z.infer<typeof whiteSpotsSchema>;
