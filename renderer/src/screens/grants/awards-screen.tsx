import { useMemo } from "react";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { Link } from "../../router.tsx";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import type { FormSpec, RowOf } from "../records/record-kinds.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { RecordScreen } from "../records/record-screen.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { useAwardForm } from "./award-form.ts";

type Award = RowOf<"award">;

/** Subsidies › Toekenningen: what was awarded to which location; withdrawing one ends it. */
export function AwardsScreen() {
  const words = useWords();
  const own = words.grants;
  return (
    <RecordScreen
      noun="award"
      base="/subsidies/toekenningen"
      icon="euro"
      title={words.rooms.grantAwards}
      lead={own.awardsLead}
      newLabel={own.newAward}
      columns={useAwardColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.locationLabel}
      form={useAwardForm(null)}
      panel={(row, onClose) => <AwardPanel row={row} onClose={onClose} />}
      empty={{ title: own.awardsEmpty, text: own.awardsEmptyText }}
    />
  );
}

function AwardPanel({ row, onClose }: { row: Award; onClose: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const form: FormSpec<ReturnType<typeof useAwardForm>["blank"]> = useAwardForm(row.locationId);
  return (
    <RecordPanel
      noun="award"
      recordKey={row.id}
      title={words.codes.awardCategory[row.category]}
      chips={<Chip tone={row.withdrawnOn ? "bad" : "good"}>{stateText(row, words, formats)}</Chip>}
      form={form}
      initial={valuesFrom(form, row)}
      onClose={onClose}
      intro={
        <p>
          <Link to={`/locaties/scholen/${row.locationId}`}>{row.locationLabel}</Link>
        </p>
      }
    />
  );
}

function stateText(row: Award, words: Words, formats: Formats): string {
  const own = words.grants;
  return row.withdrawnOn ? own.withdrawn(formats.day(row.withdrawnOn)) : own.stands;
}

function useAwardColumns(): Column<Award>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, codes, grants } = words;
    return [
      { key: "location", header: fields.locationId, value: (row) => row.locationLabel },
      {
        key: "municipality",
        header: fields.municipalityCode,
        value: (row) => row.municipalityName,
        width: 118,
        filter: true,
      },
      {
        key: "category",
        header: fields.category,
        value: (row) => codes.awardCategory[row.category],
        filter: true,
      },
      {
        key: "tranche",
        header: fields.trancheId,
        value: (row) => row.trancheName,
        width: 132,
        filter: true,
        muted: true,
      },
      {
        key: "decided",
        header: fields.decidedOn,
        kind: "day",
        value: (row) => row.decidedOn,
        width: 96,
      },
      {
        key: "amount",
        header: fields.amountCents,
        kind: "euros",
        value: (row) => row.amountCents,
        width: 112,
        sum: true,
      },
      {
        key: "state",
        header: grants.state,
        kind: "chip",
        value: (row) => stateText(row, words, formats),
        render: (row) =>
          row.withdrawnOn ? (
            <Chip tone="bad">{stateText(row, words, formats)}</Chip>
          ) : (
            <span className="muted">{grants.stands}</span>
          ),
        width: 158,
        filter: true,
      },
      { key: "reference", header: fields.reference, value: (row) => row.reference, hidden: true },
    ];
  }, [words, formats]);
}
