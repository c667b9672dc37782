import type { ExampleTown } from "./municipalities.ts";
import { at } from "./seeded.ts";

const streets = ["Voorbeeldstraat", "Voorbeeldlaan", "Voorbeeldweg", "Voorbeeldhof"];

/**
 * Gives an invented address in a real town. The letters SS are format-valid, but are given out in
 * no Dutch postal code.
 */
export function inventedAddress(
  [town, digits]: ExampleTown,
  place: number,
): { street: string; houseNumber: string; postalCode: string; town: string } {
  const houseNumber = String(1 + Math.floor(place / streets.length) * 2);
  return { street: at(streets, place), houseNumber, postalCode: `${digits} SS`, town };
}
