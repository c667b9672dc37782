import { client } from "../../api.ts";
import { showToast } from "../../parts/toasts.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { choicesOf } from "../records/choices.ts";
import { InlineForm } from "../records/inline-form.tsx";
import { correctRecord, storing } from "../records/store-record.ts";
import type { Session } from "./session-state.ts";

type CancelValues = { cancelKind: Session["cancelKind"]; cancelReason: string | null };
type CancelSessionProps = { session: Session; onLeave: () => void };

/** Cancels a planned half-day; one of the reasons must be chosen, and `other` must be told. */
export function CancelSession({ session, onLeave }: CancelSessionProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  const day = formats.day(session.heldOn);
  const save = async ({ cancelKind, cancelReason }: CancelValues) => {
    if (!cancelKind) return;
    const patch = { state: "cancelled", cancelKind, cancelReason } as const;
    const input = { key: session.id, patch };
    await storing(words, "clinicSession", input, () => client.clinicSession.correct(input));
    const undo = () => restore();
    showToast({ text: own.cancelled(day), undo });
    onLeave();
  };
  const restore = useRestore(session);
  return (
    <InlineForm<CancelValues>
      label={own.cancelTitle}
      initial={{ cancelKind: null, cancelReason: null }}
      fields={[
        {
          kind: "choice",
          name: "cancelKind",
          label: words.fields.cancelKind,
          options: choicesOf(words.codes.cancelKind),
          required: true,
        },
        {
          kind: "text",
          name: "cancelReason",
          label: own.explanation,
          help: own.noteHelp,
          maxLength: 200,
        },
      ]}
      check={({ cancelKind, cancelReason }) =>
        cancelKind === "other" && !cancelReason
          ? { field: "cancelReason", text: own.explanationNeeded }
          : null
      }
      saveLabel={own.cancel}
      saveTone="danger"
      onLeave={onLeave}
      onSave={save}
    >
      <p className="muted small">{own.cancelText}</p>
    </InlineForm>
  );
}

/** Gives what puts a cancelled half-day back as planned. */
export function useRestore(session: Session): () => Promise<void> {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  return async () => {
    const patch = { state: "planned", cancelKind: null, cancelReason: null };
    await correctRecord("clinicSession", session.id, patch, own.restoreReason, words);
    showToast({ text: own.restored(formats.day(session.heldOn)) });
  };
}
