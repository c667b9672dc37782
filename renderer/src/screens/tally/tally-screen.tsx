import type { ReactNode } from "react";
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { refreshAll } from "../../api.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { go } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { ContactCards } from "./contact-cards.tsx";
import { startClock } from "./half-day-time.ts";
import { LastTen } from "./last-ten.tsx";
import { contactCards } from "./marks.ts";
import type { HalfDay } from "./session-words.ts";
import { useHalfDayLead } from "./session-words.ts";
import type { OpenTally } from "./tally-actions.ts";
import { tallyOf } from "./tally-actions.ts";
import { halfDays, tallyAddress } from "./tally-address.ts";
import { TallyBarAside } from "./tally-bar-aside.tsx";
import { TallyCounter } from "./tally-counter.tsx";
import { TallyFoot } from "./tally-foot.tsx";
import { TallyMarks } from "./tally-marks.tsx";
import { TallyShell } from "./tally-shell.tsx";
import { TallyTrouble } from "./tally-trouble.tsx";
import type { View } from "./tally-view.ts";
import { viewOf } from "./tally-view.ts";
import "./tally.css";
import "./tally-marks.css";
import { useTallyKeys } from "./use-tally-keys.ts";

type TallyScreenProps = { session: HalfDay; notices?: ReactNode };

/** The tally of a half-day: a key, a click or a tap per parent. There is nothing to type in. */
export function TallyScreen({ session, notices }: TallyScreenProps) {
  const own = useWords().tally;
  const tally = useMemo(() => tallyOf(session.id), [session.id]);
  const { stored, steps, trouble } = useStore(tally.store);
  const lead = useHalfDayLead(session);
  const [keysOn, setKeysOn] = useState(true);
  useEffect(() => void tally.actions.load(), [tally]);
  useWaitingWarning(steps.length > 0);
  const view = useMemo(() => stored && viewOf(stored, steps), [stored, steps]);
  const openedAt = session.heldOn === localToday() ? startClock(session.id, Date.now()) : null;
  const leave = () => {
    // Other rooms show what was counted meanwhile.
    void refreshAll();
    go(halfDays);
  };
  return (
    <TallyShell
      title={session.clinicName}
      lead={lead}
      leaveLabel={own.leave}
      onLeave={leave}
      notices={notices}
      aside={
        <TallyBarAside
          view={view}
          waiting={steps.length}
          failed={trouble !== null}
          openedAt={openedAt}
          onDone={() => go(tallyAddress(session.id, "close"))}
        />
      }
      foot={<TallyFoot tally={tally} keysOn={keysOn} setKeysOn={setKeysOn} />}
    >
      {trouble !== null && steps.length > 0 && (
        <TallyTrouble
          trouble={trouble}
          waiting={steps.length}
          onRetry={() => void tally.actions.load()}
          onDrop={tally.actions.drop}
        />
      )}
      {view ? (
        <Tallying tally={tally} view={view} keysOn={keysOn} onLeave={leave} />
      ) : (
        trouble !== null && <ErrorNote error={trouble} onRetry={() => void tally.actions.load()} />
      )}
    </TallyShell>
  );
}

/** Lets the browser ask before the window goes while something is not stored yet. */
function useWaitingWarning(waiting: boolean): void {
  useEffect(() => {
    if (!waiting) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [waiting]);
}

type TallyingProps = { tally: OpenTally; view: View; keysOn: boolean; onLeave: () => void };

function Tallying({ tally, view, keysOn, onLeave }: TallyingProps) {
  const own = useWords().tally;
  const { actions } = tally;
  const { current, chosen, armed, steps } = useStore(tally.store);
  const cards = useMemo(() => contactCards(view.bands), [view.bands]);
  useTallyKeys({ tally, cards, on: keysOn, onLeave });
  const labelOf = ({ bandCode }: { bandCode: string | null }) =>
    view.bands.find(({ code }) => code === bandCode)?.label ?? own.grandparent;
  const subject = view.last.find(({ key }) => key === (chosen ?? current)) ?? null;
  const correcting = subject !== null && chosen !== null;
  const label = correcting
    ? own.atChosen(subject.place, labelOf(subject))
    : subject
      ? own.atLast(labelOf(subject))
      : own.atNext;
  const help = correcting ? own.atChosenHelp : subject ? own.atLastHelp : own.atNextHelp;
  const last = view.last.at(-1);
  const said = last ? own.said(view.conversations, labelOf(last)) : own.saidNone;
  return (
    <div className="tallying">
      <TallyCounter view={view} correcting={correcting} actions={actions} />
      <div className="tally-work">
        <h2>{own.contacts}</h2>
        <ContactCards {...{ cards, view, subject, labelOf, actions }} />
        <div className="tally-at" data-correcting={correcting}>
          <h2>{label}</h2>
          <span className="muted small">{help}</span>
        </div>
        <TallyMarks marks={subject ?? armed} {...{ view, label, actions }} />
        <h2>{own.lastTen}</h2>
        <LastTen presses={view.last} {...{ cards, subject, chosen, labelOf, actions }} />
      </div>
      {/* Told when it is stored, so that what is heard is also there. */}
      <p className="unseen" role="status">
        {steps.length === 0 && said}
      </p>
    </div>
  );
}
