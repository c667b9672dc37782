import { z } from "zod";
import { locationTypes } from "../model/location.ts";
import type { RegisterSource } from "../model/register.ts";
import { all, type Db, rawSql, sql } from "../sql.ts";
import { type LocationFields, parseFields, type RegisterFields } from "./propose-fields.ts";

/** What the administration knows of a school location by an earlier import. */
export interface KnownEntry {
  readonly id: string;
  readonly key: string;
  readonly locationId: string;
  readonly state: "present" | "vanished";
  readonly fields: RegisterFields;
}

/** A school location without an entry; `fields` is null when it is not valid on the day. */
export interface KnownLocation {
  readonly id: string;
  readonly registerState: string;
  readonly fields: LocationFields | null;
}

const entryRow = z.object({
  id: z.string(),
  registerKey: z.string(),
  locationId: z.string(),
  state: z.enum(["present", "vanished"]),
  fields: z.string(),
});

/** Gives the entries of a register by location code, as the last file that named each left them. */
export function knownEntries(db: Db, source: RegisterSource): Map<string, KnownEntry> {
  const rows = all(
    db,
    entryRow,
    sql`select id, register_key, location_id, state, fields from register_entry
      where source = ${source} order by register_key`,
  );
  return new Map(
    rows.map(({ id, registerKey: key, locationId, state, fields }) => [
      key,
      { id, key, locationId, state, fields: parseFields(fields) },
    ]),
  );
}

const text = z.string().nullable();
const locationRow = z.object({
  id: z.string(),
  locationCode: z.string(),
  registerState: z.string(),
  name: text,
  type: z.enum(locationTypes).nullable(),
  municipalityCode: text,
  boardNumber: text,
  street: text,
  houseNumber: text,
  postalCode: text,
  town: text,
});

/** Gives the locations with these codes as they are on a day, whoever entered them. */
export function knownLocations(
  db: Db,
  codes: readonly string[],
  day: string,
): Map<string, KnownLocation> {
  if (codes.length === 0) return new Map();
  const rows = all(
    db,
    locationRow,
    sql`select l.id, l.location_code, l.register_state, v.name, v.type, v.municipality_code,
        coalesce(o.number, o.name) as board_number, v.street, v.house_number, v.postal_code, v.town
      from location l
      left join location_version v on v.location_id = l.id and v.valid_from <= ${day}
        and coalesce(v.valid_until, '9999-12-31') >= ${day}
      left join organisation o on o.id = v.organisation_id
      where l.location_code in (select value from json_each(${JSON.stringify(codes)}))`,
  );
  return new Map(
    rows.map(({ id, locationCode, registerState, name, type, municipalityCode, ...rest }) => {
      const isValid = name !== null && type !== null && municipalityCode !== null;
      const fields = isValid ? { name, type, municipalityCode, ...rest } : null;
      return [locationCode, { id, registerState, fields }];
    }),
  );
}

const municipalityRow = z.object({ code: z.string(), name: z.string() });

/** Gives the names of the administration's municipalities by code. */
export function knownMunicipalities(db: Db): Map<string, string> {
  const rows = all(db, municipalityRow, rawSql("select code, name from municipality"));
  return new Map(rows.map(({ code, name }) => [code, name]));
}
