import { useEffect, useRef } from "react";
import type { ContactCard } from "./marks.ts";
import { markKeys } from "./marks.ts";
import type { OpenTally } from "./tally-actions.ts";
import { shownPresses } from "./tally-store.ts";

type Keys = {
  tally: OpenTally;
  cards: readonly ContactCard[];
  /** Off: only Escape still does something. */
  on: boolean;
  onLeave: () => void;
};

/** How many of the last presses are shown and can be corrected. */
export const shownLast = 10;

/**
 * The keyboard of the tally, wherever the focus is. A button that was reached with Tab keeps Space
 * and Enter to itself; a key that is held down counts once.
 */
export function useTallyKeys(keys: Keys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const run = commandOf(event.key, newest.current, hasControl());
      if (!run) return;
      event.preventDefault();
      if (!event.repeat) run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function hasControl(): boolean {
  return document.activeElement?.matches("button, a, input, select, summary") ?? false;
}

function commandOf(key: string, { tally, cards, on, onLeave }: Keys, control: boolean) {
  const { store, actions } = tally;
  if (key === "Escape") {
    return store.getState().chosen === null ? onLeave : () => actions.choose(null);
  }
  if (!on) return null;
  const card = cards.find((one) => one.key === key);
  if (card) return () => actions.press(card.contact);
  const mark = markKeys.find((one) => one.key === key.toUpperCase())?.mark;
  if (mark) return () => actions.mark(mark);
  if (key === "Backspace") return actions.takeBack;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    return () => actions.choose(beside(tally, key === "ArrowLeft" ? -1 : 1));
  }
  if (control) return null;
  if (key === " ") return actions.repeat;
  return key === "Enter" ? actions.next : null;
}

/** The press beside the one that is being corrected; past the last one none is. */
function beside({ store }: OpenTally, step: -1 | 1): number | null {
  const state = store.getState();
  const presses = shownPresses(state).slice(-shownLast);
  const at = presses.findIndex(({ key }) => key === state.chosen);
  if (at === -1) return step === -1 ? (presses.at(-1)?.key ?? null) : null;
  return presses[Math.max(0, at + step)]?.key ?? null;
}
