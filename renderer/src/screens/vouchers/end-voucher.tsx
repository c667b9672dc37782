import { client } from "../../api.ts";
import { showToast } from "../../parts/toasts.tsx";
import { useWords } from "../../words/use-words.ts";
import { choicesOf, useBranchChoices } from "../records/choices.ts";
import { InlineForm } from "../records/inline-form.tsx";
import { localToday } from "../records/open-chip.tsx";
import type { RowOf } from "../records/record-kinds.ts";
import { storing } from "../records/store-record.ts";

type Values = {
  kind: RowOf<"voucherRedemption">["kind"] | null;
  day: string | null;
  branchId: string | null;
  reason: string | null;
};

/** Books how one voucher came to its end, other than at the desk. */
export function EndVoucher({ voucher, onLeave }: { voucher: string; onLeave: () => void }) {
  const words = useWords();
  const { fields, codes, vouchers } = words;
  const own = vouchers.life;
  const branches = useBranchChoices();
  const save = async ({ kind, day, branchId, reason }: Values) => {
    const draft = {
      voucher,
      kind: kind ?? "void",
      day: day ?? "",
      branchId: kind === "redeemed" ? branchId : null,
      reason,
    };
    await storing(words, "voucherRedemption", draft, () => client.voucher.end(draft));
    showToast({ text: words.records.saved(voucher) });
    onLeave();
  };
  return (
    <InlineForm<Values>
      label={own.endTitle}
      initial={{ kind: "lost", day: localToday(), branchId: null, reason: null }}
      fields={[
        {
          kind: "choice",
          name: "kind",
          label: fields.kind,
          options: choicesOf(codes.voucherEnd),
          required: true,
        },
        {
          kind: "record",
          name: "branchId",
          label: fields.branchId,
          help: own.withoutSuitcase,
          options: branches,
          required: true,
          when: ({ kind }) => kind === "redeemed",
        },
        { kind: "day", name: "day", label: fields.redeemedOn, max: localToday(), required: true },
        { kind: "text", name: "reason", label: fields.reason, maxLength: 200 },
      ]}
      onLeave={onLeave}
      onSave={save}
    />
  );
}
