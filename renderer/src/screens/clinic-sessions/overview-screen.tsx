import { useState } from "react";
import type { ClinicOverview } from "../../../../db/model/clinic-overview.ts";
import type { FunnelRow } from "../../../../db/model/voucher-life.ts";
import { MiniBars } from "../../parts/big-number.tsx";
import { ErrorNote, Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { ChoicePicker } from "../../parts/pick/choice-picker.tsx";
import { Section } from "../../parts/section.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { go, Link, useAddress, withQuery } from "../../router.tsx";
import { monthName } from "../../words/month-name.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import { funnelKey } from "../vouchers/funnel-columns.tsx";
import { FunnelPanel } from "../vouchers/funnel-panel.tsx";
import type { FunnelStep } from "../vouchers/funnel-records.ts";
import { FunnelBars, FunnelTable, type OpenFunnel } from "./funnel-section.tsx";
import { behind, type OverviewAsk, useOverview, useOverviewAsk } from "./overview-ask.ts";
import { ResultCardMenu } from "./result-card-menu.tsx";
import { partAddress } from "./room.ts";
import { RoomLinks } from "./room-links.tsx";
import { ShareBars } from "./share-bars.tsx";
import { SpanPicker } from "./span-picker.tsx";
import { spanName, spanQuery, weekNumber } from "./span-text.ts";
import { WorkTable } from "./work-table.tsx";
import "./overview.css";

/** Overzicht: what the half-days of any period came to, by clinic and by coach. */
export function OverviewScreen() {
  const words = useWords();
  const own = words.clinicOverview;
  const formats = useFormats();
  const ask = useOverviewAsk();
  const [open, setOpen] = useState<OpenChain | null>(null);
  return (
    <Page
      head={
        <PageHead
          title={words.clinicSessions.overview}
          lead={own.lead}
          actions={ask && <ResultCardMenu ask={ask} />}
        />
      }
      panel={
        ask &&
        open && (
          <FunnelPanel
            key={funnelKey(open.row)}
            row={open.row}
            days={ask.span}
            period={spanName(ask.span, words, formats)}
            step={open.step}
            onStep={(step) => setOpen({ ...open, step })}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <RoomLinks />
      {ask && <Overview ask={ask} onOpen={(row, step) => setOpen({ row, step })} />}
    </Page>
  );
}

type OpenChain = { row: FunnelRow; step: FunnelStep | null };

function Overview({ ask, onOpen }: { ask: OverviewAsk; onOpen: OpenFunnel }) {
  const words = useWords();
  const own = words.clinicOverview;
  const address = useAddress();
  const { data: clinics } = useRecords("clinic");
  const { overview, funnel } = useOverview(ask);
  const all = { key: "", label: own.allClinics };
  const options = (clinics ?? []).map(({ id, name }) => ({ key: id, label: name }));
  const choose = (changes: Record<string, string | null>) =>
    go(withQuery(address, { ...spanQuery(ask.span), ...changes }));
  return (
    <>
      <div className="row">
        <SpanPicker
          span={ask.span}
          around={localToday()}
          onChange={(span) => choose(spanQuery(span))}
        />
        <ChoicePicker
          label={own.clinic}
          value={ask.clinicId ?? ""}
          options={[all, ...options]}
          onChange={(key) => choose({ bureau: key || null })}
        />
      </div>
      <Loaded query={overview}>{(data) => <Work ask={ask} overview={data} />}</Loaded>
      {funnel.error && <ErrorNote error={funnel.error} />}
      {funnel.data && funnel.data.total.issued > 0 && (
        <>
          <div className="overview-charts">
            <Section title={own.byClinic} flush>
              <FunnelTable rows={funnel.data.clinics} onOpen={onOpen} />
            </Section>
            <FunnelBars funnel={funnel.data} onOpen={onOpen} />
          </div>
          <Section title={own.byMonth} flush>
            <FunnelTable byMonth rows={funnel.data.months} onOpen={onOpen} />
          </Section>
        </>
      )}
    </>
  );
}

type WorkProps = { ask: OverviewAsk; overview: ClinicOverview };

function Work({ ask, overview }: WorkProps) {
  const words = useWords();
  const own = words.clinicOverview;
  const { clinics, coaches, cancellations, bands, languages, referrals } = overview;
  if (clinics.length === 0) {
    const plan = () => go(partAddress("planning"));
    const action = { label: words.clinicSessions.plan, run: plan };
    return (
      <EmptyState icon="chart" title={own.empty} action={action}>
        {own.emptyText}
      </EmptyState>
    );
  }
  const { cancelKind, homeLanguage, referralTarget } = words.codes;
  return (
    <>
      <WorkTable by="clinic" title={own.clinics} rows={clinics} ask={ask} />
      <WorkTable by="staff" title={own.coaches} rows={coaches} ask={ask} />
      <div className="overview-charts">
        <Steps overview={overview} />
        <ShareBars
          title={own.cancellations}
          bars={cancellations.map(({ kind, count }) => ({
            key: kind,
            label: <Link to={behind(ask, {}, "cancelled")}>{cancelKind[kind]}</Link>,
            count,
          }))}
        />
      </div>
      <div className="columns">
        <ShareBars
          title={own.bands}
          bars={bands.map(({ code, label, count }) => ({ key: code, label, count }))}
        />
        <ShareBars
          title={own.languages}
          note={languages.length > 0 && own.languagesNote}
          bars={languages.map(({ code, count }) => ({
            key: code,
            label: homeLanguage[code as keyof typeof homeLanguage] ?? code,
            count,
          }))}
        />
        <ShareBars
          title={own.referralsTo}
          bars={referrals.map(({ code, count }) => ({
            key: code,
            label: referralTarget[code as keyof typeof referralTarget] ?? code,
            count,
          }))}
        />
      </div>
    </>
  );
}

const mostWeeks = 20;

/** The conversations per week, or per month when there are too many weeks to draw. */
function Steps({ overview }: { overview: ClinicOverview }) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicOverview;
  const by = overview.weeks.length <= mostWeeks ? "weeks" : "months";
  const title = own.perStep[by];
  return (
    <Section title={title}>
      <MiniBars
        label={title}
        bars={overview[by].map(({ from, conversations }) => {
          const week = String(weekNumber(from));
          return {
            key: from,
            short: by === "weeks" ? week : (own.shortMonths[Number(from.slice(5, 7)) - 1] ?? ""),
            long: by === "weeks" ? formats.day(from) : monthName(from.slice(0, 7), words),
            value: conversations,
            text: formats.number(conversations),
          };
        })}
      />
    </Section>
  );
}
