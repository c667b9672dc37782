import { z } from "zod";
import type { locationTypes } from "../model/location.ts";
import type { SchoolRow } from "./duo-schools.ts";
import { placeName } from "./place-name.ts";
import type { FieldChange } from "./propose-row.ts";
import type { RegisterContents } from "./register-contents.ts";
import { normaliseColumnName, SOURCES } from "./sources.ts";

/** What a register says of a school, as `register_entry.fields` keeps it; the key is not in it. */
export const registerFieldNames = [
  "institutionCode",
  "boardNumber",
  "schoolType",
  "name",
  "street",
  "houseNumber",
  "postalCode",
  "town",
  "municipalityCode",
  "denomination",
  "structure",
  "website",
  "phone",
] as const satisfies readonly (keyof SchoolRow)[];

/** The name of a field of a register entry. */
export type RegisterFieldName = (typeof registerFieldNames)[number];

/** The fields of a register entry; null is what the register leaves empty. */
export type RegisterFields = Record<RegisterFieldName, string | null>;

type LocationType = (typeof locationTypes)[number];

/** What of a location follows the register; the board is named by its number. */
export interface LocationFields {
  name: string;
  type: LocationType;
  municipalityCode: string;
  boardNumber: string | null;
  street: string | null;
  houseNumber: string | null;
  postalCode: string | null;
  town: string | null;
}

const storedFields = z.partialRecord(z.enum(registerFieldNames), z.string().nullable());

/** Gives the fields of an entry from the JSON in which they are stored. */
export function parseFields(json: string): RegisterFields {
  return fieldsFrom(storedFields.parse(JSON.parse(json)));
}

function fieldsFrom(values: Partial<RegisterFields>): RegisterFields {
  const pairs = registerFieldNames.map((name) => [name, values[name] ?? null]);
  return Object.fromEntries(pairs) as RegisterFields;
}

/** Gives the fields for which a file has no column at all: it says nothing about them. */
export function absentFields(contents: RegisterContents): ReadonlySet<RegisterFieldName> {
  const header = new Set(contents.header.map(normaliseColumnName));
  const columns = SOURCES.find(({ source }) => source === contents.source)?.columns ?? [];
  const present = new Set<string>(["institutionCode", "schoolType"]);
  for (const { field, names } of columns) {
    if (names.some((name) => header.has(normaliseColumnName(name)))) present.add(field);
  }
  return new Set(registerFieldNames.filter((name) => !present.has(name)));
}

/** Gives the fields of a row; what the file has no column for stays as the register last had it. */
export function rowFields(
  row: SchoolRow,
  absent: ReadonlySet<RegisterFieldName>,
  before: RegisterFields | null,
): RegisterFields {
  const fields = fieldsFrom(row);
  for (const name of absent) fields[name] = before?.[name] ?? null;
  return fields;
}

/** Gives what differs between two states of an entry, in the order of the fields. */
export function fieldChanges(before: RegisterFields, after: RegisterFields): FieldChange[] {
  return registerFieldNames
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** Gives the fields of a location as the register has them, places in their usual spelling. */
export function locationFields(fields: RegisterFields): LocationFields {
  const { name, schoolType, municipalityCode, boardNumber, town } = fields;
  return {
    name: name ?? "",
    type: (schoolType ?? "other") as LocationType,
    municipalityCode: municipalityCode ?? "",
    boardNumber,
    street: fields.street,
    houseNumber: fields.houseNumber,
    postalCode: fields.postalCode,
    town: town === null ? null : placeName(town),
  };
}

const addressFields = ["street", "houseNumber", "postalCode", "town"] as const;
const versionFields = ["name", "type", "municipalityCode", "boardNumber"] as const;

/**
 * Gives what changes of a location when its entry changes: only what the register itself changed,
 * so that a person's own correction survives the next file. An address changes as a whole, else it
 * would be half of each; what the register now leaves blank is kept.
 */
export function followingFields(
  before: RegisterFields,
  after: RegisterFields,
): Partial<LocationFields> {
  const [was, is] = [locationFields(before), locationFields(after)];
  const following: Record<string, string | null> = {};
  for (const field of versionFields) {
    if (was[field] !== is[field] && is[field] !== null) following[field] = is[field];
  }
  const moved = addressFields.some((field) => was[field] !== is[field]);
  if (moved && addressFields.some((field) => is[field] !== null)) {
    for (const field of addressFields) following[field] = is[field];
  }
  return following;
}

/**
 * Gives what a location has otherwise than the register says, after the fields that an import gives
 * it; what the register leaves blank is no difference.
 */
export function keptFields(
  own: LocationFields,
  register: LocationFields,
  following: Partial<LocationFields>,
): FieldChange[] {
  return [...versionFields, ...addressFields].flatMap((field) => {
    const before = following[field] ?? own[field];
    const after = register[field];
    return after === null || before === after ? [] : [{ field, before, after }];
  });
}

/**
 * Gives what a location that a person entered takes over from the register when the two are linked:
 * the blanks only, and an address only when it has none. What differs stays the person's (`kept`).
 */
export function linkingFields(
  own: LocationFields,
  register: LocationFields,
): { filled: Partial<LocationFields>; kept: FieldChange[] } {
  const filled: Record<string, string | null> = {};
  const kept: FieldChange[] = [];
  const hasAddress = addressFields.some((field) => own[field] !== null);
  for (const field of [...versionFields, ...addressFields]) {
    const [mine, theirs] = [own[field], register[field]];
    if (mine === theirs || theirs === null) continue;
    const isAddress = (addressFields as readonly string[]).includes(field);
    if (mine === null && !(isAddress && hasAddress)) filled[field] = theirs;
    else kept.push({ field, before: mine, after: theirs });
  }
  return { filled, kept };
}
