import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { gapCauses, reconcileParts } from "../../../../db/model/reconciliation.ts";
import type { Client } from "../../api.ts";
import { api } from "../../api.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { EmptyState } from "../../parts/states.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { openRecord } from "../history/open-record.ts";

/** A number of the reconciliation that opens onto its records. */
export type ReconcilePart = (typeof reconcileParts)[number] | (typeof gapCauses)[number];

type Line = Awaited<ReturnType<Client["stock"]["reconcileRecords"]>>[number];

/** Whether a word of the address is such a number. */
export function isPart(text: string): text is ReconcilePart {
  return [...reconcileParts, ...gapCauses].some((part) => part === text);
}

/** What such a number is called. */
export function partName(part: ReconcilePart, words: Words): string {
  const names: Record<ReconcilePart, string> = {
    ...words.codes.movementKind,
    ...words.suitcases.reconcile.parts,
    ...words.suitcases.reconcile.causes,
  };
  return names[part];
}

type ReconcileRecordsProps = {
  branchId: string;
  days: { from: string; until: string };
  part: ReconcilePart;
};

/** The records behind a number, with a sum line that equals it. */
export function ReconcileRecords({ branchId, days, part }: ReconcileRecordsProps) {
  const words = useWords();
  const own = words.suitcases.reconcile;
  const query = useQuery(
    api.stock.reconcileRecords.queryOptions({ input: { ...days, branchId, part } }),
  );
  const columns = useRecordColumns();
  return (
    <Loaded query={query}>
      {(rows) => (
        <DataTable
          id="reconcile-records"
          label={partName(part, words)}
          plain
          columns={columns}
          rows={rows}
          rowKey={({ kind, id }) => `${kind} ${id}`}
          onOpen={({ kind, id }) => void openRecord(kind, id)}
          empty={<EmptyState title={own.noRecords}>{own.noRecordsText}</EmptyState>}
        />
      )}
    </Loaded>
  );
}

function useRecordColumns(): Column<Line>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, codes } = words;
    const kinds: Readonly<Record<string, string>> = { ...codes.movementKind, ...codes.voucherEnd };
    return [
      { key: "day", header: fields.movedOn, kind: "day", value: (row) => row.day, width: 92 },
      {
        key: "what",
        header: fields.kind,
        value: (row) => row.voucher ?? row.reason ?? kinds[row.code] ?? row.code,
        sum: (rows) => words.suitcases.reconcile.records(rows.length),
      },
      {
        key: "quantity",
        header: fields.quantity,
        kind: "number",
        value: (row) => row.quantity,
        width: 68,
        sum: (rows) => formats.number(rows.reduce((sum, row) => sum + row.quantity, 0)),
      },
    ];
  }, [words, formats]);
}
