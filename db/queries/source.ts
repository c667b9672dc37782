import type { z } from "zod";
import type { HistoryTableName } from "../history/tables.ts";
import { all, andSql, type Db, rawSql, type Sql, snakeCase, sql } from "../sql.ts";

/** Where the rows of a kind of record come from. */
export interface Source {
  readonly table: HistoryTableName;
  readonly key: "id" | "code";
  /** A select of all rows under the alias `r`, with snake_case names as the row schema has them. */
  readonly rows: Sql;
  /** The columns by which the rows are put in order. */
  readonly order: string;
}

/** Gives the rows of a source, narrowed by the fields given, in the order of the source. */
export function listRows<Row>(
  db: Db,
  source: Source,
  schema: z.ZodType<Row>,
  filter: Readonly<Record<string, string | undefined>> = {},
): Row[] {
  const conditions = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [sql`r.${rawSql(snakeCase(name))} = ${value}`],
  );
  const query = sql`select r.* from (${source.rows}) r where ${andSql(conditions)}
    order by ${rawSql(source.order)}`;
  return all(db, schema, query);
}
