import type { HistoryTableName } from "../../history/tables.ts";
import { type Db, joinSql, rawSql, run, type Sql, sql } from "../../sql.ts";
import { refusing } from "../refusal.ts";
import type { Columns, NetChange } from "./net-changes.ts";
import { chainOwners } from "./resting.ts";
import { byTable, shapeOf, tablesInOrder } from "./stored-rows.ts";

/** Deletes what the batch made: per table one statement, what refers to others first. */
function removeMade(db: Db, changes: readonly NetChange[]): void {
  const groups = byTable(changes.filter(({ operation }) => operation === "insert"));
  for (const table of tablesInOrder.toReversed()) {
    const group = groups.get(table);
    if (!group) continue;
    const ids = JSON.stringify(group.map(({ id }) => id));
    const { key } = shapeOf(db, table);
    const query = sql`delete from ${rawSql(table)}
      where ${rawSql(key)} in (select value from json_each(${ids}))`;
    refusing(db, table, group[0]?.id ?? null, null, () => run(db, query));
  }
}

/**
 * The last day of a link of a chain: as it was before the batch, but never beyond the day before
 * the link that follows now, which may be of after the batch.
 */
function lastDay(table: HistoryTableName, owner: string, before: Columns): Sql {
  const until = before.valid_until ?? null;
  return sql`(select case when min(n.valid_from) <= coalesce(${until}, '9999-12-31')
      then date(min(n.valid_from), '-1 day') else ${until} end
    from ${rawSql(table)} n where n.${rawSql(owner)} = t.${rawSql(owner)}
      and n.valid_from > t.valid_from)`;
}

function changeBack(db: Db, table: HistoryTableName, id: string, before: Columns): void {
  const { key } = shapeOf(db, table);
  const owner = chainOwners[table];
  const assignments = Object.entries(before).map(([column, value]) => {
    const isEnd = owner !== undefined && column === "valid_until" && !("valid_from" in before);
    const back = isEnd ? lastDay(table, owner, before) : sql`${value}`;
    return sql`${rawSql(`"${column}"`)} = ${back}`;
  });
  const query = sql`update ${rawSql(table)} as t set ${joinSql(assignments, ", ")}
    where t.${rawSql(key)} = ${id}`;
  refusing(db, table, id, before, () => run(db, query));
}

/**
 * Takes the changes back one by one, the last first: of rows that follow each other in time no two
 * may overlap half-way, so the order matters and one statement for all cannot be.
 */
function changeAllBack(db: Db, changes: readonly NetChange[]): void {
  const steps = changes
    .filter(({ operation }) => operation === "update")
    .flatMap(({ entity, id, before, steps: made }) =>
      made.map((step) => ({ entity, id, seq: step.seq, before: step.before, names: before ?? {} })),
    )
    .toSorted((one, other) => other.seq - one.seq);
  for (const { entity, id, before, names } of steps) {
    const changed = Object.entries(before).filter(([name]) => name in names);
    if (changed.length > 0) changeBack(db, entity, id, Object.fromEntries(changed));
  }
}

/** Puts back what the batch removed: per table one statement, what others refer to first. */
function putBack(db: Db, changes: readonly NetChange[]): void {
  const groups = byTable(changes.filter(({ operation }) => operation === "delete"));
  for (const table of tablesInOrder) {
    const group = groups.get(table);
    if (!group) continue;
    const rows = JSON.stringify(group.toReversed().map(({ before }) => before));
    const { columns } = shapeOf(db, table);
    const names = columns.map((column) => `"${column}"`).join(", ");
    const values = columns.map((column) => `json_extract(j.value, '$.${column}')`).join(", ");
    const query = sql`insert into ${rawSql(table)} (${rawSql(names)})
      select ${rawSql(values)} from json_each(${rows}) j order by j.key`;
    refusing(db, table, group[0]?.id ?? null, group[0]?.before ?? null, () => run(db, query));
  }
}

/**
 * Takes changes of a batch back, inside a transaction of the caller: what it made is deleted, what
 * it changed is changed back, what it removed is put back. A refusal names table and record.
 */
export function revertChanges(db: Db, changes: readonly NetChange[]): void {
  // References are looked at when the transaction ends, because the tables refer to each other.
  db.pragma("defer_foreign_keys = on");
  removeMade(db, changes);
  changeAllBack(db, changes);
  putBack(db, changes);
}
