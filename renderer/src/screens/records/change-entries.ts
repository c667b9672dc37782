import type { Change } from "../../../../electron/contract/history.ts";
import type { ChangeEntry } from "../../parts/history-list.tsx";
import { camelCase } from "../../words/camel-case.ts";
import type { Formats } from "../../words/formats.ts";
import type { Words } from "../../words/words.ts";
import { codeWord } from "./code-words.ts";
import { nounOfTable } from "./record-kinds.ts";

/**
 * The changes of the history as a list shows them: fields by name, codes in words, days and
 * amounts in the format of the language. With an `owner`, changes of what belongs to it say what
 * kind of record they are about.
 */
export function changeEntries(
  changes: readonly Change[],
  words: Words,
  formats: Formats,
  owner?: string,
): ChangeEntry[] {
  return changes.map((change) => ({
    id: String(change.seq),
    at: change.at,
    who: change.who,
    operation: change.operation,
    ...(change.entity === owner ? {} : { record: tableName(change.entity, words) }),
    fields: change.fields.filter(tellsSomething).map(({ field, before, after }) => ({
      label: words.fieldName(field, field),
      old: shown(change.entity, field, before, words, formats),
      now: shown(change.entity, field, after, words, formats),
    })),
    batch: change.batchTitle,
    reason: change.reason,
  }));
}

const bareId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The bare id of another record says nothing where a record was made or removed as a whole. */
function tellsSomething({ before, after }: Change["fields"][number]): boolean {
  return (before !== null && after !== null) || !bareId.test(before ?? after ?? "");
}

/** What a table's records are called; its own name when it keeps none of the programme. */
export function tableName(table: string, words: Words): string {
  const noun = nounOfTable(table);
  const others: Record<string, string> = words.history.kinds;
  return noun ? words.nounNames[noun] : (others[table] ?? table);
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function shown(
  table: string,
  column: string,
  value: string | null,
  words: Words,
  formats: Formats,
): string | null {
  if (value === null) return null;
  const field = camelCase(column);
  const word = codeWord(words, table, field, value);
  if (word) return word;
  if (field === "sourceTable") return tableName(value, words);
  if (value === "0001-01-01") return words.records.sinceAlways;
  if (day.test(value)) return formats.day(value);
  if (field === "amountCents") return formats.euros(Number(value));
  if (/^minutes|Minutes$/.test(field)) return formats.duration(Number(value));
  return value;
}
