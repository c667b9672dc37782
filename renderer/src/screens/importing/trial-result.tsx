import { useMemo, useState } from "react";
import type { ImportResult } from "../../../../electron/contract/importing.ts";
import { CountChips } from "../../parts/pick/count-chips.tsx";
import { Notice } from "../../parts/states.tsx";
import { useWords } from "../../words/use-words.ts";
import { DoubtfulRows } from "./doubtful-rows.tsx";
import { FileNotes } from "./file-notes.tsx";
import { countRows } from "./import-counts.ts";
import type { Outcome } from "./proposed-table.tsx";
import { outcomeTones, ProposedTable } from "./proposed-table.tsx";

type TrialResultProps = {
  result: ImportResult;
  /** The municipalities that are known, for their names. */
  options: readonly { value: string; label: string }[];
  /** The keys of rows that are not taken. */
  skip: ReadonlySet<string>;
  onSkip: (keys: readonly string[], skipped: boolean) => void;
};

const outcomes: readonly Outcome[] = ["new", "changed", "vanished", "unchanged"];
/** Rows with other columns, which are looked at on their own. */
const apart: readonly string[] = ["refused", "doubtful"];

/** What a trial run found: the counts, which filter, and the rows or those that are doubtful. */
export function TrialResult({ result, options, skip, onSkip }: TrialResultProps) {
  const words = useWords().importing;
  const [on, setOn] = useState<readonly string[]>([]);
  const counts = useMemo(() => countRows(result, skip), [result, skip]);
  const shownKinds = [
    ...outcomes,
    ...(counts.skipped > 0 ? (["skipped"] as const) : []),
    "refused" as const,
    ...(counts.doubtful > 0 ? (["doubtful"] as const) : []),
  ];
  const chips = shownKinds.map((key) => ({
    key,
    count: counts[key],
    label: words.outcomes[key],
    tone: outcomeTones[key],
  }));
  const rows = useMemo(() => {
    const all = result.rows ?? [];
    const fate = (row: (typeof all)[number]) => (skip.has(row.key) ? "skipped" : row.outcome);
    return on.length > 0 ? all.filter((row) => on.includes(fate(row))) : all;
  }, [result, on, skip]);
  const change = (keys: string[]) => {
    const added = keys.find((key) => !on.includes(key));
    if (added && apart.includes(added)) setOn([added]);
    else setOn(keys.filter((key) => !apart.includes(key)));
  };
  const nothing = counts.new + counts.changed + counts.vanished + counts.skipped === 0;
  const onlyRefused = on.length === 0 && rows.length === 0 && result.refused.length > 0;
  return (
    <>
      <CountChips label={words.filter} chips={chips} on={on} onChange={change} />
      {nothing && (
        <Notice tone={result.unchanged > 0 ? "good" : "warn"}>
          {result.unchanged > 0 ? words.same : words.allRefused}
        </Notice>
      )}
      <FileNotes result={result} options={options} />
      {on.includes("refused") || onlyRefused ? (
        <DoubtfulRows rows={result.refused} kind="refused" />
      ) : on.includes("doubtful") ? (
        <DoubtfulRows rows={result.warnings} kind="doubtful" />
      ) : (
        <ProposedTable rows={rows} options={options} skip={skip} onSkip={onSkip} />
      )}
    </>
  );
}
