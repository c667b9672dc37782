import type { MouseEvent } from "react";

/**
 * Keeps the focus where it is when a button is pressed by mouse or finger, so that Space and Enter
 * stay keys of the tally; a button that was reached with Tab has the focus and takes them.
 */
export function keepFocus(event: MouseEvent<HTMLElement>): void {
  event.preventDefault();
}
