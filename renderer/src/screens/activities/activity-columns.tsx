import { useMemo } from "react";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import type { RowOf } from "../records/record-kinds.ts";

type Activity = RowOf<"activity">;
type Who = "children" | "adults" | "professionals";

/** What the state of an activity means at a glance. */
export const stateTones = { planned: "accent", held: "good", cancelled: "bad" } as const;

/** The columns of the list of activities; each count says how sure it is. */
export function useActivityColumns(): Column<Activity>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(
    () => [
      ...whatAndWhere(words),
      countColumn("children", words, formats),
      countColumn("adults", words, formats),
      countColumn("professionals", words, formats),
      ...hidden(words),
    ],
    [words, formats],
  );
}

function whatAndWhere(words: Words): Column<Activity>[] {
  const { fields, codes } = words;
  return [
    { key: "heldOn", header: fields.heldOn, kind: "day", value: (row) => row.heldOn, width: 98 },
    { key: "title", header: fields.title, value: (row) => row.title },
    {
      key: "place",
      header: fields.placeName,
      value: (row) => row.placeName ?? codes.placeKind[row.placeKind],
      filter: true,
      muted: true,
    },
    {
      key: "kind",
      header: fields.kind,
      value: (row) => codes.activityKind[row.kind],
      width: 186,
      filter: true,
    },
    {
      key: "state",
      header: fields.state,
      kind: "chip",
      value: (row) => codes.activityState[row.state],
      render: ({ state }) =>
        state === "held" ? (
          <span className="muted">{codes.activityState.held}</span>
        ) : (
          <Chip tone={stateTones[state]}>{codes.activityState[state]}</Chip>
        ),
      width: 84,
      filter: true,
    },
  ];
}

function countColumn(who: Who, words: Words, formats: Formats): Column<Activity> {
  return {
    key: who,
    header: words.fields[who],
    kind: "number",
    value: (row) => row[who],
    render: (row) => {
      const quality = row[`${who}Quality`];
      const sure = quality === null || quality === "counted";
      return (
        <>
          {!sure && <span className="muted small">{qualityText(quality, words)} </span>}
          {row[who] !== null && formats.number(row[who])}
        </>
      );
    },
    width: 100,
    sum: true,
  };
}

function qualityText(quality: NonNullable<Activity["childrenQuality"]>, words: Words): string {
  if (quality === "not_applicable") return words.activities.notApplicable;
  return words.codes.quality[quality];
}

function hidden(words: Words): Column<Activity>[] {
  const { fields, codes } = words;
  return [
    {
      key: "municipality",
      header: fields.municipalityCode,
      value: (row) => row.municipalityName,
      width: 130,
      filter: true,
      hidden: true,
    },
    {
      key: "audience",
      header: fields.audience,
      value: (row) => codes.audience[row.audience],
      width: 110,
      filter: true,
      hidden: true,
    },
    {
      key: "function",
      header: fields.coreFunction,
      value: (row) => codes.coreFunction[row.coreFunction],
      width: 170,
      filter: true,
      hidden: true,
    },
    {
      key: "series",
      header: fields.seriesId,
      value: (row) => row.seriesTitle,
      width: 160,
      filter: true,
      hidden: true,
    },
    { key: "partner", header: fields.partner, value: (row) => row.partner, hidden: true },
    {
      key: "year",
      header: fields.year,
      kind: "code",
      value: (row) => row.heldOn.slice(0, 4),
      width: 64,
      filter: true,
      hidden: true,
    },
  ];
}
