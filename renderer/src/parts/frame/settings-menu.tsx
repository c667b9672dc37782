import type { Theme } from "../../store/settings.ts";
import { useSettings } from "../../store/settings.ts";
import { useWords } from "../../words/use-words.ts";
import type { Language } from "../../words/words.ts";
import { IconButton } from "../button.tsx";
import { MenuButton } from "../menu-button.tsx";

/** Language and appearance. */
export function SettingsMenu() {
  const words = useWords().frame;
  const { language, theme, change } = useSettings();
  const languages: [Language, string][] = [
    ["nl", words.dutch],
    ["en", words.english],
  ];
  const themes: [Theme, string][] = [
    ["light", words.themeLight],
    ["dark", words.themeDark],
    ["system", words.themeSystem],
  ];
  const sections = [
    {
      key: "theme",
      label: words.theme,
      items: themes.map(([key, label]) => ({
        key,
        label,
        checked: theme === key,
        run: () => change({ theme: key }),
      })),
    },
    {
      key: "language",
      label: words.language,
      items: languages.map(([key, label]) => ({
        key,
        label,
        checked: language === key,
        run: () => change({ language: key }),
      })),
    },
  ];
  return (
    <MenuButton
      label={words.settings}
      position="top-end"
      sections={sections}
      button={(props) => <IconButton {...props} small icon="settings" label={words.settings} />}
    />
  );
}
