import { useMemo } from "react";
import type { WhiteSpot, WhiteSpotCount } from "../../../../db/model/white-spot.ts";
import { exportTable } from "../../export-table.ts";
import { EmptyState } from "../../parts/states.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { addressOf } from "../../rooms.ts";
import { go } from "../../router.tsx";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { locationAddress } from "../locations/location-words.ts";
import type { Narrowing } from "./white-spot-counts.ts";
import { addedUp, coverage } from "./white-spot-counts.ts";

type CountTableProps = {
  rows: readonly WhiteSpotCount[];
  narrowing: Narrowing;
  onNarrow: (narrowing: Narrowing) => void;
};

/** How many take part, by municipality and kind; a row narrows the list to its own. */
export function CountTable({ rows, narrowing, onNarrow }: CountTableProps) {
  const words = useWords();
  const formats = useFormats();
  const columns = useMemo(() => countColumns(words, formats), [words, formats]);
  const { municipality, audience } = narrowing;
  return (
    <DataTable
      id="white-spot-counts"
      label={words.whiteSpots.counts}
      plain
      maxHeight={344}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      openKey={municipality && audience && `${municipality} ${audience}`}
      onOpen={(row) => onNarrow({ municipality: row.municipalityCode, audience: row.audience })}
      empty={<EmptyState icon="place" title={words.whiteSpots.empty} />}
    />
  );
}

function keyOf({ municipalityCode, audience }: WhiteSpotCount): string {
  return `${municipalityCode} ${audience}`;
}

function countColumns(words: Words, formats: Formats): Column<WhiteSpotCount>[] {
  const own = words.whiteSpots;
  const share = (counts: Parameters<typeof coverage>[0]) => {
    const value = coverage(counts);
    return value === null ? "–" : formats.percent(value);
  };
  return [
    { key: "municipality", header: own.municipality, value: (row) => row.municipalityName },
    {
      key: "kind",
      header: own.kind,
      width: 108,
      value: (row) => own.shortAudiences[row.audience],
    },
    {
      key: "inRegister",
      header: own.inRegister,
      kind: "number",
      width: 60,
      value: (row) => row.inRegister,
      sum: true,
    },
    {
      key: "takesPart",
      header: own.takesPart,
      kind: "number",
      width: 84,
      value: (row) => row.takesPart,
      sum: true,
    },
    {
      key: "missing",
      header: own.missing,
      kind: "number",
      width: 76,
      value: (row) => row.inRegister - row.takesPart,
      sum: true,
    },
    {
      key: "coverage",
      header: own.coverage,
      kind: "percent",
      width: 80,
      value: (row) => coverage(row),
      render: share,
      sum: (rows) => share(addedUp(rows)),
    },
  ];
}

/** The locations that do not take part; a row opens the location. */
export function WhiteSpotTable({ rows }: { rows: readonly WhiteSpot[] }) {
  const words = useWords();
  const own = words.whiteSpots;
  const columns = useMemo(() => spotColumns(words), [words]);
  return (
    <DataTable
      id="white-spots"
      label={own.list}
      columns={columns}
      rows={rows}
      maxHeight={560}
      remember
      rowKey={({ id, audience }) => `${audience} ${id}`}
      onOpen={({ kind, id }) => go(locationAddress(kind, id))}
      onExport={(format, view) => exportTable(words.rooms.whiteSpots, format, view)}
      empty={
        <EmptyState
          icon="place"
          title={own.empty}
          action={{ label: own.importNow, run: () => go(addressOf("imports")) }}
        >
          {own.emptyText}
        </EmptyState>
      }
    />
  );
}

function spotColumns(words: Words): Column<WhiteSpot>[] {
  const own = words.whiteSpots;
  return [
    { key: "name", header: own.name, value: ({ label }) => label },
    { key: "town", header: own.town, width: 156, filter: true, value: ({ town }) => town },
    {
      key: "municipality",
      header: own.municipality,
      width: 156,
      filter: true,
      value: ({ municipalityName }) => municipalityName,
    },
    {
      key: "kind",
      header: own.kind,
      width: 164,
      filter: true,
      value: ({ audience }) => own.audiences[audience],
    },
    {
      key: "type",
      header: own.type,
      width: 172,
      filter: true,
      muted: true,
      value: ({ type }) => words.shortTypes[type],
    },
    { key: "number", header: own.number, kind: "code", width: 132, value: (row) => row.number },
  ];
}
