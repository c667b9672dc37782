import {
  type ChildcareFields,
  type ChildcareLocation,
  childcareLocation,
  derivedType,
  isSameProvider,
  type RegistrationFields,
} from "./propose-childcare-fields.ts";
import type { FieldChange } from "./propose-row.ts";

const addressFields = ["street", "houseNumber", "postalCode", "town"] as const;
const textFields = ["name", "municipalityCode", ...addressFields] as const;

/**
 * Gives what changes of a location when the entry that leads it changes: only what the register
 * itself changed. An address changes as a whole; what the register now leaves blank is kept.
 */
export function followingChildcare(
  before: ChildcareFields,
  after: ChildcareFields,
): Partial<ChildcareLocation> {
  const type = derivedType([after.kind]);
  const [was, is] = [childcareLocation(before, type), childcareLocation(after, type)];
  const following: Partial<ChildcareLocation> = {};
  if (was.name !== is.name) following.name = is.name;
  if (was.municipalityCode !== is.municipalityCode) {
    following.municipalityCode = is.municipalityCode;
  }
  const isOther = is.provider !== null && !isSameProvider(was.provider, is.provider);
  if (isOther) following.provider = is.provider;
  const moved = addressFields.some((field) => was[field] !== is[field]);
  if (moved && addressFields.some((field) => is[field] !== null)) {
    for (const field of addressFields) following[field] = is[field];
  }
  return following;
}

/** The library's own kinds of what the register calls a day nursery: no difference. */
const refinements: Readonly<Record<string, readonly string[]>> = {
  day_nursery: ["playgroup", "preschool"],
  playgroup: ["day_nursery", "preschool"],
};

/** Gives what a location has otherwise than the register says; a blank there is no difference. */
export function keptOfLocation(own: ChildcareLocation, register: ChildcareLocation): FieldChange[] {
  const kept = textFields.flatMap((field): FieldChange[] => {
    const [before, after] = [own[field], register[field]];
    return after === null || before === after ? [] : [{ field, before, after }];
  });
  if (own.type !== register.type && !refinements[register.type]?.includes(own.type)) {
    kept.push({ field: "type", before: own.type, after: register.type });
  }
  if (register.provider !== null && !isSameProvider(own.provider, register.provider)) {
    const [before, after] = [own.provider?.name ?? null, register.provider.name];
    kept.push({ field: "holderName", before, after });
  }
  return kept;
}

/** Gives what of a registration is otherwise than the register says, of what both tell. */
export function keptOfRegistration(
  own: RegistrationFields,
  register: RegistrationFields,
): FieldChange[] {
  const fields = [
    ["childPlaces", own.childPlaces, register.childPlaces],
    ["preschoolEducation", own.preschoolEducation, register.preschoolEducation],
    ["registeredOn", own.validFrom, register.validFrom],
  ] as const;
  return fields.flatMap(([field, mine, theirs]) =>
    theirs === null || mine === theirs
      ? []
      : [{ field, before: mine === null ? null : String(mine), after: String(theirs) }],
  );
}

/** Gives what a location that a person entered takes over when it is linked: its blanks only. */
export function filledOfLocation(
  own: ChildcareLocation,
  register: ChildcareLocation,
): Partial<ChildcareLocation> {
  const filled: Partial<ChildcareLocation> = {};
  const { provider } = register;
  const hasNumber = own.provider !== null && own.provider.number !== null;
  const isFilled = own.provider === null || (!hasNumber && isSameProvider(own.provider, provider));
  if (provider !== null && isFilled) filled.provider = provider;
  const hasAddress = addressFields.some((field) => own[field] !== null);
  for (const field of addressFields) {
    if (!hasAddress && register[field] !== null) filled[field] = register[field];
  }
  return filled;
}

/** Gives what of a registration changes: what the register changed, of which it says something. */
export function followingRegistration(
  before: RegistrationFields | null,
  after: RegistrationFields,
): Partial<RegistrationFields> {
  const pairs = Object.entries(after).filter(
    ([name, value]) => value !== null && before?.[name as keyof RegistrationFields] !== value,
  );
  return Object.fromEntries(pairs) as Partial<RegistrationFields>;
}

/** Gives the blanks of a registration that a person entered, filled by the register. */
export function filledOfRegistration(
  own: RegistrationFields,
  register: RegistrationFields,
): Partial<RegistrationFields> {
  const pairs = Object.entries(register).filter(
    ([name, value]) => value !== null && own[name as keyof RegistrationFields] === null,
  );
  return Object.fromEntries(pairs) as Partial<RegistrationFields>;
}
