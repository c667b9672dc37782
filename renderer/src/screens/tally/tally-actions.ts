import type { Press } from "../../../../db/model/tally.ts";
import { client } from "../../api.ts";
import type { Contact, Mark, Marks, Referral } from "./marks.ts";
import { marksOf, toggled, unmarked } from "./marks.ts";
import type { Sending, TallyStore } from "./tally-store.ts";
import { createTallyStore, sendingOf, shownPresses } from "./tally-store.ts";
import type { ShownPress } from "./tally-view.ts";

/** What the coach can do in the tally of a half-day. */
export type TallyActions = {
  /** Asks how the tally stands, or sends what still waits. */
  load: () => Promise<void>;
  /** Counts a parent; while a press is being corrected it changes whom that one counts. */
  press: (contact: Contact) => void;
  /** Counts another parent, the same as the last one with its marks. */
  repeat: () => void;
  mark: (mark: Mark) => void;
  refer: (target: Referral) => void;
  /** Takes back the press that is being corrected, else the last one. */
  takeBack: () => void;
  choose: (key: number | null) => void;
  /** Ends the last parent: what is marked from now on belongs to the next. */
  next: () => void;
  setMarksFirst: (marksFirst: boolean) => void;
  /** Gives up the step that failed, with what was done to the same press after it. */
  drop: () => void;
};

/** The tally of a half-day: what it shows and what can be done in it. */
export type OpenTally = { store: TallyStore; actions: TallyActions };

/** Tallies of this window, so that leaving the screen and coming back loses nothing. */
const open = new Map<string, OpenTally>();

/** The tally of a half-day; the same one as long as the window is open. */
export function tallyOf(sessionId: string): OpenTally {
  const known = open.get(sessionId);
  if (known) return known;
  const store = createTallyStore();
  const made = { store, actions: actionsOf(store, sendingOf(store, sessionId), sessionId) };
  open.set(sessionId, made);
  return made;
}

/** Forgets the tally of a half-day that was closed. */
export function forgetTally(sessionId: string): void {
  open.delete(sessionId);
}

/** A number that tells a press from all others and holds no time. */
function drawKey(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high & 0xfffff) * 2 ** 32 + low + 1;
}

function pressOf(shown: ShownPress): Press {
  const { bandCode, grandparent } = shown;
  return { bandCode, grandparent, ...marksOf(shown) };
}

function loading(store: TallyStore, { run }: Sending, sessionId: string) {
  return async () => {
    const { steps, stored: known } = store.getState();
    if (steps.length > 0) return run();
    try {
      const stored = await client.coach.tally({ sessionId });
      if (store.getState().steps.length > 0) return;
      store.setState({ stored, trouble: null });
      // Whoever comes back after a power cut goes on with the parent of before.
      if (!known) store.setState({ current: stored.last.at(-1)?.key ?? null });
    } catch (trouble) {
      store.setState({ trouble });
    }
  };
}

/** The press that the marks belong to now; null when they belong to the next parent. */
export function subjectOf(store: TallyStore): ShownPress | null {
  const state = store.getState();
  const key = state.chosen ?? state.current;
  return shownPresses(state).find((press) => press.key === key) ?? null;
}

function actionsOf(store: TallyStore, sending: Sending, sessionId: string): TallyActions {
  const { getState, setState } = store;
  const setMarks = (change: (marks: Marks) => Marks) => {
    const press = subjectOf(store);
    const marks = change(marksOf(press ?? getState().armed));
    if (!press) return setState({ armed: marks });
    sending.add({ kind: "change", key: press.key, press: { ...pressOf(press), ...marks } });
  };
  /** Leaves a parent; the next referral begins where this one ended. */
  const leave = (to: { chosen: number | null; current: number | null }) => {
    const { referral } = subjectOf(store) ?? getState().armed;
    setState(referral ? { ...to, lastReferral: referral } : to);
  };
  const add = (press: Press) => {
    const key = drawKey();
    leave({ chosen: null, current: getState().marksFirst ? null : key });
    setState({ armed: unmarked });
    sending.add({ kind: "press", key, press });
  };
  return {
    load: loading(store, sending, sessionId),
    press: (contact) => {
      const chosen = getState().chosen === null ? null : subjectOf(store);
      if (!chosen) return add({ ...getState().armed, ...contact });
      sending.add({ kind: "change", key: chosen.key, press: { ...pressOf(chosen), ...contact } });
    },
    repeat: () => {
      const last = shownPresses(getState()).at(-1);
      if (last) add(pressOf(last));
    },
    mark: (mark) => setMarks((marks) => toggled(marks, mark, getState().lastReferral)),
    refer: (target) =>
      setMarks((marks) => ({ ...marks, referral: marks.referral === target ? null : target })),
    takeBack: () => {
      const key = getState().chosen ?? shownPresses(getState()).at(-1)?.key ?? null;
      leave({ chosen: null, current: null });
      sending.add({ kind: "takeBack", key });
    },
    choose: (chosen) => leave({ chosen, current: getState().current }),
    next: () => leave({ chosen: null, current: null }),
    setMarksFirst: (marksFirst) => setState({ marksFirst, current: null }),
    drop: () => {
      const [gone] = getState().steps;
      const steps = getState().steps.filter(({ key }) => key !== gone?.key);
      setState({ steps, trouble: null });
      void sending.run();
    },
  };
}
