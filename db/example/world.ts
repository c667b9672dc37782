import type { locationTypes } from "../model/location.ts";
import type { Db } from "../sql.ts";
import type { Dice } from "./seeded.ts";

/** Who pays in the example, by the id of the funding source. */
export interface Payers {
  readonly municipality: string;
  readonly location: string;
  readonly grant: string;
  readonly library: string;
}

/** What every step of the example works with. */
export interface ExampleWorld {
  readonly db: Db;
  readonly dice: Dice;
  readonly payers: Payers;
  /** Ids of the providers of childcare and of the boards, in the order of their names. */
  readonly providers: readonly string[];
  readonly boards: readonly string[];
  /** Ids of branches and of clinics by their town. */
  readonly branches: ReadonlyMap<string, string>;
  readonly clinics: ReadonlyMap<string, string>;
}

/** How a location stands in its programme at the end of 2024; the first two count. */
export type Standing =
  | "taking_part"
  | "new"
  | "agreement_later"
  | "paused"
  | "ended"
  | "agreement_ended"
  | "acquisition"
  | "loose_services"
  | "none";

/** A stored location with what later steps need of it. */
export interface ExampleLocation {
  readonly id: string;
  readonly municipalityCode: string;
  readonly town: string;
  readonly type: (typeof locationTypes)[number];
  readonly standing: Standing;
  /** The first day of its participation; null without one. */
  readonly since: string | null;
}

/** The marking of every invented location, shown with it and exported with it. */
export const inventedNote = "Voorbeeld: deze locatie is verzonnen.";
