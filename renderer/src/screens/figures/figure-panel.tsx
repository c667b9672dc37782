import { useQuery } from "@tanstack/react-query";
import type { Explanation } from "../../../../db/model/figure.ts";
import { api } from "../../api.ts";
import { BigNumber, MiniBars } from "../../parts/big-number.tsx";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import { periodText } from "../../parts/pick/period.ts";
import { SidePanel } from "../../parts/side-panel.tsx";
import { Notice } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { go, useAddress, withQuery } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { ContributionTable, NearMissTable } from "./contribution-tables.tsx";
import { addsUp, totalOf } from "./contribution-total.ts";
import { copyText } from "./copy-text.ts";
import { monthBars } from "./figure-months.ts";
import type { ReportAsk } from "./report-ask.ts";
import { askedStructure } from "./report-ask.ts";
import type { ReportRow } from "./report-columns.tsx";
import { differenceText, estimatedCount } from "./report-columns.tsx";
import { SettingPicks } from "./setting-picks.tsx";
import { sourceText } from "./source-text.ts";
import "./figures.css";

type FigurePanelProps = {
  figure: string;
  ask: ReportAsk;
  /** The figure as the report has it, with its value in the period before. */
  row: ReportRow | undefined;
  names: { period: string; previous: string };
  onClose: () => void;
};

/** What lies behind a figure: how it is defined, what counts, what just does not, and why. */
export function FigurePanel({ figure, ask, row, names, onClose }: FigurePanelProps) {
  const words = useWords();
  const formats = useFormats();
  const address = useAddress();
  const language = useSettings((settings) => settings.language);
  const period = periodText(ask.period);
  const query = useQuery(
    api.figure.explain.queryOptions({
      input: { figure, scope: ask.scope, period, language, ...askedStructure(ask) },
    }),
  );
  const explanation = query.data;
  const own = words.figures;
  const scope = explanation?.figure.scopeLabel ?? row?.figure.scopeLabel ?? "";
  const items = explanation && [
    {
      key: "telt",
      label: own.counts(formats.number(countOf(explanation))),
      content: <ContributionTable explanation={explanation} />,
    },
    {
      key: "niet",
      label: own.countsNot(formats.number(explanation.nearMisses.length)),
      content: <NearMissTable nearMisses={explanation.nearMisses} />,
    },
  ];
  return (
    <SidePanel
      title={explanation?.figure.label ?? row?.figure.label ?? own.figure}
      path={[{ label: own.figure }, { label: scope }, { label: names.period }]}
      onClose={onClose}
      {...(items
        ? {
            tabs: {
              label: own.lists,
              items,
              active: address.query.get("lijst") ?? "telt",
              onChange: (key: string) =>
                go(withQuery(address, { lijst: key, rij: null }), { replace: true }),
            },
          }
        : {})}
      footer={explanation && <CopyWithSource explanation={explanation} period={names.period} />}
    >
      <Loaded query={query}>
        {(loaded) => <Explained explanation={loaded} ask={ask} row={row} names={names} />}
      </Loaded>
    </SidePanel>
  );
}

function countOf({ aggregate, contributions }: Explanation): number {
  const total = totalOf(aggregate, contributions);
  if (aggregate === "quotient" || aggregate === "rate") return contributions.length;
  return aggregate === "ratio" ? total.denominator : total.value;
}

type ExplainedProps = Pick<FigurePanelProps, "ask" | "row" | "names"> & {
  explanation: Explanation;
};

function Explained({ explanation, ask, row, names }: ExplainedProps) {
  const words = useWords();
  const formats = useFormats();
  const language = useSettings((settings) => settings.language);
  const { figure, definition, formula } = explanation;
  const own = words.figures;
  const bars = monthBars(explanation, ask.period, words, formats, language);
  const change = row ? differenceText(row, words, formats) : "";
  const estimated = estimatedCount(figure);
  return (
    <>
      <BigNumber value={figure.display}>
        <span>
          {figure.scopeLabel} · {names.period}
        </span>
        <span className="row">
          {change && <span>{own.change(change, names.previous)}</span>}
          {estimated > 0 && <Chip tone="warn">{own.estimated(formats.number(estimated))}</Chip>}
        </span>
      </BigNumber>
      {!addsUp(explanation) && <Mismatch explanation={explanation} />}
      {bars.length > 0 && <MiniBars label={own.perMonth(figure.label)} bars={bars} />}
      <Notice>
        {definition} <span className="muted">{own.definition(figure.definitionVersion)}.</span>
      </Notice>
      <SettingPicks figure={figure.id} />
      <ul className="plain-list small muted">
        <li>
          {own.formula}: <span className="numbers">{formula}</span>
        </li>
        {figure.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

function Mismatch({ explanation }: { explanation: Explanation }) {
  const words = useWords().figures;
  const formats = useFormats();
  const { aggregate, contributions, figure } = explanation;
  const { value } = totalOf(aggregate, contributions);
  const isShare = aggregate === "ratio" || aggregate === "quotient";
  const sum = isShare ? formats.percent(value) : formats.number(value);
  return (
    <div role="alert">
      <Notice tone="bad">{words.mismatch(sum, figure.display)}</Notice>
    </div>
  );
}

function CopyWithSource({ explanation, period }: { explanation: Explanation; period: string }) {
  const words = useWords();
  const formats = useFormats();
  const status = useQuery(api.administration.status.queryOptions({ input: {} }));
  const copy = async () => {
    const text = sourceText({
      explanation,
      words,
      where: `${explanation.figure.scopeLabel}, ${period}`,
      administration: status.data?.name ?? words.frame.product,
      moment: formats.moment(new Date().toISOString()),
    });
    const done = await copyText(text);
    showToast({
      text: done ? words.figures.copied : words.figures.notCopied,
      tone: done ? "good" : "bad",
    });
  };
  return <Button onClick={() => void copy()}>{words.figures.copy}</Button>;
}
