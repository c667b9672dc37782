import { addDays } from "../model/day.ts";
import {
  filledOfLocation,
  filledOfRegistration,
  followingChildcare,
  followingRegistration,
  keptOfLocation,
  keptOfRegistration,
} from "./propose-childcare-differences.ts";
import {
  type ChildcareFields,
  type ChildcareLocation,
  childcareChanges,
  type RegistrationFields,
  registrationFields,
} from "./propose-childcare-fields.ts";
import { type ChildcareContext, childcareLabel, typeChange } from "./propose-childcare-gone.ts";
import type { KnownNumber } from "./propose-childcare-known.ts";
import type { ProposedChildcare } from "./propose-childcare-row.ts";
import type { LocationOfNumbers, NumberedRow } from "./propose-childcare-structure.ts";
import { type FieldChange, valueChange } from "./propose-row.ts";

const stateNames = { present: "in_register", vanished: "vanished" } as const;

function baseOf({ known, structure }: ChildcareContext, row: NumberedRow) {
  const { lrkNumber: key, sourceRow, fields, isRegistered } = row;
  const place = structure.get(key);
  return {
    row: sourceRow,
    key,
    label: childcareLabel(fields),
    municipalityCode: fields.municipalityCode,
    entryId: known.numbers.get(key)?.id ?? null,
    registrationId: known.registrations.get(key)?.id ?? null,
    locationId: known.numbers.get(key)?.locationId ?? place?.locationId ?? null,
    group: place?.group ?? key,
    state: isRegistered ? "present" : "vanished",
    fields,
    renamed: null,
  } as const;
}

/** Gives what a file changes of a number that an earlier file had, null for any other. */
export function proposeKnownNumber(
  context: ChildcareContext,
  row: NumberedRow,
): ProposedChildcare | null {
  const { known, structure } = context;
  const { lrkNumber: key, fields } = row;
  const entry = known.numbers.get(key);
  if (entry === undefined) return null;
  const base = baseOf(context, row);
  const place = structure.get(key);
  const isLeader = place?.leader === key;
  const type = typeChange(place, key);
  const location = {
    ...(isLeader ? followingChildcare(entry.fields, fields) : {}),
    ...type.location,
  };
  const registration = followingStates(context, entry, row);
  const changes = [
    ...valueChange("registerState", stateNames[entry.state], stateNames[base.state]),
    ...childcareChanges(entry.fields, fields),
    ...type.changes,
  ];
  const hasVanished = entry.state === "present" && base.state === "vanished";
  const outcome = hasVanished ? "vanished" : changes.length > 0 ? "changed" : "unchanged";
  const own = known.locations.get(entry.locationId)?.fields ?? null;
  return {
    ...base,
    outcome,
    changes,
    kept: keptOf(context, key, own && { ...own, ...location }, place, fields, registration),
    location,
    renamed: renamedProvider(entry.fields, fields),
    registration,
  };
}

/** What of a registration follows, and when it ends or begins again. */
function followingStates(
  { asOf }: ChildcareContext,
  entry: KnownNumber,
  { fields, isRegistered }: NumberedRow,
): Partial<RegistrationFields> {
  const before = registrationFields(entry.fields);
  const following = followingRegistration(before, registrationFields(fields));
  if (isRegistered)
    return entry.state === "vanished" ? { ...following, validUntil: null } : following;
  const isEnding = entry.state === "present" && following.validUntil === undefined;
  const validUntil = fields.deregisteredOn ?? addDays(asOf, -1);
  return isEnding ? { ...following, validUntil } : following;
}

/** Gives what a file does with a number that it brings, or that a person had entered. */
export function proposeNewNumber(context: ChildcareContext, row: NumberedRow): ProposedChildcare {
  const { known, structure, asOf } = context;
  const { lrkNumber: key, fields } = row;
  const base = baseOf(context, row);
  const place = structure.get(key);
  const location = base.locationId === null ? undefined : known.locations.get(base.locationId);
  const register = registrationFields(fields);
  if (location === undefined) {
    const whole = place?.register ?? {};
    return {
      ...base,
      outcome: "new",
      changes: [],
      kept: [],
      location: whole,
      registration: register,
    };
  }
  const own = known.registrations.get(key);
  const ended = row.isRegistered
    ? register
    : { ...register, validUntil: fields.deregisteredOn ?? addDays(asOf, -1) };
  const registration = own ? filledOfRegistration(own, ended) : register;
  const isLinked = place?.leader === key && location.registerState !== "in_register";
  const type = typeChange(place, key);
  if (!own && !isLinked) {
    const isNew = { outcome: "new", changes: type.changes, kept: [] } as const;
    return { ...base, ...isNew, location: type.location, registration };
  }
  const filled =
    isLinked && location.fields && place.register
      ? filledOfLocation(location.fields, place.register)
      : {};
  const after = location.fields && { ...location.fields, ...filled };
  const changes = [
    ...valueChange("registerState", location.registerState, stateNames[base.state]),
    ...filledChanges(location.fields, filled),
    ...(own ? registrationChanges(registration) : []),
    ...type.changes,
  ];
  return {
    ...base,
    outcome: row.isRegistered ? "changed" : "vanished",
    changes,
    kept: keptOf(context, key, after, place, fields, registration),
    location: { ...filled, ...type.location },
    registration,
  };
}

/** Of a provider that a person entered by its name, the number is what is filled. */
function filledChanges(
  own: ChildcareLocation | null,
  { provider, ...filled }: Partial<ChildcareLocation>,
): FieldChange[] {
  const address = Object.entries(filled).map(([field, after]) => ({ field, before: null, after }));
  if (!provider) return address;
  const [field, after] = own?.provider
    ? ["holderKvkNumber", provider.number]
    : ["holderName", provider.name];
  return [{ field, before: null, after: after ?? null }, ...address];
}

function registrationChanges(filled: Partial<RegistrationFields>): FieldChange[] {
  const names: Readonly<Record<string, string>> = { validUntil: "deregisteredOn" };
  return Object.entries(filled).map(([field, value]) => ({
    field: names[field] ?? field,
    before: null,
    after: String(value),
  }));
}

/** What a person has otherwise: of the location told once, at the number that leads it. */
function keptOf(
  { known }: ChildcareContext,
  key: string,
  own: ChildcareLocation | null,
  place: LocationOfNumbers | undefined,
  fields: ChildcareFields,
  changes: Partial<RegistrationFields>,
): FieldChange[] {
  const registration = known.registrations.get(key);
  const ofLocation =
    place?.leader === key && place.register && own ? keptOfLocation(own, place.register) : [];
  const ofRegistration = registration
    ? keptOfRegistration({ ...registration, ...changes }, registrationFields(fields))
    : [];
  return [...ofLocation, ...ofRegistration];
}

/** A provider whose number stayed and whose name did not. */
function renamedProvider(before: ChildcareFields, after: ChildcareFields) {
  const { holderKvkNumber: number, holderName: to } = after;
  const from = before.holderName;
  const isRenamed = number !== null && number === before.holderKvkNumber && from !== to;
  return isRenamed && from !== null && to !== null ? { number, from, to } : null;
}
