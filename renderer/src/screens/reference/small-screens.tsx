import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Column } from "../../parts/table/columns.ts";
import { useWords } from "../../words/use-words.ts";
import { choicesOf } from "../records/choices.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { referenceBase } from "./reference-kinds.ts";

type Above = { above: ReactNode };

/** Programmes that locations can take part in. */
export function ProgrammesScreen({ above }: Above) {
  const words = useWords();
  const { fields, codes, reference } = words;
  const columns = useMemo<Column<RowOf<"programme">>[]>(
    () => [
      { key: "name", header: fields.name, value: (row) => row.name },
      { key: "code", header: fields.code, kind: "code", value: (row) => row.code, width: 190 },
      {
        key: "audience",
        header: fields.audience,
        value: (row) => codes.programmeAudience[row.audience],
        width: 190,
        filter: true,
      },
      {
        key: "participations",
        header: words.participations.count,
        kind: "number",
        value: (row) => row.participations,
        width: 110,
        sum: true,
      },
    ],
    [fields, codes, words],
  );
  const form: FormSpec<NewValues<"programme">> = {
    blank: { code: null, name: null, audience: null },
    fields: [
      { kind: "text", name: "name", label: fields.name, required: true, maxLength: 200 },
      {
        kind: "text",
        name: "code",
        label: fields.code,
        help: reference.programmeCodeHelp,
        required: true,
        maxLength: 40,
      },
      {
        kind: "choice",
        name: "audience",
        label: fields.audience,
        options: choicesOf(codes.programmeAudience),
        required: true,
      },
    ],
  };
  return (
    <RecordScreen
      noun="programme"
      {...frameOf("programmes", words)}
      above={above}
      columns={columns}
      keyOf={(row) => row.code}
      nameOf={(row) => row.name}
      form={form}
    />
  );
}

/** Who can pay. */
export function FundingScreen({ above }: Above) {
  const words = useWords();
  const { fields, codes } = words;
  const columns = useMemo<Column<RowOf<"fundingSource">>[]>(
    () => [
      { key: "name", header: fields.name, value: (row) => row.name },
      {
        key: "kind",
        header: fields.kind,
        value: (row) => codes.fundingKind[row.kind],
        width: 220,
        filter: true,
      },
    ],
    [fields, codes],
  );
  const form: FormSpec<NewValues<"fundingSource">> = {
    blank: { name: null, kind: null },
    fields: [
      { kind: "text", name: "name", label: fields.name, required: true, maxLength: 200 },
      {
        kind: "choice",
        name: "kind",
        label: fields.kind,
        options: choicesOf(codes.fundingKind),
        required: true,
      },
    ],
  };
  return (
    <RecordScreen
      noun="fundingSource"
      {...frameOf("funding", words)}
      above={above}
      columns={columns}
      keyOf={(row) => row.id}
      nameOf={(row) => row.name}
      form={form}
    />
  );
}

/** Series of activities. */
export function SeriesScreen({ above }: Above) {
  const words = useWords();
  const { fields, rooms } = words;
  const columns = useMemo<Column<RowOf<"series">>[]>(
    () => [
      { key: "title", header: fields.title, value: (row) => row.title },
      {
        key: "activities",
        header: rooms.activities,
        kind: "number",
        value: (row) => row.activities,
        width: 110,
        sum: true,
      },
      { key: "notes", header: fields.notes, value: (row) => row.notes, muted: true },
    ],
    [fields, rooms],
  );
  const form: FormSpec<Pick<NewValues<"series">, "title" | "notes">> = {
    blank: { title: null, notes: null },
    fields: [
      { kind: "text", name: "title", label: fields.title, required: true, maxLength: 200 },
      { kind: "textarea", name: "notes", label: fields.notes, maxLength: 4000 },
    ],
  };
  return (
    <RecordScreen
      noun="series"
      {...frameOf("series", words)}
      above={above}
      columns={columns}
      keyOf={(row) => row.id}
      nameOf={(row) => row.title}
      form={form}
    />
  );
}

function frameOf(kind: "programmes" | "funding" | "series", words: ReturnType<typeof useWords>) {
  const own = words.reference;
  return {
    base: referenceBase(kind),
    icon: "database",
    title: own[kind],
    lead: own.leads[kind],
    newLabel: own.adds[kind],
    empty: { title: own.empties[kind], text: own.emptyTexts[kind] },
  } as const;
}
