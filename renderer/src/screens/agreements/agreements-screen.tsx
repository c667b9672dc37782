import { useMemo } from "react";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import type { RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { AgreementCover } from "./agreement-cover.tsx";
import { useAgreementForm } from "./agreement-form.ts";

type Agreement = RowOf<"agreement">;

const base = "/bibliotheek-op-school/overeenkomsten";

/** Bibliotheek op school › Overeenkomsten, each with the participations it covers. */
export function AgreementsScreen() {
  const words = useWords();
  const own = words.participations;
  return (
    <RecordScreen
      noun="agreement"
      base={base}
      icon="book"
      title={words.rooms.agreements}
      lead={own.agreementsLead}
      newLabel={own.newAgreement}
      columns={useAgreementColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.title}
      form={useAgreementForm()}
      chips={(row) => <StateChip row={row} />}
      extras={(row) => <AgreementCover agreementId={row.id} />}
      onCreated={(id) => go(`${base}/${id}`)}
      empty={{ title: own.agreementsEmpty, text: own.agreementsEmptyText }}
    />
  );
}

function stateOf({ validFrom, validUntil }: Agreement): "running" | "ended" | "coming" {
  const today = localToday();
  if (validFrom > today) return "coming";
  return validUntil && validUntil < today ? "ended" : "running";
}

const tones = { running: "good", ended: "neutral", coming: "accent" } as const;

function StateChip({ row }: { row: Agreement }) {
  const state = stateOf(row);
  return <Chip tone={tones[state]}>{useWords().participations.states[state]}</Chip>;
}

function useAgreementColumns(): Column<Agreement>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, codes, participations } = words;
    return [
      { key: "title", header: fields.title, value: (row) => row.title },
      {
        key: "kind",
        header: fields.kind,
        value: (row) => codes.agreementKind[row.kind],
        width: 200,
        filter: true,
        muted: true,
      },
      {
        key: "from",
        header: fields.validFrom,
        kind: "day",
        value: (row) => row.validFrom,
        width: 104,
      },
      {
        key: "until",
        header: fields.validUntil,
        kind: "day",
        value: (row) => row.validUntil,
        width: 130,
      },
      {
        key: "signed",
        header: fields.signedOn,
        kind: "day",
        value: (row) => row.signedOn,
        width: 104,
      },
      {
        key: "hours",
        header: participations.hoursPerWeek,
        value: (row) => (row.minutesPerWeek === null ? null : formats.duration(row.minutesPerWeek)),
        sortValue: (row) => row.minutesPerWeek,
        width: 106,
      },
      {
        key: "count",
        header: participations.count,
        kind: "number",
        value: (row) => row.participations,
        width: 90,
      },
      {
        key: "state",
        header: participations.state,
        kind: "chip",
        value: (row) => participations.states[stateOf(row)],
        render: (row) => <StateChip row={row} />,
        width: 104,
        filter: true,
      },
      {
        key: "locations",
        header: words.rooms.locations,
        value: (row) => row.locations,
        hidden: true,
      },
      { key: "parties", header: fields.parties, value: (row) => row.parties, hidden: true },
      { key: "package", header: fields.package, value: (row) => row.package, hidden: true },
    ];
  }, [words, formats]);
}
