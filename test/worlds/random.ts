/** A stream of numbers that is the same for the same seed. */
export interface Random {
  /** A whole number from low to high, both included. */
  readonly between: (low: number, high: number) => number;
  /** Whether something with this chance (0 to 1) happens. */
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** A day from the first of January of one year to the end of another. */
  readonly day: (fromYear: number, untilYear: number) => string;
}

/** Gives a stream of numbers for a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    day: (fromYear, untilYear) => {
      const first = Date.UTC(fromYear, 0, 1) / 86_400_000;
      const last = Date.UTC(untilYear, 11, 31) / 86_400_000;
      return new Date(between(first, last) * 86_400_000).toISOString().slice(0, 10);
    },
  };
}
