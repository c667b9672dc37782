import { useEffect, useRef, useState } from "react";
import type { Recurrence } from "../../../../db/model/tally.ts";
import { client } from "../../api.ts";
import { Button, IconButton } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { classNames } from "../../parts/class-names.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { Section } from "../../parts/section.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { keptDays, type PlannedDay, withDay, withKept } from "./planned-days.ts";
import { dayWithWeekday, shortClinic } from "./session-state.ts";

type DayListProps = {
  recurrence: Recurrence;
  days: readonly PlannedDay[];
  onChange: (days: PlannedDay[]) => void;
  onStore: () => Promise<void>;
};

/** The days that a recurrence comes to: to tick off, move and add, with a summary to store. */
export function DayList({ recurrence, days, onChange, onStore }: DayListProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  // Null: nothing; "": a new day; else the day that is moved.
  const [open, setOpen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const kept = keptDays(days);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>("input:not(:disabled)")?.focus();
  }, []);
  const put = async ({ day }: { day: string | null }) => {
    if (!day) return;
    const [reviewed] = await client.coach.reviewHalfDays({ recurrence, days: [day] });
    if (reviewed) onChange(withDay(days, reviewed, open || null));
    setOpen(null);
  };
  const store = async () => {
    setBusy(true);
    setTrouble(null);
    await onStore().catch(setTrouble);
    setBusy(false);
  };
  const form = (
    <RecordForm<{ day: string | null }>
      key={open}
      label={open ? own.moveDay(formats.day(open)) : own.addDay}
      fields={[{ kind: "day", name: "day", label: own.newDay, required: true }]}
      initial={{ day: open || null }}
      check={({ day }) =>
        days.some((one) => one.day === day) ? { field: "day", text: own.dayThere } : null
      }
      saveLabel={open ? own.move : own.addClinic}
      saveTone="plain"
      autoFocus
      onLeave={() => setOpen(null)}
      onSave={put}
    />
  );
  return (
    <Section
      title={own.proposed}
      aside={own.keptOf(formats.number(kept.length), formats.number(days.length))}
    >
      {days.length === 0 && <p className="muted small">{own.noneOnDays}</p>}
      <ul className="plan-days" ref={list}>
        {days.map((day) => (
          <li key={day.day}>
            <DayLine
              day={day}
              onKeep={(keep) => onChange(withKept(days, day.day, keep))}
              onMove={() => setOpen(day.day)}
            />
            {open === day.day && <div className="plan-move">{form}</div>}
          </li>
        ))}
      </ul>
      {open === "" && <div className="plan-move">{form}</div>}
      {trouble !== null && <ErrorNote error={trouble} />}
      <div className="plan-foot">
        <Button small icon="plus" onClick={() => setOpen("")}>
          {own.addDay}
        </Button>
        <span className="muted small numbers push">
          {summaryOf(kept.length, recurrence, own, formats)}
        </span>
        <Button
          tone="primary"
          busy={busy}
          disabled={kept.length === 0}
          onClick={() => void store()}
        >
          {own.store(formats.number(kept.length))}
        </Button>
      </div>
    </Section>
  );
}

function summaryOf(
  count: number,
  { plannedStartMinutes: from, plannedEndMinutes: until }: Recurrence,
  words: ReturnType<typeof useWords>["clinicSessions"],
  formats: ReturnType<typeof useFormats>,
): string {
  const days = formats.number(count);
  if (from === null || until === null) return words.summaryDays(days);
  return words.summary(days, formats.duration(count * (until - from)));
}

type DayLineProps = { day: PlannedDay; onKeep: (kept: boolean) => void; onMove: () => void };

function DayLine({ day, onKeep, onMove }: DayLineProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  const name = formats.day(day.day);
  return (
    <div className={classNames("plan-day", !day.kept && "plan-day-off")}>
      <label className="plan-day-words">
        <input
          type="checkbox"
          checked={day.kept}
          disabled={day.planned}
          aria-label={own.keep(name)}
          onChange={(event) => onKeep(event.currentTarget.checked)}
        />
        <span className="numbers">{dayWithWeekday(day.day, words, formats)}</span>
      </label>
      <span className="row">
        {day.holiday && (
          <Chip tone="warn">
            {day.kept ? own.inHoliday(day.holiday) : own.skippedHoliday(day.holiday)}
          </Chip>
        )}
        {day.planned && <Chip>{own.isThere}</Chip>}
        {day.elsewhere && <Chip tone="bad">{own.isElsewhere(shortClinic(day.elsewhere))}</Chip>}
        {day.was && <Chip tone="accent">{own.movedFrom(formats.day(day.was))}</Chip>}
        {day.added && <Chip tone="accent">{own.addedDay}</Chip>}
      </span>
      <IconButton small icon="calendar" label={own.moveDay(name)} onClick={onMove} />
    </div>
  );
}
