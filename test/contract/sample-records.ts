import type { Sample } from "./sample.ts";
import { sampleClinics } from "./sample-clinics.ts";
import { samplePlaces } from "./sample-places.ts";
import { sampleProgrammes } from "./sample-programmes.ts";
import { sampleQuotes } from "./sample-quotes.ts";

/** One record of each kind, in an order in which each can rest on those before it. */
export const samples: readonly Sample[] = [
  ...samplePlaces,
  ...sampleProgrammes,
  ...sampleClinics,
  ...sampleQuotes,
];
