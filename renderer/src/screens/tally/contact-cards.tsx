import { useFormats, useWords } from "../../words/use-words.ts";
import { keepFocus } from "./keep-focus.ts";
import type { ContactCard } from "./marks.ts";
import { isOf } from "./marks.ts";
import type { TallyActions } from "./tally-actions.ts";
import type { ShownPress, View } from "./tally-view.ts";

type ContactCardsProps = {
  cards: readonly ContactCard[];
  view: View;
  /** The press that was done last or is being corrected: its card stands out. */
  subject: ShownPress | null;
  labelOf: (contact: ContactCard["contact"]) => string;
  actions: TallyActions;
};

/** One large card per age and for other carers: its key, whom it counts, how many so far. */
export function ContactCards({ cards, view, subject, labelOf, actions }: ContactCardsProps) {
  const own = useWords().tally;
  const formats = useFormats();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons is no set of fields
    <div
      className="tally-cards"
      data-many={cards.length > 6}
      role="group"
      aria-label={own.contacts}
    >
      {cards.map((card) => {
        const count = countOf(view, card);
        return (
          <button
            key={card.id}
            type="button"
            className="tally-card"
            data-last={subject !== null && isOf(subject, card)}
            aria-keyshortcuts={card.key ?? undefined}
            onMouseDown={keepFocus}
            onClick={() => actions.press(card.contact)}
          >
            {card.key && (
              <span className="tally-key" aria-hidden="true">
                {card.key}
              </span>
            )}
            <span className="tally-card-name">{labelOf(card.contact)}</span>
            {/* A new number is drawn anew, so that it can light up for a moment. */}
            <span className="tally-card-count" key={count}>
              {formats.number(count)}
            </span>
          </button>
        );
      })}
    </div>
  );
}

function countOf(view: View, { contact }: ContactCard): number {
  if (contact.grandparent) return view.grandparents;
  return view.bands.find(({ code }) => code === contact.bandCode)?.conversations ?? 0;
}
