import { z } from "zod";
import { all, type Db, rawSql } from "../sql.ts";
import { guards } from "./guards.ts";
import { lockTriggers } from "./locks.ts";
import { type HistoryTable, historyTables, tablesOutsideHistory } from "./tables.ts";

/** The shape of a table as the trigger generator needs it. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: string;
  /** Each unique set of columns, the primary key first. */
  readonly unique: readonly (readonly string[])[];
}

const nameRow = z.object({ name: z.string() });
const columnRow = z.object({ name: z.string(), pk: z.number() });

/** Gives the columns, key and unique sets of a table, read from the database itself. */
export function tableShape(db: Db, name: string): TableShape {
  const columns = all(db, columnRow, rawSql(`select name, pk from pragma_table_info('${name}')`));
  const indexes = all(
    db,
    nameRow,
    rawSql(`select name from pragma_index_list('${name}') where "unique" = 1 order by name`),
  );
  const key = columns.find((column) => column.pk === 1)?.name ?? "rowid";
  const unique = indexes
    .map((index) =>
      all(
        db,
        nameRow,
        rawSql(`select name from pragma_index_info('${index.name}') order by seqno`),
      ),
    )
    .map((names) => names.map((column) => column.name))
    .filter((names) => names.join() !== key);
  return { name, columns: columns.map((column) => column.name), key, unique: [[key], ...unique] };
}

const milliseconds = "cast((julianday('now') - 2440587.5) * 86400000 + 0.5 as integer)";

/** The hybrid logical clock: milliseconds, a counter for writes within one, and the copy's node. */
const clock = `(
    select printf('%013d-%07d-%s', max(t.now, t.last),
      case when t.now > t.last then 0 else t.counter + 1 end,
      coalesce((select json_extract(value, '$') from setting where key = 'node'), 'unnamed'))
    from (select ${milliseconds} as now,
      coalesce(cast(substr((select max(hlc) from change), 1, 13) as integer), 0) as last,
      coalesce(cast(substr((select max(hlc) from change), 15, 7) as integer), 0) as counter) t)`;

function record(row: "new" | "old", shape: TableShape): string {
  const pairs = shape.columns.map((column) => `'${column}', ${row}.${column}`);
  return `json_object(${pairs.join(", ")})`;
}

function changed(row: "new" | "old", shape: TableShape): string {
  const rows = shape.columns.map(
    (column) =>
      `select '${column}' as name, json_quote(${row}.${column}) as value, ` +
      `old.${column} is not new.${column} as differs`,
  );
  return `(select json_group_object(name, json(value)) from (${rows.join(" union all ")})
    where differs)`;
}

function changeTrigger(shape: TableShape, operation: "insert" | "update" | "delete"): string {
  const row = operation === "delete" ? "old" : "new";
  const before =
    operation === "insert"
      ? "null"
      : operation === "update"
        ? changed("old", shape)
        : record("old", shape);
  const after =
    operation === "delete"
      ? "null"
      : operation === "update"
        ? changed("new", shape)
        : record("new", shape);
  const differs = shape.columns.map((column) => `old.${column} is not new.${column}`);
  const when = operation === "update" ? `when ${differs.join(" or ")}` : "";
  return `create trigger history_${shape.name}_${operation}
after ${operation} on ${shape.name} ${when}
begin
  insert into change (hlc, at, who, entity, record_id, operation, old, new, batch_id, reason)
  values (${clock}, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (select who from writer),
    '${shape.name}', ${row}.${shape.key}, '${operation}', ${before}, ${after},
    (select batch_id from writer), (select reason from writer));
end`;
}

function fixedTriggers(shape: TableShape, table: HistoryTable): string[] {
  const columns = [shape.key, ...(table.fixed ?? [])];
  return columns.map(
    (column) => `create trigger fixed_${shape.name}_${column} before update on ${shape.name}
when old.${column} is not new.${column}
begin select raise(abort, 'leesspoor fixed ${shape.name} ${column}'); end`,
  );
}

const keepHistory = [
  `create trigger keep_change_update before update on change
begin select raise(abort, 'leesspoor history change seq'); end`,
  `create trigger keep_change_delete before delete on change
begin select raise(abort, 'leesspoor history change seq'); end`,
  `create trigger keep_closed_period_delete before delete on closed_period
begin select raise(abort, 'leesspoor fixed closed_period id'); end`,
  `create trigger keep_writer_delete before delete on writer
begin select raise(abort, 'leesspoor fixed writer id'); end`,
];

/** Gives the SQL of every generated trigger of a database, in a fixed order. */
export function generatedTriggers(db: Db): string[] {
  const triggers = [...keepHistory];
  for (const name of tablesOutsideHistory) {
    const shape = tableShape(db, name);
    if (shape.columns.length > 0) triggers.push(...guards(shape));
  }
  for (const [name, table] of Object.entries<HistoryTable>(historyTables)) {
    const shape = tableShape(db, name);
    // A file that is only brought to an earlier version does not have the later tables yet.
    if (shape.columns.length === 0) continue;
    triggers.push(...guards(shape), ...fixedTriggers(shape, table), ...lockTriggers(shape, table));
    for (const operation of ["insert", "update", "delete"] as const) {
      triggers.push(changeTrigger(shape, operation));
    }
  }
  return triggers;
}

/** Replaces all generated triggers by those of the current list; run at the end of a migration. */
export function installTriggers(db: Db): void {
  const present = all(
    db,
    nameRow,
    rawSql(`select name from sqlite_master where type = 'trigger' and
      (name like 'history\\_%' escape '\\' or name like 'lock\\_%' escape '\\' or
      name like 'guard\\_%' escape '\\' or name like 'fixed\\_%' escape '\\' or
      name like 'keep\\_%' escape '\\')`),
  );
  for (const { name } of present) db.exec(`drop trigger ${name}`);
  for (const trigger of generatedTriggers(db)) db.exec(trigger);
}
