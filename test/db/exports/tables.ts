import type { ColumnKind, ExportTable } from "../../../db/exports/table.ts";

/** A table with a column of every kind, negative and empty cells, and texts among its numbers. */
export const FIGURES: ExportTable = {
  name: "De cijfers 2024",
  title: "De cijfers 2024, Coevorden",
  language: "nl",
  columns: [
    { key: "municipality", header: "Gemeente", kind: "text" },
    { key: "code", header: "Code", kind: "code" },
    { key: "houseNumber", header: "Huisnummer", kind: "code" },
    { key: "pupils", header: "Leerlingen", kind: "integer" },
    { key: "average", header: "Gemiddeld", kind: "decimal", decimals: 2 },
    { key: "share", header: "Aandeel", kind: "percentage" },
    { key: "day", header: "Peildatum", kind: "day" },
    { key: "amount", header: "Bedrag", kind: "cents", width: 20 },
  ],
  rows: [
    {
      municipality: "Coevorden",
      code: "0109",
      houseNumber: "1-3",
      pupils: 2129,
      average: 6.5526315,
      share: 0.191,
      day: "2024-12-31",
      amount: 948900,
    },
    {
      municipality: "Aa en Hunze",
      code: "1680",
      houseNumber: "4",
      pupils: 0,
      average: -0.5,
      share: 1,
      day: "2024-01-01",
      amount: -5,
    },
    {
      municipality: "Borger-Odoorn",
      code: null,
      houseNumber: "",
      pupils: "–",
      average: null,
      share: null,
      day: "onbekend",
      amount: null,
    },
  ],
  notes: [
    { term: "Leerlingen", text: "Deelnemende leerlingen op de laatste teldatum." },
    { term: "=1+1", text: "@bron: proefbestand" },
  ],
};

/** Gives a table of one column `K` with the given cells. */
export function oneColumn(
  kind: ColumnKind,
  values: readonly (string | number | null)[],
): ExportTable {
  return {
    ...FIGURES,
    columns: [{ key: "k", header: "K", kind }],
    rows: values.map((k) => ({ k })),
  };
}
