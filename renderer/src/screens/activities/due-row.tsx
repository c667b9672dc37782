// biome-ignore-all lint/a11y/useSemanticElements: rows with one tab stop are no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, not its cells
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its rows
import type { MouseEvent } from "react";
import type { DueMeeting, Headcount } from "../../../../db/model/activity-series.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { hasLast, isCountable, isSaid } from "./due-list.ts";
import { HeadcountEntry } from "./headcount-entry.tsx";
import { dayWithWeekday, numbersText } from "./meeting-text.ts";

const tones = { overdue: "warn", today: "accent", week: "neutral" } as const;

type DueRowProps = {
  meeting: DueMeeting;
  active: boolean;
  /** The text that opened its entry; null when it is not open. */
  editing: string | null;
  onOpen: () => void;
  onAsLast: () => void;
  onSave: (count: Headcount) => Promise<unknown>;
  onLeave: () => void;
};

/** A meeting that asks for numbers; its entry opens in the row itself. */
export function DueRow(props: DueRowProps) {
  const { meeting, active, editing, onOpen, onAsLast, onSave, onLeave } = props;
  const words = useWords();
  const formats = useFormats();
  const own = words.meetings.due;
  const press = (event: MouseEvent<HTMLElement>) => {
    if ((event.target as HTMLElement).closest("button, input, form")) return;
    onOpen();
  };
  return (
    <div
      role="row"
      className="due-row"
      data-meeting={meeting.id}
      tabIndex={active && editing === null ? 0 : -1}
      aria-selected={active}
      onClick={press}
    >
      <span role="gridcell" className="due-when">
        <Chip tone={tones[meeting.when]}>{own.when[meeting.when]}</Chip>
      </span>
      <span role="gridcell" className="numbers due-day">
        {dayWithWeekday(meeting.heldOn, words, formats)}
      </span>
      <span role="gridcell" className="due-title">
        {meeting.title}
        {meeting.placeName && <span className="muted small"> {meeting.placeName}</span>}
      </span>
      <span role="gridcell" className="due-count">
        {editing === null && (
          <span className="muted small due-last">{lastText(meeting, words, formats)}</span>
        )}
        {editing !== null ? (
          <HeadcountEntry meeting={meeting} first={editing} onSave={onSave} onLeave={onLeave} />
        ) : (
          <DueState meeting={meeting} onAsLast={onAsLast} onOpen={onOpen} />
        )}
      </span>
    </div>
  );
}

type DueStateProps = { meeting: DueMeeting; onOpen: () => void; onAsLast: () => void };

function DueState({ meeting, onOpen, onAsLast }: DueStateProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.meetings.due;
  if (!isCountable(meeting)) return <span className="muted small">{own.toCome}</span>;
  if (isSaid(meeting)) {
    return (
      <>
        <strong className="numbers">{numbersText(meeting, words, formats)}</strong>
        {meeting.childrenQuality === "estimated" && <Chip tone="warn">{own.estimated}</Chip>}
      </>
    );
  }
  return (
    <>
      {hasLast(meeting) && (
        <Button small tone="quiet" tabIndex={-1} onClick={onAsLast}>
          {own.asLast}
        </Button>
      )}
      <Button small tabIndex={-1} aria-label={own.open(meeting.title)} onClick={onOpen}>
        {words.activities.counts}
      </Button>
    </>
  );
}

/** What "as last time" would take over. */
function lastText(meeting: DueMeeting, words: Words, formats: Formats): string | null {
  if (!hasLast(meeting) || isSaid(meeting)) return null;
  const { lastOn, lastChildren: children, lastAdults: adults } = meeting;
  const numbers = numbersText({ children, adults }, words, formats);
  const own = words.meetings.due;
  return lastOn === null ? own.usual(numbers) : own.last(numbers, formats.day(lastOn));
}
