import type { ReactNode } from "react";
import { ErrorNote } from "../../parts/error-note.tsx";
import { EmptyState, Notice } from "../../parts/states.tsx";
import { go, Link } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { useRecords } from "../records/record-client.ts";
import { CloseScreen } from "./close-screen.tsx";
import type { HalfDay } from "./session-words.ts";
import { useHalfDayLead } from "./session-words.ts";
import { StartNowScreen } from "./start-now-screen.tsx";
import type { TallyPage } from "./tally-address.ts";
import { halfDays, tallyAddress } from "./tally-address.ts";
import { TallyScreen } from "./tally-screen.tsx";
import { TallyShell } from "./tally-shell.tsx";
import { TotalsScreen } from "./totals-screen.tsx";

type TallyRoomProps = {
  at: TallyPage;
  /** Code of the person at work. */
  person: string | null;
  /** What must be known of the administration, such as that it is read-only. */
  notices?: ReactNode;
};

/** The pages of a half-day that take the whole window: tally, closing, totals, and "start now". */
export function TallyRoom({ at, person, notices }: TallyRoomProps) {
  if (at.page === "now") return <StartNowScreen person={person} notices={notices} />;
  return <OneHalfDay key={at.sessionId} page={at.page} id={at.sessionId} notices={notices} />;
}

type OneHalfDayProps = { page: "tally" | "close" | "totals"; id: string; notices: ReactNode };

function OneHalfDay({ page, id, notices }: OneHalfDayProps) {
  const words = useWords();
  const own = words.tally;
  const query = useRecords("clinicSession", { id });
  const session = query.data?.[0];
  if (!session) {
    return (
      <TallyShell
        title={own.title}
        leaveLabel={own.leave}
        onLeave={() => go(halfDays)}
        notices={notices}
      >
        <div className="tally-middle">
          {query.data ? (
            <EmptyState
              icon="clock"
              title={own.missing}
              action={{ label: own.toList, run: () => go(halfDays) }}
            >
              {own.missingText}
            </EmptyState>
          ) : query.error ? (
            <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <p className="muted" role="status">
              {words.parts.loading}
            </p>
          )}
        </div>
      </TallyShell>
    );
  }
  if (page === "totals") return <TotalsScreen session={session} notices={notices} />;
  if (session.state !== "planned") return <NotOpen session={session} notices={notices} />;
  if (page === "close") return <CloseScreen session={session} notices={notices} />;
  return <TallyScreen session={session} notices={notices} />;
}

/** A half-day that was closed or cancelled: nothing can be tallied in it. */
function NotOpen({ session, notices }: { session: HalfDay; notices: ReactNode }) {
  const own = useWords().tally;
  const lead = useHalfDayLead(session);
  const held = session.state === "held";
  return (
    <TallyShell
      title={session.clinicName}
      lead={lead}
      leaveLabel={own.leave}
      onLeave={() => go(halfDays)}
      notices={notices}
    >
      <div className="tally-middle">
        <Notice
          title={held ? own.closed : own.cancelled}
          action={
            held ? (
              <Link to={tallyAddress(session.id, "totals")}>{own.toTotals}</Link>
            ) : (
              <Link to={halfDays}>{own.toList}</Link>
            )
          }
        >
          {held ? own.closedText : own.cancelledText}
        </Notice>
      </div>
    </TallyShell>
  );
}
