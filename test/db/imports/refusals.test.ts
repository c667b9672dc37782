import { describe, expect, it } from "vitest";
import { matchHeader } from "../../../db/imports/match-header.ts";
import { readRegister } from "../../../db/imports/read-register.ts";
import { SOURCES } from "../../../db/imports/sources.ts";
import { readSchools } from "./read-schools.ts";
import { registerFile } from "./register-file.ts";

const COLUMNS =
  "INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;" +
  "PLAATSNAAM;GEMEENTENUMMER;INTERNETADRES;TELEFOONNUMMER";
const SOUND =
  "04FH;04FH00;Sint Theresiaschool;Kerkweg;4;7741 PJ;COEVORDEN;0109;www.x.nl;0524514782";

describe("a row of a register is left out, with its line, field and reason", () => {
  it.each([
    ["a code that is none", "04FH00", "4FH00", "locationCode", "bad-location-code"],
    ["an institution instead of a location", "04FH00", "04FH", "locationCode", "bad-location-code"],
    [
      "a location of another institution",
      "04FH;",
      "05FH;",
      "institutionCode",
      "institution-mismatch",
    ],
    ["no name", "Sint Theresiaschool", " ", "name", "missing-name"],
    ["a municipality by name", "0109", "Coevorden", "municipalityCode", "bad-municipality-code"],
    ["no municipality", "0109", "", "municipalityCode", "bad-municipality-code"],
    ["half a postal code", "7741 PJ", "7741", "postalCode", "bad-postal-code"],
    ["a character that could not be read", "Kerkweg", "Kerk\u0001weg", "street", "unreadable-text"],
    ["a lost character", "Kerkweg", "Kerk\uFFFDweg", "street", "unreadable-text"],
  ])("%s", (_, from, to, field, reason) => {
    const rows = [SOUND.replaceAll("04FH", "11AA"), SOUND.replace(from, to)];
    const { read, refused } = contents(rows);
    expect(read).toEqual(["11AA00"]);
    expect(refused).toMatchObject([{ row: 3, field, reason }]);
  });

  it("a column too many or too few, naming the school by the code that stands in the row", () => {
    const { read, refused } = contents([`${SOUND};x`, "04FH;04FH01", SOUND]);
    expect(read).toEqual(["04FH00"]);
    const malformed = { field: null, reason: "wrong-column-count", municipalityCode: null };
    expect(refused).toEqual([
      { ...malformed, row: 2, value: `${SOUND};x`, key: "04FH00" },
      { ...malformed, row: 3, value: "04FH;04FH01", key: "04FH01" },
    ]);
  });

  it("a second row with the same location code, however it is written", () => {
    const { read, refused } = contents([SOUND, SOUND.replace("04FH00", "04fh-00")]);
    expect(read).toEqual(["04FH00"]);
    expect(refused).toEqual([
      {
        row: 3,
        field: "locationCode",
        reason: "duplicate-location-code",
        value: "04fh-00",
        key: "04FH00",
        municipalityCode: "0109",
      },
    ]);
  });

  it("keeps the code of a refused row, so that its school is not taken to have vanished", () => {
    expect(contents([SOUND.replace("7741 PJ", "onbekend")]).refused[0]?.key).toBe("04FH00");
  });

  it("an empty postal code is no fault, and rows without any text are no rows", () => {
    const { read, refused } = contents([SOUND.replace("7741 PJ", " "), ";;;;;;;;;", ";;"]);
    expect(read).toEqual(["04FH00"]);
    expect(refused).toEqual([]);
  });

  it("a telephone number in the column of the website is taken for what it is", () => {
    const moved = SOUND.replace("www.x.nl;0524514782", "0524 514 782; ");
    const file = readRegister(text([moved]));
    expect(file).toMatchObject({ rows: [{ website: null, phone: "0524 514 782" }] });
  });
});

describe("a file is refused as a whole", () => {
  it.each([
    ["empty", ""],
    ["empty", "\uFEFF \r\n\r\n"],
    ["spreadsheet", "PK\u0003\u0004\u0014\u0000"],
    ["binary", "GIF89a\u0000\u0001"],
    ["unrecognised", "Naam;Plaats\r\nBieb;Coevorden\r\n"],
    ["unrecognised", "zomaar een brief"],
  ])("%s", (reason, content) => {
    expect(readRegister(new TextEncoder().encode(content))).toEqual({ outcome: "refused", reason });
  });

  it("an old Excel file", () => {
    const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(readRegister(bytes)).toEqual({ outcome: "refused", reason: "spreadsheet" });
  });

  it("columns missing, named as DUO spells them", () => {
    const bytes = text([SOUND], COLUMNS.replace("POSTCODE", "X").replace("VESTIGINGSCODE", "Y"));
    expect(readRegister(bytes)).toEqual({
      outcome: "refused",
      reason: "missing-columns",
      source: "duo-po",
      columns: ["VESTIGINGSCODE", "POSTCODE"],
    });
  });

  it("a column that stands in it twice under different names", () => {
    const bytes = text([`04FH;${SOUND}`], `BRIN NUMMER;${COLUMNS}`);
    expect(readRegister(bytes)).toEqual({
      outcome: "refused",
      reason: "duplicate-columns",
      source: "duo-po",
      columns: ["BRIN NUMMER", "INSTELLINGSCODE"],
    });
  });

  it("the list of special schools as one of primary schools, for they are none", () => {
    const bytes = text([`${SOUND};SBO`], `${COLUMNS};SOORT PRIMAIR ONDERWIJS`);
    expect(readRegister(bytes, { source: "duo-po" })).toEqual({
      outcome: "refused",
      reason: "other-kind",
      expected: "duo-po",
      found: "duo-so",
    });
  });

  it("columns of more than one register", () => {
    const alike = SOURCES.map((source) => ({ ...source, excluded: [] }));
    const header = `${COLUMNS};ONDERWIJSSTRUCTUUR`.split(";");
    expect(matchHeader(header, undefined, alike)).toEqual({
      outcome: "several-kinds",
      sources: ["duo-po", "duo-vo"],
    });
    expect(matchHeader(header, "duo-vo", alike)).toMatchObject({ source: "duo-vo" });
  });

  it("a real file cut off in its header", () => {
    const bytes = registerFile("duo-bo-vestigingen-2026-08-drenthe.csv").subarray(0, 120);
    expect(readRegister(bytes)).toMatchObject({ outcome: "refused", reason: "missing-columns" });
  });
});

function text(rows: readonly string[], header = COLUMNS): Uint8Array {
  return new TextEncoder().encode([header, ...rows].join("\r\n"));
}

function contents(rows: readonly string[]) {
  const file = readSchools(text(rows));
  if (file.outcome !== "read") throw new Error(file.reason);
  return { read: file.rows.map(({ locationCode }) => locationCode), refused: file.refused };
}
