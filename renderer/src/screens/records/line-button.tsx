import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import "./records.css";

type LineButtonProps = { onClick: () => void; label?: string; children: ReactNode };

/** Words in a line of a card that open the record they tell of. */
export function LineButton({ onClick, label, children }: LineButtonProps) {
  return (
    <button type="button" className="line-button" onClick={onClick} aria-label={label}>
      {children}
    </button>
  );
}

/** A small button with a plus at the head of a card. */
export function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button small tone="quiet" icon="plus" onClick={onClick} aria-label={label} title={label} />
  );
}
