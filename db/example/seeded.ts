import { uuidV7 } from "../model/identity.ts";

/** A source of choices that gives the same choices in the same order for the same seed. */
export interface Dice {
  /** Gives a whole number from the first up to and including the last. */
  readonly whole: (first: number, last: number) => number;
  /** Gives one of the things listed. */
  readonly pick: <Thing>(things: readonly Thing[]) => Thing;
}

/** Gives dice for a seed (the generator mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  return { whole, pick: (things) => at(things, whole(0, things.length - 1)) };
}

/** Gives the thing at a place of a list, counting on from the start when the list is shorter. */
export function at<Thing>(things: readonly Thing[], place: number): Thing {
  const thing = things[place % things.length];
  if (thing === undefined) throw new Error("an empty list has no things");
  return thing;
}

const firstMoment = Date.UTC(2024, 0, 1);

/** Gives a source of ids, the same ones in the same order each time. */
export function exampleIds(): () => string {
  const dice = diceOf(2024);
  let made = 0;
  return () => {
    made += 1;
    return uuidV7(
      firstMoment + made,
      Uint8Array.from({ length: 10 }, () => dice.whole(0, 255)),
    );
  };
}
