import { z } from "zod";
import { type HistoryTableName, historyTables } from "../../history/tables.ts";
import { type TableShape, tableShape } from "../../history/triggers.ts";
import { all, type Db, rawSql, sql } from "../../sql.ts";
import type { Columns } from "./net-changes.ts";

/** The tables of the history, those that others refer to before those that refer to them. */
export const tablesInOrder = Object.keys(historyTables) as HistoryTableName[];

const shapes = new WeakMap<Db, Map<string, TableShape>>();

/** Gives the columns and key of a table, read once per open database. */
export function shapeOf(db: Db, table: HistoryTableName): TableShape {
  const known = shapes.get(db) ?? new Map<string, TableShape>();
  shapes.set(db, known);
  const shape = known.get(table) ?? tableShape(db, table);
  known.set(table, shape);
  return shape;
}

/** Gives the records of one kind grouped: a map of lists by table. */
export function byTable<Each extends { readonly entity: HistoryTableName }>(
  records: readonly Each[],
): Map<HistoryTableName, Each[]> {
  const groups = new Map<HistoryTableName, Each[]>();
  for (const record of records) {
    const group = groups.get(record.entity);
    if (group) group.push(record);
    else groups.set(record.entity, [record]);
  }
  return groups;
}

const storedRow = z.object({ id: z.string(), fields: z.string() });

/** Gives the rows that are there now, by `table:key`; one statement per table. */
export function storedRows(
  db: Db,
  records: readonly { readonly entity: HistoryTableName; readonly id: string }[],
): Map<string, Columns> {
  const found = new Map<string, Columns>();
  for (const [table, group] of byTable(records)) {
    const { columns, key } = shapeOf(db, table);
    const pairs = columns.map((column) => `'${column}', t."${column}"`).join(", ");
    const ids = JSON.stringify(group.map(({ id }) => id));
    const query = sql`select t.${rawSql(key)} as id, json_object(${rawSql(pairs)}) as fields
      from ${rawSql(table)} t where t.${rawSql(key)} in (select value from json_each(${ids}))`;
    for (const { id, fields } of all(db, storedRow, query)) {
      found.set(`${table}:${id}`, JSON.parse(fields) as Columns);
    }
  }
  return found;
}
