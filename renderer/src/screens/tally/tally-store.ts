import type { StoreApi } from "zustand";
import { createStore } from "zustand";
import type { Tally } from "../../../../db/model/tally.ts";
import { client } from "../../api.ts";
import type { Marks, Referral } from "./marks.ts";
import { unmarked } from "./marks.ts";
import type { ShownPress, Step } from "./tally-view.ts";
import { viewOf } from "./tally-view.ts";

/** A tally on the screen: what is stored, what waits, and to whom the marks belong. */
export type TallyState = {
  /** What the service answered last; null until it did. */
  stored: Tally | null;
  /** What was done and is not stored yet, in order. */
  steps: readonly Step[];
  /** Why the first of the steps is not stored; the others wait behind it. */
  trouble: unknown;
  /** The press that the marks belong to: the last one, right after it; null before the next. */
  current: number | null;
  /** The press that is being corrected. */
  chosen: number | null;
  /** What is marked of the next parent. */
  armed: Marks;
  /** Where the round of referrals begins: at the target of the parent before. */
  lastReferral: Referral;
  /** The marks come before the parent, so that they never belong to the last one. */
  marksFirst: boolean;
};

/** The state of a tally, as something that can be watched. */
export type TallyStore = StoreApi<TallyState>;

/** What sends the steps of a tally to the service. */
export type Sending = {
  /** Puts a step behind those that wait. */
  add: (step: Step) => void;
  /** Sends what waits, the first one again when it failed. */
  run: () => Promise<void>;
};

const first: TallyState = {
  stored: null,
  steps: [],
  trouble: null,
  current: null,
  chosen: null,
  armed: unmarked,
  lastReferral: "language_house",
  marksFirst: false,
};

/** How long until a service that did not answer is asked again, in milliseconds. */
const patience = 2000;

/** Makes the state of a tally of which nothing is known yet. */
export function createTallyStore(): TallyStore {
  return createStore<TallyState>()(() => first);
}

/** The presses as they are shown, with what waits; none while nothing is known yet. */
export function shownPresses({ stored, steps }: TallyState): readonly ShownPress[] {
  return stored ? viewOf(stored, steps).last : [];
}

function send(sessionId: string, step: Step): Promise<Tally> {
  const { key } = step;
  if (key === null) return client.coach.tally({ sessionId });
  if (step.kind === "takeBack") return client.coach.takeBack({ sessionId, key });
  const input = { sessionId, key, press: step.press };
  return step.kind === "press" ? client.coach.press(input) : client.coach.changePress(input);
}

/** The step whose turn it is; "the last press" becomes the one that it is by now. */
function stepInTurn({ getState, setState }: TallyStore): Step | null {
  const { steps, stored } = getState();
  const [step, ...rest] = steps;
  if (step?.kind !== "takeBack" || step.key !== null) return step ?? null;
  const named: Step = { ...step, key: stored?.last.at(-1)?.key ?? null };
  setState({ steps: [named, ...rest] });
  return named;
}

/**
 * Sends the steps of a half-day one at a time, in the order in which they were done. A step that
 * fails stays in front and says why; sending it again is safe, because a press is stored once per
 * key. A service that does not answer is asked again by itself.
 */
export function sendingOf(store: TallyStore, sessionId: string): Sending {
  const { getState, setState } = store;
  let sending = false;
  const run = async () => {
    if (sending) return;
    sending = true;
    for (let step = stepInTurn(store); step; step = stepInTurn(store)) {
      try {
        const stored = await send(sessionId, step);
        setState(({ steps }) => ({ stored, steps: steps.slice(1), trouble: null }));
      } catch (trouble) {
        setState({ trouble });
        if (trouble instanceof TypeError) setTimeout(() => void run(), patience);
        break;
      }
    }
    sending = false;
  };
  const add = (step: Step) => {
    setState(({ steps }) => ({ steps: [...steps, step] }));
    if (!getState().trouble) void run();
  };
  return { add, run };
}
