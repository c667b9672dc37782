import { showToast } from "../../parts/toasts.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { choicesOf } from "../records/choices.ts";
import { InlineForm } from "../records/inline-form.tsx";
import { useRecords } from "../records/record-client.ts";
import { changedValues, correctRecord } from "../records/store-record.ts";
import { objectionTo, type Session } from "./session-state.ts";

type MoveValues = Pick<Session, "halfDay"> & { heldOn: string | null; reason: string | null };
type MoveSessionProps = { session: Session; onLeave: () => void };

/** Moves a planned half-day to another day or part of a day, with the reason. */
export function MoveSession({ session, onLeave }: MoveSessionProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  const { data: sessions } = useRecords("clinicSession", { staffId: session.staffId });
  const { data: holidays } = useRecords("holiday");
  const known = { sessions: sessions ?? [], holidays: holidays ?? [] };
  const { heldOn, halfDay } = session;
  const save = async ({ reason, ...values }: MoveValues) => {
    const patch = changedValues({ heldOn, halfDay }, values);
    await correctRecord("clinicSession", session.id, patch, reason, words);
    showToast({ text: own.moved(formats.day(values.heldOn)) });
    onLeave();
  };
  return (
    <InlineForm<MoveValues>
      label={own.moveTitle}
      initial={{ heldOn, halfDay, reason: null }}
      fields={[
        {
          kind: "day",
          name: "heldOn",
          label: own.newDay,
          required: true,
          width: "half",
          warn: (values) =>
            values.heldOn
              ? objectionTo({ ...session, halfDay: values.halfDay }, values.heldOn, known, words)
              : null,
        },
        {
          kind: "choice",
          name: "halfDay",
          label: words.fields.halfDay,
          options: choicesOf(words.codes.halfDay),
          required: true,
          width: "half",
        },
        {
          kind: "text",
          name: "reason",
          label: words.fields.reason,
          help: own.moveReasonHelp,
          required: true,
          maxLength: 400,
        },
      ]}
      check={(values) =>
        values.heldOn === heldOn && values.halfDay === halfDay
          ? { field: "heldOn", text: own.sameDay }
          : null
      }
      saveLabel={own.move}
      onLeave={onLeave}
      onSave={save}
    />
  );
}
