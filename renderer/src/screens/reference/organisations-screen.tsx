import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Column } from "../../parts/table/columns.ts";
import { useWords } from "../../words/use-words.ts";
import { choicesOf } from "../records/choices.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { referenceBase } from "./reference-kinds.ts";

type Organisation = RowOf<"organisation">;

/** School boards, child-care providers, youth health services, libraries, funders. */
export function OrganisationsScreen({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.reference;
  return (
    <RecordScreen
      noun="organisation"
      base={referenceBase("organisations")}
      icon="database"
      title={own.organisations}
      lead={own.leads.organisations}
      newLabel={own.adds.organisations}
      above={above}
      columns={useOrganisationColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.name}
      form={useOrganisationForm()}
      empty={{ title: own.empties.organisations, text: own.emptyTexts.organisations }}
    />
  );
}

function useOrganisationColumns(): Column<Organisation>[] {
  const words = useWords();
  return useMemo(() => {
    const { fields, codes, reference } = words;
    return [
      { key: "name", header: fields.name, value: (row) => row.name },
      {
        key: "kind",
        header: fields.kind,
        value: (row) => codes.organisationKind[row.kind],
        width: 180,
        filter: true,
      },
      {
        key: "number",
        header: fields.number,
        kind: "code",
        value: (row) => row.number,
        width: 120,
      },
      {
        key: "locations",
        header: reference.locations,
        kind: "number",
        value: (row) => row.locations,
        width: 96,
        sum: true,
      },
      { key: "notes", header: fields.notes, value: (row) => row.notes, muted: true },
    ];
  }, [words]);
}

function useOrganisationForm(): FormSpec<NewValues<"organisation">> {
  const { fields, codes, reference } = useWords();
  return {
    blank: { kind: null, name: null, number: null, notes: null },
    fields: [
      { kind: "text", name: "name", label: fields.name, required: true, maxLength: 200 },
      {
        kind: "choice",
        name: "kind",
        label: fields.kind,
        options: choicesOf(codes.organisationKind),
        required: true,
      },
      {
        kind: "text",
        name: "number",
        label: fields.number,
        help: reference.numberHelp,
        maxLength: 200,
      },
      { kind: "textarea", name: "notes", label: fields.notes, maxLength: 4000 },
    ],
  };
}
