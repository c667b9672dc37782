import type { KeyboardEvent, ReactNode } from "react";
import { useId, useRef } from "react";
import { classNames } from "./class-names.ts";
import "./tabs.css";

export type Tab = { key: string; label: string; content: ReactNode };

type TabsProps = {
  /** What the tabs divide, for screen readers. */
  label: string;
  tabs: readonly Tab[];
  active: string;
  onChange: (key: string) => void;
};

/** Tabs with their content; the arrow keys, Home and End move between them. */
export function Tabs({ label, tabs, active, onChange }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.key === active),
  );
  const current = tabs[at];
  const move = (event: KeyboardEvent) => {
    const last = tabs.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = tabs[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    onChange(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.key)}"]`)?.focus();
  };
  return (
    <div className="tabs">
      <div className="tabs-list" role="tablist" aria-label={label} ref={list}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            data-tab={tab.key}
            aria-selected={tab === current}
            aria-controls={`${id}-content`}
            tabIndex={tab === current ? 0 : -1}
            className={classNames("tab", tab === current && "tab-on")}
            onClick={() => onChange(tab.key)}
            onKeyDown={move}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {current && (
        <div
          role="tabpanel"
          id={`${id}-content`}
          className="tabs-content"
          aria-labelledby={`${id}-${current.key}`}
        >
          {current.content}
        </div>
      )}
    </div>
  );
}
