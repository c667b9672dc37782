import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import { KeyValueList } from "../../parts/section.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { Notice } from "../../parts/states.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { type Batch, countsText } from "./batch-list.tsx";
import { UndoBatch } from "./undo-batch.tsx";

type BatchPanelProps = {
  id: string;
  onOpen: (id: string) => void;
  onClose: () => void;
};

/** One batch: what it was, what undid it, or what undoing it would do. */
export function BatchPanel({ id, onOpen, onClose }: BatchPanelProps) {
  const words = useWords();
  const batches = useQuery(api.importing.batches.queryOptions({ input: {} }));
  const batch = batches.data?.find((one) => one.id === id);
  return (
    <SidePanel
      title={batch?.fileName ?? batch?.title ?? words.importing.batch}
      path={[{ label: words.importing.batches }]}
      onClose={onClose}
    >
      <Loaded query={batches}>
        {() =>
          batch ? (
            <>
              <BatchFacts batch={batch} onOpen={onOpen} />
              <BatchUndoing batch={batch} onOpen={onOpen} onClose={onClose} />
            </>
          ) : (
            <Notice tone="warn">{words.records.notFoundText}</Notice>
          )
        }
      </Loaded>
    </SidePanel>
  );
}

function BatchFacts({ batch, onOpen }: { batch: Batch; onOpen: (id: string) => void }) {
  const words = useWords();
  const formats = useFormats();
  const own = words.importing;
  const kinds: Record<string, string> = own.kinds;
  const { undoesId } = batch;
  const show = undoesId && (
    <Button small onClick={() => onOpen(undoesId)}>
      {words.undoing.show}
    </Button>
  );
  const facts = [
    { key: "when", label: own.when, value: formats.moment(batch.startedAt) },
    { key: "who", label: own.who, value: batch.who },
    { key: "kind", label: own.kind, value: kinds[batch.kind] ?? batch.kind },
    { key: "counts", label: own.counts, value: countsText(batch.counts, words, formats) },
    { key: "hash", label: own.hash, value: batch.fileSha256 && <code>{batch.fileSha256}</code> },
    { key: "undoes", label: words.undoing.undoes, value: show },
  ];
  return <KeyValueList items={facts.filter(({ value }) => value)} />;
}

function BatchUndoing({ batch, onOpen, onClose }: { batch: Batch } & Omit<BatchPanelProps, "id">) {
  const words = useWords();
  const own = words.undoing;
  const status = useQuery(api.administration.status.queryOptions({ input: {} }));
  const { undoneById } = batch;
  if (undoneById) {
    const action = (
      <Button small onClick={() => onOpen(undoneById)}>
        {own.show}
      </Button>
    );
    return (
      <Notice tone="warn" action={action}>
        {own.wasUndone}
      </Notice>
    );
  }
  const cannot: Record<string, string> = own.cannotKinds;
  const why = cannot[batch.kind];
  if (why) return <Notice title={own.cannot}>{why}</Notice>;
  if (status.data?.readOnly) return <Notice>{own.readOnly}</Notice>;
  return <UndoBatch batch={batch} onDone={onClose} />;
}
