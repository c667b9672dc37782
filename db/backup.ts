import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";
import { all, type Db, rawSql } from "./sql.ts";

const nameRow = z.object({ name: z.string() });

function rowCounts(db: Db): Map<string, number> {
  const query = rawSql(
    `select name from sqlite_master where type = 'table'
      and name not like 'sqlite\\_%' escape '\\'`,
  );
  const counts = new Map<string, number>();
  for (const { name } of all(db, nameRow, query)) {
    const row = db.prepare(`select count(*) as count from "${name}"`).get() as { count: number };
    counts.set(name, row.count);
  }
  return counts;
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What a copy holds: its size in bytes and the number of rows in all its tables. */
export interface CopyFacts {
  readonly bytes: number;
  readonly rows: number;
}

function proveCopy(file: string, expected: Map<string, number>): CopyFacts {
  const copy = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const answer = copy.pragma("integrity_check(3)", { simple: true });
    if (answer !== "ok") throw new Error(`the copy is not sound: ${String(answer)}`);
    const found = rowCounts(copy);
    for (const [table, count] of expected) {
      if (found.get(table) !== count) throw new Error(`the copy differs in table ${table}`);
    }
    const rows = [...found.values()].reduce((sum, count) => sum + count, 0);
    return { bytes: statSync(file).size, rows };
  } finally {
    copy.close();
  }
}

/**
 * Copies an open database to a file: written under a temporary name, opened again, checked
 * (integrity and row counts), flushed to disk and only then renamed. An existing file is replaced
 * by the rename alone, so there is never a moment with half a copy; a good copy that is much larger
 * than the new one is kept beside it under a name of its own.
 */
export function copyDatabase(db: Db, target: string): CopyFacts {
  const temporary = `${target}.part`;
  for (const suffix of ["", "-wal", "-shm", "-journal"])
    rmSync(temporary + suffix, { force: true });
  const expected = db.transaction(() => rowCounts(db))();
  db.prepare("vacuum into ?").run(temporary);
  const facts = proveCopy(temporary, expected);
  sync(temporary);
  const last = readCopy(target);
  if (last && isSuspiciouslySmall(facts.bytes, last.bytes)) renameSync(target, previousOf(target));
  renameSync(temporary, target);
  if (process.platform !== "win32") sync(dirname(target));
  return facts;
}

/** Whether a copy is so much smaller (over 20 %) that it must not push out the last good one. */
export function isSuspiciouslySmall(newBytes: number, lastBytes: number): boolean {
  return newBytes < lastBytes * 0.8;
}

function previousOf(target: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${target}.larger-${number}`;
    if (!existsSync(name)) return name;
  }
}

/** Gives the facts of an existing copy, or null when the file is not there or not sound. */
export function readCopy(file: string): CopyFacts | null {
  if (!existsSync(file)) return null;
  try {
    return proveCopy(file, new Map());
  } catch {
    return null;
  }
}
