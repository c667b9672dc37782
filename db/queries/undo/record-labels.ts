import { z } from "zod";
import type { HistoryTableName } from "../../history/tables.ts";
import { all, type Db, sql } from "../../sql.ts";
import { labelsOf } from "../history.ts";
import type { Columns } from "./net-changes.ts";

/** A row of which the name is asked: the row as it is now, or as it was. */
export interface NamedRow {
  readonly key: string;
  readonly entity: HistoryTableName;
  readonly id: string;
  readonly fields: Columns;
}

const ownerRow = z.object({ id: z.string(), locationId: z.string(), programme: z.string() });

interface Names {
  readonly labels: ReadonlyMap<string, string>;
  readonly participations: ReadonlyMap<string, { locationId: string; programme: string }>;
}

function text(row: Columns, column: string): string | null {
  const value = row[column];
  return typeof value === "string" && value !== "" ? value : null;
}

function participationsOf(db: Db, rows: readonly NamedRow[]): Names["participations"] {
  const ids = rows.map(({ entity, id, fields }) =>
    entity === "participation" ? id : text(fields, "participation_id"),
  );
  const wanted = JSON.stringify([...new Set(ids.filter((id) => id !== null))]);
  const stored = all(
    db,
    ownerRow,
    sql`select p.id, p.location_id, pr.name as programme from participation p
      join programme pr on pr.code = p.programme_code
      where p.id in (select value from json_each(${wanted}))`,
  );
  const found = new Map(stored.map(({ id, ...owner }) => [id, owner]));
  for (const { entity, id, fields } of rows) {
    const [locationId, programme] = [text(fields, "location_id"), text(fields, "programme_code")];
    if (entity !== "participation" || found.has(id)) continue;
    if (locationId !== null && programme !== null) found.set(id, { locationId, programme });
  }
  return found;
}

/** A location that is gone is called by a version of it that is among the rows. */
function locationNames(rows: readonly NamedRow[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { entity, fields } of rows) {
    const [location, name] = [text(fields, "location_id"), text(fields, "name")];
    if (entity === "location_version" && location !== null && name !== null) {
      names.set(location, name);
    }
  }
  return names;
}

const ownNames = ["lrk_number", "register_key", "title", "name", "code", "role", "key"];

/** A succession is called by the locations that it joins: "De Beek → De Berg". */
function successionLabel(fields: Columns, labels: Names["labels"]): string | null {
  const ends = ["from_location_id", "to_location_id"].map((column) => text(fields, column));
  if (ends.includes(null)) return null;
  return ends.map((end) => labels.get(end ?? "") ?? end).join(" → ");
}

function labelOf({ entity, id, fields }: NamedRow, { labels, participations }: Names): string {
  const succession = successionLabel(fields, labels);
  if (succession !== null) return succession;
  const own = ownNames.map((column) => text(fields, column)).find((name) => name !== null);
  const participation = participations.get(
    entity === "participation" ? id : (text(fields, "participation_id") ?? ""),
  );
  const locationId = participation?.locationId ?? text(fields, "location_id");
  const location = labels.get(entity === "location" ? id : (locationId ?? ""));
  if (location === undefined) return labels.get(id) ?? own ?? id;
  if (participation) return `${location} · ${participation.programme}`;
  if (entity === "location" || entity === "location_version") return location;
  return own === undefined ? location : `${own} · ${location}`;
}

/** Gives what each row is called, by its key: its own name, or that of its location. */
export function labelRows(db: Db, rows: readonly NamedRow[]): Map<string, string> {
  const participations = participationsOf(db, rows);
  const ids = new Set(rows.map(({ id }) => id));
  for (const { fields } of rows) {
    for (const column of ["location_id", "from_location_id", "to_location_id"]) {
      ids.add(text(fields, column) ?? "");
    }
  }
  for (const { locationId } of participations.values()) ids.add(locationId);
  const labels = new Map([...locationNames(rows), ...labelsOf(db, [...ids])]);
  const names = { labels, participations };
  return new Map(rows.map((row) => [row.key, labelOf(row, names)]));
}
