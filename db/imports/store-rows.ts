import { z } from "zod";
import { sinceAlways } from "../model/day.ts";
import { changeLocation } from "../queries/change-location.ts";
import { createRecord, insertRow } from "../queries/record.ts";
import { all, type Db, rawSql, run, sql } from "../sql.ts";
import type { LocationFields } from "./propose-fields.ts";
import type { ProposedSchool } from "./propose-schools.ts";

/** What the rows of one import share. */
export interface StoreContext {
  readonly db: Db;
  readonly source: string;
  readonly batch: string;
  /** The day from which changes hold. */
  readonly asOf: string;
  /** Names of municipalities still to be stored, by code. */
  readonly municipalities: Map<string, string>;
  /** The ids of boards by their number. */
  readonly boards: Map<string, string>;
  /** What the row at hand made, to be forgotten when that row is taken back. */
  made: { municipality: readonly [code: string, name: string] | null; board: string | null };
}

const boardRow = z.object({ number: z.string(), id: z.string() });

/** Gives the ids of the school boards by their number. */
export function knownBoards(db: Db): Map<string, string> {
  const rows = all(
    db,
    boardRow,
    rawSql("select number, id from organisation where kind = 'board' and number is not null"),
  );
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** Stores a new or changed school location with what it needs; the caller can take it back. */
export function storeSchool(context: StoreContext, school: ProposedSchool): void {
  context.made = { municipality: null, board: null };
  const change = locationChange(context, school.location);
  if (school.locationId === null) {
    storeEntry(context, school, storeLocation(context, school.key, change));
    return;
  }
  const id = school.locationId;
  if (Object.keys(change).length > 0) {
    changeLocation(context.db, { id, validFrom: context.asOf, change });
  }
  run(
    context.db,
    sql`update location set register_state = 'in_register'
      where id = ${id} and register_state <> 'in_register'`,
  );
  storeEntry(context, school, id);
}

/** Stores that a school location is no longer in the register; it and its entry are kept. */
export function storeVanished(context: StoreContext, school: ProposedSchool): void {
  const { db } = context;
  run(db, sql`update register_entry set state = 'vanished' where id = ${school.entryId}`);
  run(
    db,
    sql`update location set register_state = 'vanished' where id = ${school.locationId}
      and not exists (select 1 from register_entry e
        where e.location_id = location.id and e.state = 'present')`,
  );
}

/** Forgets what the row at hand made, after the database has taken that row back. */
export function forgetMade({ made, municipalities, boards }: StoreContext): void {
  if (made.municipality) municipalities.set(...made.municipality);
  if (made.board !== null) boards.delete(made.board);
}

type Change = Partial<Omit<LocationFields, "boardNumber">> & { organisationId?: string };

function locationChange(context: StoreContext, fields: Partial<LocationFields>): Change {
  const { boardNumber, ...change } = fields;
  if (change.municipalityCode !== undefined) storeMunicipality(context, change.municipalityCode);
  if (boardNumber === undefined || boardNumber === null) return change;
  return { ...change, organisationId: boardId(context, boardNumber) };
}

function storeMunicipality(context: StoreContext, code: string): void {
  const name = context.municipalities.get(code);
  if (name === undefined) return;
  insertRow(context.db, "municipality", { code, name });
  context.municipalities.delete(code);
  context.made.municipality = [code, name];
}

/** The register of schools has numbers of boards only; their names are in another register. */
function boardId(context: StoreContext, number: string): string {
  const known = context.boards.get(number);
  if (known !== undefined) return known;
  const board = { kind: "board", name: `Bevoegd gezag ${number}`, number };
  const id = createRecord(context.db, "organisation", board);
  context.boards.set(number, id);
  context.made.board = number;
  return id;
}

function storeLocation({ db }: StoreContext, locationCode: string, version: Change): string {
  const own = { kind: "school", locationCode, registerState: "in_register" };
  const locationId = createRecord(db, "location", own);
  createRecord(db, "location_version", { locationId, validFrom: sinceAlways, ...version });
  return locationId;
}

function storeEntry(context: StoreContext, school: ProposedSchool, locationId: string): void {
  const { db, source, batch } = context;
  const { entryId, key, row } = school;
  const fields = JSON.stringify(school.fields);
  if (entryId !== null) {
    run(
      db,
      sql`update register_entry set state = 'present', fields = ${fields},
        source_row = ${row}, batch_id = ${batch} where id = ${entryId}`,
    );
    return;
  }
  createRecord(db, "register_entry", {
    source,
    registerKey: key,
    locationId,
    batchId: batch,
    sourceRow: row,
    state: "present",
    fields,
  });
}
