import { showToast } from "../../parts/toasts.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { choicesOf } from "../records/choices.ts";
import { InlineForm } from "../records/inline-form.tsx";
import { changedValues, correctRecord } from "../records/store-record.ts";
import { timeFields, timesInOrder } from "./session-form.ts";
import { type Session, sessionName } from "./session-state.ts";

type EditValues = Pick<Session, "kind" | "plannedStartMinutes" | "plannedEndMinutes" | "note">;

/** Changes what was planned of a half-day but its day: the kind, the time and the note. */
export function EditSession({ session, onLeave }: { session: Session; onLeave: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const { fields, codes, clinicSessions: own } = words;
  const { kind, plannedStartMinutes, plannedEndMinutes, note } = session;
  const initial: EditValues = { kind, plannedStartMinutes, plannedEndMinutes, note };
  return (
    <InlineForm<EditValues>
      label={own.editTitle}
      initial={initial}
      fields={[
        {
          kind: "choice",
          name: "kind",
          label: fields.kind,
          options: choicesOf(codes.sessionKind),
          required: true,
        },
        ...timeFields(words),
        { kind: "textarea", name: "note", label: fields.note, help: own.noteHelp, maxLength: 4000 },
      ]}
      check={(values) => timesInOrder(values, own.timeWrong)}
      onLeave={onLeave}
      onSave={async (values) => {
        const patch = changedValues(initial, values);
        await correctRecord("clinicSession", session.id, patch, null, words);
        showToast({ text: words.records.saved(sessionName(session, words, formats)) });
        onLeave();
      }}
    />
  );
}
