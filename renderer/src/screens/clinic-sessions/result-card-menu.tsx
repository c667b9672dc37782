import { client } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { MenuButton } from "../../parts/menu-button.tsx";
import { readTrouble } from "../../parts/problem.ts";
import { showToast } from "../../parts/toasts.tsx";
import { saveFile } from "../../platform.ts";
import { useSettings } from "../../store/settings.ts";
import { useWords, wordsOf } from "../../words/use-words.ts";
import { useRecords } from "../records/record-client.ts";
import type { OverviewAsk } from "./overview-ask.ts";

/** The result card of a clinic as PDF: of the clinic that is chosen, else of one of all. */
export function ResultCardMenu({ ask }: { ask: OverviewAsk }) {
  const words = useWords().clinicOverview;
  const { data } = useRecords("clinic");
  const { clinicId } = ask;
  if (clinicId) {
    return (
      <Button icon="download" tone="primary" onClick={() => void saveCard(ask, clinicId)}>
        {words.card}
      </Button>
    );
  }
  const items = (data ?? []).map(({ id, name }) => ({
    key: id,
    label: name,
    run: () => void saveCard(ask, id),
  }));
  return (
    <MenuButton
      label={words.cardChoose}
      sections={[{ key: "clinics", label: words.cardFor, items }]}
      button={(props) => (
        <Button {...props} icon="download" tone="primary" disabled={items.length === 0}>
          {words.card}
        </Button>
      )}
    />
  );
}

async function saveCard({ span }: OverviewAsk, clinicId: string): Promise<void> {
  const language = useSettings.getState().language;
  const words = wordsOf(language);
  try {
    const file = await client.coach.resultCard({ ...span, clinicId, language });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const saved = await saveFile({ name: file.name, bytes, mimeType: file.type });
    if (saved) showToast({ text: words.clinicOverview.cardSaved(file.name) });
  } catch (error) {
    const { text } = readTrouble(error, words);
    if (text) showToast({ text, tone: "bad" });
  }
}
