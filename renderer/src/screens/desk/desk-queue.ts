import { create } from "zustand";
import { client, refreshAll } from "../../api.ts";

/** Something to book at the desk; `voucher` is null for a suitcase without one. */
export type DeskJob = {
  id: number;
  branchId: string;
  voucher: string | null;
  /** The day it is booked for; null is today. */
  bookedFor: string | null;
  newMember: boolean;
};

/** What was asked and not booked, with what the service threw. */
export type RefusedJob = { job: DeskJob; error: unknown };

/** The last booking of this window. */
export type LastBooked = {
  /** Which job it was: a refusal with a higher one came later. */
  jobId: number;
  movementId: string;
  branchId: string;
  voucher: string | null;
  newMember: boolean;
};

type Queue = {
  /** In the order in which they were scanned; the first is being booked. */
  waiting: readonly DeskJob[];
  /** Newest first, until they are put away. */
  refused: readonly RefusedJob[];
  last: LastBooked | null;
};

/**
 * What the desk is booking. It lives outside the screen: what was scanned is booked, and a refusal
 * kept, also when the person has gone to another room meanwhile.
 */
export const useDeskQueue = create<Queue>()(() => ({ waiting: [], refused: [], last: null }));

const { getState, setState } = useDeskQueue;
let lastId = 0;
let tail: Promise<void> = Promise.resolve();

// One after the other: a scan during a pending booking waits for its turn.
function after(work: () => Promise<void>): Promise<void> {
  tail = tail.then(work);
  return tail;
}

/** Books a voucher, or a suitcase without one, as soon as what was asked before it is done. */
export function bookAtDesk(asked: Omit<DeskJob, "id" | "newMember">, newMember = false): void {
  lastId += 1;
  const job: DeskJob = { ...asked, id: lastId, newMember };
  setState(({ waiting }) => ({ waiting: [...waiting, job] }));
  void after(() => settle(job.id));
}

function waitingJob(id: number): DeskJob | undefined {
  return getState().waiting.find((job) => job.id === id);
}

async function settle(id: number): Promise<void> {
  const sent = waitingJob(id);
  if (!sent) return;
  const { branchId, voucher, bookedFor, newMember } = sent;
  try {
    const draft = { branchId, voucher, bookedFor, newMember };
    const { movementId } = await client.desk.book(draft);
    // The key of the new member may have been pressed while the booking was on its way.
    const wanted = waitingJob(id)?.newMember ?? newMember;
    setState({ last: { jobId: id, movementId, branchId, voucher, newMember } });
    // What is booked is booked: when only the mark fails, the key shows that it is not set.
    if (wanted !== newMember) await mark(movementId, wanted).catch(() => undefined);
  } catch (error) {
    const job = waitingJob(id) ?? sent;
    setState(({ refused }) => ({ refused: [{ job, error }, ...refused] }));
  }
  setState(({ waiting }) => ({ waiting: waiting.filter((job) => job.id !== id) }));
  void refreshAll();
}

async function mark(movementId: string, newMember: boolean): Promise<void> {
  await client.desk.markNewMember({ movementId, newMember });
  setState(({ last }) => ({
    last: last?.movementId === movementId ? { ...last, newMember } : last,
  }));
}

/** Says whether a booking made a new member; what went wrong is given to the caller. */
export async function markNewMember(movementId: string, newMember: boolean): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    void after(() => mark(movementId, newMember).then(resolve, reject));
  });
  void refreshAll();
}

/** The refusal that came after the last booking; null when a booking came later. */
export function refusedLast({ refused, last }: Queue): RefusedJob | null {
  const newest = refused[0];
  return newest && newest.job.id > (last?.jobId ?? 0) ? newest : null;
}

/**
 * Turns "new member" on or off of what was scanned last: of what still waits, else of what was
 * refused, to be kept for when it is booked after all, else of the last booking at this branch.
 * Gives false when there is none.
 */
export async function toggleNewMember(branchId: string): Promise<boolean> {
  const { waiting, last } = getState();
  const newest = waiting.at(-1);
  if (newest) {
    const turned = { ...newest, newMember: !newest.newMember };
    setState({ waiting: [...waiting.slice(0, -1), turned] });
    return true;
  }
  const refusal = refusedLast(getState());
  if (refusal) {
    const job = { ...refusal.job, newMember: !refusal.job.newMember };
    setState(({ refused }) => ({ refused: [{ ...refusal, job }, ...refused.slice(1)] }));
    return true;
  }
  if (last?.branchId !== branchId) return false;
  await markNewMember(last.movementId, !last.newMember);
  return true;
}

/** Takes a booking back with the reason; its voucher is free again. */
export async function takeBack(movementId: string, reason: string): Promise<void> {
  await client.desk.takeBack({ movementId, reason });
  setState(({ last }) => ({ last: last?.movementId === movementId ? null : last }));
  await refreshAll();
}

/** Puts a refusal away. */
export function putAway(id: number): void {
  setState(({ refused }) => ({ refused: refused.filter(({ job }) => job.id !== id) }));
}

/** Books what was refused after all: as it was, on today, or as a suitcase without a voucher. */
export function bookAgain({ job }: RefusedJob, how: "same" | "today" | "without_voucher"): void {
  putAway(job.id);
  const { branchId, newMember } = job;
  const voucher = how === "without_voucher" ? null : job.voucher;
  const bookedFor = how === "today" ? null : job.bookedFor;
  bookAtDesk({ branchId, voucher, bookedFor }, newMember);
}
