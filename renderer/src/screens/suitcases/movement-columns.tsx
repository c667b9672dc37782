import { useMemo } from "react";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import type { RowOf } from "../records/record-kinds.ts";

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

/** The columns of the ledger of suitcases; the change of the stock is summed. */
export function useMovementColumns(): Column<Movement>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => movementColumns(words, formats), [words, formats]);
}

function movementColumns(words: Words, formats: Formats): Column<Movement>[] {
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
      width: 214,
      filter: true,
    },
    {
      key: "clinic",
      header: fields.clinicId,
      value: (row) => row.clinicName,
      width: 132,
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
      value: (row) => row.stockChange,
      render: (row) => formats.difference(row.stockChange),
      width: 84,
      sum: true,
    },
    {
      key: "edition",
      header: fields.edition,
      value: (row) => row.edition,
      width: 96,
      filter: true,
      muted: true,
    },
    {
      key: "reason",
      header: fields.reason,
      value: (row) => reasonWords(row, codes.countReason),
      width: 132,
      muted: true,
    },
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
}

/** The reason of a booking; that of a count is a code with words of its own. */
export function reasonWords(
  { kind, reason }: Pick<Movement, "kind" | "reason">,
  codes: Readonly<Record<string, string>>,
): string | null {
  const known = kind === "count_correction" && reason ? codes[reason] : undefined;
  return known ?? reason ?? null;
}
