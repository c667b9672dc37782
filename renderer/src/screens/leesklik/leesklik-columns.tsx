import { useMemo } from "react";
import type { LeesklikLocation } from "../../../../db/model/leesklik.ts";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { leesklikState, leesklikTones } from "./leesklik-state.ts";

/** The columns of the locations with Leesklik. */
export function useLeesklikColumns(): Column<LeesklikLocation>[] {
  const words = useWords();
  const formats = useFormats();
  const today = localToday();
  return useMemo(() => {
    const { fields, leesklik: own } = words;
    const stateText = (row: LeesklikLocation) => own[leesklikState(row, today)];
    return [
      { key: "location", header: fields.locationId, value: (row) => row.locationLabel },
      {
        key: "municipality",
        header: fields.municipalityCode,
        value: (row) => row.municipalityName,
        width: 140,
        filter: true,
        muted: true,
      },
      { key: "from", header: own.from, kind: "day", value: (row) => row.from, width: 104 },
      { key: "until", header: own.until, kind: "day", value: (row) => row.until, width: 104 },
      {
        key: "state",
        header: own.state,
        kind: "chip",
        value: stateText,
        render: (row) => (
          <Chip tone={leesklikTones[leesklikState(row, today)]}>{stateText(row)}</Chip>
        ),
        width: 104,
        filter: true,
      },
      {
        key: "rounds",
        header: own.rounds,
        kind: "number",
        value: (row) => row.rounds,
        width: 112,
        sum: true,
      },
      {
        key: "books",
        header: own.books,
        kind: "number",
        value: (row) => row.books,
        render: (row) => (
          <>
            {row.estimated && <span className="muted small">{own.estimated} </span>}
            {row.books !== null && formats.number(row.books)}
          </>
        ),
        width: 168,
        sum: true,
      },
      {
        key: "parents",
        header: own.parents,
        kind: "number",
        value: (row) => row.parents,
        width: 122,
        sum: true,
      },
      {
        key: "missing",
        header: own.missing,
        kind: "number",
        value: (row) => row.missing || null,
        width: 118,
        sum: true,
      },
      {
        key: "theme",
        header: own.lastTheme,
        value: (row) => row.lastTheme,
        width: 170,
        muted: true,
      },
    ];
  }, [words, formats, today]);
}
