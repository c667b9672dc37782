import type Database from "better-sqlite3";
import type { z } from "zod";

/** A value that SQLite can bind. Days are ISO text, money whole cents, time whole minutes. */
export type SqlValue = string | number | null;

/** A piece of SQL text with its bound values, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** The open database as better-sqlite3 gives it. */
export type Db = Database.Database;

/**
 * The place of a bound value. With a bare `?` SQLite may plan by the value, and then prepares the
 * statement anew for each one, which costs more than most of our queries; a plus keeps it a plain
 * unknown and changes nothing else.
 */
const bound = "+?";

function isSql(part: Sql | SqlValue): part is Sql {
  return typeof part === "object" && part !== null;
}

/** Gives a piece of SQL: each inserted value is bound, each inserted piece is spliced. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | SqlValue)[]): Sql {
  let text = strings[0] ?? "";
  const values: SqlValue[] = [];
  for (const [index, part] of parts.entries()) {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += bound;
      values.push(part);
    }
    text += strings[index + 1] ?? "";
  }
  return { text, values };
}

/** Gives SQL from text of our own making; never pass text that a person typed. */
export function rawSql(text: string): Sql {
  return { text, values: [] };
}

/** Gives the pieces joined by a separator, for lists and conditions. */
export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  return {
    text: pieces.map((piece) => piece.text).join(separator),
    values: pieces.flatMap((piece) => piece.values),
  };
}

/** Gives all conditions joined by "and"; `true` when there are none. */
export function andSql(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return rawSql("true");
  return joinSql(conditions, " and ");
}

/** Gives `(?, ?, …)` for an `in` test; an empty list gives `(null)`, which matches nothing. */
export function listSql(values: readonly SqlValue[]): Sql {
  if (values.length === 0) return rawSql("(null)");
  return { text: `(${values.map(() => bound).join(", ")})`, values };
}

const statements = new WeakMap<Db, Map<string, Database.Statement>>();

/** Gives the prepared statement for a text, prepared once per open database. */
export function prepared(db: Db, text: string): Database.Statement {
  let cache = statements.get(db);
  if (!cache) {
    cache = new Map();
    statements.set(db, cache);
  }
  let statement = cache.get(text);
  if (!statement) {
    statement = db.prepare(text);
    cache.set(text, statement);
  }
  return statement;
}

/** Gives `location_code` for `locationCode`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const camelNames = new Map<string, string>();

function camelCase(name: string): string {
  let camel = camelNames.get(name);
  if (camel === undefined) {
    camel = name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
    camelNames.set(name, camel);
  }
  return camel;
}

function camelRow(row: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) result[camelCase(name)] = value;
  return result;
}

/** Gives all rows of a query, with camelCase names, each parsed by its schema. */
export function all<Row>(db: Db, schema: z.ZodType<Row>, query: Sql): Row[] {
  const rows = prepared(db, query.text).all(...query.values) as Record<string, unknown>[];
  return rows.map((row) => schema.parse(camelRow(row)));
}

/** Gives the first row of a query, or null. */
export function first<Row>(db: Db, schema: z.ZodType<Row>, query: Sql): Row | null {
  const row = prepared(db, query.text).get(...query.values) as Record<string, unknown> | undefined;
  return row === undefined ? null : schema.parse(camelRow(row));
}

/** Runs a statement that gives no rows; returns the number of rows it changed. */
export function run(db: Db, query: Sql): number {
  return prepared(db, query.text).run(...query.values).changes;
}
