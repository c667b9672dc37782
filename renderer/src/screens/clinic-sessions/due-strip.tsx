import type { ReactNode } from "react";
import { Section } from "../../parts/section.tsx";
import { Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { startNow, tallyAddress } from "../tally/tally-address.ts";
import { roomBase, sessionAddress } from "./room.ts";
import {
  dayWithWeekday,
  dueSessions,
  type Session,
  shortClinic,
  timesText,
} from "./session-state.ts";
import "./due-strip.css";

const shown = 2;

type DueStripProps = { sessions: readonly Session[]; today: string };

/** What is due, above the list: overdue, today and the rest of the week, each led to by one key. */
export function DueStrip({ sessions, today }: DueStripProps) {
  const words = useWords().clinicSessions;
  const due = dueSessions(sessions, today);
  return (
    <section aria-label={words.due.label} className="due">
      <DueList title={words.due.today} lines={due.today} empty={<StartNow />} screen="tally" />
      <DueList title={words.due.week} lines={due.week} empty={words.due.noWeek} />
      <DueList
        title={words.due.overdue}
        lines={due.overdue}
        empty={words.due.noOverdue}
        screen="totals"
        all={`${roomBase}?stand=overdue`}
      />
    </section>
  );
}

/** Nothing planned today: the coach can begin all the same. */
function StartNow() {
  const words = useWords().clinicSessions;
  return (
    <>
      {words.due.noToday} <Link to={startNow}>{words.due.startNow}</Link>
    </>
  );
}

type DueListProps = {
  title: string;
  lines: readonly Session[];
  empty: ReactNode;
  /** Where a line leads: to the tally, to entering afterwards, or to the half-day itself. */
  screen?: "tally" | "totals";
  /** Where all of them stand. */
  all?: string;
};

function DueList({ title, lines, empty, screen, all }: DueListProps) {
  const words = useWords().clinicSessions;
  const formats = useFormats();
  const rest = lines.length - shown;
  const more = words.due.more(formats.number(rest));
  return (
    <Section title={title} aside={lines.length > 0 && formats.number(lines.length)}>
      {lines.length === 0 && <p className="muted small">{empty}</p>}
      <ul className="due-lines">
        {lines.slice(0, shown).map((session) => (
          <li key={session.id}>
            <DueLine session={session} screen={screen} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="small due-more">{all ? <Link to={all}>{more}</Link> : more}</p>}
    </Section>
  );
}

type DueLineProps = { session: Session; screen: "tally" | "totals" | undefined };

function DueLine({ session, screen }: DueLineProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  const { id, heldOn, clinicName, halfDay, presses } = session;
  const page = presses > 0 ? "tally" : screen;
  const half = words.codes.halfDay[halfDay];
  const day = dayWithWeekday(heldOn, words, formats);
  const time = timesText(session, formats) || half;
  const when = { tally: time, totals: day, list: `${day} ${half}` }[screen ?? "list"];
  const action = screen === "tally" ? own.tally : own.afterwards;
  return (
    <Link className="due-line" to={page ? tallyAddress(id, page) : sessionAddress(id)}>
      <span className="due-words">
        <strong>{shortClinic(clinicName)}</strong> <span className="numbers">{when}</span>
      </span>
      {screen && <span className="due-action">{presses > 0 ? own.tallyOn : action}</span>}
    </Link>
  );
}
