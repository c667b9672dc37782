import { readTrouble } from "../../parts/problem.ts";
import type { Words } from "../../words/words.ts";

type Told = { code?: unknown; data?: { entity?: unknown; field?: unknown; value?: unknown } };

function told(error: unknown): Told {
  return typeof error === "object" && error !== null ? (error as Told) : {};
}

/** What went wrong with a press: the half-day is no longer open, or what the call said. */
export function pressTrouble(error: unknown, words: Words): { text: string; lost: boolean } {
  const { code, data } = told(error);
  const { kind, text } = readTrouble(error, words);
  const notOpen = code === "INVALID_FIELD" && data?.field === "state";
  const gone = code === "NOT_FOUND" && data?.entity === "clinic_session";
  return { text: notOpen || gone ? words.tally.noLongerOpen : text, lost: kind === "unreachable" };
}
