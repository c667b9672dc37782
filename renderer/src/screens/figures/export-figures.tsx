import { Menu } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { useCommand } from "../../parts/commands.ts";
import { periodText } from "../../parts/pick/period.ts";
import { readTrouble } from "../../parts/problem.ts";
import { showToast } from "../../parts/toasts.tsx";
import { saveFile } from "../../platform.ts";
import { useSettings } from "../../store/settings.ts";
import { useWords, wordsOf } from "../../words/use-words.ts";
import type { ReportAsk } from "./report-ask.ts";
import { askedStructure } from "./report-ask.ts";

type Audience = "external" | "internal";
const audiences: readonly Audience[] = ["external", "internal"];
const formats = ["xlsx", "csv"] as const;

/** Exports the report as it stands on the screen; for outside unless chosen otherwise. */
export function ExportFigures({ ask }: { ask: ReportAsk }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  useCommand("export", () => setOpen(true));
  return (
    <Menu position="bottom-end" width={248} opened={open} onChange={setOpen} returnFocus>
      <Menu.Target>
        <Button icon="download">{words.figures.export}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {audiences.map((audience) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of a menu
          <div key={audience} role="group" aria-label={words.figures.exportFor[audience]}>
            <Menu.Label aria-hidden="true">{words.figures.exportFor[audience]}</Menu.Label>
            {formats.map((format) => (
              <Menu.Item key={format} onClick={() => void exportFigures(ask, format, audience)}>
                {words.parts.table.exportAs[format]}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => void exportFigures(ask, "xlsx", audience, "report")}>
              {words.quotes.withQuotes}
            </Menu.Item>
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

async function exportFigures(
  ask: ReportAsk,
  format: (typeof formats)[number],
  audience: Audience,
  quotes?: "report",
): Promise<void> {
  const language = useSettings.getState().language;
  const words = wordsOf(language);
  try {
    const { report, scope } = ask;
    const period = periodText(ask.period);
    const asked = { report, scope, period, language, format, audience, ...askedStructure(ask) };
    const input = quotes ? { ...asked, quotes } : asked;
    const file = await client.exporting.figures(input);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const saved = await saveFile({ name: file.name, bytes, mimeType: file.type });
    if (saved) showToast({ text: words.figures.exported(file.name) });
  } catch (error) {
    const { text } = readTrouble(error, words);
    if (text) showToast({ text, tone: "bad" });
  }
}
