import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ReconcileRow } from "../../../../db/model/reconciliation.ts";
import { api } from "../../api.ts";
import { exportTable } from "../../export-table.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { periodDays, periodName } from "../../parts/pick/period.ts";
import { PeriodPicker } from "../../parts/pick/period-picker.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { DataTable } from "../../parts/table/data-table.tsx";
import { go, useAddress, withQuery } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { usePeriodChoice } from "../records/use-period.ts";
import { useReconcileColumns } from "./reconcile-columns.tsx";
import { ReconcilePanel } from "./reconcile-panel.tsx";
import { sectionBase } from "./suitcase-sections.ts";

const base = sectionBase("reconcile");
const byBranch = [{ id: "branch", desc: false }];

/** Whether a branch had suitcases or vouchers in the period. */
function isUsed({ handedOut, vouchers, stock, gaps, signals }: ReconcileRow): boolean {
  const counts = [handedOut.desk, handedOut.clinic, vouchers.redeemed, vouchers.newMembers];
  const stocks = [
    stock.opening,
    stock.closing,
    stock.received,
    stock.ordered,
    stock.openingBalance,
  ];
  const isOpen = signals.some(({ signal }) => signal === "count_open");
  const isMoved = [...counts, ...stocks].some((count) => count !== 0);
  return isMoved || isOpen || gaps.some(({ causes }) => causes.length > 0);
}

/** Handed out, redeemed and out of stock beside each other per branch, with what explains a gap. */
export function ReconcileSection({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.suitcases.reconcile;
  const formats = useFormats();
  const address = useAddress();
  const openKey = address.segments[3] ?? null;
  const choice = usePeriodChoice();
  const days = choice && periodDays(choice.period);
  const query = useQuery({
    ...api.stock.reconcile.queryOptions({ input: days ?? skipToken }),
    placeholderData: keepPreviousData,
  });
  const columns = useReconcileColumns();
  const row = query.data?.find(({ branchId }) => branchId === openKey);
  const name = choice ? periodName(choice.period, words, formats) : "";
  const to = (key: string | null) =>
    go(withQuery({ ...address, path: key ? `${base}/${key}` : base }, { deel: null }));
  const picker = choice && (
    <PeriodPicker value={choice.period} years={choice.years} onChange={choice.choose} />
  );
  return (
    <Page
      fill
      {...(row ? { crumb: row.branchName } : {})}
      head={<PageHead title={words.rooms.suitcases} lead={own.lead} />}
      panel={
        row &&
        days && (
          <ReconcilePanel
            key={row.branchId}
            row={row}
            days={days}
            period={name}
            onClose={() => to(null)}
          />
        )
      }
    >
      {above}
      <Loaded query={query}>
        {(all) => {
          const rows = all.filter(isUsed);
          return (
            <>
              {rows.length === 0 && <div className="row">{picker}</div>}
              <DataTable
                id="reconcile"
                label={own.title(name)}
                columns={columns}
                rows={rows}
                rowKey={({ branchId }) => branchId}
                openKey={openKey}
                initialSort={byBranch}
                onOpen={({ branchId }) => to(branchId)}
                onExport={(format, view) => exportTable(own.title(name), format, view)}
                toolbar={picker}
                empty={
                  <EmptyState icon="chart" title={own.empty}>
                    {own.emptyText}
                  </EmptyState>
                }
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
