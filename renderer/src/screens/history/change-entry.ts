import { type NounName, nouns } from "../../../../db/model/nouns.ts";
import type { Change } from "../../../../electron/contract/history.ts";
import type { ChangeEntry } from "../../parts/history-list.tsx";
import type { Formats } from "../../words/formats.ts";
import type { Words } from "../../words/words.ts";
import { registerField } from "../importing/import-words.ts";
import { changeEntries, tableName } from "../records/change-entries.ts";
import { tableOf } from "../records/record-kinds.ts";

/** What the records of a table of the history are called, also of tables that are no records. */
export function kindName(table: string, words: Words): string {
  const own: Record<string, string> = words.history.kinds;
  return own[table] ?? tableName(table, words);
}

/** The tables of the history with what their records are called, in the order of the language. */
export function kindOptions(words: Words, formats: Formats): { key: string; label: string }[] {
  const records = Object.keys(nouns).map((noun) => tableOf(noun as NounName));
  return [...records, ...Object.keys(words.history.kinds)]
    .map((key) => ({ key, label: kindName(key, words) }))
    .sort((a, b) => formats.compare(a.label, b.label));
}

const naming = ["name", "title", "label", "short_name", "location_id", "branch_id", "code"];

/** The name of the changed record, as far as the change itself tells it; null otherwise. */
export function nameInChange({ fields }: Change): string | null {
  for (const name of naming) {
    const field = fields.find((one) => one.field === name);
    const text = field?.after ?? field?.before;
    if (text) return text;
  }
  return null;
}

/** Changes of all kinds of records as `HistoryList` draws them, each with its kind and name. */
export function namedEntries(
  changes: readonly Change[],
  words: Words,
  formats: Formats,
): ChangeEntry[] {
  const entries = changeEntries(changes, words, formats);
  const own: Record<string, string> = words.history.fields;
  return changes.flatMap((change, index) => {
    const entry = entries[index];
    if (!entry) return [];
    const name = nameInChange(change);
    const kind = kindName(change.entity, words);
    const fields = entry.fields.map(({ label, old, now }) => ({
      label: own[label] ?? label,
      old: plainText(old, words),
      now: plainText(now, words),
    }));
    const reason = change.reason === change.batchTitle ? null : change.reason;
    return [{ ...entry, fields, reason, record: name ? `${kind}: ${name}` : kind }];
  });
}

/** A value that is kept as JSON, such as the counts of an import, as "nieuw: 253, naam: …". */
function plainText(value: string | null, words: Words): string | null {
  if (value === null || !/^["[{]/.test(value)) return value;
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read !== "object" || read === null) return String(read);
    if (Array.isArray(read)) return read.join(", ");
    const outcomes: Record<string, string> = words.importing.outcomes;
    return Object.entries(read)
      .filter(([, part]) => part !== null && part !== 0)
      .map(([key, part]) => `${outcomes[key] ?? registerField(key, words)}: ${String(part)}`)
      .join(", ");
  } catch {
    // A text that only looks like JSON is shown as it is.
    return value;
  }
}

/** What a change did to the fields in one line: "Kinderen: 12 → 14, Toestand: gehouden". */
export function changeLine({ fields, operation }: ChangeEntry): string {
  return fields
    .map(({ label, old, now }) => {
      if (operation === "update") return `${label}: ${old ?? "–"} → ${now ?? "–"}`;
      return `${label}: ${(operation === "insert" ? now : old) ?? "–"}`;
    })
    .join(", ");
}
