import { useMemo } from "react";
import type { Choice } from "../../parts/form/fields.ts";
import { useSettings } from "../../store/settings.ts";
import { useWords } from "../../words/use-words.ts";
import { choicesOf, useClinicChoices } from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { objectionTo, type Session } from "./session-state.ts";

/** The people who can be the coach of a half-day: coaches first, then the rest. */
export function useCoachChoices(): Choice[] {
  const { data } = useRecords("staff");
  return useMemo(() => {
    const coaches = (row: RowOf<"staff">) => (row.role === "boekstart_coach" ? 0 : 1);
    return [...(data ?? [])]
      .sort((a, b) => coaches(a) - coaches(b) || a.code.localeCompare(b.code))
      .map(({ id, code }) => ({ value: id, label: code }));
  }, [data]);
}

/** Who is the coach when nobody says: the person at work, else the only coach there is. */
export function useUsualCoach(): string | null {
  const { data } = useRecords("staff");
  const person = useSettings((settings) => settings.personCode);
  const coaches = (data ?? []).filter(({ role }) => role === "boekstart_coach");
  const own = coaches.find(({ code }) => code === person);
  return (own ?? (coaches.length === 1 ? coaches[0] : null))?.id ?? null;
}

type SessionValues = NewValues<"clinicSession">;

/** The form of one new half-day, outside a recurrence. */
export function useSessionForm(known: {
  sessions: readonly Session[];
  holidays: readonly RowOf<"holiday">[];
}): FormSpec<SessionValues> {
  const words = useWords();
  const { fields, codes, clinicSessions: own } = words;
  const clinics = useClinicChoices();
  const coaches = useCoachChoices();
  const only = (choices: readonly Choice[]) =>
    choices.length === 1 ? (choices[0]?.value ?? null) : null;
  return {
    blank: {
      clinicId: only(clinics),
      staffId: useUsualCoach(),
      heldOn: localToday(),
      halfDay: "morning",
      kind: "regular",
      state: "planned",
      cancelKind: null,
      cancelReason: null,
      plannedStartMinutes: null,
      plannedEndMinutes: null,
      note: null,
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
      {
        kind: "day",
        name: "heldOn",
        label: fields.heldOn,
        required: true,
        warn: ({ clinicId, staffId, halfDay, heldOn }) =>
          clinicId && staffId && halfDay && heldOn
            ? objectionTo({ id: "", clinicId, staffId, halfDay }, heldOn, known, words)
            : null,
      },
      {
        kind: "choice",
        name: "halfDay",
        label: fields.halfDay,
        options: choicesOf(codes.halfDay),
        required: true,
        width: "half",
      },
      {
        kind: "choice",
        name: "kind",
        label: fields.kind,
        options: choicesOf(codes.sessionKind),
        required: true,
        width: "half",
      },
      ...timeFields(words),
      { kind: "textarea", name: "note", label: fields.note, help: own.noteHelp, maxLength: 4000 },
    ],
    check: (values) => timesInOrder(values, own.timeWrong),
  };
}

type Times = { plannedStartMinutes: number | null; plannedEndMinutes: number | null };

/** The fields of the planned time, in whole minutes after midnight. */
export function timeFields(words: ReturnType<typeof useWords>) {
  const own = words.clinicSessions;
  return [
    {
      kind: "time",
      name: "plannedStartMinutes",
      label: own.from,
      max: 1439,
      width: "half",
    },
    {
      kind: "time",
      name: "plannedEndMinutes",
      label: own.until,
      max: 1440,
      width: "half",
    },
  ] as const;
}

/** Refuses an end that does not lie after the start. */
export function timesInOrder(
  { plannedStartMinutes: from, plannedEndMinutes: until }: Times,
  text: string,
): { field: "plannedEndMinutes"; text: string } | null {
  return from !== null && until !== null && until <= from
    ? { field: "plannedEndMinutes", text }
    : null;
}
