import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import {
  type ReadOptions,
  readRegister,
  readRegisterFile,
} from "../../../db/imports/read-register.ts";
import { registerFile } from "./register-file.ts";

type Cell = string | number | null;
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

const COLUMNS = ["Vestigingsnummer", "Aantal leerlingen", "Achterstandsscore"];
const ROWS: Cell[][] = [
  ["04FH00", 88, 0],
  ["12IR00", 612, 143.456],
  ["20LA06", "<5", "."],
];
const NOTES: Cell[][] = [
  [null, null, null],
  ["Bron: CBS", null, null],
];

/** The form of the CBS workbooks: a title, the column names in row 4, a blank row, notes below. */
const WORKBOOK: Sheets = {
  Inhoud: [
    ["Tabel 1", "Achterstandsscores van scholen"],
    ["Tabel 2", "Achterstandsscores"],
  ],
  "Tabel 1": [["Achterstandsscores van scholen, 2024"], [], [], COLUMNS, [], ...ROWS, ...NOTES],
  "Tabel 2": [
    ["Achterstandsscores van scholen, 2024"],
    [],
    [],
    ["BRIN6", "Score achterstand"],
    [],
    ["04FH00", 12.5],
    ["12IR00", "143,456"],
  ],
};

describe("the workbook of disadvantage scores", () => {
  it("gives each school its score with and without the threshold, and the year", async () => {
    const contents = await read(WORKBOOK);
    expect(contents).toMatchObject({
      source: "cbs-disadvantage",
      encoding: null,
      separator: null,
      sheets: ["Tabel 1", "Tabel 2"],
      headerRow: 4,
      header: COLUMNS,
      year: 2024,
      referenceDay: "2024-02-01",
      isReferenceDayStated: false,
      refused: [],
      warnings: [],
    });
    expect(contents.rows.slice(0, 3)).toEqual([
      score("Tabel 1", 6, "04FH00", "with", 0, 88),
      score("Tabel 1", 7, "12IR00", "with", 14_346, 612),
      score("Tabel 1", 8, "20LA06", "with", null, null),
    ]);
    expect(contents.rows.slice(3)).toEqual([
      score("Tabel 2", 6, "04FH00", "without", 1250, null),
      score("Tabel 2", 7, "12IR00", "without", 14_346, null),
    ]);
  });

  it("finds columns by name, in any order, and both kinds of score in one sheet", async () => {
    const contents = await read({
      Scores: [
        ["Achterstandsscores 2021"],
        [
          "Achterstandsscore zonder drempel",
          "Plaats",
          "Achterstandsscore (na de drempel)",
          "Brin6",
        ],
        [7.25, "Coevorden", 0, "04fh-00"],
      ],
    });
    expect(contents.rows).toMatchObject([
      { locationCode: "04FH00", threshold: "without", scoreHundredths: 725 },
      { locationCode: "04FH00", threshold: "with", scoreHundredths: 0 },
    ]);
    expect(contents.referenceDay).toBe("2021-10-01");
  });

  it("leaves the scores of parts of a school alone", async () => {
    const columns = [...COLUMNS, "waarvan achterstandsscore onderbouw", "Achterstand per leerling"];
    const contents = await read({
      "Tabel 1": [["Achterstandsscores 2024"], columns, ["04FH00", 88, 12, 4, 0.14]],
    });
    expect(contents.rows).toMatchObject([{ scoreHundredths: 1200 }]);
  });

  it("says with or without as the title does, before the number of the table", async () => {
    const contents = await read({
      "Tabel 1": [["Achterstandsscores zonder drempel, 2024"], COLUMNS, ["04FH00", 88, 12]],
    });
    expect(contents.rows).toMatchObject([{ threshold: "without" }]);
  });

  it.each([
    ["a sheet of another name", "Scores", "Achterstandsscores 2024"],
    ["a title of both", "Scores", "Achterstandsscores met en zonder drempel 2024"],
  ])("is refused when the threshold cannot be told: %s", async (_, sheet, title) => {
    const bytes = await workbook({ [sheet]: [[title], COLUMNS, ["04FH00", 88, 12]] });
    expect(await readRegisterFile(bytes)).toEqual({
      outcome: "refused",
      reason: "missing-threshold",
      source: "cbs-disadvantage",
      sheet,
    });
  });

  it("takes its year from the caller, its day, title or name, or is refused", async () => {
    const sheets = { "Tabel 1": [["Achterstandsscores"], COLUMNS, ["04FH00", 88, 12]] };
    const bytes = await workbook(sheets);
    const missing = { outcome: "refused", reason: "missing-year", source: "cbs-disadvantage" };
    expect(await readRegisterFile(bytes)).toEqual(missing);
    expect(await readRegisterFile(bytes, { fileName: "scores 2019 en 2024.xlsx" })).toEqual(
      missing,
    );
    const named = await read(sheets, { fileName: "achterstandsscores_scholen_vhv_2024.xlsx" });
    expect(named).toMatchObject({ year: 2024, referenceDay: "2024-10-01" });
    const told = await read(sheets, {
      fileName: "achterstandsscores-scholen-2019.xlsx",
      year: 2023,
    });
    expect(told).toMatchObject({ year: 2023, referenceDay: "2023-02-01" });
    const stated = await read({
      "Tabel 1": [
        ["Achterstandsscores, gepubliceerd februari 2026"],
        ["Peildatum: 1 oktober 2024"],
        COLUMNS,
        ["04FH00", 88, 12],
      ],
    });
    expect(stated).toMatchObject({
      year: 2024,
      referenceDay: "2024-10-01",
      isReferenceDayStated: true,
    });
  });

  it("refuses a score of no location and a second one, and warns of one that is none", async () => {
    const { rows, refused, warnings } = await read({
      "Tabel 1": [
        ["Achterstandsscores 2024"],
        COLUMNS,
        ["04FH00", 88, 12],
        ["04FH", 88, 12],
        ["04FH00", 88, 13],
        ["12IR00", 88, "veel"],
      ],
    });
    expect(rows.map(({ scoreHundredths }) => scoreHundredths)).toEqual([1200, null]);
    const about = { sheet: "Tabel 1", field: "locationCode", municipalityCode: null };
    expect(refused).toEqual([
      { ...about, row: 4, reason: "bad-location-code", value: "04FH", key: null },
      { ...about, row: 5, reason: "duplicate-location-code", value: "04FH00", key: "04FH00" },
    ]);
    expect(warnings).toEqual([
      { row: 6, field: "score", reason: "unknown-score", value: "veel", key: "12IR00" },
    ]);
  });

  it("is refused when it has two scores of one kind, or scores of nothing", async () => {
    const twice = [...COLUMNS, "Achterstandsscore 2"];
    const double = await workbook({ "Tabel 1": [["x 2024"], twice, ["04FH00", 88, 12, 13]] });
    expect(await readRegisterFile(double)).toEqual({
      outcome: "refused",
      reason: "duplicate-columns",
      source: "cbs-disadvantage",
      columns: ["Achterstandsscore", "Achterstandsscore 2"],
    });
    const nothing = await workbook({ "Tabel 1": [["x 2024"], COLUMNS, ["Coevorden", 88, 12]] });
    expect(await readRegisterFile(nothing)).toMatchObject({
      reason: "missing-columns",
      columns: ["BRIN6"],
    });
  });
});

describe("a workbook that is something else", () => {
  it("is refused, and named when another register was asked for", async () => {
    const other = await workbook({
      Blad1: [
        ["Naam", "Plaats"],
        ["Bieb", "Coevorden"],
      ],
    });
    expect(await readRegisterFile(other)).toEqual({ outcome: "refused", reason: "spreadsheet" });
    expect(await readRegisterFile(other, { source: "cbs-disadvantage" })).toMatchObject({
      reason: "missing-columns",
    });
    const scores = await workbook(WORKBOOK);
    expect(await readRegisterFile(scores, { source: "duo-po" })).toEqual({
      outcome: "refused",
      reason: "other-kind",
      expected: "duo-po",
      found: "cbs-disadvantage",
    });
    expect(readRegister(scores)).toEqual({ outcome: "refused", reason: "spreadsheet" });
  });

  it("is told from text and from an OpenDocument spreadsheet", async () => {
    const name = "duo-bo-vestigingen-2026-08-drenthe.csv";
    expect(await readRegisterFile(registerFile(name))).toEqual(readRegister(registerFile(name)));
    const start = "PK\u0003\u0004".padEnd(30, "\0");
    const ods = Buffer.from(`${start}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`);
    expect(await readRegisterFile(ods)).toEqual({ outcome: "refused", reason: "spreadsheet" });
    const text = readRegister(registerFile(name), { source: "cbs-disadvantage" });
    expect(text).toMatchObject({ reason: "other-kind", found: "duo-po" });
  });

  it("may be damaged anywhere, and is refused or read, never a crash", async () => {
    const whole = await workbook(WORKBOOK);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length }),
        fc.uint8Array({ maxLength: 8 }),
        fc.nat({ max: 2000 }),
        async (place, put, taken) => {
          const parts = [whole.subarray(0, place), put, whole.subarray(place + taken)];
          const result = await readRegisterFile(Buffer.concat(parts));
          if (result.outcome === "refused") expect(result.reason).toMatch(/^[a-z-]+$/);
          else expect(result.rows.length + result.refused.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 100 },
    );
  });
});

function score(
  sheet: string,
  sourceRow: number,
  locationCode: string,
  threshold: "with" | "without",
  scoreHundredths: number | null,
  pupils: number | null,
) {
  const when = { year: 2024, referenceDay: "2024-02-01" };
  return { sheet, sourceRow, locationCode, threshold, ...when, scoreHundredths, pupils };
}

function workbook(sheets: Sheets): Promise<Uint8Array> {
  const written = Object.entries(sheets).map(([name, rows]) => ({
    name,
    rows: rows.map((row) => [...row]),
  }));
  return writeXlsx({ sheets: written });
}

async function read(sheets: Sheets, options: ReadOptions = {}) {
  const contents = await readRegisterFile(await workbook(sheets), options);
  if (contents.outcome === "refused") throw new Error(contents.reason);
  if (contents.source !== "cbs-disadvantage") throw new Error(`read as ${contents.source}`);
  return contents;
}
