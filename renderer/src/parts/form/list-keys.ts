import type { KeyboardEvent } from "react";
import { keepEscape } from "../keep-escape.ts";

/**
 * The keys of a field with a list: Esc closes only the list, and Enter takes the choice that is
 * marked. Mantine forgets which one that is when it is marked in the moment in which the list
 * opens, as by someone who types fast; Enter then stored the form without the choice. To choose
 * the same twice in one event changes nothing.
 */
export function listKeys(event: KeyboardEvent<HTMLElement>): void {
  keepEscape(event);
  if (event.key !== "Enter") return;
  const marked = document.getElementById(
    event.currentTarget.getAttribute("aria-activedescendant") ?? "",
  );
  if (!marked?.hasAttribute("data-combobox-selected")) return;
  event.preventDefault();
  marked.click();
}
