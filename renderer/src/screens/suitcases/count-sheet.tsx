import type { FormEvent, KeyboardEvent } from "react";
import { useId, useRef, useState } from "react";
import type { StockCount } from "../../../../db/model/suitcase.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { PrivacyWarning, usePrivacyWarning } from "../../parts/form/privacy-warning.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { Notice } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { refusalInWords } from "../records/refusal.ts";
import { CountLine } from "./count-line.tsx";
import { troubleOf, useCountLines } from "./count-lines.ts";
import "./count-sheet.css";
import { newBooking } from "./suitcase-sections.ts";

type CountSheetProps = { count: StockCount; onLeave: () => void };

/**
 * The sheet of a count: what the system says, what was counted, the difference and why. Stock that
 * moved meanwhile is told per line, with the choice to count again or to let the count stand.
 */
export function CountSheet({ count, onLeave }: CountSheetProps) {
  const words = useWords();
  const own = words.suitcases.counts;
  const formats = useFormats();
  const sheet = useRef<HTMLFormElement>(null);
  const lines = useCountLines(count);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const isOpen = count.state === "open";
  const title = own.of(count.branchName, formats.day(count.countedOn));
  const telling = async (work: () => Promise<unknown>) => {
    try {
      setTrouble(null);
      await work();
    } catch (error) {
      setTrouble(refusalInWords(error, "movement", {}, words));
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await telling(async () => {
      const isReady = await lines.look();
      setChecked(!isReady);
      if (!isReady) focusFirstWrong(sheet.current);
      else if ((await lines.finish()).state === "finished") {
        showToast({ text: own.finished(count.branchName) });
      }
    });
    setBusy(false);
  };
  return (
    <Page
      crumb={title}
      head={
        <PageHead
          title={title}
          lead={isOpen ? own.sheetLead : own.finishedLead}
          chips={<Chip tone={isOpen ? "warn" : "good"}>{own.states[count.state]}</Chip>}
          actions={
            <>
              <Button icon="left" onClick={onLeave}>
                {own.toList}
              </Button>
              {isOpen && (
                <Button tone="primary" type="submit" form="count-sheet" busy={busy}>
                  {own.finish}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <form
        id="count-sheet"
        ref={sheet}
        className="stack count-form"
        aria-label={title}
        noValidate
        onSubmit={submit}
        onKeyDown={(event) => leaveOrGoOn(event, onLeave)}
      >
        {trouble !== null && <ErrorNote error={trouble} />}
        {count.lines.some((line) => line.now !== line.snapshot) && isOpen && (
          <Notice tone="warn" title={own.movedTitle} />
        )}
        <CountTable count={count} lines={lines} checked={checked} telling={telling} />
        <CountNotes count={count} lines={lines} telling={telling} />
        {isOpen && (
          <p className="muted small">
            {own.kept} {own.missing}{" "}
            <Link to={newBooking({ kind: "received", branchId: count.branchId })}>
              {own.bookMissing}
            </Link>
          </p>
        )}
      </form>
    </Page>
  );
}

type CountTableProps = {
  count: StockCount;
  lines: ReturnType<typeof useCountLines>;
  /** Whether it was tried to finish: then each line says what is wrong with it. */
  checked: boolean;
  telling: (work: () => Promise<unknown>) => Promise<void>;
};

function CountTable({ count, lines, checked, telling }: CountTableProps) {
  const { fields } = useWords();
  const heads = [fields.edition, fields.snapshot, fields.counted, fields.difference, fields.reason];
  return (
    <div className="count-scroll">
      <table className="count-sheet">
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at > 0 && at < 4 ? "count-number" : ""}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {count.lines.map((line) => (
            <CountLine
              key={line.id}
              line={line}
              entered={lines.of(line.id)}
              isOpen={count.state === "open"}
              trouble={checked ? troubleOf(line, lines.of(line.id)) : null}
              onChange={(changes) => lines.change(line.id, changes)}
              onKeep={(now) => void telling(() => lines.keep(line, now))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CountNotes({ count, lines, telling }: Omit<CountTableProps, "checked">) {
  const words = useWords();
  const { notes } = words.fields;
  const warning = useId();
  const privacy = usePrivacyWarning("notes", lines.notes);
  return (
    <Section title={notes}>
      {count.state === "open" ? (
        <>
          <textarea
            className="input"
            aria-label={notes}
            aria-describedby={warning}
            rows={2}
            maxLength={400}
            value={lines.notes}
            onChange={(event) => lines.setNotes(event.currentTarget.value)}
            onBlur={() => void telling(lines.keepNotes)}
          />
          <PrivacyWarning id={warning} text={privacy} />
        </>
      ) : (
        <p className="small">{count.notes ?? words.suitcases.counts.noNotes}</p>
      )}
    </Section>
  );
}

const wrong = "[aria-invalid=true], [data-wrong]";

function focusFirstWrong(form: HTMLFormElement | null): void {
  // After React has drawn the errors.
  window.setTimeout(() => form?.querySelector<HTMLElement>(wrong)?.focus());
}

/** Esc leaves; Enter in a field goes on to the next one, in the last it finishes the count. */
function leaveOrGoOn(event: KeyboardEvent<HTMLFormElement>, onLeave: () => void): void {
  if (event.defaultPrevented) return;
  if (event.key === "Escape") {
    event.preventDefault();
    // Leaving the field keeps what was typed in it.
    if (event.target instanceof HTMLElement) event.target.blur();
    onLeave();
    return;
  }
  if (event.key !== "Enter") return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>("input[type=text]")];
  const at = event.target instanceof HTMLElement ? fields.indexOf(event.target) : -1;
  if (at < 0) return;
  event.preventDefault();
  const next = fields[at + 1];
  if (next) next.focus();
  else event.currentTarget.requestSubmit();
}
