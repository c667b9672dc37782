import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Column } from "../../parts/table/columns.ts";
import { go } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { choicesOf, useMunicipalityChoices } from "../records/choices.ts";
import { TermText } from "../records/day-text.tsx";
import { localToday } from "../records/open-chip.tsx";
import { PartList } from "../records/part-list.tsx";
import { useRecords } from "../records/record-client.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { referenceBase } from "./reference-kinds.ts";

type Group = RowOf<"group">;

/** Groups of municipalities with their dated members. */
export function GroupsScreen({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.reference;
  const base = referenceBase("groups");
  return (
    <RecordScreen
      noun="group"
      base={base}
      icon="database"
      title={own.groups}
      lead={own.leads.groups}
      newLabel={own.adds.groups}
      above={above}
      columns={useGroupColumns()}
      keyOf={(row) => row.code}
      nameOf={(row) => row.name}
      form={useGroupForm()}
      extras={(row) => <Members group={row} />}
      onCreated={(code) => go(`${base}/${code}`)}
      empty={{ title: own.empties.groups, text: own.emptyTexts.groups }}
    />
  );
}

function useGroupColumns(): Column<Group>[] {
  const words = useWords();
  return useMemo(() => {
    const { fields, codes, reference } = words;
    return [
      { key: "name", header: fields.name, value: (row) => row.name },
      { key: "code", header: fields.code, kind: "code", value: (row) => row.code, width: 160 },
      {
        key: "kind",
        header: fields.kind,
        value: (row) => codes.groupKind[row.kind],
        width: 200,
        filter: true,
      },
      {
        key: "members",
        header: reference.members,
        kind: "number",
        value: (row) => row.members,
        width: 96,
      },
    ];
  }, [words]);
}

function useGroupForm(): FormSpec<NewValues<"group">> {
  const { fields, codes, reference } = useWords();
  return {
    blank: { code: null, name: null, kind: "partnership" },
    fields: [
      { kind: "text", name: "name", label: fields.name, required: true, maxLength: 200 },
      {
        kind: "text",
        name: "code",
        label: fields.code,
        help: reference.groupCodeHelp,
        required: true,
        maxLength: 40,
      },
      {
        kind: "choice",
        name: "kind",
        label: fields.kind,
        options: choicesOf(codes.groupKind),
        required: true,
      },
    ],
  };
}

function Members({ group }: { group: Group }) {
  const { fields, reference, records } = useWords();
  const municipalities = useMunicipalityChoices();
  const { data } = useRecords("groupMember", { groupCode: group.code });
  const form: FormSpec<NewValues<"groupMember">> = {
    blank: {
      groupCode: group.code,
      municipalityCode: null,
      validFrom: localToday(),
      validUntil: null,
    },
    fields: [
      {
        kind: "choice",
        name: "municipalityCode",
        label: fields.municipalityCode,
        options: municipalities,
        required: true,
      },
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true, width: "half" },
      { kind: "day", name: "validUntil", label: fields.validUntil, width: "half" },
    ],
    check: ({ validFrom, validUntil }) =>
      validFrom && validUntil && validUntil < validFrom
        ? { field: "validUntil", text: records.endBeforeStart }
        : null,
  };
  return (
    <PartList
      noun="groupMember"
      title={reference.members}
      addLabel={reference.addMember}
      empty={reference.noMembers}
      rows={data}
      keyOf={(row) => row.id}
      nameOf={(row) => row.municipalityName}
      form={form}
      line={(row) => ({
        label: row.municipalityName,
        value: <TermText from={row.validFrom} until={row.validUntil} />,
      })}
    />
  );
}
