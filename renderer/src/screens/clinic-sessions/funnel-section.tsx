import { useMemo } from "react";
import type { Funnel, FunnelRow } from "../../../../db/model/voucher-life.ts";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { monthName } from "../../words/month-name.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { LineButton } from "../records/line-button.tsx";
import { funnelKey } from "../vouchers/funnel-columns.tsx";
import { type FunnelStep, isStep } from "../vouchers/funnel-records.ts";
import { shortClinic } from "./session-state.ts";
import { ShareBars } from "./share-bars.tsx";

/** Opens the records behind a step of a row; without a step the whole chain. */
export type OpenFunnel = (row: FunnelRow, step: FunnelStep | null) => void;

type FunnelBarsProps = { funnel: Funnel; onOpen: OpenFunnel };

/** From voucher to suitcase: the steps of exactly the vouchers that were issued. */
export function FunnelBars({ funnel, onOpen }: FunnelBarsProps) {
  const words = useWords().clinicOverview;
  const formats = useFormats();
  const { total } = funnel;
  if (total.issued === 0) return <ShareBars title={words.funnel} bars={[]} />;
  const { days } = total;
  const label = (step: FunnelStep, text: string) => (
    <LineButton onClick={() => onOpen(total, step)}>{text}</LineButton>
  );
  const time =
    days &&
    words.daysHelp(
      formats.number(days.lower),
      formats.number(days.median),
      formats.number(days.upper),
    );
  return (
    <ShareBars
      title={words.funnel}
      whole={total.issued}
      bars={[
        {
          key: "issued",
          label: label("issued", words.issued),
          count: total.issued,
          ...(total.issuedPlain > 0
            ? { aside: words.plainIssued(formats.number(total.issuedPlain)) }
            : {}),
        },
        {
          key: "redeemed",
          label: label("redeemed", words.redeemed),
          count: total.redeemed,
          aside: words.rateWith(
            formats.number(total.redeemedElsewhere),
            formats.percent(total.rate),
          ),
        },
        { key: "suitcases", label: label("suitcases", words.suitcases), count: total.suitcases },
        { key: "members", label: label("memberships", words.newMembers), count: total.memberships },
      ]}
      note={time}
    />
  );
}

type FunnelTableProps = {
  /** Whether the rows stand under the month of issue. */
  byMonth?: boolean;
  rows: readonly FunnelRow[];
  onOpen: OpenFunnel;
};

/** The steps per clinic and channel, with the share redeemed and how long it took. */
export function FunnelTable({ byMonth, rows, onOpen }: FunnelTableProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicOverview;
  const columns = useMemo((): Column<FunnelRow>[] => {
    return [
      {
        key: "clinic",
        header: own.clinic,
        value: ({ clinicName }) => (clinicName ? shortClinic(clinicName) : null),
        width: 150,
      },
      {
        key: "channel",
        header: own.channel,
        value: ({ channel }) => channel && words.codes.voucherChannel[channel],
        muted: true,
      },
      {
        key: "issued",
        header: own.issued,
        kind: "number",
        value: (row) => row.issued,
        width: 92,
        sum: true,
      },
      {
        key: "redeemed",
        header: own.redeemed,
        kind: "number",
        width: 88,
        value: (row) => row.redeemed,
        sum: true,
      },
      {
        key: "open",
        header: own.open,
        kind: "number",
        value: (row) => row.open,
        width: 78,
        sum: true,
      },
      { key: "rate", header: own.rate, kind: "percent", value: (row) => row.rate, width: 76 },
      {
        key: "days",
        header: own.medianDays,
        kind: "number",
        value: (row) => row.days?.median,
        render: (row) => formats.number(row.days?.median),
        width: 84,
      },
    ];
  }, [words, own, formats]);
  return (
    <DataTable
      id={byMonth ? "funnel by month" : "funnel"}
      label={byMonth ? own.byMonth : own.byClinic}
      plain
      columns={columns}
      rows={rows}
      rowKey={funnelKey}
      onOpen={(row, column) => onOpen(row, column !== null && isStep(column) ? column : null)}
      maxHeight={420}
      {...(byMonth ? { groupBy: (row: FunnelRow) => monthName(row.month ?? "", words) } : {})}
    />
  );
}
