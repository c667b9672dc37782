import type { Field } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import {
  choicesAmong,
  choicesOf,
  useAgreementChoices,
  useFundingChoices,
  useLocationChoices,
  useProgrammeChoices,
} from "../records/choices.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { createRecord } from "../records/store-record.ts";

/** A new participation as the form has it; the way of the agreement is only of the form. */
export type ParticipationValues = NewValues<"participation"> & {
  agreementMode: string | null;
};

type Audience = RowOf<"programme">["audience"];

const primaryTypes: readonly string[] = ["bo", "sbo", "so"];
const childcareAudiences: readonly Audience[] = ["childcare"];
const primaryAudiences: readonly Audience[] = ["primary"];
const secondaryAudiences: readonly Audience[] = ["secondary"];

/** For whom the programmes are that a location can take part in. */
function audiencesOf(location: RowOf<"location"> | null): readonly Audience[] | undefined {
  if (!location) return undefined;
  if (location.kind === "childcare") return childcareAudiences;
  return primaryTypes.includes(location.type) ? primaryAudiences : secondaryAudiences;
}

const sureQualities = ["counted", "estimated", "averaged"] as const;
const phases = ["acquisition", "implementation", "running", "secured", "paused"] as const;
const levels = ["structural", "comparable", "general", "exploring"] as const;

const blank: ParticipationValues = {
  locationId: null,
  programmeCode: null,
  notes: null,
  phase: "running",
  level: "structural",
  since: null,
  agreementMode: "new",
  agreementId: null,
  agreementFrom: null,
  agreementUntil: null,
  agreementSignedOn: null,
  minutesPerWeek: null,
  package: null,
  fundingSourceId: null,
  pupils: null,
  pupilsCountedOn: null,
  pupilsQuality: null,
  pupilsSource: null,
};

/**
 * The form of a new participation, of a location or with the location still to choose: phase,
 * level, since when, the agreement (none, new or existing), who pays, and the pupils.
 */
export function useParticipationForm(
  location: RowOf<"location"> | null,
): FormSpec<ParticipationValues> {
  const words = useWords();
  const programmes = useProgrammeChoices(audiencesOf(location));
  const locations = useLocationChoices();
  const agreements = useAgreementChoices();
  const payers = useFundingChoices();
  const { fields, records } = words;
  const place: Field<ParticipationValues> = {
    kind: "record",
    name: "locationId",
    label: fields.locationId,
    options: locations.find,
    required: true,
  };
  const onlyProgramme = programmes.length === 1 ? (programmes[0]?.value ?? null) : null;
  return {
    blank: { ...blank, locationId: location?.id ?? null, programmeCode: onlyProgramme },
    fields: [
      ...(location ? [] : [place]),
      {
        kind: "choice",
        name: "programmeCode",
        label: fields.programmeCode,
        options: programmes,
        required: true,
      },
      ...phaseFields(words),
      ...agreementFields(words, agreements),
      { kind: "choice", name: "fundingSourceId", label: words.locations.payer, options: payers },
      ...(location?.kind === "childcare" ? [] : pupilFields(words)),
      { kind: "textarea", name: "notes", label: fields.notes, maxLength: 4000 },
    ],
    check: ({ agreementFrom, agreementUntil }) =>
      agreementFrom && agreementUntil && agreementUntil < agreementFrom
        ? { field: "agreementUntil", text: records.endBeforeStart }
        : null,
  };
}

function phaseFields(words: Words): Field<ParticipationValues>[] {
  const { fields, codes } = words;
  return [
    {
      kind: "choice",
      name: "phase",
      label: fields.phase,
      options: choicesAmong(codes.phase, phases),
      required: true,
      width: "half",
    },
    { kind: "day", name: "since", label: fields.since, required: true, width: "half" },
    {
      kind: "choice",
      name: "level",
      label: fields.level,
      options: choicesAmong(codes.level, levels),
      required: true,
    },
  ];
}

function agreementFields(
  words: Words,
  agreements: { value: string; label: string }[],
): Field<ParticipationValues>[] {
  const { fields, participations } = words;
  const isNew = (values: ParticipationValues) => values.agreementMode === "new";
  return [
    {
      kind: "choice",
      name: "agreementMode",
      label: participations.agreementMode,
      options: choicesOf(participations.agreementModes),
      required: true,
    },
    {
      kind: "record",
      name: "agreementId",
      label: participations.agreementModes.existing,
      options: agreements,
      required: true,
      when: (values) => values.agreementMode === "existing",
    },
    {
      kind: "day",
      name: "agreementFrom",
      label: fields.agreementFrom,
      width: "half",
      required: true,
      when: isNew,
    },
    {
      kind: "day",
      name: "agreementUntil",
      label: fields.agreementUntil,
      width: "half",
      when: isNew,
    },
    {
      kind: "day",
      name: "agreementSignedOn",
      label: fields.signedOn,
      width: "half",
      when: isNew,
    },
    {
      kind: "duration",
      name: "minutesPerWeek",
      label: participations.hoursPerWeek,
      width: "half",
      when: isNew,
    },
    { kind: "text", name: "package", label: fields.package, maxLength: 200, when: isNew },
  ];
}

function pupilFields(words: Words): Field<ParticipationValues>[] {
  const { fields, locations } = words;
  const some = (values: ParticipationValues) => values.pupils !== null;
  return [
    {
      kind: "count",
      name: "pupils",
      quality: "pupilsQuality",
      label: fields.pupils,
      qualities: sureQualities,
    },
    { kind: "day", name: "pupilsCountedOn", label: fields.countedOn, required: true, when: some },
    {
      kind: "text",
      name: "pupilsSource",
      label: fields.source,
      help: locations.pupilsSourceHelp,
      required: true,
      maxLength: 200,
      when: some,
    },
  ];
}

/** Stores a new participation with all that was filled in beside it; gives its key. */
export function storeParticipation(values: ParticipationValues, words: Words): Promise<string> {
  const { agreementMode: _ofTheForm, ...draft } = values;
  return createRecord("participation", draft, words);
}
