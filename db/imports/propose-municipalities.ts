import type { Db } from "../sql.ts";
import { placeName } from "./place-name.ts";
import { knownMunicipalities } from "./propose-known.ts";

/** Gives the municipalities of rows that are not known yet, with a name that is not taken. */
export function unknownMunicipalities(
  db: Db,
  rows: readonly { municipalityCode: string; municipalityName: string | null }[],
): ReadonlyMap<string, string> {
  const known = knownMunicipalities(db);
  const names = new Set(known.values());
  const unknown = new Map<string, string>();
  for (const { municipalityCode: code, municipalityName } of rows) {
    if (known.has(code) || unknown.has(code)) continue;
    const written = placeName(municipalityName ?? code);
    // Two municipalities can have one name (Bergen); the second then carries its code.
    const name = names.has(written) ? `${written} (${code})` : written;
    names.add(name);
    unknown.set(code, name);
  }
  return unknown;
}
