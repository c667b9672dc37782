import type { KeyboardEvent, ReactNode } from "react";
import { useId, useRef } from "react";
import type { IconName } from "../icons.tsx";
import { Icon } from "../icons.tsx";
import "./choice-cards.css";

/** A choice that needs a sentence to choose by. */
export type CardChoice = { key: string; title: string; text: ReactNode; icon: IconName };

type ChoiceCardsProps = {
  label: string;
  cards: readonly CardChoice[];
  value: string;
  onChange: (key: string) => void;
  disabled?: boolean;
};

/** A few choices as cards side by side; the arrows and the number keys choose. */
export function ChoiceCards({ label, cards, value, onChange, disabled }: ChoiceCardsProps) {
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const byNumber = (event: KeyboardEvent) => {
    const card = /^[1-9]$/.test(event.key) ? cards[Number(event.key) - 1] : undefined;
    if (!card || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChange(card.key);
    group.current?.querySelector<HTMLElement>(`[value="${CSS.escape(card.key)}"]`)?.focus();
  };
  return (
    <fieldset
      className="cards plain-set"
      ref={group}
      aria-label={label}
      disabled={disabled}
      onKeyDown={byNumber}
    >
      {cards.map((card, index) => (
        <label key={card.key} className="card">
          <input
            type="radio"
            name={name}
            value={card.key}
            checked={card.key === value}
            onChange={() => onChange(card.key)}
            aria-describedby={`${name}-${card.key}`}
          />
          <span className="card-title">
            <Icon name={card.icon} size={18} />
            {card.title}
            <span className="kbd push" aria-hidden="true">
              {index + 1}
            </span>
          </span>
          <span className="card-text" id={`${name}-${card.key}`}>
            {card.text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
