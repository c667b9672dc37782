import { Icon } from "../../parts/icons.tsx";
import { useWords } from "../../words/use-words.ts";
import { pressTrouble } from "./press-trouble.ts";

type TallyTroubleProps = {
  trouble: unknown;
  /** How many presses wait. */
  waiting: number;
  onRetry: () => void;
  onDrop: () => void;
};

/** Says aloud that a press is not stored, why, and what can be done. */
export function TallyTrouble({ trouble, waiting, onRetry, onDrop }: TallyTroubleProps) {
  const words = useWords();
  const own = words.tally;
  const { text, lost } = pressTrouble(trouble, words);
  return (
    <div className="tally-trouble" role="alert">
      <Icon name="warning" size={24} />
      <div className="tally-trouble-text">
        <strong>{own.failed(waiting)}</strong>
        <span>{text}</span>
      </div>
      <button type="button" className="tally-button" onClick={onRetry}>
        {own.failedRetry}
      </button>
      {!lost && (
        <button type="button" className="tally-button" onClick={onDrop}>
          {own.failedDrop}
        </button>
      )}
    </div>
  );
}
