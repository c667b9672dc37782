import { useMemo } from "react";
import { passesElevenProof } from "../../../../db/model/eleven-proof.ts";
import type { Choice, Field } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import {
  choicesAmong,
  useMunicipalityChoices,
  useOrganisationChoices,
} from "../records/choices.ts";
import type { FormSpec, NewValues, ValuesOf } from "../records/record-kinds.ts";
import type { Location, Version } from "./location-words.ts";

const schoolTypes = ["bo", "sbo", "so", "vo", "pro", "vso", "mbo"] as const;
const childcareTypes = [
  "day_nursery",
  "playgroup",
  "preschool",
  "after_school_care",
  "other",
] as const;
const boards = ["board"] as const;
const providers = ["provider"] as const;

/** What is valid in time of a location, as a form has it. */
export type VersionValues = ValuesOf<
  Pick<
    Version,
    | "name"
    | "type"
    | "municipalityCode"
    | "organisationId"
    | "street"
    | "houseNumber"
    | "postalCode"
    | "town"
  >
>;

/** The names of the fields that are valid in time. */
export const versionNames = [
  "name",
  "type",
  "municipalityCode",
  "organisationId",
  "street",
  "houseNumber",
  "postalCode",
  "town",
] as const satisfies readonly (keyof VersionValues)[];

/** The values of a version of a location. */
export function versionValues(version: VersionValues): VersionValues {
  const pairs = versionNames.map((name) => [name, version[name]]);
  return Object.fromEntries(pairs) as VersionValues;
}

/** A version without anything filled in. */
export const blankVersion: VersionValues = {
  name: null,
  type: null,
  municipalityCode: null,
  organisationId: null,
  street: null,
  houseNumber: null,
  postalCode: null,
  town: null,
};

type Lists = { municipalities: Choice[]; organisations: Choice[] };

function versionFields(words: Words, kind: Location["kind"], lists: Lists): Field<VersionValues>[] {
  const { fields, locations, codes } = words;
  const school = kind === "school";
  const types: readonly Location["type"][] = school ? schoolTypes : childcareTypes;
  return [
    {
      kind: "text",
      name: "name",
      label: fields.name,
      help: locations.nameHelp,
      required: true,
      maxLength: 200,
    },
    {
      kind: "choice",
      name: "type",
      label: fields.type,
      options: choicesAmong(codes.locationType, types),
      required: true,
      width: "half",
    },
    {
      kind: "choice",
      name: "municipalityCode",
      label: fields.municipalityCode,
      options: lists.municipalities,
      required: true,
      width: "half",
    },
    {
      kind: "choice",
      name: "organisationId",
      label: school ? locations.board : locations.provider,
      options: lists.organisations,
    },
    { kind: "text", name: "street", label: fields.street, width: "half", maxLength: 200 },
    { kind: "text", name: "houseNumber", label: fields.houseNumber, width: "half", maxLength: 20 },
    { kind: "text", name: "postalCode", label: fields.postalCode, width: "half", maxLength: 7 },
    { kind: "text", name: "town", label: fields.town, width: "half", maxLength: 200 },
  ];
}

function useLists(kind: Location["kind"]): Lists {
  const municipalities = useMunicipalityChoices();
  const organisations = useOrganisationChoices(kind === "school" ? boards : providers);
  return useMemo(() => ({ municipalities, organisations }), [municipalities, organisations]);
}

/** The form of what is valid in time of a location. */
export function useVersionForm(kind: Location["kind"]): FormSpec<VersionValues> {
  const words = useWords();
  const lists = useLists(kind);
  return { blank: blankVersion, fields: versionFields(words, kind, lists) };
}

/** What belongs to a location for all time. */
export type OwnValues = ValuesOf<
  Pick<Location, "locationCode" | "shortName" | "notes" | "openedOn">
>;

function ownFields(words: Words, kind: Location["kind"]): Field<OwnValues>[] {
  const { fields, locations, places } = words;
  const code: Field<OwnValues> = {
    kind: "text",
    name: "locationCode",
    label: locations.brin,
    help: locations.brinHelp,
    maxLength: 6,
  };
  return [
    ...(kind === "school" ? [code] : []),
    {
      kind: "text",
      name: "shortName",
      label: fields.shortName,
      help: locations.shortNameHelp,
      maxLength: 200,
    },
    { kind: "day", name: "openedOn", label: fields.openedOn, help: places.openedHelp },
    { kind: "textarea", name: "notes", label: fields.notes, maxLength: 4000 },
  ];
}

/** The form of the own name, number and notes of a location. */
export function useOwnForm(kind: Location["kind"]): FormSpec<OwnValues> {
  const blank: OwnValues = { locationCode: null, shortName: null, notes: null, openedOn: null };
  return { blank, fields: ownFields(useWords(), kind) };
}

/** The form of a new location: its first details and what belongs to it for all time. */
export function useLocationForm(kind: Location["kind"]): FormSpec<NewValues<"location">> {
  const words = useWords();
  const lists = useLists(kind);
  const own = useOwnForm(kind);
  return {
    blank: { ...blankVersion, ...own.blank, kind, closedOn: null },
    // Both halves have only names and kinds that a new location has too.
    fields: [...versionFields(words, kind, lists), ...own.fields] as Field<NewValues<"location">>[],
  };
}

/** The form of a number in the child-care register. */
export function useRegistrationForm(locationId: string): FormSpec<NewValues<"registration">> {
  const words = useWords();
  const { fields, codes, locations, records } = words;
  return {
    blank: {
      locationId,
      lrkNumber: null,
      registerType: "KDV",
      preschoolEducation: null,
      childPlaces: null,
      validFrom: null,
      validUntil: null,
    },
    fields: [
      {
        kind: "text",
        name: "lrkNumber",
        label: fields.lrkNumber,
        help: locations.lrkHelp,
        required: true,
        maxLength: 9,
        warn: ({ lrkNumber }) =>
          lrkNumber && lrkNumber.trim().length >= 9 && !passesElevenProof(lrkNumber.trim())
            ? locations.lrkOdd
            : null,
      },
      {
        kind: "choice",
        name: "registerType",
        label: fields.registerType,
        options: choicesAmong(codes.registerType, ["KDV", "BSO"]),
        required: true,
        width: "half",
      },
      {
        kind: "choice",
        name: "preschoolEducation",
        label: fields.preschoolEducation,
        options: choicesAmong(codes.preschoolEducation, ["yes", "no"]),
        width: "half",
      },
      { kind: "number", name: "childPlaces", label: fields.childPlaces, max: 2000 },
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true },
      { kind: "day", name: "validUntil", label: fields.validUntil },
    ],
    check: ({ validFrom, validUntil }) =>
      validFrom && validUntil && validUntil < validFrom
        ? { field: "validUntil", text: records.endBeforeStart }
        : null,
  };
}
