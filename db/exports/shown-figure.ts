import type { Bilingual, FigureValue, Language } from "../model/figure.ts";
import { isSmall } from "./small-cells.ts";

/** For whom something is made: outside the organisation small numbers of people are hidden. */
export type Audience = "external" | "internal";

const hidden: Bilingual = { nl: "verborgen (<5)", en: "hidden (<5)" };

/** Units that count people. */
const people = new Set<string>(["participants", "members", "parents", "conversations", "pupils"]);

/** How many people a figure tells of; of conversations per hour too, as their hours are known. */
function peopleOf({ unit, value, numerator }: FigureValue): number | null {
  if (unit === "conversations_per_hour") return numerator;
  return people.has(unit) ? value : null;
}

/**
 * Gives a figure as an audience may see it: outside the organisation one of 1 to 4 people is
 * suppressed, without the parts and the estimated share from which it could be found again.
 */
export function shownFigure(
  figure: FigureValue,
  audience: Audience,
  language: Language,
): FigureValue {
  if (audience === "internal" || !isSmall(peopleOf(figure))) return figure;
  const parts = { numerator: null, denominator: null, estimatedShare: 0 };
  return { ...figure, ...parts, value: null, state: "suppressed", display: hidden[language] };
}
