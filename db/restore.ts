import { existsSync, realpathSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { copyDatabase } from "./backup.ts";
import { applicationId } from "./migrate.ts";
import { uuidV7 } from "./model/identity.ts";
import { Problem } from "./model/problem.ts";
import { closeAdministration, isUnfinished, openAdministration } from "./open.ts";
import { createRecord } from "./queries/record.ts";
import { write } from "./write.ts";

/**
 * Puts a copy in the place of an administration. The copy is opened and proved first; the file
 * that stood there is set aside under a name with the stamp, never deleted; that it was restored
 * is a batch in the restored file. Refuses the administration itself and a file that holds none,
 * before anything is set aside. The administration must be closed.
 */
export function restoreFile(copy: string, target: string, stamp: string): void {
  if (!existsSync(copy)) throw new Problem("FILE_NOT_FOUND", { value: copy });
  if (existsSync(target) && realpathSync(copy) === realpathSync(target)) {
    throw new Problem("FILE_EXISTS", { value: copy });
  }
  const temporary = `${target}.restoring`;
  for (const suffix of ["", "-wal", "-shm"]) rmSync(temporary + suffix, { force: true });
  const source = openReadOnly(copy);
  try {
    copyDatabase(source, temporary);
  } finally {
    source.close();
  }
  const restored = openAdministration(temporary);
  write(restored.db, { who: null, batchId: uuidV7(), reason: "restore" }, () =>
    createRecord(restored.db, "batch", {
      kind: "restore",
      title: copy.split(/[\\/]/).at(-1) ?? copy,
      startedAt: new Date().toISOString(),
      fileName: copy.split(/[\\/]/).at(-1) ?? copy,
    }),
  );
  closeAdministration(restored);
  for (const suffix of ["", "-wal", "-shm"]) {
    if (existsSync(target + suffix))
      renameSync(target + suffix, `${target}.before-restore-${stamp}${suffix}`);
  }
  renameSync(temporary, target);
  for (const suffix of ["-wal", "-shm"]) rmSync(temporary + suffix, { force: true });
}

function openReadOnly(file: string): Database.Database {
  let db: Database.Database | null = null;
  let isSound = true;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    isSound = db.pragma("quick_check(3)", { simple: true }) === "ok";
    if (isSound && holdsAdministration(db)) return db;
  } catch {
    isSound = true;
  }
  db?.close();
  throw new Problem(isSound ? "NOT_A_DATABASE" : "DAMAGED_FILE", { value: file });
}

/** An empty file is a sound database to SQLite, and would replace the records by nothing. */
function holdsAdministration(db: Database.Database): boolean {
  return db.pragma("application_id", { simple: true }) === applicationId && !isUnfinished(db);
}
