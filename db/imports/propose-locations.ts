import { z } from "zod";
import { all, type Db, sql } from "../sql.ts";
import { knownMunicipalities } from "./propose-known.ts";
import { type RefusedImportRow, refusedImportRow, type Scope } from "./propose-row.ts";
import type { RefusedRow } from "./refused-row.ts";

/** A school location that a count or score can be of. */
export interface CountedLocation {
  readonly id: string;
  readonly label: string;
  readonly municipalityCode: string;
}

const locationRow = z.object({
  id: z.string(),
  locationCode: z.string(),
  label: z.string(),
  municipalityCode: z.string(),
});

/**
 * Gives the school locations by code, with their municipality on a day. One that had closed by then
 * is among them as it last was, for the counts of its years belong to it.
 */
export function locationsByCode(db: Db, { asOf, asked }: Scope): Map<string, CountedLocation> {
  const rows = all(
    db,
    locationRow,
    sql`select l.id, l.location_code, v.municipality_code,
        coalesce(l.short_name, v.name) || coalesce(', ' || v.town, '') as label
      from location l join location_version v on v.id = (
        select x.id from location_version x where x.location_id = l.id
        order by x.valid_from <= ${asOf} desc,
          case when x.valid_from <= ${asOf} then x.valid_from end desc, x.valid_from limit 1)
      where l.location_code is not null`,
  );
  const inScope = rows.filter(({ municipalityCode }) => !asked || asked.has(municipalityCode));
  return new Map(inScope.map(({ locationCode, ...location }) => [locationCode, location]));
}

/**
 * Gives the refused rows that may be of a location in scope: by their code, or when that cannot be
 * read by their municipality.
 */
export function refusedOfLocations(
  db: Db,
  refused: readonly (RefusedRow & { sheet?: string })[],
  locations: ReadonlyMap<string, CountedLocation>,
  { asked }: Scope,
): RefusedImportRow[] {
  const municipalities = asked ?? knownMunicipalities(db);
  return refused
    .filter(({ key, municipalityCode: code }) =>
      key === null ? code === null || municipalities.has(code) : locations.has(key),
    )
    .map(refusedImportRow);
}

/** Gives the municipalities of the locations that the rows of a file are of. */
export function municipalitiesOf(
  rows: readonly { readonly municipalityCode: string | null }[],
): ReadonlySet<string> {
  return new Set(rows.flatMap(({ municipalityCode }) => municipalityCode ?? []));
}
