import { useMemo } from "react";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { go } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import type { Participation } from "../locations/location-words.ts";
import { locationAddress, phaseTones, shortProgramme } from "../locations/location-words.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { storeParticipation, useParticipationForm } from "./participation-form.ts";

/** Bibliotheek op school › Deelnames: who takes part in what; each opens its location. */
export function ParticipationsScreen() {
  const words = useWords();
  const own = words.participations;
  return (
    <RecordScreen
      noun="participation"
      base="/bibliotheek-op-school/deelnames"
      icon="book"
      title={words.rooms.participations}
      lead={own.lead}
      newLabel={own.newOne}
      columns={useParticipationColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => `${row.locationLabel} · ${row.programmeName}`}
      form={useParticipationForm(null)}
      store={(values) => storeParticipation(values, words)}
      onOpen={(row) => go(locationAddress(row.locationKind, row.locationId))}
      empty={{ title: own.empty, text: own.emptyText }}
    />
  );
}

function useParticipationColumns(): Column<Participation>[] {
  const words = useWords();
  return useMemo(() => {
    const { fields, codes } = words;
    return [
      { key: "location", header: fields.locationId, value: (row) => row.locationLabel },
      {
        key: "programme",
        header: fields.programmeCode,
        value: (row) => shortProgramme(row.programmeCode, row.programmeName, words),
        width: 84,
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
        key: "phase",
        header: fields.phase,
        kind: "chip",
        value: (row) => row.phase && codes.phase[row.phase],
        render: ({ phase }) => phase && <Chip tone={phaseTones[phase]}>{codes.phase[phase]}</Chip>,
        width: 124,
        filter: true,
      },
      ...participationDetails(words),
    ];
  }, [words]);
}

function participationDetails(words: ReturnType<typeof useWords>): Column<Participation>[] {
  const { fields, codes, locations } = words;
  return [
    {
      key: "level",
      header: locations.level,
      value: (row) => row.level && words.shortLevels[row.level],
      width: 112,
      filter: true,
      muted: true,
    },
    { key: "since", header: fields.since, kind: "day", value: (row) => row.since, width: 96 },
    {
      key: "agreementUntil",
      header: words.participations.agreementUntil,
      kind: "day",
      value: (row) => row.agreementUntil,
      width: 138,
    },
    {
      key: "pupils",
      header: fields.pupils,
      kind: "number",
      value: (row) => row.pupils,
      width: 88,
    },
    {
      key: "kind",
      header: fields.locationKind,
      value: (row) => codes.locationKind[row.locationKind],
      width: 130,
      filter: true,
      hidden: true,
    },
    {
      key: "agreement",
      header: fields.agreementId,
      value: (row) => row.agreementTitle ?? locations.noAgreement,
      filter: true,
      hidden: true,
    },
    {
      key: "payer",
      header: locations.payer,
      value: (row) => row.fundingSources,
      width: 150,
      filter: true,
      hidden: true,
    },
    {
      key: "counted",
      header: fields.pupilsCountedOn,
      kind: "day",
      value: (row) => row.pupilsCountedOn,
      width: 150,
      hidden: true,
    },
  ];
}
