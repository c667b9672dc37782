import { describe, expect, it } from "vitest";
import { readRegister } from "../../../db/imports/read-register.ts";
import { readSchools } from "./read-schools.ts";
import { registerFile } from "./register-file.ts";

const PRIMARY = "duo-bo-vestigingen-2026-08-drenthe.csv";
const SECONDARY = "duo-vo-vestigingen-2026-10-drenthe-excerpt.csv";

describe("the files that DUO publishes", () => {
  it("hold 253 primary school locations in Drenthe, 24 of them in Coevorden", () => {
    const file = read(PRIMARY);
    expect(file).toMatchObject({
      source: "duo-po",
      encoding: "windows-1252",
      separator: ";",
      headerRow: 1,
      refused: [],
    });
    expect(file.header).toHaveLength(31);
    expect(file.rows).toHaveLength(253);
    expect(file.rows.filter(({ municipalityCode }) => municipalityCode === "0109")).toHaveLength(
      24,
    );
    expect(new Set(file.rows.map(({ municipalityCode }) => municipalityCode)).size).toBe(12);
    expect(file.rows.every(({ schoolType }) => schoolType === "bo")).toBe(true);
  });

  it("give the Sint Theresiaschool as the register has it", () => {
    const school = read(PRIMARY).rows.find(({ locationCode }) => locationCode === "04FH00");
    expect(school).toEqual({
      sourceRow: expect.any(Number),
      locationCode: "04FH00",
      institutionCode: "04FH",
      boardNumber: "40888",
      schoolType: "bo",
      name: "Sint Theresiaschool",
      street: "Kerkweg",
      houseNumber: "4",
      postalCode: "7741 PJ",
      town: "COEVORDEN",
      municipalityCode: "0109",
      municipalityName: "COEVORDEN",
      denomination: "Rooms-Katholiek",
      structure: null,
      website: "www.rkbstheresia.nl",
      phone: "0524514782",
    });
  });

  it("keep house numbers such as 3-A as text and names with curly quotes whole", () => {
    const { rows } = read(PRIMARY);
    const outsideAscii = rows.filter(({ name }) => /[^\x20-\x7e]/.test(name));
    expect(outsideAscii.length).toBeGreaterThan(0);
    expect(rows.some(({ houseNumber }) => /^\d+-\w+$/.test(houseNumber ?? ""))).toBe(true);
  });

  it("hold 20 secondary locations, two of them in Coevorden", () => {
    const file = read(SECONDARY);
    expect(file).toMatchObject({ source: "duo-vo", separator: ";", refused: [] });
    expect(file.header).toHaveLength(32);
    expect(file.rows).toHaveLength(20);
    const coevorden = file.rows.filter(({ municipalityCode }) => municipalityCode === "0109");
    expect(coevorden.map(({ locationCode }) => locationCode)).toEqual(["12IR00", "20LA06"]);
    expect(coevorden.map(({ structure }) => structure)).toContain("VBO/MAVO");
  });

  it("tell a school for practical training by its one structure", () => {
    const { rows } = read(SECONDARY);
    const practical = rows.filter(({ schoolType }) => schoolType === "pro");
    expect(practical.length).toBeGreaterThan(0);
    expect(practical.every(({ structure }) => structure === "PRO")).toBe(true);
    const other = rows.filter(({ schoolType }) => schoolType === "vo");
    expect(other.length + practical.length).toBe(20);
  });

  it("name for each row the line on which it stands", () => {
    const lines = new TextDecoder("windows-1252").decode(registerFile(PRIMARY)).split("\r\n");
    for (const { sourceRow, locationCode } of read(PRIMARY).rows) {
      expect(lines[sourceRow - 1]).toContain(`;${locationCode};`);
    }
  });

  it.each([
    ["duo-vo-leerlingen-per-vestiging-2025-excerpt.csv", "duo-vo-pupils"],
    ["duo-po-leerlingen-historisch-2026-drenthe.csv", "duo-po-pupils"],
    ["lrk-export-SYNTHETISCH-echte-kopregel.csv", "lrk"],
    ["cbs-37230ned-geboorten-drenthe-2012-2016.csv", "cbs-births"],
  ])("that hold no school locations are not taken for ones that do: %s", (name, found) => {
    expect(readRegister(registerFile(name), { source: "duo-po" })).toEqual({
      outcome: "refused",
      reason: "other-kind",
      expected: "duo-po",
      found,
    });
  });

  it("are refused when they are another register than the one asked for", () => {
    expect(readRegister(registerFile(SECONDARY), { source: "duo-po" })).toEqual({
      outcome: "refused",
      reason: "other-kind",
      expected: "duo-po",
      found: "duo-vo",
    });
    expect(readRegister(registerFile(PRIMARY), { source: "duo-vo" })).toMatchObject({
      reason: "other-kind",
    });
    expect(readRegister(registerFile(PRIMARY), { source: "duo-po" })).toMatchObject({
      outcome: "read",
    });
  });
});

function read(name: string) {
  const contents = readSchools(registerFile(name));
  if (contents.outcome !== "read") throw new Error(`${name} was refused: ${contents.reason}`);
  return contents;
}
