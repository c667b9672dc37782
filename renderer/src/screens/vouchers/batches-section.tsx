import type { ReactNode } from "react";
import { useMemo } from "react";
import { readVoucher } from "../../../../db/model/voucher.ts";
import type { Field } from "../../parts/form/fields.ts";
import type { Column } from "../../parts/table/columns.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { useMunicipalityChoices } from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, NewValues, RowOf, ValuesOf } from "../records/record-kinds.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { RecordScreen } from "../records/record-screen.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { BatchNumbers } from "./batch-numbers.tsx";
import { voucherBase } from "./voucher-sections.ts";

type Batch = RowOf<"voucherBatch">;
type Values = NewValues<"voucherBatch">;
type Kept = ValuesOf<Pick<Values, "municipalityCode" | "edition" | "receivedOn" | "notes">>;

/** The vouchers that came in: numbered or as a quantity, with what is left of them. */
export function BatchesSection({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.vouchers.batches;
  const kept = useKeptForm();
  return (
    <RecordScreen
      noun="voucherBatch"
      base={voucherBase("batches")}
      icon="suitcase"
      title={words.rooms.vouchers}
      lead={own.lead}
      newLabel={own.newOne}
      columns={useBatchColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => batchName(row, words)}
      form={useBatchForm()}
      above={above}
      panel={(row, onClose) => (
        <RecordPanel
          noun="voucherBatch"
          recordKey={row.id}
          title={batchName(row, words)}
          form={kept}
          initial={valuesFrom(kept, row)}
          intro={<BatchNumbers batch={row} />}
          onClose={onClose}
        />
      )}
      empty={{ title: own.empty, text: own.emptyText }}
    />
  );
}

/** What a batch is called: its first and last number, or how many it holds. */
export function batchName({ firstText, lastText, quantity }: Batch, words: Words): string {
  return firstText && lastText
    ? `${firstText} – ${lastText}`
    : words.vouchers.batches.plain(quantity);
}

/** How many vouchers of a batch were not given out yet. */
export function leftOf({ quantity, issued }: Batch): number {
  return quantity - issued;
}

function useBatchColumns(): Column<Batch>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, vouchers } = words;
    const count = (key: string, header: string, value: (row: Batch) => number): Column<Batch> => ({
      key,
      header,
      kind: "number",
      width: 104,
      value,
      render: (row) => formats.number(value(row)),
      sum: true,
    });
    return [
      { key: "received", header: fields.receivedOn, kind: "day", value: (row) => row.receivedOn },
      { key: "numbers", header: fields.batchId, value: (row) => batchName(row, words) },
      { key: "edition", header: fields.edition, value: (row) => row.edition, width: 110 },
      {
        key: "municipality",
        header: fields.municipalityCode,
        value: (row) => row.municipalityName,
        width: 140,
        filter: true,
        muted: true,
      },
      count("quantity", fields.quantity, (row) => row.quantity),
      count("issued", fields.issued, (row) => row.issued),
      count("redeemed", fields.redeemed, (row) => row.redeemed),
      count("left", vouchers.left, leftOf),
    ];
  }, [words, formats]);
}

const blankKept: Kept = { municipalityCode: null, edition: null, receivedOn: null, notes: null };

/** What a batch has beside its numbers; these alone can be corrected. */
function useReceiptFields(): Field<Kept>[] {
  const { fields } = useWords();
  const municipalities = useMunicipalityChoices();
  return [
    {
      kind: "record",
      name: "municipalityCode",
      label: fields.municipalityCode,
      options: municipalities,
      required: true,
    },
    {
      kind: "day",
      name: "receivedOn",
      label: fields.receivedOn,
      max: localToday(),
      required: true,
      width: "half",
    },
    { kind: "text", name: "edition", label: fields.edition, maxLength: 200, width: "half" },
  ];
}

function useNotesField(): Field<Kept> {
  return { kind: "textarea", name: "notes", label: useWords().fields.notes, maxLength: 4000 };
}

function useKeptForm(): FormSpec<Kept> {
  return { blank: blankKept, fields: [...useReceiptFields(), useNotesField()] };
}

function useBatchForm(): FormSpec<Values> {
  const { fields, vouchers } = useWords();
  const own = vouchers.batches;
  // What holds of every batch holds of a new one.
  const receipt = useReceiptFields() as unknown as Field<Values>[];
  const notes = useNotesField() as unknown as Field<Values>;
  return {
    blank: {
      ...blankKept,
      receivedOn: localToday(),
      firstText: null,
      lastText: null,
      quantity: null,
    },
    fields: [
      ...receipt,
      {
        kind: "text",
        name: "firstText",
        label: fields.firstText,
        help: own.firstHelp,
        maxLength: 24,
        width: "half",
      },
      {
        kind: "text",
        name: "lastText",
        label: fields.lastText,
        required: true,
        maxLength: 24,
        width: "half",
        when: ({ firstText }) => firstText !== null,
      },
      {
        kind: "number",
        name: "quantity",
        label: fields.quantity,
        min: 1,
        max: 1_000_000,
        required: true,
        width: "half",
        when: ({ firstText }) => firstText === null,
      },
      notes,
    ],
    check: ({ firstText, lastText }) => {
      const first = firstText === null ? null : readVoucher(firstText);
      if (firstText !== null && !first) return { field: "firstText", text: vouchers.noNumber };
      const last = lastText === null ? null : readVoucher(lastText);
      const isAlike = last && last.prefix === first?.prefix && last.digits === first.digits;
      return firstText !== null && !isAlike ? { field: "lastText", text: own.unlike } : null;
    },
  };
}
