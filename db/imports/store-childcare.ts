import { z } from "zod";
import { sinceAlways } from "../model/day.ts";
import { changeLocation } from "../queries/change-location.ts";
import { correctRecord, createRecord } from "../queries/record.ts";
import { all, rawSql, run, sql } from "../sql.ts";
import type { ChildcareLocation, Provider } from "./propose-childcare-fields.ts";
import type { ProposedChildcare } from "./propose-childcare-row.ts";
import { type RowStore, type StoreContext, storeMunicipality } from "./store-context.ts";
import { storeEntry, storeEntryVanished, storeRegisterState } from "./store-entry.ts";

interface ChildcareStoreContext extends StoreContext {
  readonly providers: Providers;
  /** The new locations by their group. */
  readonly made: Map<string, string>;
}

interface Providers {
  /** Ids by the number of the chamber of commerce. */
  readonly byNumber: Map<string, string>;
  /** Ids of those without a number, by name in small letters. */
  readonly byName: Map<string, string>;
}

/** Gives how numbers of the register of childcare are stored, with locations and providers. */
export function childcareStore(shared: StoreContext): RowStore<ProposedChildcare> {
  const context = Object.assign(shared, {
    providers: knownProviders(shared),
    made: new Map<string, string>(),
  });
  return {
    keyField: "lrkNumber",
    store: (row) => storeNumber(context, row),
  };
}

function storeNumber(context: ChildcareStoreContext, row: ProposedChildcare): void {
  const { entryId, key, fields, renamed, state } = row;
  const isNew = row.locationId === null && !context.made.has(row.group);
  const locationId = storeLocation(context, row);
  if (renamed) renameProvider(context, renamed);
  storeRegistration(context, row, locationId);
  if (fields !== null) {
    storeEntry(context, { entryId, key, row: row.row, locationId, state, fields });
  } else if (entryId !== null) {
    storeEntryVanished(context, entryId);
  }
  if (!isNew) storeRegisterState(context, locationId);
}

function storeLocation(context: ChildcareStoreContext, row: ProposedChildcare): string {
  const known = row.locationId ?? context.made.get(row.group);
  if (known === undefined) return createLocation(context, row);
  if (row.locationId === null || Object.keys(row.location).length === 0) return known;
  const change = locationChange(context, row.location);
  changeLocation(context.db, { id: known, validFrom: context.asOf, change: change as never });
  return known;
}

function createLocation(context: ChildcareStoreContext, row: ProposedChildcare): string {
  const { db, made } = context;
  const version = locationChange(context, row.location);
  const own = { kind: "childcare", registerState: "in_register" };
  const locationId = createRecord(db, "location", own);
  createRecord(db, "location_version", { locationId, validFrom: sinceAlways, ...version });
  made.set(row.group, locationId);
  context.forget.push(() => made.delete(row.group));
  return locationId;
}

type Change = Partial<Omit<ChildcareLocation, "provider">> & { organisationId?: string };

function locationChange(
  context: ChildcareStoreContext,
  location: Partial<ChildcareLocation>,
): Change {
  const { provider, ...change } = location;
  if (change.municipalityCode !== undefined) storeMunicipality(context, change.municipalityCode);
  if (provider === undefined || provider === null) return change;
  return { ...change, organisationId: providerId(context, provider) };
}

/** A registration of which the first day is not known holds since always. */
function storeRegistration(
  { db }: StoreContext,
  { key, registrationId, registration }: ProposedChildcare,
  locationId: string,
): void {
  const { validFrom, ...fields } = registration;
  if (registrationId === null) {
    const own = { locationId, lrkNumber: key, validFrom: validFrom ?? sinceAlways };
    createRecord(db, "childcare_registration", { ...own, ...fields });
    return;
  }
  const { validUntil, ...rest } = { ...fields, ...(validFrom ? { validFrom } : {}) };
  correctRecord(db, "childcare_registration", "id", registrationId, rest);
  if (validUntil === undefined) return;
  run(
    db,
    sql`update childcare_registration set valid_until = max(valid_from, ${validUntil})
      where id = ${registrationId}`,
  );
}

const providerRow = z.object({ id: z.string(), number: z.string().nullable(), name: z.string() });

function knownProviders({ db }: StoreContext): Providers {
  const rows = all(
    db,
    providerRow,
    rawSql("select id, number, name from organisation where kind = 'provider' order by id"),
  );
  const byNumber = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { id, number, name } of rows) {
    if (number === null) byName.set(name.toLowerCase(), id);
    else byNumber.set(number, id);
  }
  return { byNumber, byName };
}

/** A provider that a person entered without a number is known by its name and gets the number. */
function providerId(context: ChildcareStoreContext, { number, name }: Provider): string {
  const { db, forget } = context;
  const { byNumber, byName } = context.providers;
  const plain = name.toLowerCase();
  const known = number === null ? byName.get(plain) : byNumber.get(number);
  if (known !== undefined) return known;
  const named = number === null ? undefined : byName.get(plain);
  const id = named ?? createRecord(db, "organisation", { kind: "provider", name, number });
  if (named !== undefined) correctRecord(db, "organisation", "id", named, { number });
  const [map, key] = number === null ? [byName, plain] : [byNumber, number];
  map.set(key, id);
  forget.push(() => map.delete(key));
  if (named !== undefined && byName.delete(plain)) forget.push(() => byName.set(plain, named));
  return id;
}

/** A name that a person changed since stays theirs. */
function renameProvider(
  { db }: StoreContext,
  { number, from, to }: NonNullable<ProposedChildcare["renamed"]>,
): void {
  run(
    db,
    sql`update organisation set name = ${to}
      where kind = 'provider' and number = ${number} and name = ${from}`,
  );
}
