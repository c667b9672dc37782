import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Report } from "../../../../db/model/figure.ts";
import { api } from "../../api.ts";
import { Chip } from "../../parts/chip.tsx";
import { ErrorNote, Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import type { Period } from "../../parts/pick/period.ts";
import { periodName, periodText } from "../../parts/pick/period.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import type { Address } from "../../router.tsx";
import { go, useAddress, withQuery } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { ExportFigures } from "./export-figures.tsx";
import { FigurePanel } from "./figure-panel.tsx";
import type { ReportAsk, ReportOptions } from "./report-ask.ts";
import { askedStructure, previousPeriod, readAsk, structureQuery } from "./report-ask.ts";
import type { ReportRow } from "./report-columns.tsx";
import { checkedFigures, reportColumns } from "./report-columns.tsx";
import { ReportPickers } from "./report-pickers.tsx";

/** The reports: figures by area and period, each with the records behind it. */
export function ReportsScreen() {
  const words = useWords();
  const language = useSettings((settings) => settings.language);
  const options = useQuery({
    ...api.figure.options.queryOptions({ input: { language } }),
    placeholderData: keepPreviousData,
  });
  if (options.data) return <ReportPage options={options.data} />;
  return (
    <Page head={<PageHead title={words.rooms.reports} />}>
      <Loaded query={options}>{() => null}</Loaded>
    </Page>
  );
}

/** The report, area and period that are asked for, here or the last time. */
export function useReportAsk(options: ReportOptions, address: Address): ReportAsk {
  const scope = useSettings((settings) => settings.scope);
  const period = useSettings((settings) => settings.period);
  const status = useQuery(api.administration.status.queryOptions({ input: {} }));
  const example = status.data?.kind === "example";
  return readAsk(address, options, { scope, period, example });
}

/** The answers to a report and to the same one over the period before. */
export function useReports(ask: ReportAsk) {
  const { report, scope, period } = ask;
  const language = useSettings((settings) => settings.language);
  const asked = (over: Period) => ({
    ...{ report, scope, period: periodText(over), language },
    ...askedStructure(ask),
  });
  const now = useQuery({
    ...api.figure.report.queryOptions({ input: asked(period) }),
    placeholderData: keepPreviousData,
  });
  const before = useQuery(api.figure.report.queryOptions({ input: asked(previousPeriod(period)) }));
  return { now, before: before.data };
}

/** The figures of a report, each with its value in the period before. */
export function reportRows(report: Report, before: Report | undefined): ReportRow[] {
  const earlier = new Map(before?.figures.map(({ id, value }) => [id, value]));
  return report.figures.map((figure) => ({ figure, before: earlier.get(figure.id) ?? null }));
}

function ReportPage({ options }: { options: ReportOptions }) {
  const words = useWords();
  const formats = useFormats();
  const address = useAddress();
  const ask = useReportAsk(options, address);
  const change = useSettings((settings) => settings.change);
  const { now, before } = useReports(ask);
  const open = address.query.get("cijfer");
  const names = {
    period: periodName(ask.period, words, formats),
    previous: periodName(previousPeriod(ask.period), words, formats),
  };
  const report = now.data;
  const scopeLabel = report?.figures[0]?.scopeLabel ?? "…";
  const choose = (asked: Partial<ReportAsk>) => {
    const next = { ...ask, ...asked };
    change({ scope: next.scope, period: next.period });
    const what = { rapport: next.report, gebied: next.scope, periode: periodText(next.period) };
    go(withQuery(address, { ...what, ...structureQuery(next.structure), rij: null }));
  };
  const close = () => {
    document.querySelector<HTMLElement>(".page [role=grid] [role=row][aria-current]")?.focus();
    go(withQuery(address, { cijfer: null, rij: null, lijst: null }));
  };
  return (
    <Page
      fill
      head={
        <PageHead
          title={words.figures.title(ask.report, names.period, scopeLabel)}
          lead={report && leadOf(report, words)}
          actions={<ExportFigures ask={ask} />}
        />
      }
      panel={
        open && (
          <FigurePanel
            key={`${open} ${ask.scope} ${periodText(ask.period)} ${ask.structure}`}
            figure={open}
            ask={ask}
            row={
              report ? reportRows(report, before).find((row) => row.figure.id === open) : undefined
            }
            names={names}
            onClose={close}
          />
        )
      }
    >
      <div className="row">
        <ReportPickers ask={ask} options={options} scopeLabel={scopeLabel} onChange={choose} />
        {report?.checks
          .filter(({ id, holds }) => !holds || !checkedFigures[id])
          .map((check) => (
            <Chip key={check.id} tone={check.holds ? "good" : "bad"}>
              {check.holds ? words.figures.holds(check.detail) : words.figures.fails(check.detail)}
            </Chip>
          ))}
      </div>
      {now.error ? (
        <ErrorNote error={now.error} onRetry={() => void now.refetch()} />
      ) : (
        report && <ReportTable report={report} before={before} names={names} open={open} />
      )}
    </Page>
  );
}

function leadOf(report: Report, words: Words): string {
  const own = words.figures;
  const failing = report.checks.filter((check) => !check.holds);
  if (failing.length > 0) return `${own.live} ${own.someFail(failing.length)}`;
  if (report.checks.length === 0) return `${own.live} ${own.noChecks}`;
  return `${own.live} ${own.allHold(report.checks.map(({ detail }) => detail).join(", "))}`;
}

type ReportTableProps = {
  report: Report;
  before: Report | undefined;
  names: { period: string; previous: string };
  open: string | null;
};

function ReportTable({ report, before, names, open }: ReportTableProps) {
  const words = useWords();
  const formats = useFormats();
  const address = useAddress();
  const { period, previous } = names;
  const narrow = open !== null && window.innerWidth < 1500;
  const columns = useMemo(
    () =>
      reportColumns({
        words,
        formats,
        period,
        previous,
        checks: report.checks,
        longest: Math.max(...report.figures.map(({ display }) => display.length)),
        shares: report.figures.some(({ unit }) => unit === "share"),
        narrow,
      }),
    [words, formats, period, previous, report, narrow],
  );
  const rows = useMemo(() => reportRows(report, before), [report, before]);
  return (
    <DataTable
      id="report"
      label={words.rooms.figures}
      plain
      columns={columns}
      rows={rows}
      rowKey={(row) => row.figure.id}
      groupBy={(row) => row.figure.section ?? ""}
      openKey={open}
      onOpen={({ figure }) =>
        go(withQuery(address, { cijfer: figure.id, rij: null, lijst: null }), {
          replace: open !== null,
        })
      }
    />
  );
}
