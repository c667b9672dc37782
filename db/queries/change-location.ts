import type { z } from "zod";
import { addDays, sinceAlways } from "../model/day.ts";
import type { locationChangeDraft, locationDraft } from "../model/location.ts";
import { locationVersionDraft, locationVersionRow } from "../model/location.ts";
import { Problem } from "../model/problem.ts";
import { all, type Db, run, sql } from "../sql.ts";
import { locationVersionSource } from "./locations.ts";
import { correctRecord, createRecord, type Fields } from "./record.ts";

/** Stores a new location with its first version, valid since always or since its opening. */
export function createLocation(db: Db, draft: z.infer<typeof locationDraft>): string {
  const { kind, locationCode, shortName, notes, openedOn, closedOn, ...version } = draft;
  if (kind === "childcare" && locationCode) {
    throw new Problem("INVALID_FIELD", { entity: "location", field: "locationCode" });
  }
  const own = { kind, locationCode, shortName, notes, openedOn, closedOn };
  const id = createRecord(db, "location", own);
  const validFrom = openedOn ?? sinceAlways;
  createRecord(db, "location_version", { locationId: id, validFrom, ...version });
  return id;
}

/**
 * Records that a location changed on a day (name, type, municipality, provider or board, address).
 * The version that held before keeps its days up to that day; nothing is overwritten. Gives the id
 * of the new version.
 */
export function changeLocation(db: Db, draft: z.infer<typeof locationChangeDraft>): string {
  const { id, validFrom, change } = draft;
  const schema = locationVersionRow;
  const source = locationVersionSource.rows;
  const [held] = all(
    db,
    schema,
    sql`select * from (${source}) where location_id = ${id} and valid_from <= ${validFrom}
      and coalesce(valid_until, '9999-12-31') >= ${validFrom}`,
  );
  if (!held) throw new Problem("NOT_FOUND", { entity: "location_version", value: validFrom });
  if (held.validFrom === validFrom) {
    correctRecord(db, "location_version", "id", held.id, change);
    return held.id;
  }
  const kept: Fields = Object.fromEntries(
    Object.keys(locationVersionDraft.shape).map((name) => [name, held[name as keyof typeof held]]),
  );
  const validUntil = held.validUntil;
  const until = addDays(validFrom, -1);
  run(db, sql`update location_version set valid_until = ${until} where id = ${held.id}`);
  const next = { locationId: id, validFrom, validUntil, ...kept, ...change };
  return createRecord(db, "location_version", next);
}
