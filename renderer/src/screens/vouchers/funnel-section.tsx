import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { useCommand } from "../../parts/commands.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { periodDays, periodName } from "../../parts/pick/period.ts";
import { EmptyState } from "../../parts/states.tsx";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { useRecords } from "../records/record-client.ts";
import { usePeriodChoice } from "../records/use-period.ts";
import { useFunnelAsk } from "./funnel-ask.ts";
import { FunnelChain } from "./funnel-chain.tsx";
import { funnelKey } from "./funnel-columns.tsx";
import { FunnelPanel } from "./funnel-panel.tsx";
import { FunnelTable } from "./funnel-table.tsx";
import { VoucherLifePanel } from "./voucher-life-panel.tsx";
import { voucherBase } from "./voucher-sections.ts";

/** Issued, redeemed, suitcase, member: in all, per clinic and channel, and per month of issue. */
export function FunnelSection({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.vouchers;
  const formats = useFormats();
  const ask = useFunnelAsk();
  const choice = usePeriodChoice();
  const days = choice && periodDays(choice.period);
  const batches = useRecords("voucherBatch");
  const query = useQuery({
    ...api.voucher.funnel.queryOptions({ input: days ?? skipToken }),
    placeholderData: keepPreviousData,
  });
  const give = () => go(`${voucherBase("issues")}?nieuw=1`);
  useCommand("new", give);
  const name = choice ? periodName(choice.period, words, formats) : "";
  const funnel = query.data;
  const rows = ask.per === "month" ? funnel?.months : funnel?.clinics;
  const row =
    ask.row === "" ? funnel?.total : rows?.find((candidate) => funnelKey(candidate) === ask.row);
  const isNew = batches.data?.length === 0 && funnel?.total.issued === 0;
  const panel = ask.voucher ? (
    <VoucherLifePanel key={ask.voucher} voucher={ask.voucher} onClose={() => ask.open({})} />
  ) : row && days ? (
    <FunnelPanel
      key={ask.row}
      row={row}
      days={days}
      period={name}
      step={ask.step}
      onStep={(step) => ask.open({ row: ask.row, step })}
      onClose={() => ask.open({})}
    />
  ) : null;
  return (
    <Page
      fill
      {...(ask.voucher ? { crumb: ask.voucher } : {})}
      head={
        <PageHead
          title={words.rooms.vouchers}
          lead={own.funnel.lead}
          actions={
            !isNew && (
              <Button tone="primary" icon="plus" onClick={give}>
                {own.issues.newOne}
              </Button>
            )
          }
        />
      }
      panel={panel}
    >
      {above}
      {isNew ? (
        <NoVouchers />
      ) : (
        <Loaded query={query}>
          {(loaded) => (
            <>
              <FunnelChain funnel={loaded} onStep={(step) => ask.open({ row: "", step })} />
              <FunnelTable funnel={loaded} ask={ask} choice={choice} onGive={give} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function NoVouchers() {
  const words = useWords().vouchers.batches;
  const add = () => go(`${voucherBase("batches")}?nieuw=1`);
  return (
    <EmptyState icon="suitcase" title={words.empty} action={{ label: words.newOne, run: add }}>
      {words.emptyText}
    </EmptyState>
  );
}
