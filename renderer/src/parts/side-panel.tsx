import type { KeyboardEvent, ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useWords } from "../words/use-words.ts";
import { Kbd } from "./button.tsx";
import type { Tab } from "./tabs.tsx";
import { Tabs } from "./tabs.tsx";
import "./side-panel.css";

type SidePanelProps = {
  title: string;
  /** Where the panel comes from: "dBos-leerlingen › Coevorden › 2024". Each may lead back. */
  path?: readonly { label: string; onClick?: () => void }[];
  chips?: ReactNode;
  onClose: () => void;
  /** Tabs with their content; `children` stands above them. */
  tabs?: { label: string; items: readonly Tab[]; active: string; onChange: (key: string) => void };
  children?: ReactNode;
  footer?: ReactNode;
};

/**
 * A panel at the right of the page, never a modal. It takes the focus when it opens; Esc closes it
 * and the focus returns to where it came from.
 */
export function SidePanel(props: SidePanelProps) {
  const { title, path, chips, onClose, tabs, children, footer } = props;
  const words = useWords().parts;
  const panel = useRef<HTMLElement>(null);
  useFocusThereAndBack(panel);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <aside className="panel" aria-label={title} ref={panel} tabIndex={-1} onKeyDown={onKeyDown}>
      {path && path.length > 0 && <PanelPath path={path} label={words.panelPath} />}
      <div className="panel-head">
        <h2>{title}</h2>
        {chips}
        <button type="button" className="panel-close" onClick={onClose} title={words.closePanel}>
          <span className="unseen">{words.closePanel}</span>
          <Kbd>Esc</Kbd>
        </button>
      </div>
      <div className="panel-body">
        {children}
        {tabs && (
          <Tabs
            label={tabs.label}
            tabs={tabs.items}
            active={tabs.active}
            onChange={tabs.onChange}
          />
        )}
      </div>
      {footer && <div className="panel-foot">{footer}</div>}
    </aside>
  );
}

function PanelPath({ path, label }: { path: NonNullable<SidePanelProps["path"]>; label: string }) {
  return (
    <ol className="panel-path" aria-label={label}>
      {path.map((step) => (
        <li key={step.label}>
          {step.onClick ? (
            <button type="button" onClick={step.onClick}>
              {step.label}
            </button>
          ) : (
            step.label
          )}
        </li>
      ))}
    </ol>
  );
}

function useFocusThereAndBack(panel: { current: HTMLElement | null }): void {
  useEffect(() => {
    const from = document.activeElement;
    const own = panel.current;
    if (own && !own.contains(from)) own.focus({ preventScroll: true });
    return () => {
      // Only when the focus was in the panel: a person who moved on keeps the new place.
      const lost = !document.activeElement || document.activeElement === document.body;
      if (!lost && !own?.contains(document.activeElement)) return;
      const back = from instanceof HTMLElement && from.isConnected ? from : null;
      (back ?? document.getElementById("page"))?.focus({ preventScroll: true });
    };
  }, [panel]);
}
