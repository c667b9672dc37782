import { useMemo } from "react";
import type { Column } from "../../parts/table/columns.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { choicesOf, useMunicipalityChoices } from "../records/choices.ts";
import { OpenChip, openWords } from "../records/open-chip.tsx";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";

type Branch = RowOf<"branch">;
type Values = NewValues<"branch">;

/** Locaties › Vestigingen: branches and service points; closing one ends it. */
export function BranchesScreen() {
  const words = useWords();
  return (
    <RecordScreen
      noun="branch"
      base="/locaties/vestigingen"
      icon="place"
      title={words.rooms.branches}
      lead={words.places.branchesLead}
      newLabel={words.places.newBranch}
      columns={useBranchColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.name}
      chips={(row) => <OpenChip closedOn={row.closedOn} />}
      form={useBranchForm()}
      empty={{ title: words.places.branchesEmpty, text: words.places.branchesEmptyText }}
    />
  );
}

function useBranchColumns(): Column<Branch>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, codes, places } = words;
    return [
      { key: "name", header: fields.name, value: (row) => row.name },
      {
        key: "kind",
        header: fields.kind,
        value: (row) => codes.branchKind[row.kind],
        width: 130,
        filter: true,
      },
      { key: "town", header: fields.town, value: (row) => row.town, width: 160 },
      {
        key: "municipality",
        header: fields.municipalityCode,
        value: (row) => row.municipalityName,
        width: 170,
        filter: true,
      },
      {
        key: "opened",
        header: fields.openedOn,
        kind: "day",
        value: (row) => row.openedOn,
        width: 120,
      },
      {
        key: "state",
        header: places.state,
        kind: "chip",
        value: (row) => openWords(row.closedOn, words, formats),
        render: (row) => <OpenChip closedOn={row.closedOn} />,
        width: 190,
        filter: true,
      },
    ];
  }, [words, formats]);
}

function useBranchForm(): FormSpec<Values> {
  const words = useWords();
  const municipalities = useMunicipalityChoices();
  const { fields, codes, places } = words;
  return {
    blank: {
      name: null,
      kind: "branch",
      municipalityCode: null,
      town: null,
      openedOn: null,
      closedOn: null,
    },
    fields: [
      { kind: "text", name: "name", label: fields.name, required: true, maxLength: 200 },
      {
        kind: "choice",
        name: "kind",
        label: fields.kind,
        options: choicesOf(codes.branchKind),
        required: true,
        width: "half",
      },
      { kind: "text", name: "town", label: fields.town, width: "half", maxLength: 200 },
      {
        kind: "choice",
        name: "municipalityCode",
        label: fields.municipalityCode,
        options: municipalities,
        required: true,
      },
      { kind: "day", name: "openedOn", label: fields.openedOn, help: places.openedHelp },
      { kind: "day", name: "closedOn", label: fields.closedOn, help: places.closedHelp },
    ],
    check: ({ openedOn, closedOn }) =>
      openedOn && closedOn && closedOn < openedOn
        ? { field: "closedOn", text: places.closedBeforeOpened }
        : null,
  };
}
