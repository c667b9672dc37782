import { describe, expect, it } from "vitest";
import { readRegister } from "../../../db/imports/read-register.ts";
import { registerFile } from "./register-file.ts";

const EXTRACT = "cbs-37230ned-geboorten-drenthe-2012-2016.csv";

describe("births by CBS", () => {
  it("are 60 years of twelve municipalities in the extract, 304 in Coevorden in 2016", () => {
    const { rows, refused, leftOut, warnings } = read(registerFile(EXTRACT));
    expect({ refused, leftOut, warnings }).toEqual({ refused: [], leftOut: {}, warnings: [] });
    expect(rows).toHaveLength(60);
    const coevorden = rows.filter(({ municipalityCode }) => municipalityCode === "0109");
    expect(coevorden.map(({ year, liveBirths }) => [year, liveBirths])).toEqual([
      [2012, 312],
      [2013, 296],
      [2014, 289],
      [2015, 283],
      [2016, 304],
    ]);
    expect(coevorden[0]).toEqual({
      sourceRow: 7,
      municipalityCode: "0109",
      municipalityName: "Coevorden",
      year: 2012,
      month: null,
      period: "2012",
      liveBirths: 312,
    });
  });

  it("are read as 37230ned has them: months, padded codes, numbered columns", () => {
    const { rows, leftOut, refused } = read(
      text([
        '"ID";"RegioS";"Perioden";"BevolkingAanHetBeginVanDePeriode_1";' +
          '"LevendGeborenKinderen_2";"Overledenen_3"',
        '0;"NL01  ";"2024MM06";"17000000";"   13000";"12000"',
        '1;"PV22  ";"2024MM06";"500000";"     300";"400"',
        '2;"GM0109";"2024MM06";"   35000";"      24";"30"',
        '3;"GM0109";"2024KW02";"   35000";"      70";"90"',
        '4;"GM0109";"2024JJ00";"   35000";"     283";"400"',
        '5;"GM0106";"2024MM06";"   69000";"       .";"40"',
        '6;"GM1680";"2024MM06";"";"";""',
        '7;"GM1681";"2024MM06";"1";"0";"2"',
      ]),
    );
    expect(rows.map(({ period, liveBirths }) => [period, liveBirths])).toEqual([
      ["2024-06", 24],
      ["2024", 283],
      ["2024-06", null],
      ["2024-06", null],
      ["2024-06", 0],
    ]);
    expect(rows[0]).toMatchObject({ municipalityCode: "0109", year: 2024, month: 6 });
    expect(leftOut).toEqual({ "other-region": 2, "other-period": 1 });
    expect(refused).toEqual([]);
  });

  it("are read as 37259ned has them: both sexes together and never one of them", () => {
    const { rows, leftOut } = read(
      text([
        "Geslacht,RegioS,Perioden,BevolkingOp1Januari_1,Bevolkingsdichtheid_2," +
          "LevendGeborenKinderen_3",
        "T001038,GM0109,2024JJ00,35000,120,283",
        "3000   ,GM0109,2024JJ00,17500,,140",
        "4000   ,GM0109,2024JJ00,17500,,143",
      ]),
    );
    expect(rows).toMatchObject([{ municipalityCode: "0109", year: 2024, liveBirths: 283 }]);
    expect(leftOut).toEqual({ "one-sex": 2 });
  });

  it("had another name of the column until 2017", () => {
    const lines = ["RegioS;Perioden;Levendgeborenen_2", "GM0109;2016MM01;20"];
    expect(read(text(lines)).rows).toMatchObject([{ period: "2016-01", liveBirths: 20 }]);
  });

  it.each([
    ["Coevorden;2024JJ00;1", "region", "bad-region"],
    ["GM0109;2024;1", "period", "bad-period"],
    ["GM0109;2024MM13;1", "period", "bad-period"],
    ["GM0109;2024JJ01;1", "period", "bad-period"],
    ["GM0106;2024JJ00;1", "period", "duplicate-period"],
  ])("refuse the row %s", (line, field, reason) => {
    const lines = ["RegioS;Perioden;LevendGeborenKinderen", "GM0106;2024JJ00;735", line];
    const { rows, refused } = read(text(lines));
    expect(rows).toHaveLength(1);
    expect(refused).toMatchObject([{ row: 3, field, reason }]);
  });

  it("warn of a number that is none, which is unknown then", () => {
    const lines = ["RegioS;Perioden;LevendGeborenKinderen", "GM0109;2024JJ00;3o4"];
    const { rows, warnings } = read(text(lines));
    expect(rows).toMatchObject([{ liveBirths: null }]);
    expect(warnings).toEqual([
      { row: 2, field: "liveBirths", reason: "unknown-count", value: "3o4", key: "0109 2024" },
    ]);
  });
});

function text(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\r\n"));
}

function read(bytes: Uint8Array) {
  const contents = readRegister(bytes);
  if (contents.outcome === "refused") throw new Error(contents.reason);
  if (contents.source !== "cbs-births") throw new Error(`read as ${contents.source}`);
  return contents;
}
