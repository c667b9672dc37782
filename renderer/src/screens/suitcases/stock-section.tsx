import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Reorder } from "../../../../db/model/stock-order.ts";
import { api } from "../../api.ts";
import { exportTable } from "../../export-table.ts";
import { Button } from "../../parts/button.tsx";
import { useCommand } from "../../parts/commands.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { EmptyState, Notice } from "../../parts/states.tsx";
import { DataTable } from "../../parts/table/data-table.tsx";
import { go, useAddress, withQuery } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { BranchStockPanel } from "./branch-stock-panel.tsx";
import { DayChoice } from "./day-choice.tsx";
import { useReorderColumns } from "./reorder-columns.tsx";
import { ReorderRulePanel } from "./reorder-rule-panel.tsx";
import { sectionBase } from "./suitcase-sections.ts";

const base = sectionBase("stock");
const byBranch = [{ id: "branch", desc: false }];

/** The stock of every branch on any day, what to order, and what was ordered. */
export function StockSection({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.suitcases;
  const formats = useFormats();
  const address = useAddress();
  const day = address.query.get("dag") ?? localToday();
  const openKey = address.segments[3] ?? null;
  const [ruling, setRuling] = useState(false);
  const query = useQuery(api.stock.reorder.queryOptions({ input: { day } }));
  const columns = useReorderColumns();
  const title = own.stockTitle(formats.day(day));
  const to = (key: string | null) =>
    go(withQuery({ ...address, path: key ? `${base}/${key}` : base }, {}));
  const order = () => go("/boekstart/koffertjes?nieuw=1&soort=ordered");
  useCommand("new", order);
  const row = query.data?.branches.find(({ branchId }) => branchId === openKey);
  return (
    <Page
      fill
      {...(row ? { crumb: row.branchName } : {})}
      head={
        <PageHead
          title={words.rooms.suitcases}
          lead={own.stockLead}
          actions={
            <>
              {query.data && (
                <Button onClick={() => setRuling(true)}>
                  {own.rule(query.data.rule.leadMonths, query.data.rule.coverMonths)}
                </Button>
              )}
              <Button tone="primary" icon="plus" onClick={order}>
                {own.newOrder}
              </Button>
            </>
          }
        />
      }
      panel={
        ruling && query.data ? (
          <ReorderRulePanel rule={query.data.rule} onClose={() => setRuling(false)} />
        ) : (
          row && (
            <BranchStockPanel key={row.branchId} row={row} day={day} onClose={() => to(null)} />
          )
        )
      }
    >
      {above}
      <div className="row stock-day">
        <DayChoice
          day={day}
          onChange={(next) => go(withQuery(address, { dag: next === localToday() ? null : next }))}
        />
      </div>
      {query.data && <IdleNotice {...query.data} />}
      <Loaded query={query}>
        {({ branches }) => (
          <DataTable
            id="reorder"
            label={title}
            columns={columns}
            rows={branches}
            rowKey={({ branchId }) => branchId}
            openKey={openKey}
            initialSort={byBranch}
            onOpen={({ branchId }) => to(branchId)}
            onExport={(format, view) => exportTable(title, format, view)}
            empty={
              <EmptyState
                icon="suitcase"
                title={own.empty}
                action={{
                  label: own.newOne,
                  run: () => go("/boekstart/koffertjes?nieuw=1"),
                }}
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

/** Says that nothing can be told from a year without hand-outs, and leads to the last that had. */
function IdleNotice({ branches, lastHandedOut, day }: Reorder) {
  const own = useWords().suitcases;
  const formats = useFormats();
  const address = useAddress();
  if (!lastHandedOut || branches.some(({ signal }) => signal !== "idle")) return null;
  return (
    <Notice
      title={own.idle(formats.day(day))}
      action={
        <Button small onClick={() => go(withQuery(address, { dag: lastHandedOut }))}>
          {own.toDay(formats.day(lastHandedOut))}
        </Button>
      }
    >
      {own.idleText}
    </Notice>
  );
}
