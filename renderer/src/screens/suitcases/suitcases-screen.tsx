import { useMemo, useState } from "react";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { MovementPanel } from "./movement-panel.tsx";
import { stockChange } from "./stock.ts";
import { StockStrip } from "./stock-strip.tsx";
import type { MovementValues } from "./suitcase-form.ts";
import { useMovementForm } from "./suitcase-form.ts";

type Movement = RowOf<"movement">;

const tones = {
  opening_balance: "neutral",
  received: "accent",
  handed_out_desk: null,
  handed_out_clinic: null,
  handout_correction: "warn",
  ordered: "neutral",
  transferred_out: "neutral",
  transferred_in: "neutral",
  damaged: "bad",
  count_correction: "warn",
} as const;

/** BoekStart › Koffertjes: what came in and was handed out, with the stock per branch. */
export function SuitcasesScreen() {
  const words = useWords();
  const own = words.suitcases;
  const [before, setBefore] = useState<Partial<MovementValues>>({});
  const [booked, setBooked] = useState(0);
  const onCreated = (_key: string, values: MovementValues) => {
    setBefore(values);
    setBooked((count) => count + 1);
  };
  return (
    <RecordScreen
      noun="movement"
      base="/boekstart/koffertjes"
      icon="suitcase"
      title={words.rooms.suitcases}
      lead={own.lead}
      newLabel={own.newOne}
      columns={useMovementColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => `${row.branchName}: ${words.codes.movementKind[row.kind]}`}
      form={useMovementForm(before, false)}
      newKey={String(booked)}
      onCreated={onCreated}
      intro={booked > 0 && <p className="muted small">{own.again}</p>}
      panel={(row, onClose) => <MovementPanel row={row} onClose={onClose} />}
      above={<StockStrip />}
      empty={{ title: own.empty, text: own.emptyText }}
    />
  );
}

function useMovementColumns(): Column<Movement>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, codes, suitcases } = words;
    return [
      { key: "day", header: fields.movedOn, kind: "day", value: (row) => row.movedOn, width: 104 },
      { key: "branch", header: fields.branchId, value: (row) => row.branchName, filter: true },
      {
        key: "kind",
        header: fields.kind,
        kind: "chip",
        value: (row) => codes.movementKind[row.kind],
        render: ({ kind }) => {
          const tone = tones[kind];
          const text = codes.movementKind[kind];
          return tone ? <Chip tone={tone}>{text}</Chip> : text;
        },
        width: 236,
        filter: true,
      },
      {
        key: "clinic",
        header: fields.clinicId,
        value: (row) => row.clinicName,
        width: 150,
        filter: true,
        muted: true,
      },
      {
        key: "quantity",
        header: fields.quantity,
        kind: "number",
        value: (row) => row.quantity,
        render: (row) => (
          <>
            {row.corrected !== 0 && (
              <span className="muted small">
                {suitcases.correctedTo(formats.number(row.quantity + row.corrected))}{" "}
              </span>
            )}
            {formats.number(row.quantity)}
          </>
        ),
        width: 124,
      },
      {
        key: "change",
        header: suitcases.stockColumn,
        kind: "number",
        value: stockChange,
        render: (row) => formats.difference(stockChange(row)),
        width: 84,
        sum: true,
      },
      { key: "reason", header: fields.reason, value: (row) => row.reason, width: 132, muted: true },
      {
        key: "booked",
        header: fields.bookedOn,
        kind: "day",
        value: (row) => row.bookedOn,
        width: 110,
        hidden: true,
      },
      {
        key: "municipality",
        header: fields.municipalityCode,
        value: (row) => row.municipalityName,
        width: 130,
        filter: true,
        hidden: true,
      },
    ];
  }, [words, formats]);
}
