import type { ReactNode } from "react";
import { useMemo } from "react";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { RecordScreen } from "../records/record-screen.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { useEndForm, useEndStore, useKeptEndForm } from "./end-form.ts";
import { EndLinks } from "./end-links.tsx";
import { voucherBase } from "./voucher-sections.ts";

type End = RowOf<"voucherRedemption">;

/** The vouchers that came back or came to another end, by number or as a quantity. */
export function RedemptionsSection({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.vouchers.ends;
  return (
    <RecordScreen
      noun="voucherRedemption"
      base={voucherBase("redemptions")}
      icon="suitcase"
      title={words.rooms.vouchers}
      lead={own.lead}
      newLabel={own.newOne}
      columns={useEndColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => endName(row, words)}
      form={useEndForm()}
      store={useEndStore()}
      intro={<p className="muted small">{own.intro}</p>}
      panel={(row, onClose) => <EndPanel row={row} onClose={onClose} />}
      above={above}
      empty={{ title: own.empty, text: own.emptyText }}
    />
  );
}

/** What the end of vouchers is called: the number, or how many. */
export function endName({ numberText, quantity }: End, words: Words): string {
  return numberText ?? words.vouchers.batches.plain(quantity);
}

function EndPanel({ row, onClose }: { row: End; onClose: () => void }) {
  const words = useWords();
  const form = useKeptEndForm(row);
  const tone = row.kind === "redeemed" ? "good" : "warn";
  return (
    <RecordPanel
      noun="voucherRedemption"
      recordKey={row.id}
      title={endName(row, words)}
      chips={<Chip tone={tone}>{words.codes.voucherEnd[row.kind]}</Chip>}
      form={form}
      initial={valuesFrom(form, row)}
      intro={<EndLinks row={row} />}
      keep={row.movementId !== null}
      onClose={onClose}
    />
  );
}

function useEndColumns(): Column<End>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, codes, vouchers, records } = words;
    return [
      { key: "day", header: fields.redeemedOn, kind: "day", value: (row) => row.redeemedOn },
      {
        key: "voucher",
        header: fields.voucher,
        value: (row) => row.numberText,
        render: (row) => row.numberText ?? <span className="muted">{vouchers.withoutNumbers}</span>,
        width: 150,
      },
      {
        key: "kind",
        header: fields.kind,
        kind: "chip",
        value: (row) => codes.voucherEnd[row.kind],
        render: ({ kind }) =>
          kind === "redeemed" ? (
            codes.voucherEnd[kind]
          ) : (
            <Chip tone="warn">{codes.voucherEnd[kind]}</Chip>
          ),
        width: 170,
        filter: true,
      },
      { key: "branch", header: fields.branchId, value: (row) => row.branchName, filter: true },
      {
        key: "quantity",
        header: fields.quantity,
        kind: "number",
        value: (row) => row.quantity,
        width: 84,
        sum: true,
      },
      {
        key: "members",
        header: fields.newMembers,
        kind: "number",
        value: (row) => row.newMembers,
        render: (row) => formats.number(row.newMembers),
        width: 116,
        sum: true,
      },
      {
        key: "suitcase",
        header: vouchers.suitcase,
        value: (row) => (row.movementId ? records.yes : records.no),
        width: 96,
        filter: true,
        muted: true,
      },
      { key: "reason", header: fields.reason, value: (row) => row.reason, width: 160, muted: true },
    ];
  }, [words, formats]);
}
