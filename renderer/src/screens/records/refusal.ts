import type { Words } from "../../words/words.ts";
import { tableName } from "./change-entries.ts";
import { codeWord } from "./code-words.ts";
import type { NounName } from "./record-kinds.ts";
import { tableOf } from "./record-kinds.ts";
import { shapeOf } from "./shapes.ts";

type Issue = { path?: readonly unknown[] };
type Told = {
  issues?: readonly Issue[];
  entity?: unknown;
  field?: unknown;
  value?: unknown;
  detail?: unknown;
};

/**
 * What a call threw, as the sentences of problems want it. A field that the contract refuses comes
 * as a list of issues: it becomes a problem at that field, with the shape that is wanted. Tables
 * are named by what they keep, and the value that was sent is told, a code by its word.
 */
export function refusalInWords(
  error: unknown,
  noun: NounName,
  sent: object,
  words: Words,
): unknown {
  if (typeof error !== "object" || error === null) return error;
  const { code, data } = error as { code?: unknown; data?: Told };
  if (typeof code !== "string" || typeof data !== "object" || data === null) return error;
  if (code === "BAD_REQUEST") return wrongField(data, noun, sent, words) ?? error;
  const value = data.value ?? sentValue([data.field], sent);
  return {
    code,
    data: {
      ...data,
      ...(value === null ? {} : { value: valueInWords(value, data, noun, words) }),
      ...(typeof data.entity === "string" ? { record: tableName(data.entity, words) } : {}),
      ...detailOf(code, data, words),
    },
  };
}

/** A value as it is read: "ochtend" for the code of a field with codes, any other as it is. */
function valueInWords(value: unknown, { entity, field }: Told, noun: NounName, words: Words) {
  const table = typeof entity === "string" ? entity : tableOf(noun);
  if (typeof value !== "string" || typeof field !== "string") return value;
  return codeWord(words, table, field, value) ?? value;
}

/** The detail in words; the bare name of a rule of the database says nothing to a person. */
function detailOf(code: string, { detail }: Told, words: Words): { detail?: string | undefined } {
  if (typeof detail !== "string") return {};
  if (code === "IN_USE") return { detail: tableName(detail, words) };
  const limit = /^(more|less)_than (\d+)$/.exec(detail);
  if (limit) return { detail: words.records.limits[limit[1] as "more" | "less"](limit[2] ?? "") };
  return /^[a-z_]+$/.test(detail) ? { detail: undefined } : {};
}

function wrongField(data: Told, noun: NounName, sent: object, words: Words): object | null {
  const path = data.issues?.[0]?.path;
  const field = path?.findLast((step) => typeof step === "string");
  if (!path || typeof field !== "string") return null;
  const shape = shapeOf(noun, field);
  const value = sentValue(path, sent);
  return {
    code: "INVALID_FIELD",
    data: {
      field,
      ...(value === null ? {} : { value }),
      ...(shape ? { detail: words.records.shapes[shape] } : {}),
    },
  };
}

/** What was sent at a place, as text; null when it is no text or number. */
function sentValue(path: readonly unknown[], sent: unknown): string | null {
  const step = (inside: unknown, name: unknown) =>
    (Object(inside) as Record<string, unknown>)[String(name)];
  const inside = path.reduce(step, sent) ?? path.reduce(step, Object(sent).patch);
  return typeof inside === "string" || typeof inside === "number" ? String(inside) : null;
}
