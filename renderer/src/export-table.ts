import { client } from "./api.ts";
import { readTrouble } from "./parts/problem.ts";
import type { ExportFormat, TableView } from "./parts/table/columns.ts";
import { showToast } from "./parts/toasts.tsx";
import { saveFile } from "./platform.ts";
import { useSettings } from "./store/settings.ts";
import { wordsOf } from "./words/use-words.ts";

type ContractTable = Parameters<typeof client.exporting.table>[0]["table"];
type ContractKind = ContractTable["columns"][number]["kind"];

/** Writes a table as it stands on the screen to a file; a refusal is told in the corner. */
export async function exportTable(
  title: string,
  format: ExportFormat,
  view: TableView,
): Promise<void> {
  const language = useSettings.getState().language;
  const words = wordsOf(language);
  try {
    const notes = view.filters.map((text) => ({ term: words.parts.table.filter, text }));
    const table: ContractTable = { title, language, notes, ...contractTable(view) };
    const file = await client.exporting.table({ table, format });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const saved = await saveFile({ name: file.name, bytes, mimeType: file.type });
    if (saved) showToast({ text: words.parts.table.exported(file.name) });
  } catch (error) {
    const { text } = readTrouble(error, words);
    if (text) showToast({ text, tone: "bad" });
  }
}

/** A view in the shape of the contract: rows by column key, kinds that a spreadsheet knows. */
export function contractTable(view: TableView): Pick<ContractTable, "columns" | "rows"> {
  return {
    columns: view.columns.map(({ key, header, kind }, at) => ({
      key,
      header,
      kind: contractKind(kind, () => view.rows.map((row) => row[at] ?? null)),
    })),
    rows: view.rows.map((row) =>
      Object.fromEntries(view.columns.map(({ key }, at) => [key, row[at] ?? null])),
    ),
  };
}

function contractKind(
  kind: TableView["columns"][number]["kind"],
  values: () => (string | number | null)[],
): ContractKind {
  switch (kind) {
    case "day":
      return "day";
    case "euros":
      return "cents";
    case "percent":
      return "percentage";
    case "code":
      return "code";
    case "number":
      return values().every((value) => value === null || Number.isInteger(value))
        ? "integer"
        : "decimal";
    default:
      return "text";
  }
}
