import type { MouseEvent, ReactNode } from "react";
import { useEffect, useRef } from "react";
import { classNames } from "../class-names.ts";

type DialogProps = {
  label: string;
  className?: string;
  onClose: () => void;
  children: ReactNode;
};

/** What lies over everything and holds the focus: only the palette and the list of shortcuts. */
export function Dialog({ label, className, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    const from = document.activeElement;
    if (!dialog?.open) dialog?.showModal();
    dialog?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => {
      dialog?.close();
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    };
  }, []);
  const pressOutside = (event: MouseEvent) => {
    if (event.target === element.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the dialog's own key
    <dialog
      ref={element}
      className={classNames("dialog", className)}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={pressOutside}
    >
      {children}
    </dialog>
  );
}
