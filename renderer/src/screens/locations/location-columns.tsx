import { useMemo } from "react";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { openWords } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import type { Location, Participation } from "./location-words.ts";
import { phaseTones, shortProgramme } from "./location-words.ts";

/** The columns of a list of locations of a kind, with their programmes and phases. */
export function useLocationColumns(kind: Location["kind"]): Column<Location>[] {
  const words = useWords();
  const formats = useFormats();
  const taking = useParticipationsByLocation();
  return useMemo(
    () => [
      ...ownColumns(words, kind === "school"),
      ...programmeColumns(words, taking),
      ...hiddenColumns(words, formats, kind === "school"),
    ],
    [words, formats, taking, kind],
  );
}

function useParticipationsByLocation(): Map<string, Participation[]> {
  const { data } = useRecords("participation");
  return useMemo(() => {
    const found = new Map<string, Participation[]>();
    for (const row of data ?? []) {
      if (row.phase === "ended") continue;
      const known = found.get(row.locationId);
      if (known) known.push(row);
      else found.set(row.locationId, [row]);
    }
    return found;
  }, [data]);
}

function ownColumns(words: Words, school: boolean): Column<Location>[] {
  const { fields, locations, shortTypes } = words;
  return [
    {
      key: "label",
      header: fields.name,
      value: (row) => row.label,
      render: (row) => <LocationName row={row} />,
    },
    {
      key: "code",
      header: school ? locations.brin : fields.lrkNumber,
      kind: "code",
      value: (row) => (school ? row.locationCode : row.lrkNumbers),
      width: school ? 84 : 104,
    },
    {
      key: "type",
      header: fields.type,
      value: (row) => shortTypes[row.type],
      width: school ? 64 : 132,
      filter: true,
    },
    {
      key: "municipality",
      header: fields.municipalityCode,
      value: (row) => row.municipalityName,
      width: 128,
      filter: true,
    },
    {
      key: "organisation",
      header: school ? locations.board : locations.provider,
      value: (row) => row.organisationName,
      filter: true,
      muted: true,
    },
  ];
}

function programmeColumns(words: Words, taking: Map<string, Participation[]>): Column<Location>[] {
  const { fields, locations, codes } = words;
  const partsOf = (row: Location) => taking.get(row.id) ?? [];
  const programmesOf = (row: Location) =>
    partsOf(row)
      .map((one) => shortProgramme(one.programmeCode, one.programmeName, words))
      .join(", ");
  const phasesOf = (row: Location) => [
    ...new Set(partsOf(row).flatMap((one) => (one.phase ? [one.phase] : []))),
  ];
  return [
    {
      key: "programmes",
      header: locations.programmes,
      value: (row) => programmesOf(row) || locations.noProgramme,
      render: (row) => programmesOf(row) || <span className="muted">{locations.noProgramme}</span>,
      width: 132,
      filter: true,
    },
    {
      key: "phase",
      header: fields.phase,
      kind: "chip",
      value: (row) =>
        phasesOf(row)
          .map((phase) => codes.phase[phase])
          .join(", "),
      render: (row) =>
        phasesOf(row).map((phase) => (
          <Chip key={phase} tone={phaseTones[phase]}>
            {codes.phase[phase]}
          </Chip>
        )),
      width: 124,
      filter: true,
    },
  ];
}

function hiddenColumns(words: Words, formats: Formats, school: boolean): Column<Location>[] {
  const { fields, codes, locations } = words;
  const places: Column<Location> = {
    key: "places",
    header: fields.childPlaces,
    kind: "number",
    value: (row) => row.childPlaces,
    width: 112,
    sum: true,
    hidden: true,
  };
  return [
    ...(school ? [] : [places]),
    { key: "name", header: locations.registerName, value: (row) => row.name, hidden: true },
    { key: "town", header: fields.town, value: (row) => row.town, width: 140, hidden: true },
    {
      key: "register",
      header: fields.registerState,
      value: (row) => codes.registerState[row.registerState],
      width: 160,
      filter: true,
      hidden: true,
    },
    {
      key: "state",
      header: words.places.state,
      value: (row) => openWords(row.closedOn, words, formats),
      width: 160,
      filter: true,
      hidden: true,
    },
  ];
}

function LocationName({ row }: { row: Location }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <>
      {row.label}{" "}
      {row.closedOn && <Chip tone="warn">{openWords(row.closedOn, words, formats)}</Chip>}
      {row.registerState === "vanished" && (
        <Chip tone="bad">{words.codes.registerState.vanished}</Chip>
      )}
    </>
  );
}
