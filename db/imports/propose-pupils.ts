import { z } from "zod";
import { all, type Db, sql } from "../sql.ts";
import { locationsByCode, municipalitiesOf, refusedOfLocations } from "./propose-locations.ts";
import type { ProposedRecord } from "./propose-record.ts";
import { type ProposedRows, type Scope, valueChange } from "./propose-row.ts";
import type { PupilContents } from "./register-contents.ts";

const countRow = z.object({
  id: z.string(),
  locationId: z.string(),
  countedOn: z.string(),
  pupils: z.int().nullable(),
});

/**
 * Gives which counts of pupils a file brings, one for each school location that the administration
 * knows and each day of counting; other locations are passed over. A count that DUO hides is stored
 * as unknown, and a later file that tells it, or hides it after all, is followed.
 */
export function proposePupils(
  db: Db,
  { source, rows: counts, refused }: PupilContents,
  scope: Scope,
): ProposedRows<ProposedRecord> {
  const locations = locationsByCode(db, scope);
  const known = new Map(
    all(
      db,
      countRow,
      sql`select id, location_id, counted_on, pupils from register_pupil_count
        where source = ${source}`,
    ).map((count) => [`${count.locationId} ${count.countedOn}`, count]),
  );
  const rows = counts.flatMap((count): ProposedRecord[] => {
    const location = locations.get(count.locationCode);
    if (location === undefined) return [];
    const { countedOn, pupils } = count;
    const before = known.get(`${location.id} ${countedOn}`);
    const changes = valueChange("pupils", text(before?.pupils), text(pupils));
    const whole = { locationId: location.id, countedOn, pupils, source };
    return [
      {
        outcome: before === undefined ? "new" : changes.length > 0 ? "changed" : "unchanged",
        row: count.sourceRow,
        key: `${count.locationCode} ${countedOn}`,
        label: location.label,
        municipalityCode: location.municipalityCode,
        changes,
        kept: [],
        table: "register_pupil_count",
        recordId: before?.id ?? null,
        fields: before === undefined ? whole : { pupils },
      },
    ];
  });
  return {
    rows,
    refused: refusedOfLocations(db, refused, locations, scope),
    inFile: municipalitiesOf([...counts, ...rows]),
    newMunicipalities: new Map(),
  };
}

function text(pupils: number | null | undefined): string | null {
  return pupils === null || pupils === undefined ? null : String(pupils);
}
