import { uncountedKinds } from "../../../../db/model/activity.ts";
import type { Choice, Field } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import {
  choicesOf,
  useBranchChoices,
  useGroupChoices,
  useLocationChoices,
  useMunicipalityChoices,
  useProgrammeChoices,
  useSeriesChoices,
} from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";

export type ActivityValues = NewValues<"activity">;
type Activity = RowOf<"activity">;

const blank: ActivityValues = {
  seriesId: null,
  title: null,
  heldOn: null,
  startMinutes: null,
  endMinutes: null,
  placeKind: "branch",
  branchId: null,
  locationId: null,
  municipalityCode: null,
  groupCode: null,
  audience: null,
  kind: null,
  programmeCode: null,
  coreFunction: "reading",
  state: "held",
  cancelReason: null,
  partner: null,
  notes: null,
  children: null,
  childrenQuality: null,
  adults: null,
  adultsQuality: null,
  professionals: null,
  professionalsQuality: null,
};

/** The form of an activity; a new one can begin as a copy of an earlier one. */
export function useActivityForm(like: Activity | null): FormSpec<ActivityValues> {
  const words = useWords();
  const series = useSeriesChoices();
  const places = usePlaceFields(like);
  const programmes = useProgrammeChoices();
  const { fields, activities } = words;
  return {
    blank: like ? copyOf(like) : blank,
    fields: [
      { kind: "text", name: "title", label: fields.title, required: true, maxLength: 200 },
      ...kindFields(words),
      ...places,
      ...timeFields<ActivityValues>(words),
      ...countFields(words),
      {
        kind: "choice",
        name: "programmeCode",
        label: fields.programmeCode,
        help: activities.programmeHelp,
        options: programmes,
      },
      { kind: "choice", name: "seriesId", label: fields.seriesId, options: series },
      { kind: "text", name: "partner", label: fields.partner, maxLength: 200 },
      { kind: "textarea", name: "notes", label: fields.notes, maxLength: 4000 },
    ],
    check: (values) => timesInOrder(values, words),
  };
}

/** A new activity like an earlier one: the day, the counts and the cancelling are left out. */
export function copyOf(activity: Activity): ActivityValues {
  const names = Object.keys(blank) as (keyof ActivityValues)[];
  const taken = Object.fromEntries(names.map((name) => [name, activity[name]])) as ActivityValues;
  const { children, childrenQuality, adults, adultsQuality } = blank;
  const { professionals, professionalsQuality, cancelReason, heldOn } = blank;
  const state = activity.state === "cancelled" ? "planned" : activity.state;
  return {
    ...taken,
    ...{ children, childrenQuality, adults, adultsQuality },
    ...{ professionals, professionalsQuality, cancelReason, heldOn, state },
  };
}

function kindFields(words: Words): Field<ActivityValues>[] {
  const { fields, codes, activities } = words;
  return [
    {
      kind: "day",
      name: "heldOn",
      label: fields.heldOn,
      required: true,
      width: "half",
      warn: ({ heldOn, state }) =>
        state === "held" && heldOn && heldOn > localToday() ? activities.heldInFuture : null,
    },
    {
      kind: "choice",
      name: "state",
      label: fields.state,
      options: choicesOf(codes.activityState),
      required: true,
      width: "half",
    },
    {
      kind: "text",
      name: "cancelReason",
      label: fields.cancelReason,
      required: true,
      maxLength: 200,
      when: ({ state }) => state === "cancelled",
    },
    {
      kind: "choice",
      name: "kind",
      label: fields.kind,
      options: choicesOf(codes.activityKind),
      required: true,
      warn: ({ kind }) => uncountedWarning(kind, words),
    },
    {
      kind: "choice",
      name: "audience",
      label: fields.audience,
      options: choicesOf(codes.audience),
      required: true,
      width: "half",
    },
    {
      kind: "choice",
      name: "coreFunction",
      label: fields.coreFunction,
      options: choicesOf(codes.coreFunction),
      required: true,
      width: "half",
    },
  ];
}

type Where = "branchId" | "municipalityCode" | "groupCode";

function usePlaceFields(like: Activity | null): Field<ActivityValues>[] {
  const { fields, codes, activities } = useWords();
  const branches = useBranchChoices();
  const locations = useLocationChoices();
  const municipalities = useMunicipalityChoices();
  const groups = useGroupChoices();
  const at = (name: Where, kind: string, options: readonly Choice[]): Field<ActivityValues> => ({
    kind: "record",
    name,
    label: fields[name],
    options,
    required: true,
    when: ({ placeKind }) => placeKind === kind,
  });
  return [
    {
      kind: "choice",
      name: "placeKind",
      label: fields.placeKind,
      help: activities.placeKindHelp,
      options: choicesOf(codes.placeKind),
      required: true,
    },
    at("branchId", "branch", branches),
    {
      kind: "record",
      name: "locationId",
      label: fields.locationId,
      options: locations.find,
      chosen: like?.locationId
        ? { value: like.locationId, label: like.placeName ?? like.locationId }
        : null,
      required: true,
      when: ({ placeKind }) => placeKind === "location",
    },
    at("municipalityCode", "municipality", municipalities),
    at("groupCode", "group", groups),
    {
      kind: "choice",
      name: "groupCode",
      label: activities.onlineGroup,
      options: groups,
      when: ({ placeKind }) => placeKind === "online",
    },
  ];
}

/** Says of a kind that does not count as an activity that it does not; null of the others. */
export function uncountedWarning(kind: string | null, { activities }: Words): string | null {
  return (uncountedKinds as readonly (string | null)[]).includes(kind)
    ? activities.uncounted
    : null;
}

type Times = { startMinutes: number | null; endMinutes: number | null };

/** The fields of the time of the day, in whole minutes after midnight. */
export function timeFields<Values extends Times>({ fields }: Words): Field<Values>[] {
  const half = { kind: "time", width: "half" } as const;
  const { startMinutes, endMinutes } = fields;
  const times: Field<Times>[] = [
    { ...half, name: "startMinutes", label: startMinutes, max: 1439 },
    { ...half, name: "endMinutes", label: endMinutes, max: 1440 },
  ];
  return times as unknown as Field<Values>[];
}

/** Refuses an end without a start, or that does not lie after it. */
export function timesInOrder({ startMinutes, endMinutes }: Times, { meetings }: Words) {
  if (endMinutes === null) return null;
  if (startMinutes === null) return { field: "startMinutes", text: meetings.needsStart } as const;
  const wrong = endMinutes <= startMinutes;
  return wrong ? ({ field: "endMinutes", text: meetings.endFirst } as const) : null;
}

function countFields(words: Words): Field<ActivityValues>[] {
  const { fields, activities } = words;
  const held = ({ state }: ActivityValues) => state === "held";
  return [
    {
      kind: "count",
      name: "children",
      quality: "childrenQuality",
      label: fields.children,
      when: held,
    },
    { kind: "count", name: "adults", quality: "adultsQuality", label: fields.adults, when: held },
    {
      kind: "count",
      name: "professionals",
      quality: "professionalsQuality",
      label: fields.professionals,
      help: activities.countHelp,
      when: held,
    },
  ];
}
