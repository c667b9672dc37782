import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FormEvent, KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { MeetingRepeat, ProposedMeeting } from "../../../../db/model/activity-series.ts";
import { addDays } from "../../../../db/model/day.ts";
import { api } from "../../api.ts";
import { Button, IconButton } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { Section } from "../../parts/section.tsx";
import { Notice } from "../../parts/states.tsx";
import { readDay } from "../../words/read-input.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { firstReview, inOrder, isTwice, keptDays, type ReviewedDay } from "./meeting-days.ts";
import { dayWithWeekday } from "./meeting-text.ts";
import "./review-days.css";

type ReviewDaysProps = {
  asked: MeetingRepeat;
  proposed: readonly ProposedMeeting[];
  /** What the days were made of was changed since. */
  stale: boolean;
  onStore: (days: string[]) => Promise<unknown>;
};

/**
 * The days of a series before they are stored: tick off, move by a day with the arrows, add. What
 * speaks against a day (a holiday, a meeting there is) is told, also of a day that was moved.
 */
export function ReviewDays({ asked, proposed, stale, onStore }: ReviewDaysProps) {
  const words = useWords().meetings;
  const formats = useFormats();
  const [days, setDays] = useState(() => firstReview(proposed));
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector("input")?.focus(), []);
  const against = useAgainst(asked, days, proposed);
  const kept = keptDays(days);
  const change = (one: ReviewedDay, next: Partial<ReviewedDay>) =>
    setDays((now) => now.map((each) => (each === one ? { ...each, ...next } : each)));
  const store = async () => {
    setBusy(true);
    setError(null);
    try {
      await onStore(kept);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  const count = formats.number(kept.length);
  return (
    <Section title={words.dates} aside={words.kept(count, formats.number(days.length))}>
      {days.length > 0 && <p className="muted small">{words.moveHelp}</p>}
      {days.length === 0 && <p className="muted small">{words.noDates}</p>}
      <ul className="review-days" ref={list}>
        {days.map((one) => (
          <DayLine
            key={one.proposed ?? `added ${one.day}`}
            one={one}
            against={against.get(one.day)}
            twice={isTwice(days, one)}
            onChange={(next) => change(one, next)}
          />
        ))}
      </ul>
      <AddDay
        onAdd={(day) => setDays((now) => inOrder([...now, { proposed: null, day, kept: true }]))}
      />
      {error !== null && <ErrorNote error={error} />}
      {stale && <Notice tone="warn">{words.stale}</Notice>}
      <div className="section-foot">
        <Button
          tone="primary"
          busy={busy}
          disabled={stale || kept.length === 0}
          onClick={() => void store()}
        >
          {kept.length === 1 ? words.storeOne : words.store(count)}
        </Button>
      </div>
    </Section>
  );
}

/** What speaks against each day, also against those that were moved or added. */
function useAgainst(
  asked: MeetingRepeat,
  days: readonly ReviewedDay[],
  proposed: readonly ProposedMeeting[],
): Map<string, ProposedMeeting> {
  const known = new Set(proposed.map(({ day }) => day));
  const others = [...new Set(days.map(({ day }) => day))].filter((day) => !known.has(day)).sort();
  const { data } = useQuery({
    ...api.meeting.propose.queryOptions({ input: { ...asked, days: others } }),
    enabled: others.length > 0,
    placeholderData: keepPreviousData,
  });
  return new Map([...proposed, ...(data ?? [])].map((one) => [one.day, one]));
}

type DayLineProps = {
  one: ReviewedDay;
  against: ProposedMeeting | undefined;
  twice: boolean;
  onChange: (next: Partial<ReviewedDay>) => void;
};

function DayLine({ one, against, twice, onChange }: DayLineProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.meetings;
  const move = (by: number) => onChange({ day: addDays(one.day, by), kept: true });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    move(event.key === "ArrowLeft" ? -1 : 1);
  };
  return (
    <li className="review-day">
      <label>
        <input
          type="checkbox"
          checked={one.kept}
          onKeyDown={onKeyDown}
          onChange={(event) => onChange({ kept: event.currentTarget.checked })}
        />
        <span className="numbers">{dayWithWeekday(one.day, words, formats)}</span>
      </label>
      <span className="row review-why">
        {against?.holiday && <Chip tone="warn">{own.holiday(against.holiday)}</Chip>}
        {against?.existing && <Chip tone="warn">{own.existing(against.existing)}</Chip>}
        {twice && <Chip tone="bad">{own.twice}</Chip>}
        {one.proposed === null && <Chip tone="accent">{own.added}</Chip>}
        {one.proposed !== null && one.proposed !== one.day && (
          <Chip tone="accent">{own.moved}</Chip>
        )}
      </span>
      <IconButton small icon="left" tabIndex={-1} label={own.earlier} onClick={() => move(-1)} />
      <IconButton small icon="right" tabIndex={-1} label={own.later} onClick={() => move(1)} />
    </li>
  );
}

function AddDay({ onAdd }: { onAdd: (day: string) => void }) {
  const words = useWords();
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const read = readDay(text, localToday());
    if ("refused" in read) return setWrong(words.parts.refusals[read.refused]);
    if (read.value === null) return undefined;
    setText("");
    setWrong(null);
    return onAdd(read.value);
  };
  return (
    <form className="review-add" noValidate onSubmit={add}>
      <input
        className="input"
        aria-label={words.meetings.add}
        placeholder={words.parts.form.dayShape}
        autoComplete="off"
        aria-invalid={wrong ? true : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" icon="plus">
        {words.meetings.addButton}
      </Button>
      {wrong && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
