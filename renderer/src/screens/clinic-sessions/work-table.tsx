import { useMemo } from "react";
import type { WorkRow } from "../../../../db/model/clinic-overview.ts";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { go } from "../../router.tsx";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { behind, type OverviewAsk, perHour, perWeek } from "./overview-ask.ts";
import { partAddress } from "./room.ts";
import { shortClinic } from "./session-state.ts";

type WorkTableProps = {
  by: "clinic" | "staff";
  title: string;
  rows: readonly WorkRow[];
  ask: OverviewAsk;
};

/** What the half-days came to by clinic or by coach; a number opens the half-days behind it. */
export function WorkTable({ by, title, rows, ask }: WorkTableProps) {
  const words = useWords();
  const formats = useFormats();
  const columns = useMemo(
    () => (by === "clinic" ? clinicColumns(words, formats) : coachColumns(words, formats)),
    [by, words, formats],
  );
  const open = (row: WorkRow, column: string | null) => {
    const who = by === "clinic" ? { clinicId: row.key } : { staffId: row.key };
    if (column && hourColumns.includes(column)) {
      const { from, until } = ask.span;
      go(
        `${partAddress("hours")}?${new URLSearchParams({ van: from, tot: until, coach: row.key })}`,
      );
      return;
    }
    const stand = column === "cancelled" || column === "planned" ? column : "held";
    go(behind(ask, who, column === null || column === "label" ? null : stand));
  };
  const compares = by === "staff" && rows.some(({ agreedMinutes }) => agreedMinutes !== null);
  return (
    <>
      <DataTable
        id={`overview ${by}`}
        label={title}
        plain
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        onOpen={open}
        maxHeight={320}
      />
      {compares && <p className="muted small">{hoursNote(rows, ask, words, formats)}</p>}
    </>
  );
}

/** What the agreed hours are of, and over which weeks the numbers per week go. */
function hoursNote(
  rows: readonly WorkRow[],
  { span }: OverviewAsk,
  words: Words,
  formats: Formats,
): string {
  const days = (Date.parse(span.until) - Date.parse(span.from)) / 86_400_000 + 1;
  const weeks = formats.number(days / 7, days % 7 === 0 ? 0 : 1);
  const worked = rows.map(({ label, weeks: some }) => `${label} ${formats.number(some)}`);
  return words.clinicOverview.hoursNote(weeks, worked.join(", "));
}

const hourColumns: readonly string[] = ["hours", "proposed"];

/** A number that opens onto what lies behind it. */
function opening(column: Column<WorkRow>, formats: Formats): Column<WorkRow> {
  const render = (row: WorkRow) => (
    <span className="figure">{formats.number(column.value(row) as number)}</span>
  );
  return { ...column, render };
}

function count(key: keyof WorkRow & string, header: string, width = 88): Column<WorkRow> {
  const value = (row: WorkRow) => row[key];
  return { key, header, kind: "number", value, width, sum: true, align: "end" };
}

function minutes(
  key: string,
  header: string,
  value: (row: WorkRow) => number | null,
  text: (minutes: number | null) => string,
  width: number,
): Column<WorkRow> {
  const sum = (rows: readonly WorkRow[]) =>
    text(rows.reduce((total, row) => total + (value(row) ?? 0), 0));
  const render = (row: WorkRow) => text(value(row));
  return { key, header, kind: "number", value, render, sum, width };
}

/** A difference in hours with its sign, as other differences have theirs: "– 74:17". */
function signed(formats: Formats) {
  return (minutes: number | null) => {
    if (!minutes) return formats.duration(minutes);
    return `${minutes > 0 ? "+" : "–"} ${formats.duration(Math.abs(minutes))}`;
  };
}

function decimal(
  key: string,
  header: string,
  value: (row: WorkRow) => number | null,
  formats: Formats,
): Column<WorkRow> {
  const render = (row: WorkRow) => formats.number(value(row), 1);
  return { key, header, kind: "number", value, render, width: 78 };
}

function clinicColumns(words: Words, formats: Formats): Column<WorkRow>[] {
  const own = words.clinicOverview;
  return [
    { key: "label", header: own.clinic, value: (row) => shortClinic(row.label) },
    opening(count("held", own.held, 84), formats),
    opening(count("cancelled", own.cancelled, 80), formats),
    conversations(own, formats, 138),
    decimal("perWeek", own.conversationsPerWeek, perWeek, formats),
    decimal("perHour", own.conversationsPerHour, perHour, formats),
    count("firstContacts", own.firstContacts, 98),
    count("vouchers", own.vouchers, 84),
    count("memberships", own.memberships, 72),
    count("referrals", own.referrals, 116),
  ];
}

function conversations(
  own: Words["clinicOverview"],
  formats: Formats,
  width: number,
): Column<WorkRow> {
  return {
    ...count("conversations", own.conversations, width),
    render: (row) => (
      <>
        {row.estimated > 0 && width > 100 && (
          <span className="muted small">
            {row.estimated < row.held - row.unknown ? own.partlyEstimated : own.estimated}{" "}
          </span>
        )}
        {row.unknown > 0 && (
          <span className="muted small">{own.unknown(formats.number(row.unknown))} </span>
        )}
        <span className="figure">{formats.number(row.conversations)}</span>
      </>
    ),
  };
}

function coachColumns(words: Words, formats: Formats): Column<WorkRow>[] {
  const own = words.clinicOverview;
  const difference = (row: WorkRow) =>
    row.agreedMinutes === null ? null : row.confirmedMinutes - row.agreedMinutes;
  return [
    { key: "label", header: words.fields.staffId, value: (row) => row.label },
    opening(count("held", own.held, 82), formats),
    opening(count("cancelled", own.cancelled, 76), formats),
    minutes("hours", own.hours, (row) => row.confirmedMinutes, formats.duration, 76),
    minutes("proposed", own.proposed, (row) => row.proposedMinutes, formats.duration, 98),
    minutes("agreed", own.agreed, (row) => row.agreedMinutes, formats.duration, 102),
    minutes("difference", own.difference, difference, signed(formats), 82),
    {
      key: "hoursPerWeek",
      header: own.perWeek,
      kind: "number",
      value: hoursPerWeek,
      render: (row) => formats.duration(hoursPerWeek(row)),
      width: 114,
    },
    // No room for what is estimated: it stands by clinic, in the table above.
    conversations(own, formats, 100),
    decimal("perWeek", own.conversationsPerWeek, perWeek, formats),
    decimal("perHour", own.conversationsPerHour, perHour, formats),
  ];
}

/** Confirmed minutes per week in which at least one half-day was held. */
function hoursPerWeek({ confirmedMinutes, weeks }: WorkRow): number | null {
  return weeks > 0 ? Math.round(confirmedMinutes / weeks) : null;
}
