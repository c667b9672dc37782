import { z } from "zod";
import type { LocationRegister } from "../model/location-register.ts";
import { all, type Db, first, sql } from "../sql.ts";
import { keptOfLocation, keptOfRegistration } from "./propose-childcare-differences.ts";
import {
  type ChildcareFields,
  childcareLocation,
  derivedType,
  parseChildcareFields,
  registrationFields,
} from "./propose-childcare-fields.ts";
import { keptFields, type LocationFields, locationFields, parseFields } from "./propose-fields.ts";
import type { FieldChange } from "./propose-row.ts";

const entryRow = z.object({
  source: z.string(),
  key: z.string(),
  state: z.enum(["present", "vanished"]),
  sourceRow: z.int(),
  fields: z.string(),
  batchId: z.string(),
  fileName: z.string().nullable(),
  readInAt: z.string(),
  readInBy: z.string().nullable(),
});
type Entry = z.infer<typeof entryRow>;

const text = z.string().nullable();
const ownRow = z.object({
  name: z.string(),
  type: z.string(),
  municipalityCode: z.string(),
  organisationName: text,
  organisationNumber: text,
  street: text,
  houseNumber: text,
  postalCode: text,
  town: text,
});
type Own = z.infer<typeof ownRow>;

/**
 * Gives what the registers say of a location: a line per number, with the file that told it last
 * and where the location, as it is on a day, differs. The same comparison as an import makes, so
 * that both show the same differences. A location that is in no register gives nothing.
 */
export function registersOfLocation(db: Db, locationId: string, day: string): LocationRegister[] {
  const entries = all(
    db,
    entryRow,
    sql`select e.source, e.register_key as key, e.state, e.source_row, e.fields, e.batch_id,
        b.file_name, b.started_at as read_in_at, b.who as read_in_by
      from register_entry e join batch b on b.id = e.batch_id
      where e.location_id = ${locationId} order by e.state, e.source, e.register_key`,
  );
  if (entries.length === 0) return [];
  const own = first(
    db,
    ownRow,
    sql`select v.name, v.type, v.municipality_code, o.name as organisation_name,
        o.number as organisation_number, v.street, v.house_number, v.postal_code, v.town
      from location_version v left join organisation o on o.id = v.organisation_id
      where v.location_id = ${locationId} and v.valid_from <= ${day}
        and coalesce(v.valid_until, '9999-12-31') >= ${day}
      order by v.valid_from desc`,
  );
  const differences = differencesOf(db, entries, own, locationId);
  return entries.map(({ fields: _fields, ...entry }) => ({
    ...entry,
    differences: (differences.get(entry.key) ?? []).map(({ field, before, after }) => ({
      field,
      own: before,
      register: after,
    })),
  }));
}

/** What has vanished, or is not valid on the day, is compared with nothing. */
function differencesOf(
  db: Db,
  entries: readonly Entry[],
  own: Own | null,
  locationId: string,
): Map<string, FieldChange[]> {
  const present = entries.filter(({ state }) => state === "present");
  if (own === null || present.length === 0) return new Map();
  const childcare = present.filter(({ source }) => source === "lrk");
  const schools = present.filter(({ source }) => source !== "lrk");
  return new Map([
    ...schools.map(({ key, fields }) => [key, schoolDifferences(own, fields)] as const),
    ...childcareDifferences(db, childcare, own, locationId),
  ]);
}

function schoolDifferences(own: Own, fields: string): FieldChange[] {
  const { organisationName, organisationNumber, type, ...rest } = own;
  const boardNumber = organisationNumber ?? organisationName;
  const mine = { ...rest, type: type as LocationFields["type"], boardNumber };
  return keptFields(mine, locationFields(parseFields(fields)), {});
}

const registrationRow = z.object({
  lrkNumber: z.string(),
  registerType: z.enum(["KDV", "BSO"]),
  preschoolEducation: z.string().nullable(),
  childPlaces: z.int().nullable(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
});

/** Name and address are compared with the number that leads: the day nursery before the rest. */
function childcareDifferences(
  db: Db,
  entries: readonly Entry[],
  own: Own,
  locationId: string,
): [string, FieldChange[]][] {
  const read = entries.map(({ key, fields }) => ({ key, fields: parseChildcareFields(fields) }));
  const leader = read.find(({ fields }) => fields.kind === "KDV") ?? read[0];
  const type = derivedType(read.map(({ fields }) => fields.kind));
  const registrations = all(
    db,
    registrationRow,
    sql`select lrk_number, register_type, preschool_education, child_places, valid_from,
        valid_until from childcare_registration
      where location_id = ${locationId} order by valid_from`,
  );
  const ofNumber = (key: string, fields: ChildcareFields) => {
    const registration = registrations.findLast(({ lrkNumber }) => lrkNumber === key);
    return registration ? keptOfRegistration(registration, registrationFields(fields)) : [];
  };
  return read.map(({ key, fields }) => {
    const { organisationName, organisationNumber, ...rest } = own;
    const provider =
      organisationName === null ? null : { number: organisationNumber, name: organisationName };
    const ofLocation =
      key === leader?.key
        ? keptOfLocation({ ...rest, provider }, childcareLocation(fields, type))
        : [];
    return [key, [...ofLocation, ...ofNumber(key, fields)]];
  });
}
