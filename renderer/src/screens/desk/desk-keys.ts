import type { RefObject } from "react";
import { useEffect, useRef } from "react";

const editable = "input, textarea, select, [contenteditable]";

/**
 * Keeps the scan field ready. It has the focus whenever nothing else has; and when a button of the
 * page has it, whatever a scanner types still ends up in the field.
 */
export function useReadyField(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const page = () => document.getElementById("page");
    const take = () => field.current?.focus({ preventScroll: true });
    const takeWhenFree = () => {
      const now = document.activeElement;
      if (now === null || now === document.body || now === page()) take();
    };
    // After the browser has given the focus to whatever was pointed at.
    const later = () => window.setTimeout(takeWhenFree);
    const onKeyDown = (event: KeyboardEvent) => {
      const isText = event.key.length === 1 && event.key !== " ";
      if (!isText || event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const isHere = target === document.body || page()?.contains(target);
      if (isHere && !target?.matches(editable)) take();
    };
    takeWhenFree();
    document.addEventListener("focusin", later);
    document.addEventListener("focusout", later);
    window.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("focusin", later);
      document.removeEventListener("focusout", later);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [field]);
}

/** The keys of the desk, by their name on the keyboard. */
export type DeskKeys = Readonly<Record<string, () => void>>;

/** Listens to keys everywhere but in a side panel; a key that is held down counts once. */
export function useDeskKeys(keys: DeskKeys): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const run = Object.hasOwn(now.current, event.key) ? now.current[event.key] : undefined;
      const withOther = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
      if (!run || withOther || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(".panel, [role=dialog]")) return;
      event.preventDefault();
      if (!event.repeat) run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
