import { useSettings } from "../../store/settings.ts";
import { useWords } from "../../words/use-words.ts";
import {
  choicesOf,
  useClinicChoices,
  useFundingChoices,
  useLocationChoices,
  useProgrammeChoices,
} from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { useCoachChoices } from "./session-form.ts";

/** The form of hours: who, when, how long, what kind, for which place, programme and funds. */
export function useHourForm(stored?: RowOf<"hourEntry">): FormSpec<NewValues<"hourEntry">> {
  const words = useWords();
  const { fields, codes, clinicSessions: own } = words;
  const person = useSettings((settings) => settings.personCode);
  const people = useCoachChoices();
  const locations = useLocationChoices();
  return {
    blank: {
      staffId: people.find(({ label }) => label === person)?.value ?? null,
      workedOn: localToday(),
      minutes: null,
      kind: null,
      clinicId: null,
      locationId: null,
      programmeCode: "boekstart-babies",
      fundingSourceId: null,
      state: "confirmed",
    },
    fields: [
      { kind: "record", name: "staffId", label: fields.staffId, options: people, required: true },
      { kind: "day", name: "workedOn", label: fields.workedOn, required: true, width: "half" },
      {
        kind: "duration",
        name: "minutes",
        label: fields.minutes,
        required: true,
        max: 1440,
        width: "half",
      },
      {
        kind: "choice",
        name: "kind",
        label: fields.kind,
        options: choicesOf(codes.hourKind),
        required: true,
      },
      { kind: "record", name: "clinicId", label: fields.clinicId, options: useClinicChoices() },
      {
        kind: "record",
        name: "locationId",
        label: fields.locationId,
        options: locations.find,
        chosen: locations.chosen(stored?.locationId ?? null),
      },
      {
        kind: "record",
        name: "programmeCode",
        label: fields.programmeCode,
        options: useProgrammeChoices(),
      },
      {
        kind: "record",
        name: "fundingSourceId",
        label: fields.fundingSourceId,
        options: useFundingChoices(),
      },
    ],
    check: ({ minutes, clinicId, locationId }) => {
      if (minutes === 0) return { field: "minutes", text: own.noMinutes };
      return clinicId && locationId ? { field: "locationId", text: own.onePlace } : null;
    },
  };
}
