import type { ReactNode } from "react";
import { Button, IconButton, Kbd } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Icon } from "../../parts/icons.tsx";
import { readTrouble } from "../../parts/problem.ts";
import { addressOf } from "../../rooms.ts";
import { Link } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { refusalInWords } from "../records/refusal.ts";
import type { DeskJob, LastBooked, RefusedJob } from "./desk-queue.ts";
import { bookAgain, putAway } from "./desk-queue.ts";

type LastBookingProps = {
  /** What was refused after the last booking; then the key of the new member is about that. */
  refusal: RefusedJob | null;
  last: LastBooked | null;
  waiting: readonly DeskJob[];
  /** Whether the voucher was booked as issued; null when that is not known or does not matter. */
  wasIssued: boolean | null;
  onNewMember: () => void;
};

/** What was booked last and what is still being booked, read out as it changes. */
export function LastBooking(props: LastBookingProps) {
  const { last, waiting, refusal, wasIssued, onNewMember } = props;
  const words = useWords().desk;
  return (
    <div className="desk-last">
      <div role="status" className="desk-last-words">
        {waiting.length > 0 && (
          <p className="desk-state">
            <Icon name="clock" size={18} />
            {words.waiting(waiting.map((job) => job.voucher ?? words.noVoucher).join(", "))}
          </p>
        )}
        {waiting.length === 0 && last && (
          <p className="desk-state desk-good">
            <Icon name="check" size={18} />
            {last.voucher ? words.bookedVoucher(last.voucher) : words.bookedWithout}
            {last.newMember && ` ${words.andMember}`}
          </p>
        )}
        {waiting.length === 0 && last && wasIssued === false && (
          <p className="small muted">{words.notIssued}</p>
        )}
        {waiting.length === 0 && !last && <p className="muted desk-state">{words.ready}</p>}
      </div>
      {(waiting.length > 0 || !refusal) && (
        <NewMemberButton of={waiting.at(-1) ?? last} onClick={onNewMember} />
      )}
    </div>
  );
}

type NewMemberButtonProps = { of: { newMember: boolean } | null; onClick: () => void };

/** Turns "new member" on or off of what was scanned last. */
function NewMemberButton({ of, onClick }: NewMemberButtonProps) {
  const words = useWords().desk;
  return (
    <Button
      icon="person"
      className="desk-button"
      aria-pressed={of?.newMember ?? false}
      disabled={!of}
      onClick={onClick}
    >
      {words.newMember} <Kbd>F2</Kbd>
    </Button>
  );
}

type RefusalsProps = {
  refused: readonly RefusedJob[];
  /** The one that the key of the new member is about; null when a booking came later. */
  last: RefusedJob | null;
  onNewMember: () => void;
};

/** What was not booked: large, with where and when or the moment, and the way on. */
export function Refusals({ refused, last, onNewMember }: RefusalsProps) {
  if (refused.length === 0) return null;
  return (
    <div className="desk-refusals">
      {refused.map((one) => (
        <Refusal key={one.job.id} refused={one} isNewest={one === refused[0]}>
          {one === last && <NewMemberButton of={one.job} onClick={onNewMember} />}
        </Refusal>
      ))}
    </div>
  );
}

type RefusalProps = { refused: RefusedJob; isNewest: boolean; children: ReactNode };

function Refusal({ refused, isNewest, children }: RefusalProps) {
  const words = useWords();
  const own = words.desk;
  const { job, error } = refused;
  const trouble = readTrouble(refusalInWords(error, "movement", {}, words), words);
  const what = job.voucher ?? own.noVoucher;
  return (
    <div className="desk-refusal" role="alert">
      <Icon name="warning" size={22} />
      <div className="desk-refusal-words">
        <strong>{own.notBooked(what)}</strong>
        <p>{trouble.text}</p>
        <div className="row">
          <NextSteps refused={refused} isNewest={isNewest} />
          {children}
        </div>
      </div>
      <div className="row">
        {isNewest && <Kbd>Esc</Kbd>}
        <IconButton small icon="close" label={own.putAway(what)} onClick={() => putAway(job.id)} />
      </div>
    </div>
  );
}

function codeOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === "string" ? code : "";
}

/** Whether a suitcase without voucher is the way on. */
export function canGoWithout({ error }: RefusedJob): boolean {
  return ["VOUCHER_UNKNOWN", "VOUCHER_USED"].includes(codeOf(error));
}

function NextSteps({ refused, isNewest }: { refused: RefusedJob; isNewest: boolean }) {
  const words = useWords().desk;
  const { job, error } = refused;
  const code = codeOf(error);
  if (code === "STOCK_NEGATIVE") {
    const suitcases = addressOf("suitcases");
    const branch = encodeURIComponent(job.branchId);
    return (
      <>
        <Link className="button" to={`${suitcases}?nieuw=1&soort=received&vestiging=${branch}`}>
          {words.bookReceipt}
        </Link>
        <Link className="button" to={`${suitcases}/tellen?vestiging=${branch}`}>
          {words.countStock}
        </Link>
        <Button onClick={() => bookAgain(refused, "same")}>{words.again}</Button>
      </>
    );
  }
  if (code === "CLOSED_PERIOD" && job.bookedFor !== null) {
    return <Button onClick={() => bookAgain(refused, "today")}>{words.bookToday}</Button>;
  }
  if (canGoWithout(refused)) {
    const seek = `${addressOf("vouchers")}?bon=${encodeURIComponent(job.voucher ?? "")}`;
    return (
      <>
        <Button icon="suitcase" onClick={() => bookAgain(refused, "without_voucher")}>
          {words.withoutVoucher} {isNewest && <Kbd>F4</Kbd>}
        </Button>
        {code === "VOUCHER_USED" && (
          <Link className="button" to={seek}>
            {words.lifeOfVoucher}
          </Link>
        )}
      </>
    );
  }
  return <Button onClick={() => bookAgain(refused, "same")}>{words.again}</Button>;
}

/** Says beside a booking that its voucher was not known to be issued. */
export function NotIssuedChip() {
  return <Chip tone="warn">{useWords().desk.notIssuedShort}</Chip>;
}
