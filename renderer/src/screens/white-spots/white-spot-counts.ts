import type { Audience, WhiteSpotCount } from "../../../../db/model/white-spot.ts";

/** How many locations there are and how many take part. */
export type Counts = { inRegister: number; takesPart: number };

/** What the screen is narrowed to: a municipality by its code, a kind of location, or neither. */
export type Narrowing = { municipality: string | null; audience: Audience | null };

/** Adds counts up: the parts of a share are added and the share is taken anew. */
export function addedUp(counts: readonly Counts[]): Counts {
  return counts.reduce<Counts>(
    (sum, { inRegister, takesPart }) => ({
      inRegister: sum.inRegister + inRegister,
      takesPart: sum.takesPart + takesPart,
    }),
    { inRegister: 0, takesPart: 0 },
  );
}

/** The share that takes part, from 0 to 1; null where there are no locations. */
export function coverage({ inRegister, takesPart }: Counts): number | null {
  return inRegister > 0 ? takesPart / inRegister : null;
}

/** Whether a row is of the municipality and kind that the screen is narrowed to. */
export function fits(
  row: Pick<WhiteSpotCount, "municipalityCode" | "audience">,
  { municipality, audience }: Narrowing,
): boolean {
  return (
    (municipality === null || row.municipalityCode === municipality) &&
    (audience === null || row.audience === audience)
  );
}
