import { closeSync, existsSync, openSync, readSync, renameSync } from "node:fs";
import Database from "better-sqlite3";
import { copyDatabase } from "./backup.ts";
import { applicationId, fileVersion, migrate, schemaDifferences, schemaVersion } from "./migrate.ts";
import type { SchemaDifference } from "./migrate.ts";
import { Problem } from "./model/problem.ts";
import { placeOf } from "./place.ts";
import type { Db } from "./sql.ts";

/** An open administration: the database, its file, and what was noticed on opening. */
export interface Administration {
  readonly db: Db;
  readonly file: string;
  /** Why nothing can be written, or null. */
  readonly readOnly: "synchronised_folder" | null;
  readonly differences: readonly SchemaDifference[];
  /** The copy made before the schema was brought up to date, or null. */
  readonly copiedTo: string | null;
}

const settings = [
  ["journal_mode", "wal"],
  ["synchronous", "2"],
  ["foreign_keys", "1"],
  ["trusted_schema", "0"],
  ["busy_timeout", "5000"],
] as const;

/** Sets every pragma explicitly and reads it back; a setting that does not hold is a fault. */
function applySettings(db: Db, readOnly: boolean): void {
  for (const [name, value] of settings) {
    if (readOnly && name === "journal_mode") continue;
    db.pragma(`${name} = ${value}`);
    const found = String(db.pragma(name, { simple: true }));
    if (found !== value) throw new Error(`pragma ${name} is ${found} and should be ${value}`);
  }
}

/** Gives an empty database of the newest schema in memory. */
export function openInMemory(): Db {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = on");
  db.pragma("trusted_schema = off");
  migrate(db);
  return db;
}

function fileStart(file: string): Buffer {
  const handle = openSync(file, "r");
  try {
    const start = Buffer.alloc(72);
    return start.subarray(0, readSync(handle, start, 0, 72, 0));
  } finally {
    closeSync(handle);
  }
}

function assertDatabaseFile(file: string): void {
  if (!existsSync(file)) throw new Problem("FILE_NOT_FOUND", { value: file });
  const start = fileStart(file);
  if (start.length === 0) return;
  if (start.subarray(0, 15).toString("latin1") !== "SQLite format 3") {
    throw new Problem("NOT_A_DATABASE", { value: file });
  }
  if (start.length >= 72 && start.readUInt32BE(68) !== applicationId) {
    throw new Problem("NOT_A_DATABASE", { value: file });
  }
}

function assertSound(db: Db, file: string): void {
  let answer: unknown;
  try {
    answer = db.pragma("quick_check(3)", { simple: true });
  } catch (error) {
    answer = error instanceof Error ? error.message : String(error);
  }
  if (answer !== "ok") {
    db.close();
    throw new Problem("DAMAGED_FILE", { value: file, detail: String(answer) });
  }
}

/** Opens a second connection to a file that is open already, with the same settings. */
export function connect(file: string): Db {
  const db = new Database(file, { fileMustExist: true });
  applySettings(db, false);
  return db;
}

/** Sets a damaged file aside under a new name and gives that name; it is never deleted. */
export function setAside(file: string, stamp: string): string {
  const aside = `${file}.damaged-${stamp}`;
  for (const suffix of ["", "-wal", "-shm"]) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

/** Makes a new, empty administration; an existing file is refused, never overwritten. */
export function createAdministration(file: string): Administration {
  if (existsSync(file)) throw new Problem("FILE_EXISTS", { value: file });
  const place = placeOf(file);
  if (place === "network_share") throw new Problem("NETWORK_SHARE", { value: file });
  const db = new Database(file);
  applySettings(db, false);
  migrate(db);
  return { db, file, readOnly: null, differences: [], copiedTo: null };
}

/**
 * Opens an administration. Refuses a missing, foreign, damaged or newer file and one on a network
 * share; a synchronised folder opens read-only; an older file is copied before it is migrated.
 */
export function openAdministration(file: string): Administration {
  assertDatabaseFile(file);
  const place = placeOf(file);
  if (place === "network_share") throw new Problem("NETWORK_SHARE", { value: file });
  const readOnly = place === "synchronised_folder";
  const db = new Database(file, { readonly: readOnly, fileMustExist: true });
  assertSound(db, file);
  applySettings(db, readOnly);
  const version = fileVersion(db);
  if (version > schemaVersion) {
    db.close();
    const data = { value: String(version), detail: String(schemaVersion) };
    throw new Problem("NEWER_FILE", data);
  }
  let copiedTo: string | null = null;
  if (version < schemaVersion && !readOnly) {
    copiedTo = `${file}.before-version-${schemaVersion}`;
    if (version > 0 && !existsSync(copiedTo)) copyDatabase(db, copiedTo);
    migrate(db);
  }
  const fresh = openInMemory();
  const differences = schemaDifferences(db, fresh);
  fresh.close();
  return { db, file, readOnly: readOnly ? "synchronised_folder" : null, differences, copiedTo };
}

/** Closes an administration, letting SQLite tidy its statistics first. */
export function closeAdministration(administration: Administration): void {
  if (administration.readOnly === null) administration.db.pragma("optimize");
  administration.db.close();
}
