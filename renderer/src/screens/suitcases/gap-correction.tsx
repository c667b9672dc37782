import type { ReconcileRow } from "../../../../db/model/reconciliation.ts";
import type { Client } from "../../api.ts";
import { client } from "../../api.ts";
import { showToast } from "../../parts/toasts.tsx";
import { useWords } from "../../words/use-words.ts";
import { choicesOf } from "../records/choices.ts";
import { InlineForm } from "../records/inline-form.tsx";
import { localToday } from "../records/open-chip.tsx";
import { storing } from "../records/store-record.ts";
import { gapOf } from "./reconcile-columns.tsx";

type Booking = "handed_out" | "redeemed" | "count_correction";
type Draft = Parameters<Client["stock"]["correctGap"]>[0];

type Values = {
  book: Booking | null;
  day: string | null;
  quantity: number | null;
  difference: number | null;
  edition: string | null;
  reason: string | null;
};

type GapCorrectionProps = {
  row: ReconcileRow;
  days: { from: string; until: string };
  onLeave: () => void;
};

/** Books what explains a gap as a record of its own, with the reason; nothing is rewritten. */
export function GapCorrection({ row, days, onLeave }: GapCorrectionProps) {
  const words = useWords();
  const own = words.suitcases.reconcile;
  const { fields, suitcases } = words;
  const save = async (values: Values) => {
    const draft = draftOf(row.branchId, values);
    await storing(words, "movement", draft, () => client.stock.correctGap(draft));
    showToast({ text: words.records.saved(own.correctTitle) });
    onLeave();
  };
  const isCount = ({ book }: Values) => book === "count_correction";
  return (
    <InlineForm<Values>
      label={own.correctTitle}
      initial={firstValues(row, days.until)}
      fields={[
        {
          kind: "choice",
          name: "book",
          label: fields.kind,
          help: own.bookHelp,
          options: choicesOf(own.books),
          required: true,
        },
        {
          kind: "day",
          name: "day",
          label: fields.movedOn,
          max: localToday(),
          required: true,
          width: "half",
        },
        {
          kind: "number",
          name: "quantity",
          label: fields.quantity,
          min: 1,
          max: 100_000,
          required: true,
          width: "half",
          when: (values) => !isCount(values),
        },
        {
          kind: "number",
          name: "difference",
          label: fields.difference,
          help: own.differenceHelp,
          min: -100_000,
          max: 100_000,
          required: true,
          width: "half",
          when: isCount,
        },
        { kind: "text", name: "edition", label: fields.edition, maxLength: 200, when: isCount },
        { kind: "text", name: "reason", label: fields.reason, required: true, maxLength: 200 },
      ]}
      check={({ difference, book }) =>
        book === "count_correction" && difference === 0
          ? { field: "difference", text: suitcases.noDifference }
          : null
      }
      onLeave={onLeave}
      onSave={save}
    >
      <p className="muted small">{own.correctText}</p>
    </InlineForm>
  );
}

/** What would close the gap, as far as the counts tell; the person may choose otherwise. */
function firstValues(row: ReconcileRow, until: string): Values {
  const vouchers = gapOf(row, "handed_out_redeemed")?.difference ?? 0;
  const today = localToday();
  const day = until < today ? until : today;
  const blank = { day, difference: null, edition: null, reason: null };
  // A branch that works without vouchers has none that were forgotten.
  const isWithout = row.signals.some(({ signal }) => signal === "no_vouchers");
  if (vouchers > 0) {
    return { ...blank, book: "redeemed", quantity: isWithout ? null : vouchers };
  }
  if (vouchers < 0) return { ...blank, book: "handed_out", quantity: -vouchers };
  return { ...blank, book: "count_correction", quantity: null };
}

function draftOf(branchId: string, values: Values): Draft {
  const day = values.day ?? "";
  const reason = values.reason ?? "";
  const quantity = values.quantity ?? 0;
  switch (values.book) {
    case "handed_out":
      return { book: "handed_out", branchId, day, quantity, reason };
    case "redeemed":
      return { book: "redeemed", branchId, day, quantity, quality: "counted", reason };
    default: {
      const { difference, edition } = values;
      const book = "count_correction";
      return { book, branchId, day, edition, difference: difference ?? 0, reason };
    }
  }
}
