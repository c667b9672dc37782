import { Menu } from "@mantine/core";
import type { Theme } from "../../store/settings.ts";
import { useSettings } from "../../store/settings.ts";
import { useWords } from "../../words/use-words.ts";
import type { Language } from "../../words/words.ts";
import { IconButton } from "../button.tsx";
import { Icon } from "../icons.tsx";

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
  return (
    <Menu position="top-end" width={200} returnFocus>
      <Menu.Target>
        <IconButton small icon="gear" label={words.settings} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.theme}</Menu.Label>
        {themes.map(([key, label]) => (
          <Choice
            key={key}
            label={label}
            on={theme === key}
            onChoose={() => change({ theme: key })}
          />
        ))}
        <Menu.Label>{words.language}</Menu.Label>
        {languages.map(([key, label]) => (
          <Choice
            key={key}
            label={label}
            on={language === key}
            onChoose={() => change({ language: key })}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type ChoiceProps = { label: string; on: boolean; onChoose: () => void };

function Choice({ label, on, onChoose }: ChoiceProps) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={on}
      rightSection={on ? <Icon name="check" size={14} /> : null}
      onClick={onChoose}
    >
      {label}
    </Menu.Item>
  );
}
