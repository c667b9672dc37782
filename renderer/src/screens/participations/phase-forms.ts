import type { Field } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { choicesAmong } from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, NewValues, RowOf, ValuesOf } from "../records/record-kinds.ts";

const phases = ["acquisition", "implementation", "running", "secured", "paused", "ended"] as const;
const levels = ["structural", "comparable", "general", "exploring"] as const;

type PhaseValues = NewValues<"phase">;

/**
 * The form in which a participation goes to another phase from a day; with `end` the phase is
 * "ended" and is not asked.
 */
export function usePhaseChangeForm(participation: RowOf<"participation">, end: boolean) {
  const words = useWords();
  const form: FormSpec<PhaseValues> = {
    blank: {
      participationId: participation.id,
      phase: end ? "ended" : null,
      level: participation.level ?? "structural",
      validFrom: localToday(),
      reason: null,
    },
    fields: [
      ...(end ? [] : phaseAndLevel<PhaseValues>(words)),
      {
        kind: "day",
        name: "validFrom",
        label: words.fields.validFrom,
        required: true,
      },
      { kind: "text", name: "reason", label: words.fields.reason, required: end, maxLength: 200 },
    ],
  };
  return form;
}

type CorrectionValues = ValuesOf<
  Pick<RowOf<"phase">, "phase" | "level" | "validFrom" | "validUntil" | "reason">
>;

/** The form in which a stored phase is corrected. */
export function usePhaseForm(): FormSpec<CorrectionValues> {
  const words = useWords();
  const { fields, records } = words;
  return {
    blank: { phase: null, level: null, validFrom: null, validUntil: null, reason: null },
    fields: [
      ...phaseAndLevel<CorrectionValues>(words),
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true },
      { kind: "day", name: "validUntil", label: fields.validUntil },
      { kind: "text", name: "reason", label: fields.reason, maxLength: 200 },
    ],
    check: ({ validFrom, validUntil }) =>
      validFrom && validUntil && validUntil < validFrom
        ? { field: "validUntil", text: records.endBeforeStart }
        : null,
  };
}

function phaseAndLevel<Values extends { phase: string | null; level: string | null }>(
  words: Words,
): Field<Values>[] {
  const both: Field<{ phase: string | null; level: string | null }>[] = [
    {
      kind: "choice",
      name: "phase",
      label: words.fields.phase,
      options: choicesAmong(words.codes.phase, phases),
      required: true,
    },
    {
      kind: "choice",
      name: "level",
      label: words.fields.level,
      options: choicesAmong(words.codes.level, levels),
      required: true,
    },
  ];
  // Any form with a phase and a level can ask them.
  return both as unknown as Field<Values>[];
}

/** The form of who pays for a participation, from a day until and including a day. */
export function useFundingForm(
  participationId: string,
  payers: readonly { value: string; label: string }[],
): FormSpec<NewValues<"participationFunding">> {
  const { fields, locations, records } = useWords();
  return {
    blank: { participationId, fundingSourceId: null, validFrom: localToday(), validUntil: null },
    fields: [
      {
        kind: "choice",
        name: "fundingSourceId",
        label: locations.payer,
        options: payers,
        required: true,
      },
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true },
      { kind: "day", name: "validUntil", label: fields.validUntil },
    ],
    check: ({ validFrom, validUntil }) =>
      validFrom && validUntil && validUntil < validFrom
        ? { field: "validUntil", text: records.endBeforeStart }
        : null,
  };
}

const pupilQualities = ["counted", "estimated", "averaged", "unknown"] as const;

/** The form of the participating pupils on a count date, with how sure and from whom. */
export function usePupilForm(
  participations: readonly RowOf<"participation">[],
): FormSpec<NewValues<"pupilCount">> {
  const { fields, locations } = useWords();
  const choices = participations.map(({ id, programmeName }) => ({
    value: id,
    label: programmeName,
  }));
  return {
    blank: {
      participationId: participations[0]?.id ?? null,
      countedOn: null,
      pupils: null,
      quality: null,
      source: null,
    },
    fields: [
      {
        kind: "choice",
        name: "participationId",
        label: fields.programmeCode,
        options: choices,
        required: true,
      },
      { kind: "day", name: "countedOn", label: fields.countedOn, required: true },
      {
        kind: "count",
        name: "pupils",
        quality: "quality",
        label: fields.pupils,
        qualities: pupilQualities,
        required: true,
      },
      {
        kind: "text",
        name: "source",
        label: fields.source,
        help: locations.pupilsSourceHelp,
        required: true,
        maxLength: 200,
      },
    ],
  };
}
