import { z } from "zod";
import { all, type Db, rawSql, sql } from "../sql.ts";
import {
  type ChildcareFields,
  type ChildcareLocation,
  parseChildcareFields,
  type RegistrationFields,
} from "./propose-childcare-fields.ts";

/** What the administration knows of an LRK number by an earlier import. */
export interface KnownNumber {
  readonly id: string;
  readonly key: string;
  readonly locationId: string;
  readonly state: "present" | "vanished";
  readonly fields: ChildcareFields;
}

/** A registration, whoever entered it. */
export interface KnownRegistration extends RegistrationFields {
  readonly id: string;
  readonly locationId: string;
}

/** A childcare location as it is on a day; `fields` is null when it is not valid then. */
export interface KnownChildcare {
  readonly id: string;
  readonly registerState: string;
  readonly isClosed: boolean;
  readonly fields: ChildcareLocation | null;
}

/** What the administration knows of childcare. */
export interface KnownChildcareRecords {
  /** Entries of the register by LRK number. */
  readonly numbers: ReadonlyMap<string, KnownNumber>;
  /** Registrations by LRK number. */
  readonly registrations: ReadonlyMap<string, KnownRegistration>;
  /** Locations by their id. */
  readonly locations: ReadonlyMap<string, KnownChildcare>;
  /** The kinds of the numbers that are in the register now, by location. */
  readonly kindsByLocation: ReadonlyMap<string, readonly (string | null)[]>;
}

const entryRow = z.object({
  id: z.string(),
  key: z.string(),
  locationId: z.string(),
  state: z.enum(["present", "vanished"]),
  fields: z.string(),
});
const registrationRow = z.object({
  id: z.string(),
  lrkNumber: z.string(),
  locationId: z.string(),
  registerType: z.enum(["KDV", "BSO"]),
  preschoolEducation: z.string().nullable(),
  childPlaces: z.int().nullable(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
});
const text = z.string().nullable();
const locationRow = z.object({
  id: z.string(),
  registerState: z.string(),
  closedOn: text,
  name: text,
  type: text,
  municipalityCode: text,
  providerName: text,
  providerNumber: text,
  street: text,
  houseNumber: text,
  postalCode: text,
  town: text,
});

/** Gives all that the administration knows of childcare, locations as they are on a day. */
export function knownChildcare(db: Db, day: string): KnownChildcareRecords {
  const numbers = all(
    db,
    entryRow,
    rawSql(`select id, register_key as key, location_id, state, fields from register_entry
      where source = 'lrk' order by register_key`),
  );
  const registrations = all(
    db,
    registrationRow,
    rawSql(`select id, lrk_number, location_id, register_type, preschool_education, child_places,
      valid_from, valid_until from childcare_registration`),
  );
  const locations = all(
    db,
    locationRow,
    sql`select l.id, l.register_state, l.closed_on, v.name, v.type, v.municipality_code,
        o.name as provider_name, o.number as provider_number,
        v.street, v.house_number, v.postal_code, v.town
      from location l
      left join location_version v on v.location_id = l.id and v.valid_from <= ${day}
        and coalesce(v.valid_until, '9999-12-31') >= ${day}
      left join organisation o on o.id = v.organisation_id
      where l.kind = 'childcare'`,
  );
  const entries = numbers.map((row) => ({ ...row, fields: parseChildcareFields(row.fields) }));
  const kindsByLocation = new Map<string, (string | null)[]>();
  for (const { locationId, state, fields } of entries) {
    const kinds = kindsByLocation.get(locationId) ?? [];
    if (state === "present") kindsByLocation.set(locationId, [...kinds, fields.kind]);
  }
  return {
    numbers: new Map(entries.map((entry) => [entry.key, entry])),
    kindsByLocation,
    registrations: new Map(registrations.map(({ lrkNumber, ...rest }) => [lrkNumber, rest])),
    locations: new Map(locations.map((row) => [row.id, locationOf(row, day)])),
  };
}

function locationOf(row: z.infer<typeof locationRow>, day: string): KnownChildcare {
  const { id, registerState, closedOn, providerName, providerNumber, ...version } = row;
  const { name, type, municipalityCode, street, houseNumber, postalCode, town } = version;
  const isClosed = closedOn !== null && closedOn < day;
  if (name === null || type === null || municipalityCode === null) {
    return { id, registerState, isClosed, fields: null };
  }
  const provider = providerName === null ? null : { number: providerNumber, name: providerName };
  const address = { street, houseNumber, postalCode, town };
  return {
    id,
    registerState,
    isClosed,
    fields: { name, type, municipalityCode, provider, ...address },
  };
}
