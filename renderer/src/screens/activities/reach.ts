import type { Reach } from "../../../../db/model/activity-series.ts";
import type { Choice } from "../../parts/form/fields.ts";
import type { Words } from "../../words/words.ts";

/** How far a change of a meeting reaches. */
export type ReachKey = Reach;

/** The address of the room of activities. */
export const activitiesBase = "/boekstart/activiteiten";

/** The address of a series; of a new one without an id. */
export function seriesAddress(id: string | null): string {
  return `${activitiesBase}/reeks/${id ?? "nieuw"}`;
}

/** How far a change can reach, as choices: this one, from here, all that were not held. */
export function reachChoices({ meetings }: Words): Choice[] {
  const { one, following, unheld } = meetings.reach;
  const labels: Record<Reach, string> = { one, following, unheld };
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
