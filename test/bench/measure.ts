/** A way of doing a piece of work; `times` is how often it is done in one go. */
export type Side = (times: number) => void | Promise<void>;

/** What was measured of one way: the median time of one piece of work, and of its ratios. */
export interface Measured {
  /** Milliseconds. */
  readonly ms: number;
  /** The median over the rounds of the time divided by that of the baseline in the same round. */
  readonly ratio: number;
}

/** How long and how often is measured. */
export interface Patience {
  readonly rounds: number;
  /** After this many milliseconds no further round begins, once there were three. */
  readonly budgetMs: number;
  /** Work that is quicker than this (milliseconds) is repeated within a round. */
  readonly sampleMs: number;
}

const leastRounds = 3;
const mostTimes = 60;

/** Gives the middle one of the numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

async function timed(side: Side, times: number): Promise<number> {
  const began = performance.now();
  await side(times);
  return (performance.now() - began) / times;
}

/**
 * Measures ways of doing the same work against the first of them, the baseline. One round without
 * a clock warms everything; then each round does all ways one after the other, every second round
 * backwards, so that a machine that is busy for a moment is busy for all of them.
 */
export async function compare<Name extends string>(
  sides: Readonly<Record<Name, Side>>,
  { rounds, budgetMs, sampleMs }: Patience,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(sides) as Name[];
  const [baseline] = names;
  if (baseline === undefined) throw new Error("there is nothing to measure");
  for (const name of names) await sides[name](1);
  const once = await timed(sides[baseline], 1);
  const times = Math.min(mostTimes, Math.max(1, Math.ceil(sampleMs / once)));
  const found: Record<Name, number>[] = [];
  const end = performance.now() + budgetMs;
  while (found.length < rounds && (found.length < leastRounds || performance.now() < end)) {
    const round = {} as Record<Name, number>;
    const order = found.length % 2 === 0 ? names : names.toReversed();
    for (const name of order) round[name] = await timed(sides[name], times);
    found.push(round);
  }
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        ms: median(found.map((round) => round[name])),
        ratio: median(found.map((round) => round[name] / round[baseline])),
      },
    ]),
  ) as Record<Name, Measured>;
}
