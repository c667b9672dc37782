import { useEffect } from "react";
import { create } from "zustand";
import { useWords } from "../words/use-words.ts";
import { Button, IconButton } from "./button.tsx";
import { Icon } from "./icons.tsx";
import "./toasts.css";

export type Toast = {
  text: string;
  tone?: "good" | "bad" | "info";
  /** Takes back what the toast tells of. */
  undo?: () => void | Promise<void>;
};

type Shown = Toast & { id: number };

const useToasts = create<{ shown: Shown[] }>()(() => ({ shown: [] }));
let lastId = 0;

/** Tells in the corner what was done, with a way to take it back; gives a way to remove it. */
export function showToast(toast: Toast): () => void {
  lastId += 1;
  const id = lastId;
  useToasts.setState((now) => ({ shown: [...now.shown.slice(-2), { ...toast, id }] }));
  return () => hide(id);
}

function hide(id: number): void {
  useToasts.setState((now) => ({ shown: now.shown.filter((toast) => toast.id !== id) }));
}

/** The corner where toasts appear; the frame has one. */
export function Toasts() {
  const shown = useToasts((state) => state.shown);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

const icons = { good: "check", bad: "warning", info: "info" } as const;

function ToastView({ toast }: { toast: Shown }) {
  const words = useWords().parts;
  const { id, tone = "good", undo } = toast;
  useEffect(() => {
    // What can be taken back or went wrong stays longer: it must be read to be used.
    const timer = window.setTimeout(() => hide(id), undo || tone === "bad" ? 12_000 : 5_000);
    return () => window.clearTimeout(timer);
  }, [id, tone, undo]);
  const takeBack = () => {
    hide(id);
    void undo?.();
  };
  return (
    <div className={`toast toast-${tone}`}>
      <Icon name={icons[tone]} />
      <span className="toast-text">{toast.text}</span>
      {undo && (
        <Button small icon="undo" onClick={takeBack}>
          {words.undo}
        </Button>
      )}
      <IconButton small icon="close" label={words.dismiss} onClick={() => hide(id)} />
    </div>
  );
}
