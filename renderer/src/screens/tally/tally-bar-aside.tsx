import { useEffect, useState } from "react";
import { Chip } from "../../parts/chip.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { View } from "./tally-view.ts";

type TallyBarAsideProps = {
  view: View | null;
  /** How many steps wait to be stored. */
  waiting: number;
  failed: boolean;
  /** When the tally was opened, in milliseconds; null on another day than its own. */
  openedAt: number | null;
  onDone: () => void;
};

/** In the bar: whether all is stored, the time so far, what is left, and the way to close. */
export function TallyBarAside({ view, waiting, failed, openedAt, onDone }: TallyBarAsideProps) {
  const own = useWords().tally;
  const vouchers = view?.left.vouchers ?? null;
  const suitcases = view?.left.suitcases ?? null;
  const unsure = waiting > 0 || failed;
  return (
    <>
      <span className="tally-state" data-stored={!unsure}>
        {failed ? (
          <Chip tone="bad">{own.notStored}</Chip>
        ) : waiting > 0 ? (
          <Chip tone="warn">{own.storing(waiting)}</Chip>
        ) : (
          <Chip tone="good">{own.stored}</Chip>
        )}
      </span>
      <dl className="tally-left">
        {openedAt !== null && (
          <div title={own.openHelp}>
            <dt>{own.open}</dt>
            <dd>
              <Elapsed since={openedAt} />
            </dd>
          </div>
        )}
        {view && vouchers !== null && (
          <Left
            label={own.vouchersLeft}
            help={view.left.carried ? own.vouchersCarried : own.vouchersOfMunicipality}
            count={vouchers - view.vouchers}
          />
        )}
        {suitcases !== null && (
          <Left label={own.suitcasesLeft} help={own.suitcasesOfBranch} count={suitcases} />
        )}
      </dl>
      <button
        type="button"
        className="tally-button tally-button-primary"
        disabled={!view || unsure}
        title={unsure ? own.doneWaits : undefined}
        onClick={onDone}
      >
        {own.done}
      </button>
    </>
  );
}

type LeftProps = { label: string; help: string; count: number };

function Left({ label, help, count }: LeftProps) {
  const formats = useFormats();
  return (
    <div data-short={count <= 0} title={help}>
      <dt>{label}</dt>
      <dd>{formats.number(count)}</dd>
    </div>
  );
}

/** Hours and minutes since a moment; drawn anew a few times a minute. */
function Elapsed({ since }: { since: number }) {
  const formats = useFormats();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 10_000);
    return () => window.clearInterval(timer);
  }, []);
  return formats.duration(Math.max(0, Math.floor((now - since) / 60_000)));
}
