import { refreshAll } from "../../api.ts";
import type { AnyField, Field, FormValues } from "../../parts/form/fields.ts";
import { valueNames } from "../../parts/form/fields.ts";
import type { Words } from "../../words/words.ts";
import { tableName } from "./change-entries.ts";
import { proceduresOf } from "./record-client.ts";
import type { NounName } from "./record-kinds.ts";
import { shapeOf } from "./shapes.ts";

/** The values as they are stored: a field that is not shown is blank. */
export function shownValues<Values extends object>(
  fields: readonly Field<Values>[],
  values: Values,
): Values {
  const shown = new Set(
    fields
      .filter((field) => !field.when || field.when(values))
      .flatMap((field) => valueNames(field as unknown as AnyField)),
  );
  const cleaned: FormValues = { ...(values as unknown as FormValues) };
  for (const field of fields) {
    for (const name of valueNames(field as unknown as AnyField)) {
      if (!shown.has(name)) cleaned[name] = null;
    }
  }
  return cleaned as unknown as Values;
}

/** The fields that differ between two sets of values, with their new value. */
export function changedValues(before: object, after: object): Record<string, unknown> {
  const old = before as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => (value ?? null) !== (old[name] ?? null)),
  );
}

/** Stores a new record and gives its key; a refusal names the field of the form. */
export function createRecord(noun: NounName, draft: object, words: Words): Promise<string> {
  return storing(words, noun, draft, async () => (await proceduresOf(noun).create(draft)).key);
}

/** Corrects the given fields of a record; nothing is asked when nothing differs. */
export function correctRecord(
  noun: NounName,
  key: string,
  patch: object,
  reason: string | null,
  words: Words,
): Promise<string> {
  if (Object.keys(patch).length === 0) return Promise.resolve(key);
  const input = reason ? { key, patch, reason } : { key, patch };
  return storing(words, noun, input, async () => (await proceduresOf(noun).correct(input)).key);
}

/** Removes a record that was entered by mistake. */
export function removeRecord(noun: NounName, key: string, reason: string, words: Words) {
  const input = { key, reason };
  return storing(words, noun, input, async () => (await proceduresOf(noun).remove(input)).key);
}

/** Runs a change, fetches again what the screen shows, and turns a refusal into a problem. */
export async function storing<Result>(
  words: Words,
  noun: NounName,
  sent: object,
  change: () => Promise<Result>,
): Promise<Result> {
  try {
    const result = await change();
    await refreshAll();
    return result;
  } catch (error) {
    throw asProblem(error, noun, sent, words);
  }
}

type Issue = { path?: readonly unknown[] };
type Told = { issues?: readonly Issue[]; entity?: unknown; detail?: unknown };

/** What still rests on a record, by the words of its kind; the record itself is the open one. */
function usedBy({ entity, detail }: Told, words: Words): { record?: string; detail?: string } {
  return {
    ...(typeof entity === "string" ? { record: tableName(entity, words) } : {}),
    ...(typeof detail === "string" ? { detail: tableName(detail, words) } : {}),
  };
}

/**
 * A field that the contract refuses comes back as a list of issues; as a problem it lands at the
 * field, with the shape that is wanted.
 */
function asProblem(error: unknown, noun: NounName, sent: object, words: Words): unknown {
  const { code, data } = error as { code?: unknown; data?: Told };
  if (code === "IN_USE" && data) return { code, data: { ...data, ...usedBy(data, words) } };
  const path = code === "BAD_REQUEST" ? data?.issues?.[0]?.path : undefined;
  const field = path?.findLast((step) => typeof step === "string");
  if (!path || typeof field !== "string") return error;
  const shape = shapeOf(noun, field);
  const value = path.reduce((inside, step) => Object(inside)[String(step)], sent as unknown);
  return {
    code: "INVALID_FIELD",
    data: {
      field,
      ...(typeof value === "string" || typeof value === "number" ? { value: String(value) } : {}),
      ...(shape ? { detail: words.records.shapes[shape] } : {}),
    },
  };
}
