import type { Contribution, Explanation } from "../../../../db/model/figure.ts";

/** The two parts of a ratio, or one number. */
export type Total = { value: number; numerator: number; denominator: number };

/**
 * Works the number out again from its records: the sum of the amounts, the number of different
 * records, the share of two such numbers, a sum of amounts divided by another, or per hour of it.
 */
export function totalOf(
  aggregate: Explanation["aggregate"],
  contributions: readonly Contribution[],
): Total {
  const numerator = distinct(contributions.filter(({ part }) => part === "numerator"));
  const denominator = distinct(contributions.filter(({ part }) => part === "denominator"));
  switch (aggregate) {
    case "sum":
      return { value: sum(contributions), numerator, denominator };
    case "distinct":
      return { value: distinct(contributions), numerator, denominator };
    case "quotient":
    case "rate": {
      const amount = (part: string) => sum(contributions.filter((one) => one.part === part));
      const [above, below] = [amount("numerator"), amount("denominator")];
      const per = aggregate === "rate" ? 60 : 1;
      const value = below > 0 ? (above * per) / below : 0;
      return { value, numerator: above, denominator: below };
    }
    case "ratio":
      return { value: denominator > 0 ? numerator / denominator : 0, numerator, denominator };
  }
}

/** Whether the records give the number that is shown; a figure without a value has none. */
export function addsUp({ aggregate, contributions, state, value }: Explanation): boolean {
  if (state !== "value" || value === null) return contributions.length === 0;
  return Math.abs(totalOf(aggregate, contributions).value - value) < 1e-9;
}

function sum(contributions: readonly Contribution[]): number {
  return contributions.reduce((before, { amount }) => before + amount, 0);
}

/** In today's structure what is one location by now counts once together. */
function distinct(contributions: readonly Contribution[]): number {
  return new Set(contributions.map(({ id, countsAsId }) => countsAsId ?? id)).size;
}
