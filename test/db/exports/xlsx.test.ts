import { type Cell, readXlsx } from "hucre/xlsx";
import readExcelFile, { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { sheetName } from "../../../db/exports/sheet-name.ts";
import type { ExportTable } from "../../../db/exports/table.ts";
import { tableToXlsx } from "../../../db/exports/xlsx.ts";
import { FIGURES, oneColumn } from "./tables.ts";

const MADE = { madeAt: "2025-02-01T09:30:00Z" };

describe("a table as a workbook", () => {
  it("reads back in another library as real numbers, days and texts", async () => {
    const sheet = await readSheet(await workbook(FIGURES), "De cijfers 2024");
    expect(sheet).toEqual([
      FIGURES.columns.map(({ header }) => header),
      ["Coevorden", "0109", "1-3", 2129, 6.5526315, 0.191, utcDay("2024-12-31"), 9489],
      ["Aa en Hunze", "1680", "4", 0, -0.5, 1, utcDay("2024-01-01"), -0.05],
      ["Borger-Odoorn", null, null, "–", null, null, "onbekend", null],
    ]);
  });

  it("shows them as Dutch people write them", async () => {
    const cells = await cellsOf(FIGURES);
    const formats = Array.from(
      { length: 8 },
      (_, column) => cells.get(`1,${column}`)?.style?.numFmt,
    );
    expect(formats).toEqual([
      "@",
      "@",
      "@",
      "#,##0",
      "#,##0.00",
      "0.0%",
      "dd-mm-yyyy",
      '"€ "#,##0.00',
    ]);
  });

  it("shows each row in its own form where the rows of a column differ", async () => {
    const table = oneColumn("integer", [2129, 0.191, null]);
    const [column] = table.columns;
    const kinds = ["integer", "percentage", "percentage"] as const;
    const mixed = { ...table, columns: column ? [{ ...column, kinds }] : [] };
    const cells = await cellsOf(mixed);
    const formOf = (row: number) => cells.get(`${row},0`)?.style?.numFmt;
    expect([formOf(1), formOf(2)]).toEqual(["#,##0", "0.0%"]);
    expect([cells.get("1,0")?.value, cells.get("2,0")?.value]).toEqual([2129, 0.191]);
  });

  it("has a bold header that stays in view, in the typeface of the workbook", async () => {
    const book = await readXlsx(await workbook(FIGURES), { readStyles: true });
    for (const sheet of book.sheets) {
      expect(sheet.freezePane?.rows).toBe(1);
      expect(sheet.cells?.get("0,0")?.style?.font).toMatchObject({ bold: true, name: "Calibri" });
    }
    expect(book.sheets[0]?.columns?.[7]?.width).toBeCloseTo(20, 0);
  });

  it("explains itself on a second sheet, in the language asked for", async () => {
    const file = await workbook(FIGURES);
    expect(await readSheet(file, "Toelichting")).toEqual([
      ["Begrip", "Toelichting"],
      ["De cijfers 2024, Coevorden", null],
      ["Leerlingen", "Deelnemende leerlingen op de laatste teldatum."],
      ["=1+1", "@bron: proefbestand"],
    ]);
    const english = await readExcelFile(await workbook({ ...FIGURES, language: "en" }));
    expect(english.map(({ sheet }) => sheet)).toEqual(["De cijfers 2024", "Notes"]);
    expect(english[1]?.data[0]).toEqual(["Term", "Explanation"]);
  });

  it.each([
    "=1+1",
    "+31524",
    "-2",
    "@SUM(A1)",
    '=HYPERLINK("http://x.test";"klik")',
    "#N/A",
    "#REF!",
    "#lezen",
    "TRUE",
    "1-3",
    "0109",
    "1e5",
    " spaties ",
    "regel 1\nregel 2",
    'Café ’s-Gravenhage <b> & "quotes"',
    "📚",
  ])("holds %j as a text and as nothing else", async (attack) => {
    for (const kind of ["text", "code", "integer", "day"] as const) {
      const table = oneColumn(kind, [attack]);
      const [, row] = await readSheet(await workbook(table), 1, { trim: false });
      expect(row).toEqual([attack]);
      const cell = (await cellsOf(table)).get("1,0");
      expect(cell?.value).toBe(attack);
      expect(cell?.formula).toBeUndefined();
      expect(cell?.type).not.toBe("error");
    }
  });

  it("holds texts that Excel would refuse or misread", async () => {
    const texts = ["a\r\nb\rc", "bel\u0007", "_x0041_", "x".repeat(40_000), "half \uD83D"];
    const cells = await cellsOf(oneColumn("text", texts));
    const read = texts.map((_, index) => cells.get(`${index + 1},0`)?.value);
    expect(read.slice(0, 3)).toEqual(["a\nb\nc", "bel\uFFFD", "_x0041_"]);
    expect(read[3]).toBe(`${"x".repeat(32_766)}…`);
    expect(read[4]).toBe("half \uFFFD");
  });

  it("writes a day before Excel's calendar as a text", async () => {
    const [, ...rows] = await readSheet(
      await workbook(oneColumn("day", ["1899-12-31", "1900-03-01"])),
    );
    expect(rows).toEqual([["31-12-1899"], [utcDay("1900-03-01")]]);
  });

  it("is byte for byte the same for the same table and moment", async () => {
    expect(await workbook(FIGURES)).toEqual(await workbook(FIGURES));
  });

  it("can be empty", async () => {
    const sheet = await readSheet(await workbook({ ...FIGURES, rows: [], notes: [] }));
    expect(sheet).toEqual([FIGURES.columns.map(({ header }) => header)]);
  });

  it("refuses numbers that no export may carry", async () => {
    await expect(tableToXlsx(oneColumn("cents", [0.5]), MADE)).rejects.toThrow(RangeError);
    await expect(tableToXlsx(oneColumn("integer", [Infinity]), MADE)).rejects.toThrow(RangeError);
  });
});

describe("the name of a sheet", () => {
  it.each([
    ["Cijfers 2023/2024", "Cijfers 2023 2024"],
    ["'s Avonds'", "s Avonds"],
    ["[a]:b*?c\\d", "a b c d"],
    ["", "Blad"],
    ["History", "Blad"],
    ["x".repeat(40), "x".repeat(31)],
    [`${"x".repeat(30)}📚`, "x".repeat(30)],
  ])("%j becomes %j", (wanted, name) => {
    expect(sheetName(wanted)).toBe(name);
  });

  it("differs from the names in use, whatever their case", async () => {
    expect(sheetName("toelichting", ["Toelichting"])).toBe("toelichting (2)");
    expect(sheetName("x".repeat(31), ["X".repeat(31)])).toBe(`${"x".repeat(27)} (2)`);
    const book = await readExcelFile(await workbook({ ...FIGURES, name: "Toelichting" }));
    expect(book.map(({ sheet }) => sheet)).toEqual(["Toelichting (2)", "Toelichting"]);
  });
});

async function workbook(table: ExportTable): Promise<Buffer> {
  return Buffer.from(await tableToXlsx(table, MADE));
}

async function cellsOf(table: ExportTable): Promise<Map<string, Cell>> {
  const book = await readXlsx(await workbook(table), { readStyles: true });
  return book.sheets[0]?.cells ?? new Map<string, Cell>();
}

function utcDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
