import { z } from "zod";
import { type SchemaDifference, schemaDifferences } from "./migrate.ts";
import { openInMemory } from "./open.ts";
import { all, type Db, prepared, rawSql } from "./sql.ts";

const nameRow = z.object({ name: z.string() });

/** What the check of an administration found. */
export interface CheckReport {
  readonly sound: boolean;
  readonly integrity: string;
  readonly brokenReferences: number;
  readonly differences: SchemaDifference[];
  readonly tables: { table: string; rows: number }[];
  readonly changes: number;
}

/** Checks a database: its pages, its references, its schema, and counts the rows of each table. */
export function checkDatabase(db: Db): CheckReport {
  const integrity = String(db.pragma("integrity_check(5)", { simple: true }));
  const broken = (db.pragma("foreign_key_check") as unknown[]).length;
  const fresh = openInMemory();
  const differences = schemaDifferences(db, fresh);
  fresh.close();
  const names = all(
    db,
    nameRow,
    rawSql(`select name from sqlite_master where type = 'table'
      and name not like 'sqlite\\_%' escape '\\' order by name`),
  );
  const tables = names.map(({ name }) => {
    const row = prepared(db, `select count(*) as rows from "${name}"`).get() as { rows: number };
    return { table: name, rows: row.rows };
  });
  const changes = tables.find(({ table }) => table === "change")?.rows ?? 0;
  const sound = integrity === "ok" && broken === 0 && differences.length === 0;
  return { sound, integrity, brokenReferences: broken, differences, tables, changes };
}
