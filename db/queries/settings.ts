import { z } from "zod";
import { type Db, first, prepared, sql } from "../sql.ts";
import { insertRow } from "./record.ts";

const valueRow = z.object({ value: z.string() });

/** Gives a setting, parsed by its schema; the default when it was never set. */
export function readSetting<Value>(
  db: Db,
  key: string,
  schema: z.ZodType<Value>,
  fallback: Value,
): Value {
  const row = first(db, valueRow, sql`select value from setting where key = ${key}`);
  return row ? schema.parse(JSON.parse(row.value)) : fallback;
}

/** Stores a setting as JSON; the old value stays in the history. */
export function writeSetting(db: Db, key: string, value: unknown): void {
  const text = JSON.stringify(value);
  const changed = prepared(db, "update setting set value = ? where key = ?").run(text, key).changes;
  if (changed === 0) insertRow(db, "setting", { key, value: text });
}
