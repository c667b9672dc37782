import { Icon } from "../../parts/icons.tsx";
import { useWords } from "../../words/use-words.ts";
import { keepFocus } from "./keep-focus.ts";
import type { ContactCard } from "./marks.ts";
import { isMarked, isOf, markKeys, markLetters } from "./marks.ts";
import type { TallyActions } from "./tally-actions.ts";
import type { ShownPress } from "./tally-view.ts";
import { shownLast } from "./use-tally-keys.ts";

type LastTenProps = {
  presses: readonly ShownPress[];
  cards: readonly ContactCard[];
  subject: ShownPress | null;
  chosen: number | null;
  labelOf: (contact: ContactCard["contact"]) => string;
  actions: TallyActions;
};

/** The last ten presses, each with its marks and whether it is stored; one is chosen to correct. */
export function LastTen(props: LastTenProps) {
  const { presses, cards, subject, chosen, labelOf, actions } = props;
  const words = useWords();
  const own = words.tally;
  if (presses.length === 0) return <p className="muted tally-none">{own.lastTenNone}</p>;
  return (
    <ol className="tally-last" aria-label={own.lastTen}>
      {presses.slice(-shownLast).map((press) => {
        const marks = markKeys
          .filter(({ mark }) => isMarked(press, mark))
          .map(({ mark }) =>
            mark === "referral" && press.referral
              ? `${own.marks.referral}: ${words.codes.referralTarget[press.referral]}`
              : own.marks[mark],
          );
        const name = own.pressName(press.place, labelOf(press), marks.join(", "));
        const state = press.waiting ? own.isWaiting : own.isStored;
        return (
          <li key={press.key}>
            <button
              type="button"
              className="tally-press"
              data-subject={press.key === subject?.key}
              aria-pressed={press.key === chosen}
              title={`${name} (${state})`}
              onMouseDown={keepFocus}
              onClick={() => actions.choose(press.key === chosen ? null : press.key)}
            >
              <span className="unseen">{`${name} (${state})`}</span>
              <span className="tally-press-key" aria-hidden="true">
                {cards.find((card) => isOf(press, card))?.key ?? "–"}
              </span>
              <span className="tally-press-marks" aria-hidden="true">
                {markLetters(press)}
              </span>
              <span className={press.waiting ? "tally-press-waits" : "tally-press-kept"}>
                <Icon name={press.waiting ? "clock" : "check"} size={12} />
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
