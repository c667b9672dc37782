import { useMemo } from "react";
import type { ReorderRow } from "../../../../db/model/stock-order.ts";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";

const tones = { ok: "good", order: "warn", empty: "bad", idle: "neutral" } as const;

/** Whether a branch should order, as a chip. */
export function SignalChip({ signal }: Pick<ReorderRow, "signal">) {
  const words = useWords().suitcases;
  return <Chip tone={tones[signal]}>{words.signals[signal]}</Chip>;
}

/** The columns of the order list: stock, what goes out, how long it lasts, what to order. */
export function useReorderColumns(): Column<ReorderRow>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => reorderColumns(words, formats), [words, formats]);
}

function reorderColumns({ fields, suitcases }: Words, formats: Formats): Column<ReorderRow>[] {
  const whole = (
    key: string,
    header: string,
    width: number,
    value: (row: ReorderRow) => number,
  ): Column<ReorderRow> => ({ key, header, kind: "number", width, value, sum: true });
  const tenths = (
    key: string,
    header: string,
    value: (row: ReorderRow) => number | null,
  ): Column<ReorderRow> => ({
    key,
    header,
    kind: "number",
    width: 96,
    value: (row) => {
      const exact = value(row);
      return exact === null ? null : Math.round(exact * 10) / 10;
    },
    render: (row) => formats.number(value(row), 1),
  });
  return [
    { key: "branch", header: fields.branchId, value: (row) => row.branchName },
    {
      key: "municipality",
      header: fields.municipalityCode,
      value: (row) => row.municipalityName,
      width: 120,
      filter: true,
      muted: true,
      hidden: true,
    },
    whole("stock", suitcases.stockColumn, 84, (row) => row.suitcases),
    {
      key: "signal",
      header: suitcases.signal,
      kind: "chip",
      value: (row) => suitcases.signals[row.signal],
      render: (row) => <SignalChip signal={row.signal} />,
      width: 144,
      filter: true,
    },
    whole("handedOut", suitcases.handedOutYear, 112, (row) => row.handedOut),
    tenths("perMonth", suitcases.perMonth, (row) => row.perMonth),
    tenths("monthsLeft", suitcases.monthsLeft, (row) => row.monthsLeft),
    {
      key: "point",
      header: suitcases.reorderPoint,
      kind: "number",
      value: (row) => row.reorderPoint,
      width: 96,
    },
    whole("ordered", suitcases.underWay, 96, (row) => row.ordered),
    whole("suggested", suitcases.toOrder, 112, (row) => row.suggested),
  ];
}
