import { ErrorNote } from "../../parts/error-note.tsx";
import { periodName } from "../../parts/pick/period.ts";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../rooms.ts";
import { Link, readAddress } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { ReportOptions } from "../figures/report-ask.ts";
import { previousPeriod, reportAddress } from "../figures/report-ask.ts";
import { differenceText } from "../figures/report-columns.tsx";
import { reportRows, useReportAsk, useReports } from "../figures/reports-screen.tsx";

const here = readAddress("/");

/** The annual review of the last area and period in one strip; each figure opens its records. */
export function FigureStrip({ options }: { options: ReportOptions }) {
  const words = useWords();
  const formats = useFormats();
  const ask = { ...useReportAsk(options, here), report: "annual-review" };
  const { now, before } = useReports(ask);
  if (now.error) return <ErrorNote error={now.error} onRetry={() => void now.refetch()} />;
  if (!now.data) return null;
  const scope = now.data.figures[0]?.scopeLabel ?? "";
  const path = addressOf("reports");
  const previous = periodName(previousPeriod(ask.period), words, formats);
  return (
    <Section
      title={words.figures.title(ask.report, periodName(ask.period, words, formats), scope)}
      aside={<Link to={reportAddress(path, ask)}>{words.start.allFigures}</Link>}
    >
      <ul className="strip">
        {reportRows(now.data, before).map((row) => {
          const change = differenceText(row, words, formats);
          return (
            <li key={row.figure.id}>
              <Link className="strip-figure" to={reportAddress(path, ask, row.figure.id)}>
                <span className="strip-value">{row.figure.display}</span>
                <span className="muted small numbers">
                  {change && words.figures.change(change, previous)}
                </span>
                <span className="strip-label">{row.figure.label}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
