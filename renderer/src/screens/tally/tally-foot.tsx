import { useStore } from "zustand";
import { Kbd } from "../../parts/button.tsx";
import { useWords } from "../../words/use-words.ts";
import { keepFocus } from "./keep-focus.ts";
import type { OpenTally } from "./tally-actions.ts";

type TallyFootProps = {
  tally: OpenTally;
  keysOn: boolean;
  setKeysOn: (on: boolean) => void;
};

/** Below the tally: keys that have no button, and how the keys behave. */
export function TallyFoot({ tally, keysOn, setKeysOn }: TallyFootProps) {
  const own = useWords().tally;
  const marksFirst = useStore(tally.store, (state) => state.marksFirst);
  return (
    <>
      <span>
        <Kbd>{own.keyNames.arrows}</Kbd> {own.keyHelp.choose}
      </span>
      <span>
        <Kbd>{own.keyNames.escape}</Kbd> {own.keyHelp.leave}
      </span>
      <span>{own.offline}</span>
      <span className="tally-switches">
        <button
          type="button"
          className="tally-button tally-switch"
          aria-pressed={marksFirst}
          title={own.marksFirstHelp}
          onMouseDown={keepFocus}
          onClick={() => tally.actions.setMarksFirst(!marksFirst)}
        >
          {own.marksFirst}
        </button>
        <button
          type="button"
          className="tally-button tally-switch"
          aria-pressed={keysOn}
          onMouseDown={keepFocus}
          onClick={() => setKeysOn(!keysOn)}
        >
          {own.keysOn}
        </button>
      </span>
    </>
  );
}
