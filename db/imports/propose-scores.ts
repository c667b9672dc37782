import { z } from "zod";
import { all, type Db, sql } from "../sql.ts";
import { locationsByCode, municipalitiesOf, refusedOfLocations } from "./propose-locations.ts";
import type { ProposedRecord } from "./propose-record.ts";
import { type ProposedRows, type Scope, valueChange } from "./propose-row.ts";
import type { DisadvantageContents } from "./register-contents.ts";

const scoreRow = z.object({
  id: z.string(),
  locationId: z.string(),
  referenceDay: z.string(),
  threshold: z.string(),
  scoreHundredths: z.int().nullable(),
});

/**
 * Gives which disadvantage scores a workbook brings, one for each school location that the
 * administration knows, each day of reference, and with or without the threshold; other locations
 * are passed over. A score in `changes` is in whole units with two decimals (`1234.50`).
 */
export function proposeScores(
  db: Db,
  { source, rows: scores, refused }: DisadvantageContents,
  scope: Scope,
): ProposedRows<ProposedRecord> {
  const locations = locationsByCode(db, scope);
  const known = new Map(
    all(
      db,
      scoreRow,
      sql`select id, location_id, reference_day, threshold, score_hundredths
        from disadvantage_score where source = ${source}`,
    ).map((score) => [`${score.locationId} ${score.referenceDay} ${score.threshold}`, score]),
  );
  const rows = scores.flatMap((score): ProposedRecord[] => {
    const location = locations.get(score.locationCode);
    if (location === undefined) return [];
    const { referenceDay, threshold, scoreHundredths, locationCode, sheet } = score;
    const before = known.get(`${location.id} ${referenceDay} ${threshold}`);
    const changes = valueChange("score", text(before?.scoreHundredths), text(scoreHundredths));
    const whole = { locationId: location.id, referenceDay, threshold, scoreHundredths, source };
    return [
      {
        outcome: before === undefined ? "new" : changes.length > 0 ? "changed" : "unchanged",
        row: score.sourceRow,
        sheet,
        key: `${locationCode} ${referenceDay} ${threshold}`,
        label: location.label,
        municipalityCode: location.municipalityCode,
        changes,
        kept: [],
        table: "disadvantage_score",
        recordId: before?.id ?? null,
        fields: before === undefined ? whole : { scoreHundredths },
      },
    ];
  });
  return {
    rows,
    refused: refusedOfLocations(db, refused, locations, scope),
    inFile: municipalitiesOf(rows),
    newMunicipalities: new Map(),
  };
}

function text(hundredths: number | null | undefined): string | null {
  return hundredths === null || hundredths === undefined ? null : (hundredths / 100).toFixed(2);
}
