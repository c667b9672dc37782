import { Menu } from "@mantine/core";
import type { CommandId, MenuEntry, MenuId } from "../../../../electron/contract/menu.ts";
import { applicationMenu } from "../../../../electron/contract/menu.ts";
import { isMac } from "../../platform.ts";
import { useWords } from "../../words/use-words.ts";
import { IconButton, Kbd } from "../button.tsx";
import { runCommand, useCanRun } from "../commands.ts";
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
  const groups = useOfferedMenu();
  return (
    <Menu position="bottom-start" width={264} returnFocus>
      <Menu.Target>
        <IconButton small icon="menu" label={words.frame.menu} className="push" />
      </Menu.Target>
      <Menu.Dropdown className="app-menu">
        {groups.map((group) => (
          <div key={group.id} role="group" aria-label={words.menu[group.id]}>
            <Menu.Label aria-hidden="true">{words.menu[group.id]}</Menu.Label>
            {group.entries.map((entry) => (
              <Menu.Item
                key={entry.id}
                rightSection={
                  entry.accelerator ? (
                    <Kbd>{acceleratorText(entry.accelerator, isMac())}</Kbd>
                  ) : null
                }
                onClick={() => runCommand(entry.id)}
              >
                {words.menu[entry.id]}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
