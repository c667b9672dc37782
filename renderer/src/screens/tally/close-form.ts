import { useMemo } from "react";
import type { Closing } from "../../../../db/model/tally.ts";
import type { Field } from "../../parts/form/fields.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { plannedMinutes } from "./half-day-time.ts";
import type { LanguageCount } from "./language-fields.ts";
import type { HalfDay } from "./session-words.ts";

/** What is added when a tally is closed, as the form holds it. */
export type CloseValues = {
  durationMinutes: number | null;
  travelMinutes: number | null;
  suitcasesGiven: number | null;
  quality: string | null;
};

/** The values at first: the time that is proposed, and everything counted. */
export function firstValues(durationMinutes: number): CloseValues {
  return {
    durationMinutes,
    travelMinutes: null,
    suitcasesGiven: null,
    quality: "counted",
  };
}

/** The fields that are added to the tally of a half-day. */
export function useCloseFields(session: HalfDay): Field<CloseValues>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const own = words.tally.closing;
    const planned = plannedMinutes({
      plannedStartMinutes: session.plannedStartMinutes ?? null,
      plannedEndMinutes: session.plannedEndMinutes ?? null,
    });
    const plan = planned === null ? null : formats.duration(planned);
    return [
      {
        kind: "duration",
        name: "durationMinutes",
        label: words.fields.durationMinutes,
        help: own.durationHelp(plan),
        max: 720,
        required: true,
        width: "half",
      },
      { kind: "duration", name: "travelMinutes", label: own.travel, max: 720, width: "half" },
      {
        kind: "number",
        name: "suitcasesGiven",
        label: own.suitcases,
        help: own.suitcasesHelp,
        min: 0,
        max: 500,
        width: "half",
      },
      {
        kind: "choice",
        name: "quality",
        label: own.quality,
        options: [
          { value: "counted", label: own.counted },
          { value: "estimated", label: own.estimated },
        ],
        required: true,
        width: "half",
      },
    ];
  }, [words, formats, session]);
}

/** The form as it is sent, with travel that was left blank as none. */
export function closingOf(
  sessionId: string,
  values: CloseValues,
  languages: readonly LanguageCount[],
): Closing {
  return {
    sessionId,
    durationMinutes: values.durationMinutes ?? 0,
    travelMinutes: values.travelMinutes ?? 0,
    suitcasesGiven: values.suitcasesGiven,
    languages: [...languages],
    counted: values.quality === "counted",
  };
}
