import { z } from "zod";
import { installTriggers } from "./history/triggers.ts";
import { migrations } from "./migrations/index.ts";
import { Problem } from "./model/problem.ts";
import { all, type Db, rawSql } from "./sql.ts";

/** The mark in a file's header by which an administration of Leesspoor is known ("LSPR"). */
export const applicationId = 0x4c535052;

/** The version of the schema that this programme writes. */
export const schemaVersion = migrations.length;

/** Gives the version of the schema that a file has; 0 for an empty file. */
export function fileVersion(db: Db): number {
  return Number(db.pragma("user_version", { simple: true }));
}

/** Brings the schema to the newest version, all or nothing, and renews the generated triggers. */
export function migrate(db: Db, steps: readonly string[] = migrations): void {
  const version = fileVersion(db);
  if (version > steps.length) {
    throw new Problem("NEWER_FILE", { value: String(version), detail: String(steps.length) });
  }
  if (version === steps.length) return;
  db.transaction(() => {
    for (const step of steps.slice(version)) db.exec(step);
    installTriggers(db);
    db.pragma(`user_version = ${steps.length}`);
    db.pragma(`application_id = ${applicationId}`);
  }).exclusive();
}

const objectRow = z.object({ type: z.string(), name: z.string(), sql: z.string().nullable() });

function schemaObjects(db: Db): Map<string, string> {
  const query = rawSql(
    "select type, name, sql from sqlite_master where name not like 'sqlite\\_%' escape '\\'",
  );
  return new Map(
    all(db, objectRow, query).map((object) => [`${object.type} ${object.name}`, object.sql ?? ""]),
  );
}

/** One difference between the schema of a file and the schema as this programme makes it. */
export interface SchemaDifference {
  readonly object: string;
  readonly difference: "missing" | "unknown" | "changed";
}

/** Gives what differs between a file's schema and a fresh one, such as a dropped trigger. */
export function schemaDifferences(db: Db, fresh: Db): SchemaDifference[] {
  const found = schemaObjects(db);
  const expected = schemaObjects(fresh);
  const differences: SchemaDifference[] = [];
  for (const [object, text] of expected) {
    if (!found.has(object)) differences.push({ object, difference: "missing" });
    else if (found.get(object) !== text) differences.push({ object, difference: "changed" });
  }
  for (const object of found.keys()) {
    if (!expected.has(object)) differences.push({ object, difference: "unknown" });
  }
  return differences;
}
