import { Menu, type MenuItemConstructorOptions } from "electron";
import { z } from "zod";
import { applicationMenu, type MenuEntry, type MenuGroup } from "../contract/menu.ts";
import { hearPage } from "./ask.ts";

const labelsSchema = z.record(z.string().max(40), z.string().max(80));

type Labels = z.infer<typeof labelsSchema>;

/**
 * Draws the menu bar whenever the page gives its words, and passes what is chosen. The words are
 * those of the screen, so that the menu follows its language.
 */
export function followMenu(choose: (id: string) => void): void {
  // Until the page has come there is nothing to choose, and Electron's own menu is not ours.
  Menu.setApplicationMenu(null);
  hearPage("leesspoor:menu", labelsSchema, (labels) => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(labels, choose)));
  });
}

function menuTemplate(labels: Labels, choose: (id: string) => void): MenuItemConstructorOptions[] {
  const groups: readonly MenuGroup[] = applicationMenu;
  const template: MenuItemConstructorOptions[] = groups.map((group) => ({
    id: group.id,
    label: labels[group.id] ?? group.id,
    submenu: group.entries.map((entry) => item(entry, labels, choose)),
  }));
  if (process.platform === "darwin") template.unshift({ role: "appMenu" });
  return template;
}

function item(
  entry: MenuEntry | null,
  labels: Labels,
  choose: (id: string) => void,
): MenuItemConstructorOptions {
  if (entry === null) return { type: "separator" };
  const { id, accelerator, role } = entry;
  const common = { id, label: labels[id] ?? id, ...(accelerator ? { accelerator } : {}) };
  return role ? { ...common, role } : { ...common, click: () => choose(id) };
}
