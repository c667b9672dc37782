import type { Location } from "./location-words.ts";

/** The path above a panel beside the page of a location: back to the location itself. */
export function locationsOf(location: Location, close: () => void) {
  return [{ label: location.shortName ?? location.name, onClick: close }];
}
