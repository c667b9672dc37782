import { useMemo, useState } from "react";
import type { Field } from "../../parts/form/fields.ts";
import type { Column } from "../../parts/table/columns.ts";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { choicesOf, useOrganisationChoices } from "../records/choices.ts";
import { TermText } from "../records/day-text.tsx";
import { PartList } from "../records/part-list.tsx";
import { useRecords } from "../records/record-client.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";

type Scheme = RowOf<"scheme">;
type Tranche = RowOf<"tranche">;

const base = "/subsidies/regelingen";
const funders = ["funder", "library"] as const;

/** Subsidies › Regelingen: schemes with their tranches and what was applied for in each. */
export function SchemesScreen() {
  const words = useWords();
  const own = words.grants;
  return (
    <RecordScreen
      noun="scheme"
      base={base}
      icon="euro"
      title={words.rooms.grantSchemes}
      lead={own.schemesLead}
      newLabel={own.newScheme}
      columns={useSchemeColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.name}
      form={useSchemeForm()}
      extras={(row) => <Tranches scheme={row} />}
      onCreated={(id) => go(`${base}/${id}`)}
      empty={{ title: own.schemesEmpty, text: own.schemesEmptyText }}
    />
  );
}

function useSchemeColumns(): Column<Scheme>[] {
  const words = useWords();
  const { data } = useRecords("tranche");
  return useMemo(() => {
    const ofScheme = (row: Scheme) => (data ?? []).filter(({ schemeId }) => schemeId === row.id);
    return [
      { key: "name", header: words.fields.name, value: (row) => row.name },
      {
        key: "funder",
        header: words.fields.funderId,
        value: (row) => row.funderName,
        filter: true,
      },
      {
        key: "tranches",
        header: words.grants.tranches,
        value: (row) =>
          ofScheme(row)
            .map(({ name }) => name)
            .join(", "),
        muted: true,
      },
    ];
  }, [words, data]);
}

function useSchemeForm(): FormSpec<NewValues<"scheme">> {
  const { fields, grants } = useWords();
  const organisations = useOrganisationChoices(funders);
  return {
    blank: { name: null, funderId: null },
    fields: [
      { kind: "text", name: "name", label: fields.name, required: true, maxLength: 200 },
      {
        kind: "choice",
        name: "funderId",
        label: fields.funderId,
        options: organisations,
        help: grants.noFunders,
      },
    ],
  };
}

function Tranches({ scheme }: { scheme: Scheme }) {
  const words = useWords();
  const own = words.grants;
  const { data } = useRecords("tranche", { schemeId: scheme.id });
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = data ?? [];
  const tranche = rows.find(({ id }) => id === chosen) ?? rows[0];
  return (
    <>
      <PartList
        noun="tranche"
        title={own.tranches}
        addLabel={own.newTranche}
        empty={own.noTranches}
        rows={rows}
        keyOf={(row) => row.id}
        nameOf={(row) => row.name}
        form={useTrancheForm(scheme.id)}
        onChoose={(row) => setChosen(row.id)}
        line={(row) => ({
          label: row.name,
          value: <TermText from={row.fromDay} until={row.untilDay} />,
        })}
      />
      {tranche && <Applications key={tranche.id} tranche={tranche} />}
    </>
  );
}

function useTrancheForm(schemeId: string): FormSpec<NewValues<"tranche">> {
  const { fields, grants, records } = useWords();
  const all: Field<NewValues<"tranche">>[] = [
    {
      kind: "text",
      name: "name",
      label: fields.name,
      help: grants.trancheNameHelp,
      required: true,
      maxLength: 200,
    },
    { kind: "day", name: "fromDay", label: fields.fromDay, required: true, width: "half" },
    { kind: "day", name: "untilDay", label: fields.untilDay, required: true, width: "half" },
  ];
  return {
    blank: { schemeId, name: null, fromDay: null, untilDay: null },
    fields: all,
    check: ({ fromDay, untilDay }) =>
      fromDay && untilDay && untilDay < fromDay
        ? { field: "untilDay", text: records.endBeforeStart }
        : null,
  };
}

function Applications({ tranche }: { tranche: Tranche }) {
  const words = useWords();
  const formats = useFormats();
  const own = words.grants;
  const { data } = useRecords("application", { trancheId: tranche.id });
  const { fields, codes } = words;
  const form: FormSpec<NewValues<"application">> = {
    blank: { trancheId: tranche.id, category: null, appliedOn: null, locations: null },
    fields: [
      {
        kind: "choice",
        name: "category",
        label: fields.category,
        options: choicesOf(codes.awardCategory),
        required: true,
      },
      { kind: "day", name: "appliedOn", label: fields.appliedOn, required: true, width: "half" },
      {
        kind: "number",
        name: "locations",
        label: words.rooms.locations,
        help: own.locationsHelp,
        width: "half",
      },
    ],
  };
  return (
    <PartList
      noun="application"
      title={`${own.applications} · ${tranche.name}`}
      addLabel={own.newApplication}
      empty={own.noApplications}
      rows={data}
      keyOf={(row) => row.id}
      nameOf={(row) => codes.awardCategory[row.category]}
      form={form}
      line={(row) => ({
        label: formats.day(row.appliedOn),
        value: codes.awardCategory[row.category],
        aside: row.locations === null ? null : own.locationsCount(formats.number(row.locations)),
      })}
    />
  );
}
