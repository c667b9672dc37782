import { useEffect, useMemo, useRef } from "react";
import type { Contribution, Explanation, NearMiss } from "../../../../db/model/figure.ts";
import { EmptyState } from "../../parts/states.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { go, useAddress, withQuery } from "../../router.tsx";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { openRecord } from "../history/open-record.ts";
import { totalOf } from "./contribution-total.ts";

const tallest = 460;

/** The records that count, with a sum line that equals the number. */
export function ContributionTable({ explanation }: { explanation: Explanation }) {
  const words = useWords();
  const formats = useFormats();
  const columns = useMemo(
    () => contributionColumns(explanation, words, formats),
    [explanation, words, formats],
  );
  const rows = useMemo(() => contributionRows(explanation), [explanation]);
  const { open, onOpen, holder } = useRecordOfRow<Contribution>();
  return (
    <div ref={holder}>
      <DataTable
        id="contributions"
        label={words.figures.lists}
        plain
        tall
        maxHeight={tallest}
        columns={columns}
        rows={rows}
        rowKey={contributionKey}
        openKey={open}
        onOpen={(row) => onOpen(row, contributionKey(row))}
        empty={
          <EmptyState title={words.figures.nothingCounts}>
            {words.figures.nothingCountsWhy}
          </EmptyState>
        }
      />
    </div>
  );
}

/** One row per record: one that takes part in a share stands in both of its parts. */
function contributionRows({ aggregate, contributions }: Explanation): readonly Contribution[] {
  if (aggregate !== "ratio") return contributions;
  const taking = contributions.filter(({ part }) => part === "numerator");
  const ids = new Set(taking.map(({ id }) => id));
  return [
    ...taking,
    ...contributions.filter(({ id, part }) => part !== "numerator" && !ids.has(id)),
  ];
}

/** Whether a record counts in today's structure as another location than its own. */
function countsAsAnother({ countsAsId, locationId }: Contribution): boolean {
  return countsAsId !== null && countsAsId !== locationId;
}

function contributionKey({ kind, id, part }: Contribution): string {
  return `${kind}:${id}:${part}`;
}

function contributionColumns(
  { aggregate, contributions, figure }: Explanation,
  words: Words,
  formats: Formats,
): Column<Contribution>[] {
  const own = words.figures;
  const total = totalOf(aggregate, contributions);
  const lines = formats.number(aggregate === "ratio" ? total.denominator : contributions.length);
  const dated = contributions.some(({ date }) => date !== null);
  const columns: Column<Contribution>[] = [
    {
      key: "label",
      header: own.record,
      value: ({ label, quality }) =>
        quality === "counted" ? label : `${label} · ${words.parts.qualities[quality]}`,
      sum: () => {
        if (aggregate === "quotient") {
          return own.ratioOf(formats.number(total.numerator), formats.number(total.denominator));
        }
        return aggregate === "sum" ? own.sumOf(lines) : own.distinctOf(lines);
      },
    },
  ];
  if (contributions.some(countsAsAnother)) {
    columns.push({
      key: "countsAs",
      header: own.countsAs,
      muted: true,
      value: (row) => (countsAsAnother(row) ? row.countsAs : null),
    });
  }
  if (dated) {
    columns.unshift({
      key: "date",
      header: own.date,
      kind: "day",
      value: ({ date }) => date,
      sum: () => " ",
    });
  }
  if (aggregate === "ratio") {
    columns.push({
      key: "part",
      header: own.part,
      width: 96,
      value: ({ part }) => (part === "numerator" ? words.parts.yes : words.parts.no),
      sum: () => own.ratioOf(formats.number(total.numerator), formats.number(total.denominator)),
    });
    return columns;
  }
  columns.push({
    key: "amount",
    header: own.amount,
    kind: "number",
    width: 64,
    value: ({ amount }) => amount,
    sum: () => (total.value === figure.value ? figure.display : formats.number(total.value)),
  });
  return columns;
}

/** The records that come near and do not count, each with its reason. */
export function NearMissTable({ nearMisses }: { nearMisses: readonly NearMiss[] }) {
  const words = useWords();
  const { open, onOpen, holder } = useRecordOfRow<NearMiss>();
  const columns = useMemo<Column<NearMiss>[]>(
    () => [
      { key: "label", header: words.figures.record, value: ({ label }) => label },
      {
        key: "reason",
        header: words.figures.reason,
        value: ({ reason }) => reason,
      },
    ],
    [words],
  );
  return (
    <div ref={holder}>
      <DataTable
        id="near-misses"
        label={words.figures.lists}
        plain
        tall
        maxHeight={tallest}
        columns={columns}
        rows={nearMisses}
        rowKey={missKey}
        openKey={open}
        onOpen={(row) => onOpen(row, missKey(row))}
        empty={
          <EmptyState icon="check" title={words.figures.nothingLeftOut}>
            {words.figures.nothingLeftOutWhy}
          </EmptyState>
        }
      />
    </div>
  );
}

function missKey({ kind, id, reasonCode, date }: NearMiss): string {
  return `${kind}:${id}:${reasonCode}:${date ?? ""}`;
}

/**
 * Opens the record of a row and keeps the row in the address, so that coming back finds the panel
 * open and the focus on the same row.
 */
function useRecordOfRow<Row extends { kind: string; id: string }>() {
  const address = useAddress();
  const open = address.query.get("rij");
  const holder = useRef<HTMLDivElement>(null);
  const atFirst = useRef(open);
  useEffect(() => {
    if (!atFirst.current) return;
    const row = holder.current?.querySelector<HTMLElement>("[role=row][aria-current]");
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, []);
  const onOpen = (row: Row, key: string) => {
    go(withQuery(address, { rij: key }), { replace: true });
    void openRecord(row.kind, row.id);
  };
  return { open, onOpen, holder };
}
