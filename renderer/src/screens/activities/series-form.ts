import type { MeetingRepeat, PlannedSeries } from "../../../../db/model/activity-series.ts";
import { addDays } from "../../../../db/model/day.ts";
import type { Choice, Field } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import {
  choicesOf,
  useBranchChoices,
  useLocationChoices,
  useProgrammeChoices,
} from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, RowOf } from "../records/record-kinds.ts";
import { timeFields, timesInOrder, uncountedWarning } from "./activity-form.ts";

/** What is filled in of a series; numbers of a list of choices stand as text. */
export type SeriesValues = {
  title: string | null;
  kind: string | null;
  audience: string | null;
  placeKind: string | null;
  branchId: string | null;
  locationId: string | null;
  repeats: string | null;
  weekday: string | null;
  every: number | null;
  nth: string | null;
  startsOn: string | null;
  endsOn: string | null;
  startMinutes: number | null;
  endMinutes: number | null;
  usualChildren: number | null;
  usualAdults: number | null;
  programmeCode: string | null;
  coreFunction: string | null;
  notes: string | null;
};

function blankSeries(today: string): SeriesValues {
  return {
    ...{ title: null, kind: "kleintje_bieb_toddlers", audience: "families" },
    ...{ placeKind: "branch", branchId: null, locationId: null },
    ...{ repeats: "monthly", weekday: "3", every: 1, nth: "1" },
    ...{ startsOn: today, endsOn: `${today.slice(0, 4)}-12-31` },
    ...{ startMinutes: null, endMinutes: null, usualChildren: null, usualAdults: null },
    ...{ programmeCode: "boekstart-babies", coreFunction: "reading", notes: null },
  };
}

/** The form of a new series. */
export function useSeriesForm(): FormSpec<SeriesValues> {
  const words = useWords();
  const { fields, codes, meetings, activities } = words;
  const places = usePlaceFields();
  const programmes = useProgrammeChoices();
  return {
    blank: blankSeries(localToday()),
    fields: [
      { kind: "text", name: "title", label: fields.title, required: true, maxLength: 200 },
      ...repeatFields(words),
      ...spanFields(words),
      ...timeFields<SeriesValues>(words),
      ...places,
      {
        ...choice("kind", fields.kind, choicesOf(codes.activityKind)),
        warn: ({ kind }) => uncountedWarning(kind, words),
      },
      { ...choice("audience", fields.audience, choicesOf(codes.audience)), width: "half" },
      {
        ...choice("coreFunction", fields.coreFunction, choicesOf(codes.coreFunction)),
        width: "half",
      },
      {
        kind: "number",
        name: "usualChildren",
        label: fields.usualChildren,
        help: meetings.usualHelp,
        width: "half",
      },
      { kind: "number", name: "usualAdults", label: fields.usualAdults, width: "half" },
      {
        kind: "choice",
        name: "programmeCode",
        label: fields.programmeCode,
        help: activities.programmeHelp,
        options: programmes,
      },
      { kind: "textarea", name: "notes", label: fields.notes, rows: 2, maxLength: 4000 },
    ],
    check: (values) => timesInOrder(values, words),
  };
}

type Named = "kind" | "audience" | "coreFunction" | "repeats" | "weekday" | "nth" | "placeKind";

function choice(name: Named, label: string, options: readonly Choice[]) {
  return { kind: "choice", name, label, options, required: true } as const;
}

function repeatFields({ fields, codes, meetings }: Words): Field<SeriesValues>[] {
  const monthly = ({ repeats }: SeriesValues) => repeats === "monthly";
  const every = (label: string) =>
    ({
      kind: "number",
      name: "every",
      label,
      min: 1,
      max: 12,
      required: true,
      width: "half",
    }) as const;
  const weekdays = choicesOf(meetings.weekdays);
  // Numbers as keys are put in their own order, which would set the last before the first.
  const nths = [1, 2, 3, 4, 5, -1].map((nth) => ({
    value: String(nth),
    label: meetings.nth[String(nth) as keyof typeof meetings.nth],
  }));
  return [
    choice("repeats", fields.repeats, choicesOf(codes.repetition)),
    { ...choice("nth", fields.nth, nths), width: "half", when: monthly },
    { ...choice("weekday", fields.weekday, weekdays), width: "half" },
    { ...every(meetings.everyMonths), when: monthly },
    { ...every(meetings.everyWeeks), when: (values) => !monthly(values) },
  ];
}

/** The days between which a series is planned. */
export function spanFields<Values extends { startsOn: string | null; endsOn: string | null }>({
  fields,
}: Words): Field<Values>[] {
  const day = { kind: "day", required: true, width: "half" } as const;
  return [
    { ...day, name: "startsOn", label: fields.startsOn },
    { ...day, name: "endsOn", label: fields.endsOn },
  ] as unknown as Field<Values>[];
}

function usePlaceFields(): Field<SeriesValues>[] {
  const { fields, codes } = useWords();
  const branches = useBranchChoices();
  const locations = useLocationChoices();
  const { branch, location } = codes.placeKind;
  return [
    choice("placeKind", fields.placeKind, choicesOf({ branch, location })),
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
  ];
}

/** The series of a form that was filled in whole; the contract judges each code again. */
export function seriesOf(values: SeriesValues): PlannedSeries {
  const { weekday, nth, ...rest } = values;
  const at = values.placeKind === "branch" ? { locationId: null } : { branchId: null };
  return {
    ...rest,
    ...at,
    weekday: Number(weekday),
    nth: values.repeats === "monthly" ? Number(nth) : null,
  } as unknown as PlannedSeries;
}

/** What is asked to see the days of a new series. */
export function repeatOf(series: PlannedSeries): MeetingRepeat {
  const { repeats, weekday, every, nth, startsOn: from, endsOn: until } = series;
  const { branchId = null, locationId = null, kind } = series;
  return { repeats, weekday, every, nth, from, until, seriesId: null, branchId, locationId, kind };
}

/** What is asked to see more days of a series; null when it does not lay down how it repeats. */
export function moreOf(
  series: RowOf<"series">,
  span: { startsOn: string; endsOn: string },
): MeetingRepeat | null {
  const { id: seriesId, repeats, weekday, every, nth, branchId, locationId, kind } = series;
  if (repeats === null || weekday === null || every === null) return null;
  const days = { from: span.startsOn, until: span.endsOn };
  const rule = { repeats, weekday, every, nth: repeats === "monthly" ? (nth ?? 1) : null };
  return { ...rule, ...days, seriesId, branchId, locationId, kind };
}

/** The span that is offered for more days: the year after the last meeting. */
export function nextSpan(last: string | null): { startsOn: string; endsOn: string } {
  const startsOn = last === null ? localToday() : addDays(last, 1);
  return { startsOn, endsOn: addDays(startsOn, 364) };
}
