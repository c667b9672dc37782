import type { ReorderRule } from "../../../../db/model/stock-order.ts";
import { client } from "../../api.ts";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { useWords } from "../../words/use-words.ts";
import { storing } from "../records/store-record.ts";

type Values = { leadMonths: number | null; coverMonths: number | null };

/** Chooses when the order list says that it is time to order, and how much. */
export function ReorderRulePanel({ rule, onClose }: { rule: ReorderRule; onClose: () => void }) {
  const words = useWords();
  const own = words.suitcases;
  const save = async ({ leadMonths, coverMonths }: Values) => {
    const chosen = { leadMonths: leadMonths ?? 0, coverMonths: coverMonths ?? 0 };
    await storing(words, "movement", chosen, () => client.stock.setReorderRule(chosen));
    showToast({ text: words.records.saved(own.ruleTitle) });
    onClose();
  };
  return (
    <SidePanel title={own.ruleTitle} onClose={onClose}>
      <RecordForm<Values>
        label={own.ruleTitle}
        initial={rule}
        fields={[
          {
            kind: "number",
            name: "leadMonths",
            label: own.leadMonths,
            help: own.leadMonthsHelp,
            min: 1,
            max: 12,
            required: true,
          },
          {
            kind: "number",
            name: "coverMonths",
            label: own.coverMonths,
            help: own.coverMonthsHelp,
            min: 1,
            max: 24,
            required: true,
          },
        ]}
        autoFocus
        onLeave={onClose}
        onSave={save}
      />
    </SidePanel>
  );
}
