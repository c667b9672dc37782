import { client } from "../../api.ts";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { useWords } from "../../words/use-words.ts";
import { useBranchChoices } from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import { storing } from "../records/store-record.ts";

type NewCountPanelProps = {
  branchId: string | null;
  onClose: () => void;
  onStarted: (id: string) => void;
};

type Values = { branchId: string | null; countedOn: string | null };

/** Begins a count: of which branch, at the end of which day. */
export function NewCountPanel({ branchId, onClose, onStarted }: NewCountPanelProps) {
  const words = useWords();
  const own = words.suitcases.counts;
  const branches = useBranchChoices();
  const save = async (values: Values) => {
    const draft = { branchId: values.branchId ?? "", countedOn: values.countedOn ?? "" };
    const count = await storing(words, "movement", draft, () => client.stock.startCount(draft));
    onStarted(count.id);
  };
  return (
    <SidePanel title={own.newOne} onClose={onClose}>
      <RecordForm<Values>
        label={own.newOne}
        initial={{ branchId, countedOn: localToday() }}
        fields={[
          {
            kind: "record",
            name: "branchId",
            label: words.fields.branchId,
            options: branches,
            required: true,
          },
          {
            kind: "day",
            name: "countedOn",
            label: words.fields.countedOn,
            help: own.dayHelp,
            max: localToday(),
            required: true,
          },
        ]}
        saveLabel={own.begin}
        autoFocus
        onLeave={onClose}
        onSave={save}
      >
        <p className="muted small">{own.beginText}</p>
      </RecordForm>
    </SidePanel>
  );
}
