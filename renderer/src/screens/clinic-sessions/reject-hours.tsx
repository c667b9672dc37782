import { client } from "../../api.ts";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { storing } from "../records/store-record.ts";

type RejectHoursProps = { ids: readonly string[]; onClose: () => void };

/** Takes proposed hours away that were not worked, with the reason. */
export function RejectHours({ ids, onClose }: RejectHoursProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  const title = own.rejectTitle(formats.number(ids.length));
  return (
    <SidePanel title={title} onClose={onClose}>
      <RecordForm<{ reason: string | null }>
        label={title}
        initial={{ reason: null }}
        fields={[
          {
            kind: "text",
            name: "reason",
            label: words.fields.reason,
            required: true,
            maxLength: 400,
          },
        ]}
        saveLabel={own.reject}
        saveTone="danger"
        autoFocus
        onLeave={onClose}
        onSave={async ({ reason }) => {
          const input = { ids: [...ids], reason: reason ?? "" };
          const put = () => client.coach.rejectHours(input);
          const { rejected } = await storing(words, "hourEntry", input, put);
          showToast({ text: own.rejected(formats.number(rejected)) });
          onClose();
        }}
      >
        <p className="muted small">{own.rejectText}</p>
      </RecordForm>
    </SidePanel>
  );
}
