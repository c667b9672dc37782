import type { CommandId, MenuEntry, MenuId } from "../../../../electron/contract/menu.ts";
import { applicationMenu } from "../../../../electron/contract/menu.ts";
import { isMac } from "../../platform.ts";
import { useWords } from "../../words/use-words.ts";
import { IconButton } from "../button.tsx";
import { runCommand, useCanRun } from "../commands.ts";
import { MenuButton } from "../menu-button.tsx";
import { acceleratorText } from "../shortcut.ts";

/** An entry that the screen itself can carry out. */
export type Offered = { id: CommandId; accelerator: string | null };

/** The entries of the menu that can be carried out now, by group. */
export function useOfferedMenu(): { id: MenuId; entries: Offered[] }[] {
  const canRun = useCanRun();
  return applicationMenu
    .map((group) => ({
      id: group.id,
      entries: (group.entries as readonly (MenuEntry | null)[]).flatMap((entry) => {
        if (!entry || entry.role || !canRun(entry.id as CommandId)) return [];
        return [{ id: entry.id as CommandId, accelerator: entry.accelerator ?? null }];
      }),
    }))
    .filter((group) => group.entries.length > 0);
}

/** The application menu of the browser window: the same entries and shortcuts as the desktop's. */
export function AppMenu() {
  const words = useWords();
  const sections = useOfferedMenu().map((group) => ({
    key: group.id,
    label: words.menu[group.id],
    items: group.entries.map(({ id, accelerator }) => ({
      key: id,
      label: words.menu[id],
      keys: accelerator && acceleratorText(accelerator, isMac()),
      run: () => void runCommand(id),
    })),
  }));
  return (
    <MenuButton
      label={words.frame.menu}
      position="bottom-start"
      sections={sections}
      button={(props) => (
        <IconButton {...props} small icon="menu" label={words.frame.menu} className="push" />
      )}
    />
  );
}
