import { Problem, type ProblemCode } from "./model/problem.ts";
import { type Db, run, sql } from "./sql.ts";

/** Who writes, in which batch and why; kept with every change of the transaction. */
export interface Writer {
  readonly who: string | null;
  readonly batchId?: string | null;
  readonly reason?: string | null;
}

const codes: Record<string, ProblemCode> = {
  closed_period: "CLOSED_PERIOD",
  exists: "ALREADY_EXISTS",
  fixed: "FIXED_FIELD",
  history: "FIXED_FIELD",
  correction: "INVALID_FIELD",
  corrected: "IN_USE",
  one_of_two: "ALREADY_EXISTS",
  overlap: "OVERLAP",
  stock: "STOCK_NEGATIVE",
  voucher_issued: "VOUCHER_ISSUED",
  voucher_range: "VOUCHER_UNKNOWN",
  voucher_stock: "VOUCHERS_SHORT",
  voucher_used: "VOUCHER_USED",
};

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function triggerProblem(message: string): Problem | null {
  const match = /^leesspoor (\w+) (\w+) (\S+)$/.exec(message);
  if (!match) return null;
  const [, rule = "", entity = "", columns = ""] = match;
  const code = codes[rule];
  if (!code) return null;
  const field = columns.split(",").at(-1) ?? "";
  return new Problem(code, { entity, field: camel(field), detail: rule });
}

function sqliteProblem(error: Error & { code?: unknown }): Problem | null {
  const { message } = error;
  const code = String(error.code);
  if (code.startsWith("SQLITE_READONLY")) return new Problem("READ_ONLY");
  if (code.startsWith("SQLITE_BUSY")) return new Problem("FILE_BUSY");
  if (code.startsWith("SQLITE_CANTOPEN") || code === "EACCES" || code === "EROFS") {
    return new Problem("READ_ONLY", { detail: "write_protected" });
  }
  if (error.code === "SQLITE_CONSTRAINT_FOREIGNKEY") return new Problem("IN_USE");
  const order = /^CHECK constraint failed: (\w+) >= (\w+)$/.exec(message);
  if (order) return new Problem("END_BEFORE_START", { field: camel(order[1] ?? "") });
  if (/closed_on >= opened_on$/.test(message)) {
    return new Problem("END_BEFORE_START", { field: "closedOn" });
  }
  const check = /^CHECK constraint failed: (\w+)/.exec(message);
  if (check) return new Problem("INVALID_FIELD", { field: camel(check[1] ?? "") });
  const missing = /^NOT NULL constraint failed: (\w+)\.(\w+)/.exec(message);
  if (missing) {
    return new Problem("INVALID_FIELD", {
      entity: missing[1] ?? "",
      field: camel(missing[2] ?? ""),
    });
  }
  return null;
}

/** Gives the problem that a refusal of the database stands for, or the error itself. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Problem) return error;
  return triggerProblem(error.message) ?? sqliteProblem(error) ?? error;
}

/**
 * Runs changes in one transaction under a writer's name. The note of who writes is filled and
 * emptied inside the transaction, so that it can never be left behind. Refusals of the database
 * come out as problems.
 */
export function write<Result>(db: Db, writer: Writer, changes: () => Result): Result {
  const { who, batchId = null, reason = null } = writer;
  try {
    return db
      .transaction(() => {
        run(db, sql`update writer set who = ${who}, batch_id = ${batchId}, reason = ${reason}`);
        const result = changes();
        run(db, sql`update writer set who = null, batch_id = null, reason = null`);
        return result;
      })
      .immediate();
  } catch (error) {
    throw asProblem(error);
  }
}
