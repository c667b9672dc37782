import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { StockCount } from "../../../../db/model/suitcase.ts";
import { api } from "../../api.ts";
import { exportTable } from "../../export-table.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { useCommand } from "../../parts/commands.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { EmptyState } from "../../parts/states.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { go, useAddress } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { ledgerOf } from "./count-lines.ts";
import { CountSheet } from "./count-sheet.tsx";
import { NewCountPanel } from "./new-count-panel.tsx";
import { sectionBase } from "./suitcase-sections.ts";

const base = sectionBase("counts");

/** The counts of the stock: the list, a new one, and the sheet of one that is open. */
export function CountsSection({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.suitcases.counts;
  const { segments, query: asked } = useAddress();
  const openKey = segments[3] ?? null;
  const query = useQuery(api.stock.counts.queryOptions({ input: {} }));
  const columns = useCountColumns();
  const count = query.data?.find(({ id }) => id === openKey);
  const add = () => go(`${base}?nieuw=1`);
  useCommand("new", add);
  if (count) return <CountSheet key={count.id} count={count} onLeave={() => go(base)} />;
  return (
    <Page
      fill
      head={
        <PageHead
          title={words.rooms.suitcases}
          lead={own.lead}
          actions={
            <Button tone="primary" icon="plus" onClick={add}>
              {own.newOne}
            </Button>
          }
        />
      }
      panel={
        asked.has("nieuw") && (
          <NewCountPanel
            branchId={asked.get("vestiging")}
            onClose={() => go(base)}
            onStarted={(id) => go(`${base}/${id}`)}
          />
        )
      }
    >
      {above}
      <Loaded query={query}>
        {(counts) => (
          <DataTable
            id="counts"
            label={own.title}
            columns={columns}
            rows={counts}
            rowKey={({ id }) => id}
            onOpen={({ id }) => go(`${base}/${id}`)}
            onExport={(format, view) => exportTable(own.title, format, view)}
            empty={
              <EmptyState
                icon="suitcase"
                title={own.empty}
                action={{ label: own.newOne, run: add }}
              >
                {own.emptyText}
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </Page>
  );
}

function useCountColumns(): Column<StockCount>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, suitcases } = words;
    const own = suitcases.counts;
    return [
      { key: "day", header: fields.countedOn, kind: "day", value: (row) => row.countedOn },
      { key: "branch", header: fields.branchId, value: (row) => row.branchName, filter: true },
      {
        key: "state",
        header: fields.state,
        kind: "chip",
        value: (row) => own.states[row.state],
        render: ({ state }) => (
          <Chip tone={state === "open" ? "warn" : "good"}>{own.states[state]}</Chip>
        ),
        width: 120,
        filter: true,
      },
      {
        key: "snapshot",
        header: fields.snapshot,
        kind: "number",
        value: ({ lines, state }) => sumOf(lines.map((line) => ledgerOf(line, state === "open"))),
        width: 124,
      },
      {
        key: "counted",
        header: fields.counted,
        kind: "number",
        value: ({ lines }) => sumOf(lines.map(({ counted }) => counted)),
        width: 84,
      },
      {
        key: "difference",
        header: fields.difference,
        kind: "number",
        value: ({ lines }) => sumOf(lines.map(({ difference }) => difference)),
        render: ({ lines }) => formats.difference(sumOf(lines.map((line) => line.difference))),
        width: 92,
      },
      { key: "notes", header: fields.notes, value: (row) => row.notes, muted: true },
    ];
  }, [words, formats]);
}

/** The sum of what is known; null when nothing is, which is not zero. */
function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
