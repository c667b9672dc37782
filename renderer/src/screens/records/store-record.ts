import { refreshAll } from "../../api.ts";
import type { AnyField, Field, FormValues } from "../../parts/form/fields.ts";
import { valueNames } from "../../parts/form/fields.ts";
import type { Words } from "../../words/words.ts";
import { proceduresOf } from "./record-client.ts";
import type { NounName } from "./record-kinds.ts";
import { refusalInWords } from "./refusal.ts";

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
    throw refusalInWords(error, noun, sent, words);
  }
}
