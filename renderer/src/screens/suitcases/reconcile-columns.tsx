import { useMemo } from "react";
import type { Gap, ReconcileRow } from "../../../../db/model/reconciliation.ts";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";

/** The gap between two of the counts of a branch. */
export function gapOf({ gaps }: ReconcileRow, between: Gap["between"]): Gap | undefined {
  return gaps.find((gap) => gap.between === between);
}

const gaps = ["handed_out_redeemed", "handed_out_stock"] as const;

/** The cause that explains most of the gap with the vouchers, and of that with the stock. */
function causesOf(row: ReconcileRow, own: Words["suitcases"]["reconcile"]): string[] {
  const isWithout = row.signals.some(({ signal }) => signal === "no_vouchers");
  return gaps.flatMap((between) => {
    const cause = gapOf(row, between)?.likeliest;
    if (!cause) return [];
    return isWithout && cause === "without_voucher" ? own.noVouchers : own.causes[cause];
  });
}

/** The columns of the reconciliation: three counts, their differences, and the likeliest cause. */
export function useReconcileColumns(): Column<ReconcileRow>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => reconcileColumns(words, formats), [words, formats]);
}

function differenceColumn(
  key: string,
  header: string,
  between: Gap["between"],
  formats: Formats,
): Column<ReconcileRow> {
  const differenceOf = (row: ReconcileRow) => gapOf(row, between)?.difference ?? 0;
  return {
    key,
    header,
    kind: "number",
    value: differenceOf,
    render: (row) => formats.difference(differenceOf(row)),
    width: key === "gapStock" ? 116 : 104,
    sum: (rows) => formats.difference(rows.reduce((sum, row) => sum + differenceOf(row), 0)),
  };
}

function reconcileColumns({ fields, codes, suitcases }: Words, formats: Formats) {
  const own = suitcases.reconcile;
  const count = (
    key: string,
    header: string,
    value: (row: ReconcileRow) => number,
  ): Column<ReconcileRow> => ({ key, header, kind: "number", width: 92, value, sum: true });
  const columns: Column<ReconcileRow>[] = [
    { key: "branch", header: fields.branchId, value: (row) => row.branchName, width: 204 },
    {
      key: "method",
      header: fields.method,
      value: ({ methods }) =>
        methods.map(({ method }) => codes.countingMethod[method]).join(", ") || own.noMethod,
      width: 176,
      muted: true,
    },
    count("handedOut", own.handedOut, (row) => row.handedOut.total),
    count("redeemed", own.redeemed, (row) => row.vouchers.redeemed),
    differenceColumn("gapVouchers", own.gapVouchers, "handed_out_redeemed", formats),
    count("used", own.used, (row) => row.stock.used),
    differenceColumn("gapStock", own.gapStock, "handed_out_stock", formats),
    {
      key: "cause",
      header: own.likeliest,
      kind: "chip",
      value: (row) => causeOf(row, own),
      render: (row) => {
        const text = causeOf(row, own);
        return causesOf(row, own).length > 0 ? text : <Chip tone="good">{text}</Chip>;
      },
      filter: true,
    },
    {
      key: "municipality",
      header: fields.municipalityCode,
      value: (row) => row.municipalityName,
      width: 120,
      filter: true,
      hidden: true,
    },
  ];
  return columns;
}

function causeOf(row: ReconcileRow, own: Words["suitcases"]["reconcile"]): string {
  return causesOf(row, own).join(", ") || own.agrees;
}
