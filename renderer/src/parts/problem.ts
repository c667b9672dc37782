import type { Words } from "../words/words.ts";

/** What went wrong with a call, as the screen shows it. */
export type Trouble = {
  kind: "problem" | "fault" | "unreachable" | "withdrawn";
  /** The sentence for the person. */
  text: string;
  /** Field of the form that the problem is about, when it names one. */
  field: string | null;
};

type Sentence = (data: LooseData) => string;
/** What an error may carry; nothing of it is certain. */
type LooseData = { code?: unknown; field?: unknown; reference?: unknown };

/**
 * Turns whatever a call threw into words: the sentence of a known problem, "Er ging iets mis" with
 * its reference for a fault, and a hint when the service does not answer at all.
 */
export function readTrouble(error: unknown, words: Words): Trouble {
  const { code, data, name } = looseError(error);
  if (name === "AbortError") return { kind: "withdrawn", text: "", field: null };
  const sentences: Record<string, Sentence> = words.problems as Record<string, Sentence>;
  const own = typeof data.code === "string" ? data.code : code;
  // A problem carries its data; a NOT_FOUND of the transport itself has none.
  if (own && data !== noData && Object.hasOwn(sentences, own)) {
    const field = typeof data.field === "string" ? data.field : null;
    return { kind: "problem", text: sentences[own]?.(data) ?? own, field };
  }
  if (code === null && error instanceof TypeError && name === "TypeError") {
    return { kind: "unreachable", text: words.parts.unreachable, field: null };
  }
  const reference = data.reference;
  const text = words.parts.fault(typeof reference === "string" ? reference : (code ?? "?"));
  return { kind: "fault", text, field: null };
}

const noData: LooseData = {};

function looseError(error: unknown): {
  code: string | null;
  name: string;
  data: LooseData;
} {
  if (typeof error !== "object" || error === null) return { code: null, name: "", data: noData };
  const { code, data, name } = error as { code?: unknown; data?: unknown; name?: unknown };
  return {
    code: typeof code === "string" ? code : null,
    name: typeof name === "string" ? name : "",
    data: typeof data === "object" && data !== null ? data : noData,
  };
}
