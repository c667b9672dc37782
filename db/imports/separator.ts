import { readDelimited, type Separator } from "./delimited.ts";

const SEPARATORS: readonly Separator[] = [";", ",", "\t"];
const SAMPLED_RECORDS = 20;

/**
 * Gives the separator that splits the first twenty records most consistently, outside quotes: the
 * number of records that agree on their field count, times the separators in each. A text that none
 * of them splits gives `;`.
 */
export function findSeparator(text: string): Separator {
  const scored = SEPARATORS.map((separator) => ({
    separator,
    score: consistency(text, separator),
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

function consistency(text: string, separator: Separator): number {
  const recordsPerCount = new Map<number, number>();
  let sampled = 0;
  for (const { fields } of readDelimited([text], { separator })) {
    recordsPerCount.set(fields.length, (recordsPerCount.get(fields.length) ?? 0) + 1);
    sampled += 1;
    if (sampled === SAMPLED_RECORDS) break;
  }
  const scores = [...recordsPerCount].map(([count, records]) => records * (count - 1));
  return Math.max(0, ...scores);
}
