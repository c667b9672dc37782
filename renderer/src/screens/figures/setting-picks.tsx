import { useQuery } from "@tanstack/react-query";
import { api, client, refreshAll } from "../../api.ts";
import { ChoicePicker } from "../../parts/pick/choice-picker.tsx";
import { readTrouble } from "../../parts/problem.ts";
import { showToast } from "../../parts/toasts.tsx";
import { useSettings } from "../../store/settings.ts";
import { wordsOf } from "../../words/use-words.ts";

/** The choices on which a figure rests, each to be made otherwise; the figure follows at once. */
export function SettingPicks({ figure }: { figure: string }) {
  const language = useSettings((settings) => settings.language);
  const query = useQuery(api.figureSetting.list.queryOptions({ input: { language } }));
  const settings = (query.data ?? []).filter(({ figures }) => figures.includes(figure));
  if (settings.length === 0) return null;
  return (
    <div className="row">
      {settings.map(({ key, label, value, options }) => (
        <ChoicePicker
          key={key}
          label={label}
          value={value}
          options={options.map((option) => ({ key: option.value, label: option.label }))}
          onChange={(chosen) => void choose(key, chosen)}
        />
      ))}
    </div>
  );
}

async function choose(key: string, value: string): Promise<void> {
  try {
    await client.figureSetting.choose({ key, value });
    await refreshAll();
  } catch (error) {
    const { text } = readTrouble(error, wordsOf(useSettings.getState().language));
    showToast({ text, tone: "bad" });
  }
}
