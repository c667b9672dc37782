import { useMemo } from "react";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import type { RowOf } from "../records/record-kinds.ts";
import {
  dayWithWeekday,
  holidayOn,
  type Session,
  shortClinic,
  standingOf,
  standingTones,
  timesText,
} from "./session-state.ts";

/** The columns of the list of half-days; without the kind beside a panel in a small window. */
export function useSessionColumns(
  today: string,
  holidays: readonly RowOf<"holiday">[],
  narrow: boolean,
): Column<Session>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, clinicSessions } = words;
    const state: Column<Session> = {
      key: "state",
      header: fields.state,
      kind: "chip",
      value: (row) => clinicSessions.states[standingOf(row, today)],
      render: (row) => <StateChips row={row} today={today} holidays={holidays} />,
      width: 168,
      filter: true,
    };
    const planned = plannedColumns(words, formats).filter(({ key }) => !(narrow && key === "kind"));
    return [...planned, state, ...countedColumns(words, formats)];
  }, [words, formats, today, holidays, narrow]);
}

function plannedColumns(words: Words, formats: Formats): Column<Session>[] {
  const { fields, codes, clinicSessions } = words;
  return [
    {
      key: "day",
      header: fields.heldOn,
      kind: "day",
      value: (row) => row.heldOn,
      render: (row) => dayWithWeekday(row.heldOn, words, formats),
      width: 138,
    },
    {
      key: "clinic",
      header: fields.clinicId,
      value: (row) => shortClinic(row.clinicName),
      filter: true,
    },
    {
      key: "half",
      header: fields.halfDay,
      value: (row) => codes.halfDay[row.halfDay],
      width: 116,
      filter: true,
      muted: true,
    },
    {
      key: "times",
      header: clinicSessions.times,
      value: (row) => timesText(row, formats),
      width: 118,
      muted: true,
      hidden: true,
    },
    {
      key: "kind",
      header: fields.kind,
      value: (row) => codes.sessionKind[row.kind],
      width: 150,
      filter: true,
      muted: true,
    },
    {
      key: "coach",
      header: fields.staffId,
      value: (row) => row.staffCode,
      width: 130,
      filter: true,
    },
  ];
}

function countedColumns(words: Words, formats: Formats): Column<Session>[] {
  const { fields, clinicSessions } = words;
  return [
    {
      key: "conversations",
      header: fields.conversations,
      kind: "number",
      value: (row) => row.conversations,
      render: (row) => (
        <>
          {row.conversationsQuality === "estimated" && (
            <span className="muted small">{clinicSessions.estimated} </span>
          )}
          {row.conversations === null ? "" : formats.number(row.conversations)}
        </>
      ),
      width: 122,
      sum: true,
    },
    {
      key: "vouchers",
      header: fields.vouchersGiven,
      kind: "number",
      value: (row) => row.vouchersGiven,
      width: 122,
      sum: true,
    },
    {
      key: "referrals",
      header: fields.referrals,
      kind: "number",
      value: (row) => (row.state === "held" ? row.referrals : null),
      width: 116,
      sum: true,
      hidden: true,
    },
    {
      key: "municipality",
      header: fields.municipalityCode,
      value: (row) => row.municipalityName,
      hidden: true,
      filter: true,
    },
  ];
}

type StateChipsProps = {
  row: Session;
  today: string;
  holidays: readonly RowOf<"holiday">[];
  /** Without why it was cancelled, where that stands below. */
  brief?: boolean;
};

/** How a half-day stands, why it was cancelled, and the holiday that it falls in when planned. */
export function StateChips({ row, today, holidays, brief }: StateChipsProps) {
  const words = useWords();
  const own = words.clinicSessions;
  const standing = standingOf(row, today);
  const holiday = row.state === "planned" ? holidayOn(holidays, row.heldOn) : null;
  return (
    <span className="row">
      <Chip tone={standingTones[standing]}>{own.states[standing]}</Chip>
      {holiday && <Chip tone="warn">{own.inHoliday(holiday)}</Chip>}
      {row.cancelKind && !brief && (
        <span className="muted small">{words.codes.cancelKind[row.cancelKind]}</span>
      )}
    </span>
  );
}
