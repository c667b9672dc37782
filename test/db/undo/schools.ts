import { historyTables } from "../../../db/history/tables.ts";
import type { Db } from "../../../db/sql.ts";
import {
  emptyAdministration,
  importFile,
  PRIMARY,
  replaced,
  rows,
} from "../imports/administration.ts";
import { registerFile } from "../imports/register-file.ts";

/** Who works in these tests. */
export const who = { who: "EM-01" };

const bytes = registerFile(PRIMARY);
const school = "BBS de Verwondering";

/** An administration into which the schools of Drenthe can be imported, and what is in it. */
export interface Schools {
  readonly db: Db;
  /** Imports the register as it is; gives the batch. */
  readonly importAll: (asOf?: string) => string;
  /** Imports the register in which one school has another name, from a day on. */
  readonly importRenamed: (name: string, asOf: string) => string;
  /** The version of that school that a batch made. */
  readonly versionMadeBy: (batch: string) => { id: string; location: string };
  /** The days of the versions of a location, in order. */
  readonly daysOf: (location: string) => Record<string, unknown>[];
  /** Everything that is stored, but for the history, the batches and who writes. */
  readonly contents: () => Record<string, unknown[]>;
}

function importBatch(db: Db, file: Uint8Array, asOf: string): string {
  const { batch } = importFile(db, file, { asOf });
  if (batch === null) throw new Error("the import stored nothing");
  return batch;
}

/** Gives an empty administration into which schools can be imported. */
export function emptySchools(): Schools {
  const db = emptyAdministration();
  const tables = Object.keys(historyTables).filter((table) => table !== "batch");
  return {
    db,
    importAll: (asOf = "2026-09-01") => importBatch(db, bytes, asOf),
    importRenamed: (name, asOf) => importBatch(db, replaced(bytes, school, name), asOf),
    versionMadeBy: (batch) => {
      const [found] = rows(
        db,
        `select json_extract(new, '$.location_id') as location, record_id as id from change
          where batch_id = ? and entity = 'location_version' and operation = 'insert'`,
        batch,
      );
      return { id: String(found?.id), location: String(found?.location) };
    },
    daysOf: (location) => {
      const days = `select valid_from, valid_until from location_version where location_id = ?
        order by valid_from`;
      return rows(db, days, location);
    },
    contents: () =>
      Object.fromEntries(tables.map((table) => [table, rows(db, `select * from ${table}`)])),
  };
}
