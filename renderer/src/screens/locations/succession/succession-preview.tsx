import { useEffect, useRef, useState } from "react";
import type { SuccessionProposal } from "../../../../../db/model/succession.ts";
import { Button } from "../../../parts/button.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { Section } from "../../../parts/section.tsx";
import { useFormats, useWords } from "../../../words/use-words.ts";
import type { SuccessionChoices } from "./succession-ask.ts";
import { SuccessionLines } from "./succession-lines.tsx";

type SuccessionPreviewProps = {
  kind: "merge" | "split";
  proposal: SuccessionProposal;
  choices: SuccessionChoices;
  onChoose: (choices: SuccessionChoices) => Promise<void>;
  onStore: () => Promise<void>;
};

/** What would happen: the locations side by side, what goes where, and the button that does it. */
export function SuccessionPreview(props: SuccessionPreviewProps) {
  const { kind, proposal, choices, onChoose, onStore } = props;
  const words = useWords().succession;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack" ref={place} tabIndex={-1}>
      <Section title={words.proposal}>
        <div className="succession-sides">
          <Side proposal={proposal} side="from" title={words.disappears} />
          <span aria-hidden="true" className="succession-arrow">
            →
          </span>
          <Side proposal={proposal} side="to" title={words.goesOn} />
        </div>
      </Section>
      <SuccessionLines
        proposal={proposal}
        choices={choices}
        onChoose={(next) => void attempt(() => onChoose(next))}
      />
      {trouble !== null && <ErrorNote error={trouble} />}
      <div>
        <Button tone="primary" busy={busy} onClick={() => void attempt(onStore)}>
          {kind === "merge" ? words.doMerge : words.doSplit}
        </Button>
      </div>
    </div>
  );
}

type SideProps = { proposal: SuccessionProposal; side: "from" | "to"; title: string };

function Side({ proposal, side, title }: SideProps) {
  const words = useWords();
  const own = words.succession;
  const formats = useFormats();
  const locations = proposal.locations.filter(({ role }) => role === side);
  const many = locations.length > 1;
  return (
    <section className="succession-side" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {locations.map((location) => (
          <li key={location.id}>
            <strong>{location.label}</strong>
            <span className="muted small">
              {words.codes.locationType[location.type]} · {location.municipalityName}
            </span>
            <span className="row">
              {location.closesOn && (
                <Chip tone="warn">{own.closesOn(formats.day(location.closesOn))}</Chip>
              )}
              {side === "to" && many && location.isMain && <Chip tone="accent">{own.main}</Chip>}
            </span>
            {side === "from" && location.awards + location.activities > 0 && (
              <span className="muted small">
                {own.stays(formats.number(location.awards), formats.number(location.activities))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
