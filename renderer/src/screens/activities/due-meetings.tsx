// biome-ignore-all lint/a11y/useSemanticElements: rows with one tab stop are no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, not its cells
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its rows
import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { useLayoutEffect, useRef, useState } from "react";
import type { DueMeeting, Headcount } from "../../../../db/model/activity-series.ts";
import { api, client } from "../../api.ts";
import { Kbd } from "../../parts/button.tsx";
import { CountChips } from "../../parts/pick/count-chips.tsx";
import { readTrouble } from "../../parts/problem.ts";
import { Section } from "../../parts/section.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { correctRecord, storing } from "../records/store-record.ts";
import { hasLast, isCountable, movedTo, nextToCount, whens } from "./due-list.ts";
import "./due-meetings.css";
import { DueRow } from "./due-row.tsx";
import { numbersText } from "./meeting-text.ts";

const tones = { overdue: "warn", today: "accent", week: "neutral" } as const;

type DueMeetingsProps = {
  /** The meeting that the address asks for: it gets the focus. */
  wanted: string | null;
};

/**
 * What asks for numbers, above the list of activities: overdue, today, this week. A digit on a row
 * begins the entry, Z takes the numbers of last time over as an estimate.
 */
export function DueMeetings({ wanted }: DueMeetingsProps) {
  const words = useWords().meetings.due;
  const today = localToday();
  const { data } = useQuery(api.meeting.due.queryOptions({ input: { today } }));
  const [kinds, setKinds] = useState<readonly string[]>([]);
  if (!data || data.length === 0) return null;
  const rows = kinds.length ? data.filter(({ when }) => kinds.includes(when)) : data;
  const chips = whens.map((when) => ({
    key: when,
    label: words.when[when],
    tone: tones[when],
    count: data.filter((row) => row.when === when).length,
  }));
  return (
    <div className="due-card">
      <Section
        title={words.title}
        flush
        aside={<CountChips label={words.counts} chips={chips} on={kinds} onChange={setKinds} />}
      >
        <DueGrid rows={rows} wanted={wanted} />
      </Section>
    </div>
  );
}

type Editing = { id: string; first: string };
type Rows = readonly DueMeeting[];

/** Where the focus is in the rows and which entry is open. */
function useDuePlace(rows: Rows, wanted: string | null) {
  const grid = useRef<HTMLDivElement>(null);
  const focusIt = useRef(wanted !== null);
  const [active, setActive] = useState(wanted);
  const [editing, setEditing] = useState<Editing | null>(null);
  const current = rows.find(({ id }) => id === active) ?? rows[0];
  useLayoutEffect(() => {
    if (!focusIt.current || editing) return;
    focusIt.current = false;
    const row = grid.current?.querySelector<HTMLElement>(`[data-meeting="${current?.id}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: "nearest" });
  });
  const moveTo = (id: string | null) => {
    focusIt.current = true;
    setEditing(null);
    setActive(id);
  };
  const edit = (id: string, first: string) => {
    setActive(id);
    setEditing({ id, first });
  };
  return { grid, current, editing, moveTo, edit };
}

/** What stores numbers of a meeting, and then goes on to the next row that asks for them. */
function useDueActions(rows: Rows, moveTo: (id: string) => void) {
  const words = useWords();
  const formats = useFormats();
  const own = words.meetings.due;
  const tell = (text: string) => showToast({ text, tone: "info" });
  const store = async (meeting: DueMeeting, sent: object, run: () => Promise<Numbers>) => {
    const next = nextToCount(rows, meeting.id) ?? meeting.id;
    const numbers = await storing(words, "activity", sent, run);
    showToast({
      text: own.saved(meeting.title, numbersText(numbers, words, formats)),
      undo: async () => {
        await correctRecord("activity", meeting.id, before(meeting), null, words);
        moveTo(meeting.id);
      },
    });
    moveTo(next);
  };
  const save = (meeting: DueMeeting, count: Headcount) =>
    store(meeting, count, async () => {
      await client.meeting.count(count);
      return count;
    });
  const failed = (error: unknown) =>
    showToast({ text: readTrouble(error, words).text, tone: "bad" });
  const asLast = (meeting: DueMeeting): void => {
    const sent = { id: meeting.id };
    if (!isCountable(meeting)) tell(own.future);
    else if (!hasLast(meeting)) tell(own.noLast);
    else store(meeting, sent, () => client.meeting.countAsLastTime(sent)).catch(failed);
  };
  const unknown = (meeting: DueMeeting): void => {
    if (!isCountable(meeting)) {
      tell(own.future);
      return;
    }
    const none = { children: null, adults: null };
    const said = { childrenQuality: "unknown", adultsQuality: "unknown" } as const;
    save(meeting, { id: meeting.id, ...none, ...said }).catch(failed);
  };
  return { save, asLast, unknown, tell };
}

function DueGrid({ rows, wanted }: { rows: Rows; wanted: string | null }) {
  const own = useWords().meetings.due;
  const { grid, current, editing, moveTo, edit } = useDuePlace(rows, wanted);
  const { save, asLast, unknown, tell } = useDueActions(rows, moveTo);
  const open = (meeting: DueMeeting, first: string) => {
    if (isCountable(meeting)) edit(meeting.id, first);
    else tell(own.future);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const focused = (event.target as HTMLElement).getAttribute("data-meeting");
    const meeting = rows.find(({ id }) => id === focused);
    if (!meeting) return;
    const { key } = event;
    const next = movedTo(rows, meeting.id, key);
    if (next) moveTo(next);
    else if (/^\d$/.test(key)) open(meeting, key);
    else if (key === "Enter") open(meeting, "");
    else if (/^[zZ]$/.test(key)) asLast(meeting);
    else if (/^[oO]$/.test(key)) unknown(meeting);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div ref={grid} role="grid" aria-label={own.title} className="due-rows" onKeyDown={onKeyDown}>
        {rows.map((meeting) => (
          <DueRow
            key={meeting.id}
            meeting={meeting}
            active={meeting === current}
            editing={editing?.id === meeting.id ? editing.first : null}
            onOpen={() => open(meeting, "")}
            onAsLast={() => asLast(meeting)}
            onSave={(count) => save(meeting, count)}
            onLeave={() => moveTo(meeting.id)}
          />
        ))}
      </div>
      <KeyLine />
    </>
  );
}

/** What a meeting was before its numbers were entered. */
function before(meeting: DueMeeting) {
  const { state, children, childrenQuality, adults, adultsQuality } = meeting;
  return { state, children, childrenQuality, adults, adultsQuality };
}

type Numbers = { children: number | null; adults: number | null };

function KeyLine() {
  const { keys } = useWords().meetings.due;
  const lines = [
    [keys.digit, keys.digits],
    ["Z", keys.asLast],
    ["O", keys.unknown],
    ["G", keys.estimate],
    [keys.enter, keys.save],
  ] as const;
  return (
    <p className="due-keys muted small">
      {lines.map(([key, text]) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {text}
        </span>
      ))}
    </p>
  );
}
