import type { FormEvent, KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { DueMeeting, Headcount } from "../../../../db/model/activity-series.ts";
import { Button } from "../../parts/button.tsx";
import { readTrouble } from "../../parts/problem.ts";
import { useSettings } from "../../store/settings.ts";
import { readWhole } from "../../words/read-input.ts";
import { useWords } from "../../words/use-words.ts";
import { hasLast } from "./due-list.ts";

type Who = "children" | "adults";
type Typed = Record<Who, string>;

/** What is wrong, and in which of the two fields; null when in neither. */
type Wrong = { text: string; who: Who | null };

/** What is typed for nobody knows. */
const unknownMark = "?";

type HeadcountEntryProps = {
  meeting: DueMeeting;
  /** The digit that opened the entry. */
  first: string;
  onSave: (count: Headcount) => Promise<unknown>;
  onLeave: () => void;
};

/** What is typed of a meeting, how sure it is, what is wrong with it, and saving it. */
function useEntry({ meeting, first, onSave }: HeadcountEntryProps) {
  const words = useWords();
  const own = words.meetings.due;
  const language = useSettings((settings) => settings.language);
  const [typed, setTyped] = useState<Typed>(() => firstTexts(meeting, first));
  const [estimated, setEstimated] = useState(() => isEstimated(meeting));
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Typed | null>(null);
  const save = async () => {
    if (busy) return;
    const count = readCount(meeting.id, typed, estimated, language);
    if ("notWhole" in count) return setWrong({ text: own.notWhole, who: count.notWhole });
    if (count.childrenQuality === null && count.adultsQuality === null) {
      return setWrong({ text: own.nothing, who: "children" });
    }
    const far = farFromLast(meeting, count);
    // Asked once: whoever saves the same numbers again means them.
    if (far && asked !== typed) {
      setAsked(typed);
      return setWrong({ text: own.unusual(String(far.number), String(far.last)), who: far.who });
    }
    setBusy(true);
    try {
      await onSave(count);
    } catch (error) {
      setWrong({ text: readTrouble(error, words).text, who: null });
      setBusy(false);
    }
  };
  const takeLast = () => {
    if (!hasLast(meeting)) return setWrong({ text: own.noLast, who: null });
    setTyped({ children: textOf(meeting.lastChildren), adults: textOf(meeting.lastAdults) });
    setEstimated(true);
  };
  const type = (who: string, text: string) => {
    setWrong(null);
    setTyped({ ...typed, [who]: text });
  };
  return { typed, estimated, wrong, busy, save, takeLast, type, setEstimated };
}

/**
 * The numbers of one meeting, in its row: digits and Tab, Enter saves. Letters are commands here:
 * G estimated or counted, O unknown, Z as last time.
 */
export function HeadcountEntry(props: HeadcountEntryProps) {
  const { meeting, first, onLeave } = props;
  const own = useWords().meetings.due;
  const form = useRef<HTMLFormElement>(null);
  const entry = useEntry(props);
  const { typed, estimated, wrong } = entry;
  useEffect(() => focusFirst(form.current, first !== ""), [first]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void entry.save();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { key, target } = event;
    if (key === "Escape") onLeave();
    else if (event.ctrlKey || event.altKey || event.metaKey) return;
    else if (!(target instanceof HTMLInputElement)) return;
    else if (/^[gG]$/.test(key)) entry.setEstimated(!estimated);
    else if (/^[zZ]$/.test(key)) entry.takeLast();
    else if (/^[oO]$/.test(key)) entry.type(target.name, unknownMark);
    else return;
    event.preventDefault();
  };
  return (
    <form
      ref={form}
      className="count-entry"
      noValidate
      aria-label={own.open(meeting.title)}
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      {(["children", "adults"] as const).map((who) => (
        <label key={who} className="count-label small">
          {own[who]}
          <input
            name={who}
            className="input input-number"
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={wrong?.who === who ? true : undefined}
            value={typed[who]}
            onChange={(event) => entry.type(who, event.currentTarget.value)}
          />
        </label>
      ))}
      <Button
        small
        className="count-estimated"
        aria-pressed={estimated}
        onClick={() => entry.setEstimated(!estimated)}
      >
        {own.estimated}
      </Button>
      <Button small type="submit" busy={entry.busy}>
        {own.save}
      </Button>
      {wrong && (
        <p className="field-error count-error" role="alert">
          {wrong.text}
        </p>
      )}
    </form>
  );
}

/** A number of more than 20 that is over four times the last or usual one: often a slip. */
function farFromLast(meeting: DueMeeting, { children, adults }: Headcount) {
  const found = [
    { who: "children" as const, number: children, last: meeting.lastChildren },
    { who: "adults" as const, number: adults, last: meeting.lastAdults },
  ];
  return found.find(
    ({ number, last }) => number !== null && last !== null && number > Math.max(20, 4 * last),
  );
}

function textOf(number: number | null): string {
  return number === null ? "" : String(number);
}

function firstTexts(meeting: DueMeeting, first: string): Typed {
  const known = (number: number | null, quality: DueMeeting["childrenQuality"]) =>
    quality === "unknown" ? unknownMark : textOf(number);
  return {
    children: first || known(meeting.children, meeting.childrenQuality),
    adults: known(meeting.adults, meeting.adultsQuality),
  };
}

function isEstimated({ childrenQuality, adultsQuality }: DueMeeting): boolean {
  return childrenQuality === "estimated" || adultsQuality === "estimated";
}

function focusFirst(form: HTMLFormElement | null, atEnd: boolean): void {
  const input = form?.querySelector("input");
  input?.focus();
  if (atEnd) input?.setSelectionRange(input.value.length, input.value.length);
  else input?.select();
}

type Language = Parameters<typeof readWhole>[1];

/** The numbers that were typed with how sure they are, or the field that holds no whole number. */
function readCount(
  id: string,
  typed: Typed,
  estimated: boolean,
  language: Language,
): Headcount | { notWhole: Who } {
  const sure = estimated ? ("estimated" as const) : ("counted" as const);
  const read = (text: string) => {
    if (text.trim() === unknownMark) return { number: null, quality: "unknown" as const };
    const found = readWhole(text, language);
    if ("refused" in found || (found.value ?? 0) < 0) return null;
    return { number: found.value, quality: found.value === null ? null : sure };
  };
  const [children, adults] = [read(typed.children), read(typed.adults)];
  if (children === null) return { notWhole: "children" };
  if (adults === null) return { notWhole: "adults" };
  return {
    id,
    children: children.number,
    childrenQuality: children.quality,
    adults: adults.number,
    adultsQuality: adults.quality,
  };
}
