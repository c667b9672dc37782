import { useState } from "react";
import { Button } from "../../parts/button.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { Notice } from "../../parts/states.tsx";
import { go, Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { useRecords } from "../records/record-client.ts";
import { RecordHistory } from "../records/record-history.tsx";
import type { RowOf } from "../records/record-kinds.ts";
import { RemoveRecord } from "../records/remove-record.tsx";
import { tallyAddress } from "../tally/tally-address.ts";
import { CancelSession, useRestore } from "./cancel-session.tsx";
import { EditSession } from "./edit-session.tsx";
import { MoveSession } from "./move-session.tsx";
import { partAddress } from "./room.ts";
import { StateChips } from "./session-columns.tsx";
import { type Session, sessionName, timesText } from "./session-state.ts";

/** What can be done in the panel of a half-day. */
export type SessionTask = "move" | "cancel" | "edit" | null;

type SessionPanelProps = {
  session: Session;
  today: string;
  holidays: readonly RowOf<"holiday">[];
  task: SessionTask;
  onTask: (task: SessionTask) => void;
  onClose: () => void;
};

/** An open half-day: tally or enter it, move or cancel it, and what was counted. */
export function SessionPanel(props: SessionPanelProps) {
  const { session, today, holidays, task, onTask, onClose } = props;
  const words = useWords();
  const formats = useFormats();
  const name = sessionName(session, words, formats);
  const leave = () => onTask(null);
  return (
    <SidePanel
      title={name}
      chips={<StateChips row={session} today={today} holidays={holidays} brief />}
      onClose={onClose}
    >
      {session.state === "planned" && <Planned session={session} onTask={onTask} />}
      {session.state === "cancelled" && <Cancelled session={session} />}
      {task === "move" && <MoveSession session={session} onLeave={leave} />}
      {task === "cancel" && <CancelSession session={session} onLeave={leave} />}
      {session.state === "held" && <Counts session={session} />}
      {task === "edit" ? (
        <EditSession session={session} onLeave={leave} />
      ) : (
        <Facts session={session} onEdit={() => onTask("edit")} />
      )}
      {session.state === "held" && <SessionHours session={session} />}
      <RecordHistory noun="clinicSession" recordKey={session.id} />
      {session.state !== "held" && session.presses === 0 && (
        <RemoveRecord noun="clinicSession" recordKey={session.id} name={name} onRemoved={onClose} />
      )}
    </SidePanel>
  );
}

type TaskProps = { session: Session; onTask: (task: SessionTask) => void };

function Planned({ session, onTask }: TaskProps) {
  const words = useWords().clinicSessions;
  const formats = useFormats();
  const { id, presses } = session;
  const [tallyAt, enterAt] = [tallyAddress(id, "tally"), tallyAddress(id, "totals")];
  return (
    <>
      {presses > 0 && <Notice tone="warn">{words.openPresses(formats.number(presses))}</Notice>}
      <div className="row">
        <Button tone="primary" onClick={() => go(tallyAt)}>
          {presses > 0 ? words.tallyOn : words.tally}
        </Button>
        {presses === 0 && <Button onClick={() => go(enterAt)}>{words.afterwards}</Button>}
        <Button onClick={() => onTask("move")}>{words.move} …</Button>
        {presses === 0 && <Button onClick={() => onTask("cancel")}>{words.cancel} …</Button>}
      </div>
    </>
  );
}

function Cancelled({ session }: { session: Session }) {
  const words = useWords();
  const own = words.clinicSessions;
  const restore = useRestore(session);
  const [busy, setBusy] = useState(false);
  const undo = () => {
    setBusy(true);
    void restore().finally(() => setBusy(false));
  };
  const { cancelKind, cancelReason } = session;
  return (
    <Notice
      title={cancelKind ? words.codes.cancelKind[cancelKind] : own.states.cancelled}
      action={
        <Button small icon="undo" busy={busy} onClick={undo}>
          {own.undoCancel}
        </Button>
      }
    >
      {cancelReason}
    </Notice>
  );
}

function Facts({ session, onEdit }: { session: Session; onEdit: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const { fields, codes, clinicSessions: own } = words;
  const facts = [
    { key: "clinic", label: fields.clinicId, value: session.clinicName },
    { key: "coach", label: fields.staffId, value: session.staffCode },
    { key: "kind", label: fields.kind, value: codes.sessionKind[session.kind] },
    { key: "times", label: own.times, value: timesText(session, formats) || own.noTimes },
    ...(session.note ? [{ key: "note", label: fields.note, value: session.note }] : []),
  ];
  return (
    <Section title={words.nounNames.clinicSession}>
      <KeyValueList items={facts} />
      <div className="section-foot">
        <Button small onClick={onEdit}>
          {own.edit} …
        </Button>
      </div>
    </Section>
  );
}

const counted = [
  "conversations",
  "firstContacts",
  "grandparents",
  "otherLanguage",
  "vouchersGiven",
  "suitcasesGiven",
  "memberships",
] as const;

function Counts({ session }: { session: Session }) {
  const words = useWords();
  const formats = useFormats();
  const { fields, clinicSessions: own } = words;
  const { durationMinutes, travelMinutes, referrals, conversationsQuality: quality } = session;
  const line = (key: string, label: string, value: string) => ({
    key,
    label,
    value: null,
    aside: <span className="numbers">{value}</span>,
  });
  return (
    <Section title={own.counts} aside={quality && words.codes.quality[quality]}>
      <KeyValueList
        labelWidth={210}
        items={[
          ...counted.map((name) => line(name, fields[name], formats.number(session[name]))),
          line("referrals", fields.referrals, formats.number(referrals)),
          line("duration", fields.durationMinutes, formats.duration(durationMinutes)),
          line("travel", fields.travelMinutes, formats.duration(travelMinutes)),
        ]}
      />
      <div className="section-foot">
        <Button small onClick={() => go(tallyAddress(session.id, "totals"))}>
          {own.correctCounts} …
        </Button>
      </div>
    </Section>
  );
}

function SessionHours({ session }: { session: Session }) {
  const words = useWords();
  const formats = useFormats();
  const { data } = useRecords("hourEntry", { sourceId: session.id });
  if (!data || data.length === 0) return null;
  return (
    <Section title={words.clinicSessions.hoursOf}>
      <KeyValueList
        items={data.map(({ id, kind, minutes, state }) => ({
          key: id,
          label: <Link to={`${partAddress("hours")}/${id}`}>{words.codes.hourKind[kind]}</Link>,
          value: words.codes.hourState[state],
          aside: <span className="numbers">{formats.duration(minutes)}</span>,
        }))}
      />
    </Section>
  );
}
