import { referralTargets } from "../../../../db/model/clinic-session.ts";
import { Icon } from "../../parts/icons.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { keepFocus } from "./keep-focus.ts";
import type { Mark, Marks } from "./marks.ts";
import { isMarked, markKeys } from "./marks.ts";
import type { TallyActions } from "./tally-actions.ts";
import type { View } from "./tally-view.ts";

type TallyMarksProps = {
  marks: Marks;
  view: View;
  /** Whose marks they are, read out with the buttons. */
  label: string;
  actions: TallyActions;
};

function countOf(view: View, mark: Mark): number {
  const { vouchers, conversations, firstContacts, otherLanguage, referrals, memberships } = view;
  const again = conversations - firstContacts;
  const counts = { again, otherLanguage, voucher: vouchers };
  return { ...counts, referral: referrals, membership: memberships }[mark];
}

/** What is marked of a parent, one button per mark; where a referral leads when there is one. */
export function TallyMarks({ marks, view, label, actions }: TallyMarksProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.tally;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons is no set of fields */}
      <div className="tally-marks" role="group" aria-label={label}>
        {markKeys.map(({ mark, key }) => (
          <button
            key={mark}
            type="button"
            className="tally-mark"
            aria-pressed={isMarked(marks, mark)}
            aria-keyshortcuts={key}
            onMouseDown={keepFocus}
            onClick={() => actions.mark(mark)}
          >
            <span className="tally-key" aria-hidden="true">
              {isMarked(marks, mark) ? <Icon name="check" size={18} /> : key}
            </span>
            <span className="tally-mark-name">{own.marks[mark]}</span>
            <span className="tally-mark-count">{formats.number(countOf(view, mark))}</span>
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons is no set of fields */}
      <div className="tally-referrals" role="group" aria-label={own.referTo}>
        <span className="tally-referrals-name" aria-hidden="true">
          {own.referTo}
        </span>
        {referralTargets.map((target) => (
          <button
            key={target}
            type="button"
            className="tally-referral"
            aria-pressed={marks.referral === target}
            onMouseDown={keepFocus}
            onClick={() => actions.refer(target)}
          >
            {marks.referral === target && <Icon name="check" size={15} />}
            {words.codes.referralTarget[target]}
          </button>
        ))}
      </div>
    </>
  );
}
