import type { Check, FigureValue } from "../../../../db/model/figure.ts";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import type { Formats } from "../../words/formats.ts";
import type { Words } from "../../words/words.ts";

/** A figure of a report with its value of the period before, null when that has none. */
export type ReportRow = { figure: FigureValue; before: number | null };

type ColumnsInput = {
  words: Words;
  formats: Formats;
  /** Names of the period and of the one before: "2024" and "2023". */
  period: string;
  previous: string;
  checks: readonly Check[];
  /** How many characters the longest value takes, and whether there are shares among them. */
  longest: number;
  shares: boolean;
  /** Whether a panel leaves little room. */
  narrow: boolean;
};

/** The columns of a report: figure, value, difference, how it was counted, day or note. */
export function reportColumns(input: ColumnsInput): Column<ReportRow>[] {
  const { words, formats, checks, narrow } = input;
  const own = words.figures;
  const isLong = input.period.length > 9;
  return [
    {
      key: "figure",
      header: own.figure,
      ...(narrow ? {} : { width: 320 }),
      value: ({ figure }) => figure.label,
    },
    {
      key: "value",
      header: isLong ? own.value : input.period,
      kind: "number",
      width: Math.max(narrow ? 70 : 96, input.longest * 9 + 30),
      value: ({ figure }) => figure.value,
      render: ({ figure }) => <span className="figure">{figure.display}</span>,
    },
    {
      key: "difference",
      header: isLong ? own.againstBefore : own.against(input.previous),
      kind: "number",
      width: isLong || input.shares ? 124 : narrow ? 88 : 112,
      muted: true,
      value: difference,
      render: (row) => differenceText(row, words, formats),
    },
    {
      key: "count",
      header: own.counting,
      muted: true,
      width: narrow ? 108 : 132,
      value: ({ figure }) => countingText(figure, words, formats),
      render: ({ figure }) => <Counting figure={figure} checks={checks} {...{ words, formats }} />,
    },
    {
      key: "note",
      header: own.dayOrNote,
      muted: true,
      ...(narrow ? { width: 112 } : {}),
      value: ({ figure }) => noteText(figure, words, formats),
    },
  ];
}

function difference({ figure, before }: ReportRow): number | null {
  return figure.value === null || before === null ? null : figure.value - before;
}

/** "+ 8", "– 3", or for a share "+ 1,2 punt"; blank when either period has no value. */
export function differenceText(row: ReportRow, words: Words, formats: Formats): string {
  const change = difference(row);
  if (change === null) return "";
  if (row.figure.unit !== "share") return formats.difference(change);
  const points = Math.round(change * 1000) / 10;
  const sign = points === 0 ? "" : points > 0 ? "+ " : "– ";
  return words.figures.points(`${sign}${formats.number(Math.abs(points), 1)}`);
}

/** How many of a figure are estimated or averaged, as a whole number. */
export function estimatedCount({ value, estimatedShare }: FigureValue): number {
  return Math.round((value ?? 0) * estimatedShare);
}

function countingText(figure: FigureValue, words: Words, formats: Formats): string {
  if (estimatedCount(figure) > 0) {
    return words.figures.estimated(formats.number(estimatedCount(figure)));
  }
  if (figure.missing > 0) return words.figures.missing(formats.number(figure.missing));
  return figure.state === "value" ? words.figures.counted : "";
}

/** The figure whose row tells of a check; other checks stand above the table. */
export const checkedFigures: Record<string, string> = { "dbos-locations": "dbos.locations" };

type CountingProps = {
  figure: FigureValue;
  checks: readonly Check[];
  words: Words;
  formats: Formats;
};

function Counting({ figure, checks, words, formats }: CountingProps) {
  const check = checks.find(({ id }) => checkedFigures[id] === figure.id);
  if (check) {
    const sum = check.detail.split(/ [=≠] /)[0] ?? check.detail;
    return (
      <Chip tone={check.holds ? "good" : "bad"}>
        {check.holds ? words.figures.holds(sum) : words.figures.fails(sum)}
      </Chip>
    );
  }
  const text = countingText(figure, words, formats);
  const certain = estimatedCount(figure) === 0 && figure.missing === 0;
  return certain ? text : <Chip tone="warn">{text}</Chip>;
}

/**
 * "op 31-12-2024" for a figure of one day, else its first note without what it is called; a bare
 * number says nothing without that.
 */
function noteText(figure: FigureValue, words: Words, formats: Formats): string {
  if (figure.referenceDay) return words.figures.on(formats.day(figure.referenceDay));
  const [note = ""] = figure.notes;
  const rest = note.slice(note.indexOf(": ") + 1).trim();
  return /\p{L}/u.test(rest) ? rest : note;
}
