import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Column } from "../../parts/table/columns.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { useClinicChoices } from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { batchName } from "./batches-section.tsx";
import { voucherBase } from "./voucher-sections.ts";

type Holding = RowOf<"voucherHolding">;

/** The numbers that a coach or a clinic carries, with how many are still to be given out. */
export function HoldingsSection({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.vouchers.holdings;
  return (
    <RecordScreen
      noun="voucherHolding"
      base={voucherBase("holdings")}
      icon="person"
      title={words.rooms.vouchers}
      lead={own.lead}
      newLabel={own.newOne}
      columns={useHoldingColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => `${row.firstText} – ${row.lastText}`}
      form={useHoldingForm()}
      above={above}
      empty={{ title: own.empty, text: own.emptyText }}
    />
  );
}

function useHoldingColumns(): Column<Holding>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, vouchers, records } = words;
    return [
      {
        key: "who",
        header: vouchers.holdings.who,
        value: (row) => [row.staffCode, row.clinicName].filter(Boolean).join(", "),
        filter: true,
      },
      {
        key: "numbers",
        header: vouchers.numbers,
        value: (row) => `${row.firstText} – ${row.lastText}`,
        width: 200,
      },
      {
        key: "all",
        header: fields.quantity,
        kind: "number",
        value: (row) => row.lastNumber - row.firstNumber + 1,
        width: 92,
        sum: true,
      },
      {
        key: "free",
        header: vouchers.left,
        kind: "number",
        value: (row) => row.free,
        width: 110,
        sum: true,
      },
      { key: "from", header: fields.validFrom, kind: "day", value: (row) => row.validFrom },
      {
        key: "until",
        header: fields.validUntil,
        kind: "day",
        value: (row) => row.validUntil,
        render: (row) => (row.validUntil ? formats.day(row.validUntil) : records.now),
        width: 132,
      },
    ];
  }, [words, formats]);
}

const noBatches: readonly RowOf<"voucherBatch">[] = [];
const noStaff: readonly RowOf<"staff">[] = [];

function useHoldingForm(): FormSpec<NewValues<"voucherHolding">> {
  const words = useWords();
  const { fields, vouchers, records } = words;
  const batches = useRecords("voucherBatch").data ?? noBatches;
  const staff = useRecords("staff").data ?? noStaff;
  const clinics = useClinicChoices();
  return {
    blank: {
      batchId: null,
      staffId: null,
      clinicId: null,
      firstNumber: null,
      lastNumber: null,
      validFrom: localToday(),
      validUntil: null,
    },
    fields: [
      {
        kind: "record",
        name: "batchId",
        label: fields.batchId,
        options: batches
          .filter(({ firstText }) => firstText !== null)
          .map((batch) => ({ value: batch.id, label: batchName(batch, words) })),
        required: true,
      },
      {
        kind: "record",
        name: "staffId",
        label: words.codes.staffRole.boekstart_coach,
        options: staff.map(({ id, code }) => ({ value: id, label: code })),
        width: "half",
      },
      {
        kind: "record",
        name: "clinicId",
        label: fields.clinicId,
        options: clinics,
        width: "half",
      },
      {
        kind: "number",
        name: "firstNumber",
        label: fields.firstNumber,
        help: vouchers.holdings.numberHelp,
        min: 0,
        required: true,
        plain: true,
        width: "half",
      },
      {
        kind: "number",
        name: "lastNumber",
        label: fields.lastNumber,
        min: 0,
        required: true,
        plain: true,
        width: "half",
      },
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true, width: "half" },
      { kind: "day", name: "validUntil", label: fields.validUntil, width: "half" },
    ],
    check: ({ firstNumber, lastNumber, validFrom, validUntil, staffId, clinicId }) => {
      if (!staffId && !clinicId) return { field: "staffId", text: vouchers.holdings.whoMissing };
      if ((lastNumber ?? 0) < (firstNumber ?? 0)) {
        return { field: "lastNumber", text: vouchers.lastBeforeFirst };
      }
      return validFrom && validUntil && validUntil < validFrom
        ? { field: "validUntil", text: records.endBeforeStart }
        : null;
    },
  };
}
