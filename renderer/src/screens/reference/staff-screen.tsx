import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Column } from "../../parts/table/columns.ts";
import { useWords } from "../../words/use-words.ts";
import { choicesOf } from "../records/choices.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { referenceBase } from "./reference-kinds.ts";

type Staff = RowOf<"staff">;

/** The organisation's own people: a code and a role, the name by choice. */
export function StaffScreen({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.reference;
  return (
    <RecordScreen
      noun="staff"
      base={referenceBase("staff")}
      icon="person"
      title={own.staff}
      lead={own.leads.staff}
      newLabel={own.adds.staff}
      above={above}
      columns={useStaffColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.code}
      form={useStaffForm()}
      empty={{ title: own.empties.staff, text: own.emptyTexts.staff }}
    />
  );
}

function useStaffColumns(): Column<Staff>[] {
  const words = useWords();
  return useMemo(() => {
    const { fields, codes } = words;
    return [
      { key: "code", header: fields.code, kind: "code", value: (row) => row.code, width: 120 },
      {
        key: "role",
        header: fields.role,
        value: (row) => codes.staffRole[row.role],
        width: 200,
        filter: true,
      },
      { key: "name", header: fields.name, value: (row) => row.name },
      {
        key: "from",
        header: fields.activeFrom,
        kind: "day",
        value: (row) => row.activeFrom,
        width: 120,
      },
      {
        key: "until",
        header: fields.activeUntil,
        kind: "day",
        value: (row) => row.activeUntil,
        width: 140,
      },
    ];
  }, [words]);
}

function useStaffForm(): FormSpec<NewValues<"staff">> {
  const { fields, codes, reference, records } = useWords();
  return {
    blank: { code: null, role: null, name: null, activeFrom: null, activeUntil: null },
    fields: [
      {
        kind: "text",
        name: "code",
        label: fields.code,
        help: reference.staffCodeHelp,
        required: true,
        maxLength: 12,
      },
      {
        kind: "choice",
        name: "role",
        label: fields.role,
        options: choicesOf(codes.staffRole),
        required: true,
      },
      {
        kind: "text",
        name: "name",
        label: fields.name,
        help: reference.nameOptional,
        maxLength: 200,
      },
      { kind: "day", name: "activeFrom", label: fields.activeFrom, width: "half" },
      { kind: "day", name: "activeUntil", label: fields.activeUntil, width: "half" },
    ],
    check: ({ activeFrom, activeUntil }) =>
      activeFrom && activeUntil && activeUntil < activeFrom
        ? { field: "activeUntil", text: records.endBeforeStart }
        : null,
  };
}
