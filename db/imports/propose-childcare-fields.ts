import { z } from "zod";
import type { ChildcareRow } from "./lrk.ts";
import { placeName } from "./place-name.ts";
import { type FieldChange, valueChange } from "./propose-row.ts";
import type { ChildcareContents } from "./register-contents.ts";

/** What the register says of a childcare number, as `register_entry.fields` keeps it. */
export const childcareFieldNames = [
  "kind",
  "name",
  "street",
  "houseNumber",
  "postalCode",
  "town",
  "municipalityCode",
  "bagId",
  "holderName",
  "holderKvkNumber",
  "childPlaces",
  "preschoolEducation",
  "parentParticipation",
  "status",
  "registeredOn",
  "deregisteredOn",
  "url",
] as const satisfies readonly (keyof ChildcareRow)[];

type ChildcareFieldName = (typeof childcareFieldNames)[number];

/** The fields of an entry; null is what the register leaves empty, yes and no are words. */
export type ChildcareFields = Record<ChildcareFieldName, string | null>;

/** Types of locations that an import gives; a person can refine a day nursery to others. */
export type DerivedType = "day_nursery" | "playgroup" | "after_school_care";

/** Who runs a location; the number is that of the chamber of commerce. */
export interface Provider {
  readonly number: string | null;
  readonly name: string;
}

/** What of a childcare location follows the register. */
export interface ChildcareLocation {
  name: string;
  type: string;
  municipalityCode: string;
  provider: Provider | null;
  street: string | null;
  houseNumber: string | null;
  postalCode: string | null;
  town: string | null;
}

/** What of a registration follows the register. */
export interface RegistrationFields {
  registerType: "KDV" | "BSO";
  preschoolEducation: string | null;
  childPlaces: number | null;
  validFrom: string | null;
  validUntil: string | null;
}

const storedFields = z.partialRecord(z.enum(childcareFieldNames), z.string().nullable());

/** Gives the fields of an entry from the JSON in which they are stored. */
export function parseChildcareFields(json: string): ChildcareFields {
  const values = storedFields.parse(JSON.parse(json));
  const pairs = childcareFieldNames.map((name) => [name, values[name] ?? null]);
  return Object.fromEntries(pairs) as ChildcareFields;
}

/** Older files lack these columns: then nothing is said about them. */
const optionalColumns: Readonly<Partial<Record<ChildcareFieldName, readonly string[]>>> = {
  parentParticipation: ["opc"],
  childPlaces: ["aantal_kindplaatsen"],
  preschoolEducation: ["ve", "vve"],
  registeredOn: ["inschrijfdatum"],
  deregisteredOn: ["uitschrijfdatum"],
  bagId: ["bag_id"],
  holderName: ["naam_houder"],
  holderKvkNumber: ["kvk_nummer_houder"],
  url: ["lrk_url"],
};

/** Gives the fields for which a file has no column at all: it says nothing about them. */
export function absentChildcareFields({ header }: ChildcareContents): ChildcareFieldName[] {
  const names = new Set(header.map((name) => name.trim().toLowerCase()));
  return childcareFieldNames.filter((field) => {
    const columns = optionalColumns[field];
    return columns !== undefined && !columns.some((column) => names.has(column));
  });
}

/** Gives the fields of a row; what the file has no column for stays as the register last had it. */
export function childcareFields(
  row: ChildcareRow,
  absent: readonly ChildcareFieldName[],
  before: ChildcareFields | null,
): ChildcareFields {
  const pairs = childcareFieldNames.map((name) => [name, textOf(row[name])]);
  const fields = Object.fromEntries(pairs) as ChildcareFields;
  for (const name of absent) fields[name] = before?.[name] ?? null;
  return fields;
}

function textOf(value: string | number | boolean | null): string | null {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null ? null : String(value);
}

/** Gives what differs between two states of an entry, in the order of the fields. */
export function childcareChanges(before: ChildcareFields, after: ChildcareFields): FieldChange[] {
  return childcareFieldNames.flatMap((name) => valueChange(name, before[name], after[name]));
}

/** Gives the fields of a location as the register has them, places in their usual spelling. */
export function childcareLocation(fields: ChildcareFields, type: DerivedType): ChildcareLocation {
  const { name, municipalityCode, holderName, holderKvkNumber, town } = fields;
  const provider = holderName ?? holderKvkNumber;
  return {
    name: name ?? "",
    type,
    municipalityCode: municipalityCode ?? "",
    provider: provider === null ? null : { number: holderKvkNumber, name: provider },
    street: fields.street,
    houseNumber: fields.houseNumber,
    postalCode: fields.postalCode,
    town: town === null ? null : placeName(town),
  };
}

/** Gives the fields of a registration as the register has them. */
export function registrationFields(fields: ChildcareFields): RegistrationFields {
  const { childPlaces, preschoolEducation, registeredOn, deregisteredOn } = fields;
  return {
    // Playgroups had a kind of their own until 2018 and are day nurseries since.
    registerType: fields.kind === "BSO" ? "BSO" : "KDV",
    preschoolEducation,
    childPlaces: childPlaces === null ? null : Number(childPlaces),
    validFrom: registeredOn,
    validUntil: deregisteredOn,
  };
}

/** Gives the type of a location by the kinds of its registrations. */
export function derivedType(kinds: readonly (string | null)[]): DerivedType {
  if (kinds.includes("KDV")) return "day_nursery";
  return kinds.includes("PSZ") ? "playgroup" : "after_school_care";
}

/** Whether two names or numbers mean one provider: by the number, else by the name. */
export function isSameProvider(one: Provider | null, other: Provider | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.number !== null && other.number !== null) return one.number === other.number;
  return one.name.toLowerCase() === other.name.toLowerCase();
}
