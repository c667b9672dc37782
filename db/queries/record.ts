import type { HistoryTableName } from "../history/tables.ts";
import { uuidV7 } from "../model/identity.ts";
import { Problem } from "../model/problem.ts";
import {
  type Db,
  joinSql,
  prepared,
  rawSql,
  run,
  type Sql,
  type SqlValue,
  snakeCase,
  sql,
} from "../sql.ts";
import { refusing } from "./refusal.ts";

/** The fields of a record by their camelCase names; a field that is undefined is left out. */
export type Fields = Readonly<Record<string, SqlValue | undefined>>;

function entered(fields: Fields): [string, SqlValue][] {
  return Object.entries(fields).filter(
    (entry): entry is [string, SqlValue] => entry[1] !== undefined,
  );
}

function column(name: string): Sql {
  return rawSql(`"${snakeCase(name)}"`);
}

/** Stores a new row; the caller gives every field, the key included. */
export function insertRow(db: Db, table: HistoryTableName, fields: Fields): void {
  const pairs = entered(fields);
  const names = joinSql(
    pairs.map(([name]) => column(name)),
    ", ",
  );
  const values = joinSql(
    pairs.map(([, value]) => sql`${value}`),
    ", ",
  );
  const query = sql`insert into ${rawSql(table)} (${names}) values (${values})`;
  refusing(db, table, null, fields, () => run(db, query));
}

let nextId: () => string = () => uuidV7();

/** Runs changes whose new records take their ids from a source, so that they can be repeated. */
export function withIds<Result>(source: () => string, changes: () => Result): Result {
  const before = nextId;
  nextId = source;
  try {
    return changes();
  } finally {
    nextId = before;
  }
}

/** Gives the id that the next new record takes; for records that name each other. */
export function newId(): string {
  return nextId();
}

/** Stores a new record under a new id and gives that id. */
export function createRecord(db: Db, table: HistoryTableName, fields: Fields): string {
  const id = nextId();
  insertRow(db, table, { id, ...fields });
  return id;
}

/** Whether a table has a row with this key. */
export function hasRow(db: Db, table: HistoryTableName, key: string, value: string): boolean {
  return prepared(db, `select 1 from ${table} where ${key} = ?`).get(value) !== undefined;
}

/** Changes the given fields of a record, no others; an unknown record is a problem. */
export function correctRecord(
  db: Db,
  table: HistoryTableName,
  key: "id" | "code",
  value: string,
  fields: Fields,
): void {
  if (!hasRow(db, table, key, value)) {
    throw new Problem("NOT_FOUND", { entity: table, value });
  }
  const pairs = entered(fields);
  if (pairs.length === 0) return;
  const changes = joinSql(
    pairs.map(([name, next]) => sql`${column(name)} = ${next}`),
    ", ",
  );
  const query = sql`update ${rawSql(table)} set ${changes} where ${rawSql(key)} = ${value}`;
  refusing(db, table, value, fields, () => run(db, query));
}

/** Removes a record that was entered by mistake; one that others rest on is refused as in use. */
export function removeRecord(
  db: Db,
  table: HistoryTableName,
  key: "id" | "code",
  value: string,
): void {
  const query = sql`delete from ${rawSql(table)} where ${rawSql(key)} = ${value}`;
  const count = refusing(db, table, value, null, () => run(db, query));
  if (count === 0) throw new Problem("NOT_FOUND", { entity: table, value });
}
