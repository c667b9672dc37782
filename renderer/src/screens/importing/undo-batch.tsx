import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { UndoProposal } from "../../../../db/model/undo.ts";
import { api, client, refreshAll } from "../../api.ts";
import { Chip } from "../../parts/chip.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { Section } from "../../parts/section.tsx";
import { Notice } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Batch } from "./batch-list.tsx";
import { ChangedSinceList, UndoRecordList } from "./undo-records.tsx";

type UndoBatchProps = { batch: Batch; onDone: () => void };

const shownAtFirst = 20;
const states = ["can_undo", "changed_since", "in_use", "locked"] as const;
const tones = {
  can_undo: "good",
  changed_since: "warn",
  in_use: "neutral",
  locked: "bad",
} as const;

/** What undoing a batch would do, a choice per record that was changed since, and doing it. */
export function UndoBatch({ batch, onDone }: UndoBatchProps) {
  const [take, setTake] = useState<readonly string[]>([]);
  const input = { batch: batch.id, limit: shownAtFirst };
  // As it stands without any choice: there the records are to be chosen from.
  const plain = useQuery(api.importing.proposeUndo.queryOptions({ input }));
  const chosen = useQuery({
    ...api.importing.proposeUndo.queryOptions({ input: { ...input, take: [...take] } }),
    placeholderData: keepPreviousData,
  });
  const toggle = (key: string) =>
    setTake((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key]));
  return (
    <Loaded query={plain}>
      {(proposal) => (
        <Proposed
          plain={proposal}
          proposal={chosen.data ?? proposal}
          take={take}
          onToggle={toggle}
          onDone={onDone}
        />
      )}
    </Loaded>
  );
}

type ProposedProps = {
  /** The proposal without any choice, and that with the choices made. */
  plain: UndoProposal;
  proposal: UndoProposal;
  take: readonly string[];
  onToggle: (key: string) => void;
  onDone: () => void;
};

function Proposed({ plain, proposal, take, onToggle, onDone }: ProposedProps) {
  const words = useWords().undoing;
  const { number } = useFormats();
  const { counts, records } = proposal;
  const of = (state: (typeof states)[number], from = records) =>
    from.filter((record) => record.state === state);
  const changed = of("changed_since", plain.records);
  const goingBack = of("can_undo");
  const shown = states.filter((state) => counts[state] > 0);
  return (
    <>
      <div className="row">
        {shown.map((state) => (
          <Chip key={state} tone={tones[state]}>
            {`${number(counts[state])} ${words.states[state]}`}
          </Chip>
        ))}
      </div>
      <Notice>{words.note}</Notice>
      {changed.length > 0 && (
        <Section title={words.states.changed_since} aside={number(changed.length)}>
          <ChangedSinceList records={changed} take={take} onToggle={onToggle} />
        </Section>
      )}
      {(["locked", "in_use"] as const).map(
        (state) =>
          counts[state] > 0 && (
            <Section key={state} title={words.states[state]} aside={number(counts[state])}>
              <UndoRecordList records={of(state)} />
            </Section>
          ),
      )}
      <UndoForm proposal={proposal} take={take} onDone={onDone} />
      {goingBack.length > 0 && (
        <Section title={words.states.can_undo} aside={number(counts.can_undo)}>
          <UndoRecordList records={goingBack} />
          {counts.can_undo > goingBack.length && (
            <p className="muted small">{words.more(number(counts.can_undo - goingBack.length))}</p>
          )}
        </Section>
      )}
    </>
  );
}

function UndoForm({ proposal, take, onDone }: Omit<ProposedProps, "plain" | "onToggle">) {
  const words = useWords().undoing;
  const { number } = useFormats();
  const { counts, batchId } = proposal;
  if (counts.locked > 0) return <Notice tone="bad">{words.lockedNote}</Notice>;
  if (counts.can_undo === 0) return <Notice>{words.nothing}</Notice>;
  const undo = async ({ reason }: { reason: string | null }) => {
    const why = reason ? { reason } : {};
    const done = await client.importing.undo({ batch: batchId, take: [...take], ...why });
    showToast({ text: words.done(number(done.undone), number(done.kept)) });
    onDone();
    // All is asked again once the panel is gone: what was undone cannot be proposed anew.
    window.setTimeout(() => void refreshAll());
  };
  return (
    <RecordForm
      label={words.undo}
      initial={{ reason: null as string | null }}
      fields={[
        {
          kind: "text",
          name: "reason",
          label: words.reason,
          help: words.reasonHelp,
          required: true,
          maxLength: 400,
        },
      ]}
      saveLabel={words.undo}
      onLeave={onDone}
      onSave={undo}
    />
  );
}
