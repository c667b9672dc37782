import Database from "better-sqlite3";
import type { Db } from "../../db/sql.ts";

/** Gives the statements that a piece of work runs on a file, with the bound values written out. */
export function statementsOf(file: string, work: (db: Db) => void): string[] {
  const statements: string[] = [];
  const verbose = (text?: unknown) => void statements.push(String(text));
  const db = new Database(file, { readonly: true, verbose });
  try {
    work(db);
  } finally {
    db.close();
  }
  return statements;
}
