import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { DeskBooking, Desk as DeskView } from "../../../../db/model/voucher.ts";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { readTrouble } from "../../parts/problem.ts";
import { Section } from "../../parts/section.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { EmptyState, Notice } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { addressOf } from "../../rooms.ts";
import { go } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import "./desk.css";
import { DeskBookings } from "./desk-bookings.tsx";
import { useDeskKeys, useReadyField } from "./desk-keys.ts";
import { canGoWithout, LastBooking, Refusals } from "./desk-outcome.tsx";
import type { DeskBranch } from "./desk-place.tsx";
import { DeskPlace, useOpenBranches } from "./desk-place.tsx";
import {
  bookAgain,
  bookAtDesk,
  markNewMember,
  putAway,
  refusedLast,
  toggleNewMember,
  useDeskQueue,
} from "./desk-queue.ts";
import { DeskStock } from "./desk-stock.tsx";
import { ScanField } from "./scan-field.tsx";
import { TakeBackPanel } from "./take-back-panel.tsx";

/** BoekStart › Balie: a voucher is scanned, and the suitcase is booked. */
export function DeskScreen() {
  const words = useWords();
  const own = words.desk;
  const branches = useOpenBranches();
  const deskBranch = useSettings((settings) => settings.deskBranch);
  const [day, setDay] = useState<string | null>(null);
  const only = branches?.length === 1 ? branches[0] : undefined;
  const branch = branches?.find(({ id }) => id === deskBranch) ?? only;
  if (branches && branch) {
    return <Desk branches={branches} branch={branch} day={day} onDay={setDay} />;
  }
  const toBranches = { label: own.toBranches, run: () => go(addressOf("branches")) };
  return (
    <Page head={<PageHead title={words.rooms.desk} lead={own.lead} />}>
      {branches?.length === 0 && (
        <EmptyState icon="place" title={own.noBranches} action={toBranches}>
          {own.noBranchesText}
        </EmptyState>
      )}
      {branches && branches.length > 0 && (
        <div className="desk-first">
          <Section title={own.firstBranch}>
            <DeskPlace branches={branches} branchId={null} day={day} onDay={setDay} />
          </Section>
        </div>
      )}
    </Page>
  );
}

type DeskProps = {
  branches: readonly DeskBranch[];
  branch: DeskBranch;
  day: string | null;
  onDay: (day: string | null) => void;
};

function Desk({ branches, branch, day, onDay }: DeskProps) {
  const words = useWords();
  const own = words.desk;
  const formats = useFormats();
  const [open, setOpen] = useState<DeskBooking | "place" | null>(null);
  const close = () => setOpen(null);
  const place = { branches, branchId: branch.id, day, onDay, onLeave: close };
  return (
    <Page
      crumb={branch.name}
      head={
        <PageHead
          title={own.title(branch.name)}
          lead={own.lead}
          actions={<Button onClick={() => setOpen("place")}>{own.place}</Button>}
        />
      }
      panel={
        open === "place" ? (
          <SidePanel title={own.place} onClose={close}>
            <DeskPlace {...place} />
          </SidePanel>
        ) : (
          open && <TakeBackPanel key={open.movementId} booking={open} onClose={close} />
        )
      }
    >
      {day !== null && (
        <Notice
          tone="warn"
          title={own.notToday(formats.day(day))}
          action={
            <Button small onClick={() => onDay(null)}>
              {own.backToToday}
            </Button>
          }
        />
      )}
      <DeskWork key={branch.id} branchId={branch.id} day={day} onTakeBack={setOpen} />
    </Page>
  );
}

type DeskWorkProps = {
  branchId: string;
  day: string | null;
  onTakeBack: (booking: DeskBooking) => void;
};

function DeskWork({ branchId, day, onTakeBack }: DeskWorkProps) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const queue = useDeskQueue();
  const { waiting, refused, last } = queue;
  const shownDay = day ?? localToday();
  const look = useQuery(
    api.desk.look.queryOptions({ input: { branchId, day: shownDay }, placeholderData: kept }),
  );
  useReadyField(field);
  const book = (voucher: string | null) => bookAtDesk({ branchId, voucher, bookedFor: day });
  const telling = (work: Promise<unknown>) =>
    void work.catch((error) => showToast({ text: readTrouble(error, words).text, tone: "bad" }));
  const onNewMember = () => telling(toggleNewMember(branchId));
  const newest = refused[0];
  useDeskKeys({
    F2: onNewMember,
    F4: () => (newest && canGoWithout(newest) ? bookAgain(newest, "without_voucher") : book(null)),
    ...(newest ? { Escape: () => putAway(newest.job.id) } : {}),
  });
  const ownLast = last?.branchId === branchId ? last : null;
  const shown = look.data?.bookings.find(({ movementId }) => movementId === ownLast?.movementId);
  return (
    <div className="desk">
      <div className="stack">
        <ScanField field={field} onScan={book} onWithout={() => book(null)} />
        <Refusals refused={refused} last={refusedLast(queue)} onNewMember={onNewMember} />
        <LastBooking
          last={ownLast && { ...ownLast, voucher: shown?.voucher ?? ownLast.voucher }}
          refusal={refusedLast(queue)}
          waiting={waiting}
          wasIssued={shown?.wasIssued ?? null}
          onNewMember={onNewMember}
        />
      </div>
      <Loaded query={look}>
        {(desk) => (
          <>
            <DeskStock desk={desk} branchId={branchId} day={shownDay} isToday={day === null} />
            <div className="desk-wide">
              <DeskBookings
                bookings={desk.bookings}
                withEdition={desk.stock.some(({ edition }) => edition !== null)}
                onTakeBack={onTakeBack}
                onNewMember={({ movementId, newMember }) =>
                  telling(markNewMember(movementId, !newMember))
                }
              />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** What stood there stays until the answer is in, so that the list does not jump at each scan. */
function kept(before: DeskView | undefined): DeskView | undefined {
  return before;
}
