import type { NounName } from "../model/nouns.ts";
import type { Db } from "../sql.ts";
import { bookMovement } from "./book-suitcases.ts";
import { changeLocation, createLocation } from "./change-location.ts";
import { changePhase, createParticipation } from "./change-participation.ts";
import { createVoucherBatch } from "./enter-vouchers.ts";
import { createQuote } from "./quotes.ts";
import { correctRecord, createRecord, type Fields, insertRow } from "./record.ts";
import { sources } from "./sources.ts";

type Create = (db: Db, draft: never) => string;

/** Kinds of records whose entry is more than one row. */
const creations: Partial<Record<NounName, Create>> = {
  location: createLocation,
  locationVersion: changeLocation,
  participation: createParticipation,
  phase: changePhase,
  movement: bookMovement,
  voucherBatch: createVoucherBatch,
  quote: createQuote,
};

/** Stores a new record of a kind from a parsed draft and gives its key. */
export function enterRecord(
  db: Db,
  name: NounName,
  draft: Readonly<Record<string, unknown>>,
): string {
  const create = creations[name];
  if (create) return create(db, draft as never);
  const { table, key } = sources[name];
  const fields = draft as Fields;
  if (key === "id") return createRecord(db, table, fields);
  insertRow(db, table, fields);
  return String(fields.code);
}

/** Corrects fields of a record of a kind; fields that are not given stay as they are. */
export function amendRecord(db: Db, name: NounName, key: string, patch: Fields): void {
  const source = sources[name];
  correctRecord(db, source.table, source.key, key, patch);
}
