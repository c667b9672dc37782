import { useMemo } from "react";
import type { QuoteUse } from "../../../../db/model/quote.ts";
import { quotePlaceKinds } from "../../../../db/model/quote.ts";
import type { Choice, Field } from "../../parts/form/fields.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import {
  choicesAmong,
  choicesOf,
  useBranchChoices,
  useClinicChoices,
  useLocationChoices,
  useMunicipalityChoices,
  useProgrammeChoices,
} from "../records/choices.ts";
import { useRecords } from "../records/record-client.ts";
import type { FormSpec, NewValues } from "../records/record-kinds.ts";

type ConsentFields = "consentGivenOn" | "consentUntil" | "consentUses" | "consentHow";
export type QuoteValues = Omit<NewValues<"quote">, ConsentFields>;
export type NewQuoteValues = Omit<NewValues<"quote">, "consentUses"> & { consentUses: QuoteUse[] };

const blank: QuoteValues = {
  quotation: null,
  speaker: null,
  saidOn: null,
  placeKind: "branch",
  branchId: null,
  locationId: null,
  municipalityCode: null,
  quoteTown: null,
  programmeCode: null,
  activityId: null,
  clinicId: null,
};

/** The form of a stored quote: what was said, by whom in which role, where and at what. */
export function useQuoteForm(): FormSpec<QuoteValues> {
  const { fields, codes, quotes } = useWords();
  const places = usePlaceFields();
  return {
    blank,
    fields: [
      {
        kind: "textarea",
        name: "quotation",
        label: fields.quotation,
        help: quotes.noName,
        rows: 4,
        maxLength: 2000,
        required: true,
      },
      {
        kind: "choice",
        name: "speaker",
        label: fields.speaker,
        options: choicesOf(codes.speaker),
        required: true,
        width: "half",
      },
      { kind: "day", name: "saidOn", label: fields.saidOn, required: true, width: "half" },
      ...places,
      ...useLinkFields(),
    ],
  };
}

function usePlaceFields(): Field<QuoteValues>[] {
  const { fields, codes, quotes } = useWords();
  const branches = useBranchChoices();
  const locations = useLocationChoices();
  const municipalities = useMunicipalityChoices();
  return [
    {
      kind: "choice",
      name: "placeKind",
      label: fields.placeKind,
      options: choicesAmong(codes.placeKind, quotePlaceKinds),
      required: true,
    },
    {
      kind: "record",
      name: "branchId",
      label: fields.branchId,
      options: branches,
      required: true,
      when: ({ placeKind }) => placeKind === "branch",
    },
    {
      kind: "record",
      name: "locationId",
      label: fields.locationId,
      options: locations.find,
      required: true,
      when: ({ placeKind }) => placeKind === "location",
    },
    {
      kind: "record",
      name: "municipalityCode",
      label: fields.municipalityCode,
      options: municipalities,
      required: true,
      when: ({ placeKind }) => placeKind === "municipality",
    },
    {
      kind: "text",
      name: "quoteTown",
      label: fields.quoteTown,
      help: quotes.townHelp,
      maxLength: 200,
    },
  ];
}

function useLinkFields(): Field<QuoteValues>[] {
  const { fields, quotes } = useWords();
  const programmes = useProgrammeChoices();
  const clinics = useClinicChoices();
  return [
    {
      kind: "record",
      name: "activityId",
      label: fields.activityId,
      help: quotes.activityHelp,
      options: useActivityChoices(),
    },
    { kind: "choice", name: "clinicId", label: fields.clinicId, options: clinics },
    { kind: "choice", name: "programmeCode", label: fields.programmeCode, options: programmes },
  ];
}

/** The activities by day and title, newest first. */
function useActivityChoices(): Choice[] {
  const { data } = useRecords("activity");
  const formats = useFormats();
  return useMemo(
    () =>
      (data ?? []).map(({ id, heldOn, title }) => ({
        value: id,
        label: `${formats.day(heldOn)} ${title}`,
      })),
    [data, formats],
  );
}

/** The form of a new quote: with the consent, when that was given at once. */
export function useNewQuoteForm(): FormSpec<NewQuoteValues> {
  const { fields, codes, quotes } = useWords();
  const own = useQuoteForm();
  const asked = ({ consentUses }: NewQuoteValues) => consentUses.length > 0;
  return {
    blank: {
      ...own.blank,
      consentUses: [],
      consentGivenOn: null,
      consentUntil: null,
      consentHow: null,
    },
    fields: [
      ...own.fields,
      {
        kind: "choices",
        name: "consentUses",
        label: fields.consentUses,
        help: quotes.consentUsesHelp,
        options: choicesOf(codes.quoteUse),
      },
      {
        kind: "day",
        name: "consentGivenOn",
        label: fields.givenOn,
        required: true,
        width: "half",
        when: asked,
      },
      {
        kind: "day",
        name: "consentUntil",
        label: fields.validUntil,
        required: true,
        width: "half",
        when: asked,
      },
      {
        kind: "choice",
        name: "consentHow",
        label: fields.how,
        options: choicesOf(codes.consentHow),
        required: true,
        when: asked,
      },
    ],
  };
}
