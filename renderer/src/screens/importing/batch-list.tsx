import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { client } from "../../api.ts";
import { api } from "../../api.ts";
import { Chip } from "../../parts/chip.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import { Section } from "../../parts/section.tsx";
import { EmptyState } from "../../parts/states.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";

/** Something that was stored as one whole: a file, a merge, a split, an undoing. */
export type Batch = Awaited<ReturnType<typeof client.importing.batches>>[number];

type BatchListProps = { openKey: string | null; onOpen: (batch: Batch) => void };

/** What was stored as one whole before, with what each changed; a row leads to its undoing. */
export function BatchList({ openKey, onOpen }: BatchListProps) {
  const words = useWords();
  const own = words.importing;
  const formats = useFormats();
  const batches = useQuery(api.importing.batches.queryOptions({ input: {} }));
  const columns = useMemo(() => batchColumns(words, formats), [words, formats]);
  return (
    <Section title={own.batches} flush>
      <Loaded query={batches}>
        {(rows) => (
          <DataTable
            id="batches"
            label={own.batches}
            plain
            maxHeight={400}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            openKey={openKey}
            onOpen={onOpen}
            empty={
              <EmptyState icon="database" title={own.noBatches}>
                {own.noBatchesWhy}
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </Section>
  );
}

function batchColumns(words: Words, formats: Formats): Column<Batch>[] {
  const own = words.importing;
  const kinds: Record<string, string> = own.kinds;
  return [
    {
      key: "startedAt",
      header: own.when,
      width: 148,
      value: ({ startedAt }) => startedAt,
      render: ({ startedAt }) => <span className="numbers">{formats.moment(startedAt)}</span>,
    },
    { key: "who", header: own.who, width: 104, value: ({ who }) => who },
    {
      key: "kind",
      header: own.kind,
      width: 148,
      value: ({ kind, undoneById }) => (undoneById ? own.undone : (kinds[kind] ?? kind)),
      render: ({ kind, undoneById }) =>
        undoneById ? <Chip tone="warn">{own.undone}</Chip> : (kinds[kind] ?? kind),
    },
    { key: "file", header: own.file, value: ({ fileName, title }) => fileName ?? title },
    {
      key: "counts",
      header: own.counts,
      width: 280,
      value: ({ counts }) => countsText(counts, words, formats),
    },
    {
      key: "hash",
      header: own.hash,
      kind: "code",
      width: 148,
      muted: true,
      value: ({ fileSha256 }) => fileSha256,
    },
  ];
}

/** What a batch did in words: "253 nieuw, 1 geweigerd". */
export function countsText(counts: Batch["counts"], words: Words, formats: Formats): string {
  const names: Record<string, string> = words.importing.outcomes;
  return Object.entries(counts ?? {})
    .filter(([, count]) => count > 0)
    .map(([key, count]) => `${formats.number(count)} ${names[key] ?? key}`)
    .join(", ");
}
