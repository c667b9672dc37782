import { Chip } from "../../parts/chip.tsx";
import { Icon } from "../../parts/icons.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { keepFocus } from "./keep-focus.ts";
import type { TallyActions } from "./tally-actions.ts";
import type { View } from "./tally-view.ts";

type TallyCounterProps = {
  view: View;
  correcting: boolean;
  actions: TallyActions;
};

/** The large number of parents so far, and what is done with the last of them. */
export function TallyCounter({ view, correcting, actions }: TallyCounterProps) {
  const own = useWords().tally;
  const formats = useFormats();
  const { conversations, firstContacts } = view;
  const none = conversations === 0;
  const steps = [
    { key: "repeat", label: own.repeat, kbd: own.keyNames.space, run: actions.repeat, off: none },
    {
      key: "takeBack",
      label: correcting ? own.remove : own.takeBack,
      kbd: own.keyNames.backspace,
      run: actions.takeBack,
      off: none,
    },
    {
      key: "next",
      label: correcting ? own.ready : own.next,
      kbd: own.keyNames.enter,
      run: actions.next,
      off: false,
    },
  ];
  return (
    <section className="tally-counter" aria-label={own.conversations}>
      <h2>{own.conversations}</h2>
      <p className="tally-number" data-digits={String(conversations).length}>
        {formats.number(conversations)}
      </p>
      <div className="row">
        <Chip tone="accent">{own.first(firstContacts)}</Chip>
        <Chip>{own.again(conversations - firstContacts)}</Chip>
      </div>
      <p className="muted tally-lead">{own.lead}</p>
      <div className="tally-steps">
        {steps.map(({ key, label, kbd, run, off }) => (
          <button
            key={key}
            type="button"
            className="tally-button"
            disabled={off}
            onMouseDown={keepFocus}
            onClick={run}
          >
            {key === "takeBack" && <Icon name="undo" />}
            <span>{label}</span>
            <span className="kbd" aria-hidden="true">
              {kbd}
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}
