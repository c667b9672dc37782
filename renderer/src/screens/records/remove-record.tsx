import { useState } from "react";
import { Button } from "../../parts/button.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { useWords } from "../../words/use-words.ts";
import { InlineForm } from "./inline-form.tsx";
import type { NounName } from "./record-kinds.ts";
import { removeRecord } from "./store-record.ts";

type RemoveRecordProps = {
  noun: NounName;
  recordKey: string;
  /** What the record is called, for the message afterwards. */
  name: string;
  onRemoved: () => void;
};

/** Takes away a record that was entered by mistake, with the reason; never the way to end one. */
export function RemoveRecord({ noun, recordKey, name, onRemoved }: RemoveRecordProps) {
  const words = useWords();
  const own = words.records;
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div>
        <Button small tone="quiet" onClick={() => setOpen(true)}>
          {own.remove}
        </Button>
      </div>
    );
  }
  const remove = async ({ reason }: { reason: string | null }) => {
    await removeRecord(noun, recordKey, reason ?? "", words);
    showToast({ text: own.removed(name) });
    onRemoved();
  };
  return (
    <InlineForm
      label={own.removeTitle}
      initial={{ reason: null as string | null }}
      fields={[
        {
          kind: "text",
          name: "reason",
          label: own.removeReason,
          help: own.removeReasonHelp,
          required: true,
          maxLength: 400,
        },
      ]}
      saveLabel={own.removeNow}
      saveTone="danger"
      onLeave={() => setOpen(false)}
      onSave={remove}
    >
      <p className="muted small">{own.removeText}</p>
    </InlineForm>
  );
}
