import { useMemo } from "react";
import type { FunnelRow } from "../../../../db/model/voucher-life.ts";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { EmptyState } from "../../parts/states.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { LineButton } from "../records/line-button.tsx";
import { useRecords } from "../records/record-client.ts";
import { funnelName } from "./funnel-columns.tsx";
import type { FunnelRecord, FunnelSource, FunnelStep } from "./funnel-records.ts";
import { funnelRecords, funnelSteps } from "./funnel-records.ts";
import { issuePlace } from "./issues-section.tsx";
import { voucherAddress, voucherBase } from "./voucher-sections.ts";

type Days = { from: string; until: string };

type FunnelPanelProps = {
  row: FunnelRow;
  days: Days;
  period: string;
  /** The number that is open; null shows the whole chain. */
  step: FunnelStep | null;
  onStep: (step: FunnelStep | null) => void;
  onClose: () => void;
};

/** One chain of the funnel; each number opens onto the records behind it. */
export function FunnelPanel({ row, days, period, step, onStep, onClose }: FunnelPanelProps) {
  const words = useWords();
  const own = words.vouchers.funnel;
  const formats = useFormats();
  const title = `${funnelName(row, words)}, ${period}`;
  if (step) {
    return (
      <SidePanel
        key={step}
        title={own.steps[step]}
        path={[{ label: title, onClick: () => onStep(null) }]}
        onClose={() => onStep(null)}
      >
        <StepRecords row={row} days={days} step={step} />
      </SidePanel>
    );
  }
  return (
    <SidePanel key="chain" title={title} onClose={onClose}>
      <KeyValueList
        labelWidth={220}
        items={funnelSteps.map((one) => ({
          key: one,
          label: <LineButton onClick={() => onStep(one)}>{own.steps[one]}</LineButton>,
          value: null,
          aside: <span className="numbers">{formats.number(row[one])}</span>,
        }))}
      />
      <Section title={own.timeTitle}>
        <KeyValueList
          labelWidth={220}
          items={[
            { key: "rate", label: own.rateLong, value: null, aside: formats.percent(row.rate) },
            {
              key: "median",
              label: own.medianLong,
              value: null,
              aside: formats.number(row.days?.median),
            },
            {
              key: "middle",
              label: own.middleHalf,
              value: null,
              aside: row.days
                ? `${formats.number(row.days.lower)} – ${formats.number(row.days.upper)}`
                : "–",
            },
          ]}
        />
      </Section>
      <p className="muted small">{own.explained}</p>
    </SidePanel>
  );
}

function useFunnelSource(): FunnelSource | null {
  const batches = useRecords("voucherBatch").data;
  const issues = useRecords("voucherIssue").data;
  const ends = useRecords("voucherRedemption").data;
  return useMemo(
    () => (batches && issues && ends ? { batches, issues, ends } : null),
    [batches, issues, ends],
  );
}

function StepRecords({ row, days, step }: { row: FunnelRow; days: Days; step: FunnelStep }) {
  const words = useWords();
  const own = words.vouchers.funnel;
  const source = useFunnelSource();
  const columns = useStepColumns();
  const records = useMemo(
    () => (source ? funnelRecords(source, row, days, step) : null),
    [source, row, days, step],
  );
  if (!records) return <p className="muted">{words.parts.loading}</p>;
  const openOne = ({ voucher, issue, key }: FunnelRecord) =>
    key === issue.id || voucher === null
      ? go(`${voucherBase("issues")}/${issue.id}`)
      : go(voucherAddress(voucher));
  return (
    <DataTable
      id="funnel-records"
      label={own.steps[step]}
      plain
      columns={columns}
      rows={records}
      rowKey={({ key }) => key}
      onOpen={openOne}
      empty={<EmptyState title={own.noRecords}>{own.noRecordsText}</EmptyState>}
    />
  );
}

function useStepColumns(): Column<FunnelRecord>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, codes, vouchers } = words;
    return [
      { key: "day", header: fields.redeemedOn, kind: "day", value: (row) => row.day, width: 92 },
      {
        key: "voucher",
        header: fields.voucher,
        value: (row) =>
          [row.voucher, issuePlace(row.issue) ?? codes.voucherChannel[row.issue.channel]]
            .filter(Boolean)
            .join(" · "),
        sum: (rows) => vouchers.funnel.records(rows.length),
      },
      {
        key: "quantity",
        header: fields.quantity,
        kind: "number",
        value: (row) => row.quantity,
        width: 68,
        sum: (rows) => formats.number(rows.reduce((sum, row) => sum + row.quantity, 0)),
      },
    ];
  }, [words, formats]);
}
