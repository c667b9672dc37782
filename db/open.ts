import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { copyDatabase } from "./backup.ts";
import type { SchemaDifference } from "./migrate.ts";
import {
  applicationId,
  fileVersion,
  migrate,
  schemaDifferences,
  schemaVersion,
} from "./migrate.ts";
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
  // What is deleted is overwritten: the presses of the tally must not stay in free space.
  ["secure_delete", "1"],
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
    const start = Buffer.alloc(16);
    return start.subarray(0, readSync(handle, start, 0, 16, 0));
  } finally {
    closeSync(handle);
  }
}

function assertDatabaseFile(file: string): void {
  if (!existsSync(file)) throw new Problem("FILE_NOT_FOUND", { value: file });
  if (!statSync(file).isFile()) throw new Problem("NOT_A_DATABASE", { value: file });
  const start = fileStart(file);
  if (start.length > 0 && start.toString("latin1") !== "SQLite format 3\0") {
    throw new Problem("NOT_A_DATABASE", { value: file });
  }
}

/**
 * Refuses another programme's database. The mark is asked of SQLite and not read from the file's
 * first bytes: after a power cut it may stand in the write-ahead log only. A database without mark
 * and without tables is one that was being made.
 */
function assertOurs(db: Db, file: string): void {
  const mark = db.pragma("application_id", { simple: true });
  if (mark === applicationId) return;
  const tables = db.prepare("select count(*) from sqlite_master").pluck().get();
  if (mark !== 0 || tables !== 0) throw new Problem("NOT_A_DATABASE", { value: file });
}

/** A file that is busy or cannot be reached must never be taken for a damaged one. */
function isDamage(error: unknown): error is Error {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB";
}

function assertNotNewer(db: Db): void {
  const version = fileVersion(db);
  if (version > schemaVersion) {
    throw new Problem("NEWER_FILE", { value: String(version), detail: String(schemaVersion) });
  }
}

function assertSound(db: Db, file: string): void {
  let answer: unknown;
  try {
    answer = db.pragma("quick_check(3)", { simple: true });
  } catch (error) {
    if (!isDamage(error)) throw error;
    answer = error.message;
  }
  if (answer !== "ok") {
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

/**
 * Whether the making of an administration was cut short: it was never named and nothing was ever
 * recorded in it, so it holds nothing to lose.
 */
export function isUnfinished(db: Db): boolean {
  const query = "select exists (select 1 from setting) or exists (select 1 from change)";
  return db.prepare(query).pluck().get() === 0;
}

function openUnfinished(file: string): Administration {
  const taken = new Problem("FILE_EXISTS", { value: file });
  let administration: Administration;
  try {
    administration = openAdministration(file);
  } catch (error) {
    throw error instanceof Problem ? taken : error;
  }
  if (administration.readOnly === null && isUnfinished(administration.db)) return administration;
  closeAdministration(administration);
  throw taken;
}

/**
 * Makes a new, empty administration, also in a file whose making was cut short. Refuses any other
 * file that exists, a network share, and a synchronised folder, where nothing could be written from
 * the second opening on.
 */
export function createAdministration(file: string): Administration {
  if (existsSync(file)) return openUnfinished(file);
  const place = placeOf(file);
  if (place === "network_share") throw new Problem("NETWORK_SHARE", { value: file });
  if (place === "synchronised_folder") {
    throw new Problem("READ_ONLY", { value: file, detail: place });
  }
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
  try {
    assertSound(db, file);
    assertOurs(db, file);
    assertNotNewer(db);
    applySettings(db, readOnly);
    const copiedTo = readOnly ? null : bringUpToDate(db, file);
    const fresh = openInMemory();
    const differences = schemaDifferences(db, fresh);
    fresh.close();
    return { db, file, readOnly: readOnly ? "synchronised_folder" : null, differences, copiedTo };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Migrates an older file and gives where it was copied to before, or null when that was no use. */
function bringUpToDate(db: Db, file: string): string | null {
  const version = fileVersion(db);
  if (version === schemaVersion) return null;
  const copy = version > 0 ? freeName(file, version) : null;
  if (copy !== null) copyDatabase(db, copy);
  migrate(db);
  return copy;
}

/** An earlier copy of this name may be of an earlier day (a restored backup), and is kept. */
function freeName(file: string, version: number): string {
  const name = `${file}.version-${version}`;
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(free)) return free;
  }
}

/**
 * Closes an administration, letting SQLite tidy its statistics first where it can: a file that
 * another programme holds or that cannot be written to has been read well all the same.
 */
export function closeAdministration(administration: Administration): void {
  const { db, readOnly } = administration;
  try {
    db.pragma("busy_timeout = 0");
    if (readOnly === null) db.pragma("optimize");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!/^SQLITE_(BUSY|LOCKED|READONLY)/.test(code)) throw error;
  } finally {
    db.close();
  }
}
