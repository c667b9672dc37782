import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableToCsv } from "../../../db/exports/csv.ts";
import { plainDecimal } from "../../../db/exports/plain-decimal.ts";
import type { ExportTable } from "../../../db/exports/table.ts";
import { readDelimited } from "../../../db/imports/delimited.ts";
import { FIGURES, oneColumn } from "./tables.ts";

describe("a table as CSV", () => {
  it("is written as a Dutch spreadsheet expects it", () => {
    const bytes = tableToCsv(FIGURES, "dutch");
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text(bytes)).toBe(
      [
        "Gemeente;Code;Huisnummer;Leerlingen;Gemiddeld;Aandeel;Peildatum;Bedrag",
        'Coevorden;"0109";"1-3";2129;6,5526315;19,1%;31-12-2024;9489,00',
        'Aa en Hunze;"1680";"4";0;-0,5;100%;01-01-2024;-0,05',
        "Borger-Odoorn;;;–;;;onbekend;",
        "",
      ].join("\r\n"),
    );
  });

  it("is written for another program with commas, points and ISO days", () => {
    const bytes = tableToCsv(FIGURES, "machine");
    expect(text(bytes)).toBe(
      [
        "Gemeente,Code,Huisnummer,Leerlingen,Gemiddeld,Aandeel,Peildatum,Bedrag",
        'Coevorden,"0109","1-3",2129,6.5526315,0.191,2024-12-31,9489.00',
        'Aa en Hunze,"1680","4",0,-0.5,1,2024-01-01,-0.05',
        "Borger-Odoorn,,,–,,,onbekend,",
        "",
      ].join("\r\n"),
    );
  });

  it.each([
    "=1+1",
    "+31524",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    '=HYPERLINK("x";"y")',
  ])("keeps the text %j from being run by a spreadsheet", (attack) => {
    for (const kind of ["text", "code", "integer", "decimal", "cents", "day"] as const) {
      const [, row] = fields(tableToCsv(oneColumn(kind, [attack]), "dutch"), ";");
      expect(row).toEqual([`'${attack}`]);
    }
  });

  it("neutralises a column name too, and leaves negative numbers numbers", () => {
    const table = oneColumn("integer", [-5]);
    const named = {
      ...table,
      columns: table.columns.map((column) => ({ ...column, header: "=A" })),
    };
    expect(fields(tableToCsv(named, "dutch"), ";")).toEqual([["'=A"], ["-5"]]);
  });

  it("does not touch texts for another program", () => {
    expect(fields(tableToCsv(oneColumn("text", ["=1+1"]), "machine"), ",")[1]).toEqual(["=1+1"]);
  });

  it("reads back as the texts that went in", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", '"', ";", ",", "\t", "\r", "\n", "'"),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell)),
        fc.constantFrom("dutch" as const, "machine" as const),
        (rows, dialect) => {
          const table: ExportTable = {
            ...FIGURES,
            columns: [
              { key: "a", header: "A", kind: "text" },
              { key: "b", header: "B", kind: "code" },
            ],
            rows: rows.map(([a, b]) => ({ a: `x${a}`, b: b === "" ? null : `x${b}` })),
          };
          const separator = dialect === "dutch" ? ";" : ",";
          const read = fields(tableToCsv(table, dialect), separator);
          const wanted = rows.map(([a, b]) => [`x${a}`, b === "" ? "" : `x${b}`]);
          expect(read).toEqual([["A", "B"], ...wanted]);
        },
      ),
    );
  });

  it("keeps rows that are empty in a table of one column", () => {
    expect(fields(tableToCsv(oneColumn("text", [null, "a", ""]), "dutch"), ";")).toEqual([
      ["K"],
      [""],
      ["a"],
      [""],
    ]);
  });

  it("refuses numbers that no export may carry", () => {
    expect(() => tableToCsv(oneColumn("decimal", [Number.NaN]), "dutch")).toThrow(RangeError);
    expect(() => tableToCsv(oneColumn("cents", [0.5]), "dutch")).toThrow(RangeError);
  });
});

describe("a number in digits", () => {
  it.each([
    [0, 0, "0"],
    [-0, 0, "0"],
    [0.191, 2, "19.1"],
    [0.07, 2, "7"],
    [0.0005, 2, "0.05"],
    [1e21, 0, "1000000000000000000000"],
    [1.5e-7, 0, "0.00000015"],
    [948900, -2, "9489.00"],
    [5, -2, "0.05"],
    [-5, -2, "-0.05"],
    [0, -2, "0.00"],
    [1e-7, 2, "0.00001"],
  ])("%d moved by %d places is %s", (value, shift, wanted) => {
    expect(plainDecimal(value, shift)).toBe(wanted);
  });

  it("is the number itself, never with an exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const digits = plainDecimal(value);
        expect(digits).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(digits)).toBe(value === 0 ? 0 : value);
        const cents = plainDecimal(Math.trunc(value % 1e15), -2);
        expect(cents).toMatch(/^-?(0|[1-9]\d*)\.\d\d$/);
      }),
    );
  });
});

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function fields(bytes: Uint8Array, separator: ";" | ","): string[][] {
  return [...readDelimited([text(bytes)], { separator })].map((record) => record.fields);
}
