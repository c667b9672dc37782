import { z } from "zod";
import { lockConditions } from "../../history/locks.ts";
import { historyTables } from "../../history/tables.ts";
import { all, type Db, prepared, rawSql, type Sql, sql } from "../../sql.ts";
import type { Columns, NetChange } from "./net-changes.ts";
import { byTable, shapeOf } from "./stored-rows.ts";

const idRow = z.object({ id: z.string() });

/** Rows that are not stored, as a table under the alias `new`. */
function asTable(columns: readonly string[], rows: readonly Columns[]): Sql {
  const fields = columns.map((column) => `json_extract(j.value, '$.${column}') as "${column}"`);
  const text = JSON.stringify(rows);
  return sql`(select ${rawSql(fields.join(", "))} from json_each(${text}) j) as new`;
}

/** Gives the keys of the changes that a closed period forbids to take back. */
export function lockedKeys(
  db: Db,
  changes: readonly NetChange[],
  rows: ReadonlyMap<string, Columns>,
): Set<string> {
  const locked = new Set<string>();
  if (prepared(db, "select 1 from closed_period limit 1").get() === undefined) return locked;
  for (const [entity, group] of byTable(changes)) {
    const shape = shapeOf(db, entity);
    const conditions = lockConditions(shape, historyTables[entity]);
    if (conditions === null) continue;
    const key = rawSql(shape.key);
    const table = rawSql(entity);
    const of = (operation: NetChange["operation"]) =>
      group.filter((change) => change.operation === operation);
    const ids = JSON.stringify(of("insert").map(({ id }) => id));
    const back = of("update").map(({ key: name, before }) => ({ ...rows.get(name), ...before }));
    const again = of("delete").map(({ before }) => before ?? {});
    const queries = [
      sql`select old.${key} as id from ${table} as old
        where old.${key} in (select value from json_each(${ids}))
          and ${rawSql(conditions.delete)}`,
      sql`select new.${key} as id from ${asTable(shape.columns, back)}
        join ${table} as old on old.${key} = new.${key} where ${rawSql(conditions.update)}`,
      sql`select new.${key} as id from ${asTable(shape.columns, again)}
        where ${rawSql(conditions.insert)}`,
    ];
    for (const query of queries) {
      for (const { id } of all(db, idRow, query)) locked.add(`${entity}:${id}`);
    }
  }
  return locked;
}
