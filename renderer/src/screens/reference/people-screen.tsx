import type { ReactNode } from "react";
import { useMemo } from "react";
import { Notice } from "../../parts/states.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { go } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { PersonRoles } from "./person-roles.tsx";
import { referenceBase } from "./reference-kinds.ts";

type Person = RowOf<"contactPerson">;

/** Contact persons with their dated roles at locations, organisations and clinics. */
export function PeopleScreen({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.reference;
  const base = referenceBase("people");
  return (
    <RecordScreen
      noun="contactPerson"
      base={base}
      icon="person"
      title={own.people}
      lead={own.leads.people}
      newLabel={own.adds.people}
      above={above}
      columns={usePersonColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.name}
      form={usePersonForm()}
      intro={<Notice>{own.workOnly}</Notice>}
      extras={(row) => <PersonRoles person={row} />}
      onCreated={(id) => go(`${base}/${id}`)}
      empty={{ title: own.empties.people, text: own.emptyTexts.people }}
    />
  );
}

function usePersonColumns(): Column<Person>[] {
  const words = useWords();
  return useMemo(() => {
    const { fields, reference } = words;
    return [
      { key: "name", header: fields.name, value: (row) => row.name },
      {
        key: "function",
        header: fields.function,
        value: (row) => row.function,
        width: 170,
        filter: true,
      },
      { key: "places", header: reference.place, value: (row) => row.places, muted: true },
      { key: "email", header: fields.workEmail, value: (row) => row.workEmail, width: 200 },
      { key: "phone", header: fields.workPhone, value: (row) => row.workPhone, width: 130 },
      {
        key: "checked",
        header: fields.lastCheckedOn,
        kind: "day",
        value: (row) => row.lastCheckedOn,
        width: 140,
      },
    ];
  }, [words]);
}

function usePersonForm(): FormSpec<NewValues<"contactPerson">> {
  const { fields } = useWords();
  return {
    blank: {
      name: null,
      function: null,
      workEmail: null,
      workPhone: null,
      workAddress: null,
      lastCheckedOn: null,
    },
    fields: [
      { kind: "text", name: "name", label: fields.name, required: true, maxLength: 200 },
      { kind: "text", name: "function", label: fields.function, maxLength: 200 },
      { kind: "text", name: "workEmail", label: fields.workEmail, maxLength: 200 },
      { kind: "text", name: "workPhone", label: fields.workPhone, maxLength: 200 },
      { kind: "text", name: "workAddress", label: fields.workAddress, maxLength: 200 },
      { kind: "day", name: "lastCheckedOn", label: fields.lastCheckedOn },
    ],
  };
}
