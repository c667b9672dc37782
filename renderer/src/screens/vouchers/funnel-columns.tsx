import { useMemo } from "react";
import type { FunnelRow } from "../../../../db/model/voucher-life.ts";
import type { Column } from "../../parts/table/columns.ts";
import type { Formats } from "../../words/formats.ts";
import { none } from "../../words/formats.ts";
import { monthName } from "../../words/month-name.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";

/** Tells the rows of a funnel apart. */
export function funnelKey({ month, channel, clinicId }: FunnelRow): string {
  return [month ?? "", channel ?? "", clinicId ?? ""].join("~");
}

/** What a row of a funnel is called: its month, or its clinic or channel. */
export function funnelName(row: FunnelRow, words: Words): string {
  if (row.month) return monthName(row.month, words);
  if (row.channel === null) return words.vouchers.funnel.all;
  const channel = words.codes.voucherChannel[row.channel];
  return row.clinicName ? `${row.clinicName} · ${channel}` : channel;
}

/** The columns of the funnel, per clinic and channel or per month of issue. */
export function useFunnelColumns(per: "place" | "month"): Column<FunnelRow>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => funnelColumns(per, words, formats), [per, words, formats]);
}

function funnelColumns(
  per: "place" | "month",
  words: Words,
  formats: Formats,
): Column<FunnelRow>[] {
  const own = words.vouchers.funnel;
  const count = (
    key: string,
    header: string,
    value: (row: FunnelRow) => number,
    width = 88,
  ): Column<FunnelRow> => ({ key, header, kind: "number", width, value, sum: true });
  const name: Column<FunnelRow>[] =
    per === "month"
      ? [
          {
            key: "month",
            header: words.fields.issuedOn,
            value: (row) => funnelName(row, words),
            sortValue: (row) => row.month,
          },
        ]
      : [
          { key: "clinic", header: words.fields.clinicId, value: (row) => row.clinicName ?? none },
          {
            key: "channel",
            header: words.fields.channel,
            value: (row) => row.channel && words.codes.voucherChannel[row.channel],
            width: 156,
            muted: true,
          },
        ];
  return [
    ...name,
    count("issued", own.steps.issued, (row) => row.issued),
    { ...count("plain", own.plain, (row) => row.issuedPlain), hidden: true },
    count("redeemed", own.steps.redeemed, (row) => row.redeemed),
    {
      key: "rate",
      header: own.rate,
      kind: "percent",
      value: (row) => row.rate,
      width: 68,
      sum: (rows) => formats.percent(rateOf(rows)),
    },
    {
      key: "median",
      header: own.median,
      kind: "number",
      value: (row) => row.days?.median ?? null,
      width: 100,
    },
    count("suitcases", own.steps.suitcases, (row) => row.suitcases),
    count("memberships", own.steps.memberships, (row) => row.memberships, 100),
    count("ended", own.ended, endedOf, 72),
    count("open", own.steps.open, (row) => row.open, 72),
  ];
}

/** How many came to another end than at one of our branches. */
function endedOf(row: FunnelRow): number {
  return row.redeemedElsewhere + row.void + row.lost + row.expired;
}

/** The rate over rows together: divided anew, never added or averaged. */
function rateOf(rows: readonly FunnelRow[]): number | null {
  const issued = rows.reduce((sum, row) => sum + row.issuedNumbered, 0);
  const back = rows.reduce((sum, row) => sum + row.redeemed + row.redeemedElsewhere, 0);
  return issued === 0 ? null : back / issued;
}
