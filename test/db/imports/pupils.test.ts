import { describe, expect, it } from "vitest";
import { type ReadOptions, readRegister } from "../../../db/imports/read-register.ts";
import { yearIn, yearInFileName } from "../../../db/imports/register-year.ts";
import { registerFile } from "./register-file.ts";

const HISTORY = "duo-po-leerlingen-historisch-2026-drenthe.csv";
const SECONDARY = "duo-vo-leerlingen-per-vestiging-2025-excerpt.csv";

describe("DUO's history of pupils in Drenthe", () => {
  const history = read(registerFile(HISTORY));

  it("counts 380 locations in 30 years: 9,261 counts, 9 of them unknown, 2,139 not open", () => {
    expect(history).toMatchObject({
      source: "duo-po-pupils",
      encoding: "utf-8",
      separator: ";",
      refused: [],
      warnings: [],
      leftOut: { "not-open": 2139 },
    });
    expect(history.rows).toHaveLength(9261);
    expect(history.rows.length + 2139).toBe(380 * 30);
    expect(history.rows.filter(({ pupils }) => pupils === null)).toHaveLength(9);
    expect(history.rows.every(({ pupils }) => pupils !== 0)).toBe(true);
  });

  it.each([
    ["2023-10-01", 2481],
    ["2024-10-01", 2453],
    ["2025-10-01", 2389],
  ])("gives Coevorden 24 primary schools on %s with %i pupils", (day, pupils) => {
    const there = history.rows.filter(
      ({ municipalityCode, countedOn, schoolType }) =>
        municipalityCode === "0109" && countedOn === day && schoolType === "bo",
    );
    expect(there).toHaveLength(24);
    expect(there.reduce((sum, row) => sum + (row.pupils ?? 0), 0)).toBe(pupils);
  });

  it("takes <5 for unknown and not for none", () => {
    const kameleon = history.rows.filter(({ locationCode }) => locationCode === "00JH00");
    expect(kameleon.slice(0, 3)).toMatchObject([
      { countedOn: "1996-10-01", pupils: null, schoolType: "sbo", municipalityCode: "0118" },
      { countedOn: "1997-10-01", pupils: null },
      { countedOn: "1998-10-01", pupils: 66 },
    ]);
  });

  it("gives no count for years in which a location was not open", () => {
    const mytyl = history.rows.filter(({ locationCode }) => locationCode === "00SU03");
    expect(mytyl).toMatchObject([{ countedOn: "2025-10-01", pupils: 38, schoolType: "so" }]);
  });

  it("tells a broken cell from a hidden one", () => {
    const line = "04FH;04FH00;School;BO;x;1;109;COEVORDEN;12x;;-1;.;7";
    const header =
      "INSTELLINGSCODE;VESTIGINGSCODE;NAAM_VESTIGING;SOORT_VESTIGING;DENOMINATIE_VESTIGING;" +
      "BEVOEGD_GEZAG_NUMMER;GEMEENTECODE_VESTIGING;GEMEENTENAAM_VESTIGING;" +
      "LEERLINGEN_2021;LEERLINGEN_2022;LEERLINGEN_2023;LEERLINGEN_2024;LEERLINGEN_2025";
    const { rows, warnings } = read(text([header, line]));
    expect(rows.map(({ pupils }) => pupils)).toEqual([null, null, null, null, 7]);
    expect(warnings).toEqual([
      {
        row: 2,
        field: "pupils",
        reason: "unknown-count",
        value: "12x",
        key: "04FH00 2021-10-01",
      },
    ]);
  });
});

describe("DUO's pupils with a row for each year", () => {
  it("are read by school year and by year, with the location code in two columns", () => {
    const long = read(
      text([
        "INSTELLINGSCODE,VESTIGINGSCODE,NAAM_VESTIGING,SOORT_VESTIGING,SCHOOLJAAR," +
          "AANTAL_LEERLINGEN",
        '04FH,04FH00,"School, de eerste",BO,2023-2024,88',
        "04FH,04FH00,School,BO,2024-2025,<5",
        "04FH,04FH01,School,BO,2024-2025,0",
      ]),
    );
    expect(long.rows).toMatchObject([
      { locationCode: "04FH00", countedOn: "2023-10-01", pupils: 88 },
      { locationCode: "04FH00", countedOn: "2024-10-01", pupils: null },
    ]);
    expect(long.leftOut).toEqual({ "not-open": 1 });
    const brin6 = read(
      text([
        "INSTELLINGSCODE,VESTIGINGSCODE,TYPE_PO,PEILJAAR,AANTAL_LEERLINGEN",
        "04FH,0,BO,2024,91",
        "04FH,01,BO,2024,-1",
      ]),
    );
    expect(brin6.rows).toMatchObject([
      { locationCode: "04FH00", countedOn: "2024-10-01", pupils: 91, name: null },
      { locationCode: "04FH01", countedOn: "2024-10-01", pupils: null },
    ]);
  });

  it("add up what one location counts under two types, and unknown stays unknown", () => {
    const { rows, refused } = read(
      text([
        "INSTELLINGSCODE,VESTIGINGSCODE,TYPE_PO,PEILJAAR,AANTAL_LEERLINGEN",
        "00SU,00,SO,2024,90",
        "00SU,00,VSO,2024,60",
        "00SU,01,SO,2024,90",
        "00SU,01,VSO,2024,<5",
        "00SU,01,VSO,2024,6",
      ]),
    );
    expect(rows).toMatchObject([
      { locationCode: "00SU00", pupils: 150, schoolType: "so" },
      { locationCode: "00SU01", pupils: null },
    ]);
    expect(refused).toMatchObject([{ row: 6, reason: "duplicate-count", key: "00SU01" }]);
  });

  it("are not taken for whole when the file splits them", () => {
    const bytes = text([
      "INSTELLINGSCODE,VESTIGINGSCODE,TYPE_PO,PEILJAAR,ADVIES,AANTAL_LEERLINGEN",
      "04FH,00,BO,2024,HAVO,12",
    ]);
    expect(readRegister(bytes)).toMatchObject({ outcome: "refused", reason: "unrecognised" });
  });

  it.each([
    ["4FH,00,BO,2024,91", "locationCode", "bad-location-code"],
    ["05FH,04FH00,BO,2024,91", "institutionCode", "institution-mismatch"],
    ["04FH,00,BO,vorig jaar,91", "year", "bad-year"],
  ])("refuse the row %s", (line, field, reason) => {
    const header = "INSTELLINGSCODE,VESTIGINGSCODE,TYPE_PO,PEILJAAR,AANTAL_LEERLINGEN";
    expect(read(text([header, line])).refused).toMatchObject([{ row: 2, field, reason }]);
  });
});

describe("DUO's pupils per secondary location", () => {
  it("take their year from the name of the file, and another when it is given", () => {
    const file = read(registerFile(SECONDARY), { fileName: `C:\\2020\\${SECONDARY}` });
    expect(file).toMatchObject({ source: "duo-vo-pupils", refused: [], leftOut: {} });
    expect(file.rows).toHaveLength(9);
    expect(file.rows[0]).toEqual({
      sourceRow: 2,
      locationCode: "18BR00",
      name: "Praktijkonderwijs Assen e/o",
      schoolType: null,
      municipalityCode: "0106",
      municipalityName: "Assen",
      countedOn: "2025-10-01",
      pupils: 234,
    });
    expect(file.rows.find(({ locationCode }) => locationCode === "14DC06")?.name).toBe(
      'VMBO "De Jutter" Vlieland',
    );
    expect(file.rows.reduce((sum, { pupils }) => sum + (pupils ?? 0), 0)).toBe(3656);
    const other = read(registerFile(SECONDARY), { year: 2019, fileName: SECONDARY });
    expect(new Set(other.rows.map(({ countedOn }) => countedOn))).toEqual(new Set(["2019-10-01"]));
  });

  it("are refused without a year, for a count without a day says nothing", () => {
    const refused = { outcome: "refused", reason: "missing-year", source: "duo-vo-pupils" };
    expect(readRegister(registerFile(SECONDARY))).toEqual(refused);
    expect(readRegister(registerFile(SECONDARY), { fileName: "leerlingen.csv" })).toEqual(refused);
    expect(readRegister(registerFile(SECONDARY), { year: 20 })).toEqual(refused);
  });

  it("count a location of which too few pupils are told as unknown, and none as none", () => {
    const [header = "", ...lines] = Buffer.from(registerFile(SECONDARY)).toString().split("\r\n");
    const changed = lines.map((line) => line.replace(";1179;", ';"<5";').replace(";675;", ";0;"));
    const { rows } = read(text([header, ...changed]), { year: 2025 });
    expect(rows.slice(1, 3).map(({ pupils }) => pupils)).toEqual([null, 0]);
  });
});

describe("a year in a text", () => {
  it.each([
    ["leerlingen-2025.csv", 2025],
    ["leerlingen 2024-2025", 2024],
    ["schooljaar 2024/'25", 2024],
    ["van 2019 tot 2025", null],
    ["2015-2025", null],
    ["versie 12345", null],
    ["export_20251001.csv", null],
    ["", null],
  ])("%j", (name, year) => {
    expect(yearIn(name)).toBe(year);
  });

  it("is looked for in the name of the file and not of its folder", () => {
    expect(yearInFileName("registers/2019/leerlingen-2025.csv")).toBe(2025);
    expect(yearInFileName("registers/2019/leerlingen.csv")).toBeNull();
    expect(yearInFileName(undefined)).toBeNull();
  });
});

function text(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\r\n"));
}

function read(bytes: Uint8Array, options: ReadOptions = {}) {
  const contents = readRegister(bytes, options);
  if (contents.outcome === "refused") throw new Error(contents.reason);
  if (contents.source !== "duo-po-pupils" && contents.source !== "duo-vo-pupils") {
    throw new Error(`read as ${contents.source}`);
  }
  return contents;
}
