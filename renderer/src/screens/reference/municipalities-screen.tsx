import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Column } from "../../parts/table/columns.ts";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { PartList } from "../records/part-list.tsx";
import { useRecords } from "../records/record-client.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { referenceBase } from "./reference-kinds.ts";

type Municipality = RowOf<"municipality">;

/** Municipalities with their years: inhabitants and live births, with the source. */
export function MunicipalitiesScreen({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.reference;
  const base = referenceBase("municipalities");
  return (
    <RecordScreen
      noun="municipality"
      base={base}
      icon="database"
      title={own.municipalities}
      lead={own.leads.municipalities}
      newLabel={own.adds.municipalities}
      above={above}
      columns={useMunicipalityColumns()}
      keyOf={(row) => row.code}
      nameOf={(row) => row.name}
      form={useMunicipalityForm()}
      extras={(row) => <Years municipality={row} />}
      onCreated={(code) => go(`${base}/${code}`)}
      empty={{ title: own.empties.municipalities, text: own.emptyTexts.municipalities }}
    />
  );
}

function useMunicipalityColumns(): Column<Municipality>[] {
  const words = useWords();
  const { data } = useRecords("municipalityYear");
  return useMemo(() => {
    const { fields, reference } = words;
    const latest = new Map<string, RowOf<"municipalityYear">>();
    for (const year of data ?? []) {
      const known = latest.get(year.municipalityCode);
      if (!known || known.year < year.year) latest.set(year.municipalityCode, year);
    }
    return [
      { key: "code", header: fields.code, kind: "code", value: (row) => row.code, width: 72 },
      { key: "name", header: fields.name, value: (row) => row.name },
      { key: "groups", header: reference.groups, value: (row) => row.groups, muted: true },
      {
        key: "branches",
        header: reference.branches,
        kind: "number",
        value: (row) => row.branches,
        width: 104,
        sum: true,
      },
      {
        key: "points",
        header: reference.servicePoints,
        kind: "number",
        value: (row) => row.servicePoints,
        width: 112,
        sum: true,
      },
      {
        key: "year",
        header: fields.year,
        kind: "code",
        value: (row) => latest.get(row.code)?.year.toString(),
        width: 72,
      },
      {
        key: "births",
        header: fields.liveBirths,
        kind: "number",
        value: (row) => latest.get(row.code)?.liveBirths,
        width: 130,
        sum: true,
      },
    ];
  }, [words, data]);
}

function useMunicipalityForm(): FormSpec<NewValues<"municipality">> {
  const { fields, reference } = useWords();
  return {
    blank: { code: null, name: null },
    fields: [
      {
        kind: "text",
        name: "code",
        label: fields.code,
        help: reference.cbsHelp,
        required: true,
        maxLength: 4,
      },
      { kind: "text", name: "name", label: fields.name, required: true, maxLength: 200 },
    ],
  };
}

function Years({ municipality }: { municipality: Municipality }) {
  const words = useWords();
  const formats = useFormats();
  const { fields, reference } = words;
  const { data } = useRecords("municipalityYear", { municipalityCode: municipality.code });
  const form: FormSpec<NewValues<"municipalityYear">> = {
    blank: {
      municipalityCode: municipality.code,
      year: new Date().getFullYear() - 1,
      inhabitants: null,
      liveBirths: null,
      source: null,
    },
    fields: [
      {
        kind: "number",
        name: "year",
        label: fields.year,
        min: 1900,
        max: 2200,
        plain: true,
        required: true,
      },
      { kind: "number", name: "inhabitants", label: fields.inhabitants, width: "half" },
      { kind: "number", name: "liveBirths", label: fields.liveBirths, width: "half" },
      {
        kind: "text",
        name: "source",
        label: fields.source,
        help: reference.sourceHelp,
        required: true,
        maxLength: 200,
      },
    ],
  };
  return (
    <PartList
      noun="municipalityYear"
      title={reference.years}
      addLabel={reference.addYear}
      empty={reference.noYears}
      rows={data}
      keyOf={(row) => row.id}
      nameOf={(row) => `${reference.year} ${row.year}`}
      form={form}
      labelWidth={48}
      line={(row) => ({
        label: String(row.year),
        value: [
          row.liveBirths !== null && reference.births(formats.number(row.liveBirths)),
          row.inhabitants !== null && reference.inhabitants(formats.number(row.inhabitants)),
          row.source,
        ]
          .filter(Boolean)
          .join(" · "),
      })}
    />
  );
}
