import { useMemo, useState } from "react";
import type { ImportResult } from "../../../../electron/contract/importing.ts";
import { exportTable } from "../../export-table.ts";
import type { Tone } from "../../parts/chip.tsx";
import { Chip } from "../../parts/chip.tsx";
import { CountChips } from "../../parts/pick/count-chips.tsx";
import { Notice } from "../../parts/states.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { registerField, registerValue, rowSentence } from "./import-words.ts";

type ProposedRow = NonNullable<ImportResult["rows"]>[number];
type RefusedRow = ImportResult["refused"][number];
type Outcome = ProposedRow["outcome"];

type TrialResultProps = {
  result: ImportResult;
  /** The municipalities that are known, for their names. */
  options: readonly { value: string; label: string }[];
  /** How many rows would change something. */
  changes: number;
};

const outcomes: readonly Outcome[] = ["new", "changed", "vanished", "unchanged"];
const tones: Record<Outcome | "refused", Tone> = {
  new: "good",
  changed: "accent",
  unchanged: "neutral",
  vanished: "warn",
  refused: "bad",
};

/** What a trial run found: the counts, which filter, and the rows or the refused ones. */
export function TrialResult({ result, options, changes }: TrialResultProps) {
  const words = useWords().importing;
  const [on, setOn] = useState<readonly string[]>([]);
  const chips = [
    ...outcomes.map((key) => ({ key, count: result[key] })),
    { key: "refused" as const, count: result.refused.length },
  ].map(({ key, count }) => ({ key, count, label: words.outcomes[key], tone: tones[key] }));
  const rows = useMemo(() => {
    const all = result.rows ?? [];
    return on.length > 0 ? all.filter(({ outcome }) => on.includes(outcome)) : all;
  }, [result, on]);
  // Refused rows have other columns, so they are looked at on their own.
  const change = (keys: string[]) => {
    const added = keys.find((key) => !on.includes(key));
    setOn(added === "refused" ? ["refused"] : keys.filter((key) => key !== "refused"));
  };
  const refusedOnly = on.includes("refused") || (rows.length === 0 && result.refused.length > 0);
  return (
    <>
      <CountChips label={words.filter} chips={chips} on={on} onChange={change} />
      {changes === 0 && (
        <Notice tone={result.unchanged > 0 ? "good" : "warn"}>
          {result.unchanged > 0 ? words.same : words.allRefused}
        </Notice>
      )}
      {refusedOnly ? (
        <RefusedTable rows={result.refused} />
      ) : (
        <ProposedTable rows={rows} options={options} />
      )}
    </>
  );
}

type ProposedTableProps = { rows: readonly ProposedRow[]; options: TrialResultProps["options"] };

function ProposedTable({ rows, options }: ProposedTableProps) {
  const words = useWords();
  const columns = useMemo(() => proposedColumns(words, options), [words, options]);
  return (
    <DataTable
      id="import"
      label={words.importing.title}
      columns={columns}
      rows={rows}
      rowKey={({ key, outcome }) => `${outcome} ${key}`}
      onExport={(format, view) => exportTable(words.importing.title, format, view)}
    />
  );
}

function proposedColumns(
  words: Words,
  options: TrialResultProps["options"],
): Column<ProposedRow>[] {
  const own = words.importing;
  const towns = new Map(options.map(({ value, label }) => [value, label]));
  return [
    { key: "row", header: own.row, kind: "code", width: 72, value: ({ row }) => row },
    { key: "key", header: own.key, kind: "code", value: ({ key }) => key },
    { key: "name", header: own.name, value: ({ label }) => label },
    {
      key: "municipality",
      header: own.municipality,
      width: 148,
      filter: true,
      value: ({ municipalityCode: code }) => (code && towns.get(code)) ?? code,
    },
    {
      key: "outcome",
      header: own.outcome,
      kind: "chip",
      width: 116,
      value: ({ outcome }) => own.outcomes[outcome],
      render: ({ outcome }) => <Chip tone={tones[outcome]}>{own.outcomes[outcome]}</Chip>,
    },
    {
      key: "changes",
      header: own.changes,
      value: (row) => changesText(row, words),
      render: (row) => <Changes row={row} words={words} />,
    },
  ];
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

function RefusedTable({ rows }: { rows: readonly RefusedRow[] }) {
  const words = useWords();
  const own = words.importing;
  const columns = useMemo<Column<RefusedRow>[]>(
    () => [
      { key: "row", header: own.row, kind: "number", width: 72, value: ({ row }) => row },
      {
        key: "field",
        header: own.field,
        width: 160,
        filter: true,
        value: ({ field }) => (field === "row" ? own.wholeRow : registerField(field, words)),
      },
      { key: "value", header: own.value, width: 200, value: ({ value }) => value },
      { key: "reason", header: own.reason, value: ({ reason }) => rowSentence(reason, words) },
    ],
    [words, own],
  );
  return (
    <DataTable
      id="import-refused"
      label={own.outcomes.refused}
      columns={columns}
      rows={rows}
      rowKey={({ row, field, reason }) => `${row} ${field} ${reason}`}
      onExport={(format, view) => exportTable(own.outcomes.refused, format, view)}
    />
  );
}
