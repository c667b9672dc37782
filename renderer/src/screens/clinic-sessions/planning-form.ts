import { addDays } from "../../../../db/model/day.ts";
import type { Recurrence } from "../../../../db/model/tally.ts";
import type { Field } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import { choicesOf, useClinicChoices } from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import { timeFields, timesInOrder, useCoachChoices, useUsualCoach } from "./session-form.ts";

/** A recurrence as it is filled in; the day of the week is a text from "1" (Monday). */
export type PlanValues = {
  clinicId: string | null;
  staffId: string | null;
  weekday: string | null;
  everyWeeks: number | null;
  halfDay: Recurrence["halfDay"] | null;
  kind: Recurrence["kind"] | null;
  from: string | null;
  until: string | null;
  plannedStartMinutes: number | null;
  plannedEndMinutes: number | null;
};

/** The recurrence of a form that was judged complete; null while something is missing. */
export function recurrenceOf(values: PlanValues): Recurrence | null {
  const { clinicId, staffId, weekday, everyWeeks, halfDay, kind, from, until } = values;
  if (!clinicId || !staffId || !weekday || !everyWeeks || !halfDay || !kind) return null;
  if (!from || !until) return null;
  const { plannedStartMinutes, plannedEndMinutes } = values;
  return {
    ...{ clinicId, staffId, everyWeeks, halfDay, kind, from, until },
    weekday: Number(weekday),
    plannedStartMinutes,
    plannedEndMinutes,
  };
}

/** The fields of half-days that repeat, with what stands there at first. */
export function usePlanForm(): {
  fields: readonly Field<PlanValues>[];
  initial: PlanValues;
  check: (values: PlanValues) => { field: keyof PlanValues; text: string } | null;
} {
  const words = useWords();
  const { fields, codes, clinicSessions: own } = words;
  const clinics = useClinicChoices();
  const coaches = useCoachChoices();
  const weekdays = own.weekdays.map((label, at) => ({ value: String(at + 1), label }));
  const today = localToday();
  const half = { required: true, width: "half" } as const;
  return {
    initial: {
      clinicId: clinics.length === 1 ? (clinics[0]?.value ?? null) : null,
      staffId: useUsualCoach(),
      weekday: null,
      everyWeeks: 1,
      halfDay: "morning",
      kind: "regular",
      from: today,
      until: addDays(today, 365),
      plannedStartMinutes: 9 * 60,
      plannedEndMinutes: 12 * 60 + 30,
    },
    fields: [
      {
        kind: "record",
        name: "clinicId",
        label: fields.clinicId,
        options: clinics,
        required: true,
      },
      { kind: "record", name: "staffId", label: fields.staffId, options: coaches, required: true },
      { kind: "choice", name: "weekday", label: own.weekday, options: weekdays, ...half },
      {
        kind: "number",
        name: "everyWeeks",
        label: own.everyWeeks,
        unit: own.weeksUnit,
        min: 1,
        max: 12,
        ...half,
      },
      {
        kind: "choice",
        name: "halfDay",
        label: fields.halfDay,
        options: choicesOf(codes.halfDay),
        ...half,
      },
      {
        kind: "choice",
        name: "kind",
        label: fields.kind,
        options: choicesOf(codes.sessionKind),
        ...half,
      },
      { kind: "day", name: "from", label: own.firstDay, ...half },
      { kind: "day", name: "until", label: own.lastDay, ...half },
      ...timeFields(words),
    ],
    check: (values) => {
      const { from, until } = values;
      if (from && until && until < from)
        return { field: "until", text: words.records.endBeforeStart };
      return timesInOrder(values, own.timeWrong);
    },
  };
}
