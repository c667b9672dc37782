import { z } from "zod";
import type { HistoryTableName } from "../history/tables.ts";
import { Problem, type ProblemData } from "../model/problem.ts";
import { all, type Db, prepared, type SqlValue, snakeCase, sql } from "../sql.ts";
import { asProblem } from "../write.ts";
import { voucherRefusal } from "./find-voucher.ts";
import { shortOfStock } from "./stock-refusal.ts";

const reference = z.object({ from: z.string(), to: z.string(), table: z.string() });
const restingOn = z.object({ child: z.string(), from: z.string() });

/**
 * Runs a statement on a table. What the database refuses comes out as a problem that names the
 * table; the cause of a broken reference, which SQLite does not tell, is looked up.
 */
export function refusing<Result>(
  db: Db,
  table: HistoryTableName,
  record: string | null,
  fields: Readonly<Record<string, SqlValue | undefined>> | null,
  statement: () => Result,
): Result {
  try {
    return statement();
  } catch (error) {
    const problem = asProblem(error);
    if (!(problem instanceof Problem)) throw error;
    const data: ProblemData = { entity: table, ...(record === null ? {} : { record }) };
    const isReference = problem.code === "IN_USE" && problem.data.entity === undefined;
    if (isReference && fields !== null) throw missing(db, table, data, fields);
    if (isReference && record !== null) throw inUse(db, table, { ...data, record });
    if (problem.code === "STOCK_NEGATIVE") {
      throw new Problem(problem.code, { ...data, ...shortOfStock(db, record, fields) });
    }
    const told = voucherRefusal(db, table, record, fields, problem);
    throw told ?? new Problem(problem.code, { ...data, ...problem.data });
  }
}

/** The problem of a reference to a record that is not there. */
function missing(
  db: Db,
  table: HistoryTableName,
  data: ProblemData,
  fields: Readonly<Record<string, SqlValue | undefined>>,
): Problem {
  const references = all(
    db,
    reference,
    sql`select "from", "to", "table" from pragma_foreign_key_list(${table})`,
  );
  for (const [field, value] of Object.entries(fields)) {
    const target = references.find(({ from }) => from === snakeCase(field));
    if (!target || value === null || value === undefined) continue;
    const query = `select 1 from "${target.table}" where "${target.to}" = ?`;
    if (prepared(db, query).get(value) === undefined) {
      return new Problem("NOT_FOUND", { ...data, field, value: String(value) });
    }
  }
  return new Problem("NOT_FOUND", data);
}

/** The problem of a record on which others rest; the detail names the first table that does. */
function inUse(db: Db, table: HistoryTableName, data: ProblemData & { record: string }): Problem {
  const resting = all(
    db,
    restingOn,
    sql`select m.name as child, f."from" from sqlite_master m
      join pragma_foreign_key_list(m.name) f on f."table" = ${table}
      where m.type = 'table' order by m.name`,
  );
  const found = resting.find(({ child, from }) => {
    const query = `select 1 from "${child}" where "${from}" = ? limit 1`;
    return prepared(db, query).get(data.record) !== undefined;
  });
  return new Problem("IN_USE", { ...data, field: "id", ...(found && { detail: found.child }) });
}
