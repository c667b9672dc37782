import type { KeyboardEvent } from "react";

/**
 * Lets Esc close only the list or calendar that is open, not also the form and panel around it:
 * what floats still hands its keys to the parts that it was drawn by.
 */
export function keepEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Escape") return;
  const closed = event.currentTarget.getAttribute("aria-expanded") === "false";
  if (!closed) event.stopPropagation();
}
