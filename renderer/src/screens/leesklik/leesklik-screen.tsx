import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { LeesklikLocation } from "../../../../db/model/leesklik.ts";
import { api } from "../../api.ts";
import { exportTable } from "../../export-table.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { useCommand } from "../../parts/commands.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { EmptyState, Notice } from "../../parts/states.tsx";
import { DataTable } from "../../parts/table/data-table.tsx";
import { go, useAddress } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { useLeesklikColumns } from "./leesklik-columns.tsx";
import { LeesklikPanel, StartLeesklik } from "./leesklik-panel.tsx";
import { rollOut } from "./leesklik-state.ts";

const base = "/boekstart/leesklik";

/** BoekStart › Leesklik: the locations with their rounds, and how far the roll-out is. */
export function LeesklikScreen() {
  const words = useWords();
  const own = words.leesklik;
  const address = useAddress();
  const openKey = address.segments[2] ?? null;
  const adding = openKey === null && address.query.has("nieuw");
  const query = useQuery(api.leesklik.locations.queryOptions({ input: {} }));
  const columns = useLeesklikColumns();
  const add = () => go(`${base}?nieuw=1`);
  const close = () => go(base);
  useCommand("new", adding ? null : add);
  const open = query.data?.find(({ participationId }) => participationId === openKey);
  return (
    <Page
      fill
      {...(open ? { crumb: open.locationLabel } : {})}
      head={
        <PageHead
          title={words.rooms.leesklik}
          lead={own.lead}
          actions={
            <Button tone="primary" icon="plus" onClick={add}>
              {own.begin}
            </Button>
          }
        />
      }
      panel={
        adding ? (
          <StartLeesklik
            locationId={null}
            onClose={close}
            onStarted={(key) => go(`${base}/${key}`)}
          />
        ) : open ? (
          <LeesklikPanel key={open.participationId} location={open} onClose={close} />
        ) : openKey !== null && query.data ? (
          <NotFound onClose={close} />
        ) : null
      }
    >
      <Loaded query={query}>
        {(rows) => (
          <>
            {rows.length > 0 && <RollOut rows={rows} />}
            <DataTable
              id="leesklik"
              label={words.rooms.leesklik}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.participationId}
              openKey={openKey}
              remember
              onOpen={(row) => go(`${base}/${row.participationId}`)}
              onExport={(format, view) => exportTable(words.rooms.leesklik, format, view)}
              empty={
                <EmptyState icon="book" title={own.empty} action={{ label: own.begin, run: add }}>
                  {own.emptyText}
                </EmptyState>
              }
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function NotFound({ onClose }: { onClose: () => void }) {
  const words = useWords().records;
  return (
    <SidePanel title={words.notFound} onClose={onClose}>
      <Notice tone="warn">{words.notFoundText}</Notice>
    </SidePanel>
  );
}

/** How many locations have Leesklik today, by municipality. */
function RollOut({ rows }: { rows: readonly LeesklikLocation[] }) {
  const own = useWords().leesklik;
  const formats = useFormats();
  const counts = useMemo(() => rollOut(rows, localToday()), [rows]);
  return (
    <section className="row" aria-label={own.rollOut}>
      <span className="muted small">
        {own.rollOut}, {own.now}
      </span>
      {counts.map(({ code, name, count }) => (
        <Chip key={code} tone={count > 0 ? "accent" : "neutral"}>
          {name} {formats.number(count)}
        </Chip>
      ))}
    </section>
  );
}
