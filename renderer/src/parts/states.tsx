import type { ReactNode } from "react";
import { useWords } from "../words/use-words.ts";
import { Button } from "./button.tsx";
import type { IconName } from "./icons.tsx";
import { Icon } from "./icons.tsx";
import "./states.css";

type EmptyStateProps = {
  icon?: IconName;
  title: string;
  /** What belongs here and what it is good for. */
  children?: ReactNode;
  /** The one action that fills it. */
  action?: { label: string; run: () => void };
};

/** Emptiness that teaches: what belongs here and the one action that fills it. */
export function EmptyState({ icon = "info", title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} size={28} />
      <p className="empty-title">{title}</p>
      {children && <div className="empty-text">{children}</div>}
      {action && (
        <Button tone="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

type NoticeProps = {
  tone?: "info" | "good" | "warn" | "bad";
  title?: string;
  children?: ReactNode;
  /** At the right: a button or a link. */
  action?: ReactNode;
};

const noticeIcons = { info: "info", good: "check", warn: "warning", bad: "warning" } as const;

/** A remark that stays in its place: a lock, a warning, an explanation. */
export function Notice({ tone = "info", title, children, action }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={noticeIcons[tone]} />
      <div className="notice-text">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}

type ProgressProps = {
  /** What is being done: "Scholen inlezen". */
  label: string;
  /** How much is done; null while that is not known. */
  done: number | null;
  total: number;
  /** What is happening now, for instance the file or the row. */
  text?: string;
  onCancel?: () => void;
  cancelling?: boolean;
};

/** How far long work is, with a way to stop it. */
export function Progress({ label, done, total, text, onCancel, cancelling }: ProgressProps) {
  const words = useWords().parts;
  const value = done === null ? undefined : Math.min(done, total);
  return (
    <div className="progress">
      <div className="progress-words">
        <strong>{label}</strong>
        <span className="muted">{cancelling ? words.cancelling : text}</span>
      </div>
      <progress aria-label={label} max={Math.max(1, total)} value={value} />
      {onCancel && (
        <Button small onClick={onCancel} disabled={cancelling === true}>
          {words.cancel}
        </Button>
      )}
    </div>
  );
}
