import { useMemo } from "react";
import type { ImportResult } from "../../../../electron/contract/importing.ts";
import { exportTable } from "../../export-table.ts";
import type { Tone } from "../../parts/chip.tsx";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { registerField, registerValue } from "./import-words.ts";

/** What an import would do with one row. */
export type ProposedRow = NonNullable<ImportResult["rows"]>[number];
/** What becomes of a row. */
export type Outcome = ProposedRow["outcome"];

/** The tone of what becomes of rows; the words always stand beside it. */
export const outcomeTones: Record<Outcome | "refused" | "skipped" | "doubtful", Tone> = {
  new: "good",
  changed: "accent",
  unchanged: "neutral",
  vanished: "warn",
  refused: "bad",
  skipped: "neutral",
  doubtful: "warn",
};

type ProposedTableProps = {
  rows: readonly ProposedRow[];
  /** The municipalities that are known, for their names. */
  options: readonly { value: string; label: string }[];
  skip: ReadonlySet<string>;
  onSkip: (keys: readonly string[], skipped: boolean) => void;
};

/** The rows of a trial run; each can be left out, one by one or those that are selected. */
export function ProposedTable({ rows, options, skip, onSkip }: ProposedTableProps) {
  const words = useWords();
  const hasKept = rows.some(({ kept }) => kept.length > 0);
  const columns = useMemo(
    () => proposedColumns({ words, options, skip, hasKept }),
    [words, options, skip, hasKept],
  );
  const keysOf = (chosen: readonly ProposedRow[]) => chosen.map(({ key }) => key);
  return (
    <DataTable
      id="import"
      label={words.importing.title}
      columns={columns}
      rows={rows}
      rowKey={({ key, outcome }) => `${outcome} ${key}`}
      actions={[
        {
          letter: "n",
          label: words.importing.skip,
          run: (chosen) => onSkip(keysOf(chosen), true),
        },
        {
          letter: "w",
          label: words.importing.takeOver,
          run: (chosen) => onSkip(keysOf(chosen), false),
        },
      ]}
      onExport={(format, view) => exportTable(words.importing.title, format, view)}
    />
  );
}

type ColumnsInput = Pick<ProposedTableProps, "options" | "skip"> & {
  words: Words;
  hasKept: boolean;
};

function proposedColumns({ words, options, skip, hasKept }: ColumnsInput): Column<ProposedRow>[] {
  const own = words.importing;
  const towns = new Map(options.map(({ value, label }) => [value, label]));
  const fateOf = ({ key, outcome }: ProposedRow) => (skip.has(key) ? "skipped" : outcome);
  return [
    { key: "row", header: own.row, kind: "code", width: 72, value: placeOf(own) },
    { key: "key", header: own.key, kind: "code", width: 104, value: ({ key }) => key },
    { key: "name", header: own.name, value: ({ label }) => label },
    {
      key: "municipality",
      header: own.municipality,
      width: 140,
      filter: true,
      value: ({ municipalityCode: code }) => (code && towns.get(code)) ?? code,
    },
    {
      key: "outcome",
      header: own.outcome,
      kind: "chip",
      width: 132,
      value: (row) => own.outcomes[fateOf(row)],
      render: (row) => <Chip tone={outcomeTones[fateOf(row)]}>{own.outcomes[fateOf(row)]}</Chip>,
    },
    {
      key: "changes",
      header: own.changes,
      value: (row) => changesText(row, words),
      render: (row) => <Changes row={row} words={words} />,
    },
    ...(hasKept ? [keptColumn(words)] : []),
  ];
}

function placeOf(own: Words["importing"]) {
  return ({ row, sheet }: ProposedRow) =>
    row !== null && sheet !== undefined ? own.sheetRow(sheet, String(row)) : row;
}

function keptColumn(words: Words): Column<ProposedRow> {
  const text = ({ kept }: ProposedRow) =>
    kept
      .map(({ field, before, after }) => {
        const theirs = words.importing.keptAgainst(registerValue(field, after, words));
        return `${registerField(field, words)}: ${registerValue(field, before, words)} (${theirs})`;
      })
      .join("; ");
  return { key: "kept", header: words.importing.keptHeader, muted: true, value: text };
}

function changesText({ changes }: ProposedRow, words: Words): string {
  return changes
    .map(({ field, before, after }) => {
      const old = registerValue(field, before, words);
      return `${registerField(field, words)}: ${old} → ${registerValue(field, after, words)}`;
    })
    .join("; ");
}

function Changes({ row, words }: { row: ProposedRow; words: Words }) {
  return (
    <span title={changesText(row, words)}>
      {row.changes.map(({ field, before, after }, index) => (
        <span key={field} className="change-fields">
          {index > 0 && "; "}
          <span className="muted">{registerField(field, words)} </span>
          <del>{registerValue(field, before, words)}</del>
          <span className="unseen"> {words.historyList.became} </span>
          <span aria-hidden="true"> → </span>
          <ins>{registerValue(field, after, words)}</ins>
        </span>
      ))}
    </span>
  );
}
