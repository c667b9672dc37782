import { proposeRegister } from "../../../db/imports/propose-register.ts";
import type { ProposeOptions } from "../../../db/imports/propose-row.ts";
import { type ReadOptions, readRegister } from "../../../db/imports/read-register.ts";
import { listsSchools, type RegisterFileContents } from "../../../db/imports/register-contents.ts";
import {
  type StoredImport,
  type StoreOptions,
  storeRegister,
} from "../../../db/imports/store-register.ts";
import { openInMemory } from "../../../db/open.ts";
import { storeReference } from "../../../db/reference.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";

/** The primary schools of Drenthe as DUO publishes them. */
export const PRIMARY = "duo-bo-vestigingen-2026-08-drenthe.csv";
/** Secondary schools of Drenthe as DUO publishes them. */
export const SECONDARY = "duo-vo-vestigingen-2026-10-drenthe-excerpt.csv";

/** Gives an empty administration in memory, with the municipalities of Drenthe. */
export function emptyAdministration(): Db {
  const db = openInMemory();
  write(db, { who: "EM-01" }, () => storeReference(db, "Bibliotheek Coevorden", "own"));
  return db;
}

/** Gives what a list of schools says; a file that is refused or no such list fails the test. */
export function contentsOf(bytes: Uint8Array) {
  const contents = readRegister(bytes);
  if (contents.outcome === "refused") throw new Error(`the file is refused: ${contents.reason}`);
  if (!listsSchools(contents))
    throw new Error(`the file is no list of schools: ${contents.source}`);
  return contents;
}

/** Gives what is imported when a file is, unless the test says otherwise. */
export const standing: StoreOptions = {
  fileName: "scholen.csv",
  sha256: "0".repeat(64),
  bytes: 1,
  who: "EM-01",
  asOf: "2026-09-01",
};

/** Gives what any text file of a register says; one that is refused as a whole fails the test. */
export function anyContents(bytes: Uint8Array, options: ReadOptions = {}): RegisterFileContents {
  const contents = readRegister(bytes, options);
  if (contents.outcome === "refused") throw new Error(`the file is refused: ${contents.reason}`);
  return contents;
}

type ImportOptions = Partial<StoreOptions> & ProposeOptions;

/** Reads a register file in to its end and gives what was stored. */
export function importFile(
  db: Db,
  bytes: Uint8Array,
  options: ImportOptions & ReadOptions = {},
): StoredImport {
  return importContents(db, anyContents(bytes, options), options);
}

/** Stores what a register file says to its end and gives what was stored. */
export function importContents(
  db: Db,
  contents: RegisterFileContents,
  options: ImportOptions = {},
): StoredImport {
  const { municipalities, skip, asOf = standing.asOf, ...rest } = options;
  const proposal = proposeRegister(db, contents, { municipalities, skip, asOf });
  const steps = storeRegister(db, proposal, { ...standing, ...rest, asOf });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Gives a register file with one text in it replaced by another, wherever it stands. */
export function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  if (!text.includes(from)) throw new Error(`the file does not hold ${from}`);
  return Buffer.from(text.replaceAll(from, to), "latin1");
}

/** Gives a register file without the lines that hold a text. */
export function without(bytes: Uint8Array, text: string): Uint8Array {
  const lines = Buffer.from(bytes).toString("latin1").split("\r\n");
  const kept = lines.filter((line) => !line.includes(text));
  if (kept.length === lines.length) throw new Error(`the file does not hold ${text}`);
  return Buffer.from(kept.join("\r\n"), "latin1");
}

/** Gives all rows of a query, or the first value of its first row with `pluck`. */
export function rows(db: Db, query: string, ...values: unknown[]): Record<string, unknown>[] {
  return db.prepare(query).all(...values) as Record<string, unknown>[];
}

/** Gives the one value of a query. */
export function value(db: Db, query: string, ...values: unknown[]): unknown {
  return db
    .prepare(query)
    .pluck()
    .get(...values);
}
