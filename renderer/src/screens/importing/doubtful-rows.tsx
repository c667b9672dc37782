import { useMemo } from "react";
import type { ImportResult } from "../../../../electron/contract/importing.ts";
import { exportTable } from "../../export-table.ts";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { useWords } from "../../words/use-words.ts";
import { registerField, rowSentence } from "./import-words.ts";

type DoubtfulRow = ImportResult["refused"][number] & { key?: string };

type DoubtfulRowsProps = {
  /** Rows that were refused, or those that are read and worth a second look. */
  rows: readonly DoubtfulRow[];
  kind: "refused" | "doubtful";
};

/** Rows with something wrong in them: where, in which field, what stands there and why. */
export function DoubtfulRows({ rows, kind }: DoubtfulRowsProps) {
  const words = useWords();
  const own = words.importing;
  const columns = useMemo<Column<DoubtfulRow>[]>(
    () => [
      {
        key: "row",
        header: own.row,
        kind: "number",
        width: 72,
        value: ({ row }) => row,
        render: ({ row, sheet }) => (sheet === undefined ? row : own.sheetRow(sheet, String(row))),
      },
      ...(kind === "doubtful"
        ? [
            {
              key: "key",
              header: own.key,
              kind: "code" as const,
              width: 104,
              value: ({ key }: DoubtfulRow) => key,
            },
          ]
        : []),
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
    [words, own, kind],
  );
  return (
    <DataTable
      id={`import-${kind}`}
      label={own.outcomes[kind]}
      columns={columns}
      rows={rows}
      rowKey={({ sheet, row, field, reason }) => `${sheet ?? ""} ${row} ${field} ${reason}`}
      onExport={(format, view) => exportTable(own.outcomes[kind], format, view)}
    />
  );
}
