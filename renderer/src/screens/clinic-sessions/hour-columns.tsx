import { useMemo } from "react";
import { addDays } from "../../../../db/model/day.ts";
import { mondayOf } from "../../../../db/model/span.ts";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { useFundingChoices, useProgrammeChoices } from "../records/choices.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { dayWithWeekday, shortClinic } from "./session-state.ts";
import { weekNumber } from "./span-text.ts";

/** Hours as they are stored. */
export type HourEntry = RowOf<"hourEntry">;

/** The week of hours as the head of a group. */
export function weekOfHours({ workedOn }: HourEntry, words: Words, formats: Formats): string {
  const monday = mondayOf(workedOn);
  const [from, until] = [formats.day(monday), formats.day(addDays(monday, 6))];
  return words.clinicSessions.week(formats.number(weekNumber(monday)), from, until);
}

/** The columns of the list of hours. */
export function useHourColumns(): Column<HourEntry>[] {
  const words = useWords();
  const formats = useFormats();
  const programmes = useProgrammeChoices();
  const funds = useFundingChoices();
  return useMemo(() => {
    const { fields, codes, clinicSessions: own } = words;
    return [
      {
        key: "day",
        header: fields.workedOn,
        kind: "day",
        value: (row) => row.workedOn,
        render: (row) => dayWithWeekday(row.workedOn, words, formats),
        width: 140,
      },
      {
        key: "staff",
        header: fields.staffId,
        value: (row) => row.staffCode,
        width: 110,
        filter: true,
      },
      {
        key: "kind",
        header: fields.kind,
        value: (row) => codes.hourKind[row.kind],
        width: 130,
        filter: true,
      },
      {
        key: "clinic",
        header: fields.clinicId,
        value: ({ clinicName }) => clinicName && shortClinic(clinicName),
        width: 180,
        filter: true,
      },
      {
        key: "programme",
        header: fields.programmeCode,
        value: ({ programmeCode }) => nameOf(programmes, programmeCode),
        muted: true,
        filter: true,
      },
      {
        key: "funds",
        header: fields.fundingSourceId,
        value: ({ fundingSourceId }) => nameOf(funds, fundingSourceId),
        width: 130,
        muted: true,
        filter: true,
        hidden: true,
      },
      {
        key: "origin",
        header: own.origin,
        value: (row) => (row.sourceId ? own.fromSession : own.byHand),
        width: 150,
        muted: true,
        hidden: true,
      },
      ...endColumns(words, formats),
    ];
  }, [words, formats, programmes, funds]);
}

function nameOf(choices: readonly { value: string; label: string }[], value: string | null) {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** How hours stand and how long they took. */
function endColumns(words: Words, formats: Formats): Column<HourEntry>[] {
  const { fields, codes } = words;
  return [
    {
      key: "state",
      header: fields.state,
      kind: "chip",
      value: (row) => codes.hourState[row.state],
      render: ({ state }) => (
        <Chip tone={state === "proposed" ? "warn" : "good"}>{codes.hourState[state]}</Chip>
      ),
      width: 112,
      filter: true,
    },
    {
      key: "minutes",
      header: fields.minutes,
      kind: "number",
      value: (row) => row.minutes,
      render: (row) => formats.duration(row.minutes),
      exportValue: (row) => row.minutes,
      sum: (rows) => formats.duration(rows.reduce((sum, { minutes }) => sum + minutes, 0)),
      width: 84,
    },
  ];
}
