import type { Words } from "../../words/words.ts";

/** What a field of a register is called. */
export function registerField(field: string, words: Words): string {
  const own: Record<string, string> = words.importing.fields;
  return own[field] ?? words.fieldName(field, field);
}

/** A value of a register as a person reads it: codes in words. */
export function registerValue(field: string, value: string | null, words: Words): string {
  if (value === null || value === "") return words.historyList.blank;
  const lists: Record<string, Record<string, string>> = {
    registerState: words.codes.registerState,
    schoolType: words.codes.locationType,
    type: words.codes.locationType,
    preschoolEducation: words.importing.values,
    parentParticipation: words.importing.values,
    status: words.importing.values,
  };
  return lists[field]?.[value] ?? value;
}

/** Why a row was refused or is doubtful; a refusal by the database has that of its problem. */
export function rowSentence(reason: string, words: Words): string {
  const { rowRefusals, rowWarnings } = words.importing;
  const own = rowRefusals[reason] ?? rowWarnings[reason];
  if (own) return own;
  const problems: Record<string, (data: object) => string> = words.problems;
  return problems[reason.toUpperCase().replaceAll("-", "_")]?.({}) ?? reason;
}

/** Why a file was refused, as a sentence; null when the error is about something else. */
export function fileSentence(error: unknown, words: Words): string | null {
  if (typeof error !== "object" || error === null) return null;
  const { code, data } = error as { code?: unknown; data?: { field?: string; detail?: string } };
  if (code !== "BAD_FILE" || !data?.field) return null;
  const columns = /columns: ([^;]*)/.exec(data.detail ?? "")?.[1] ?? "";
  return words.importing.fileRefusals[data.field]?.(columns.replaceAll(",", ", ")) ?? null;
}

/** The register that a refused file is, as far as it was told; null otherwise. */
export function refusedSource(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  const { data } = error as { data?: { detail?: unknown } };
  return /(?:^|; )source: ([a-z-]+)/.exec(String(data?.detail ?? ""))?.[1] ?? null;
}
