import { describe, expect, it } from "vitest";
import { readRegister } from "../../../db/imports/read-register.ts";
import { readSchools } from "./read-schools.ts";

const BOARDS =
  "BEVOEGD GEZAG NUMMER,BEVOEGD GEZAG NAAM,STRAATNAAM,HUISNUMMER-TOEVOEGING,POSTCODE,PLAATSNAAM," +
  "GEMEENTENUMMER,GEMEENTENAAM,DENOMINATIE,KVK-NUMMER,ADMINISTRATIEKANTOORNUMMER";

const SPECIAL =
  "INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;" +
  "PLAATSNAAM;GEMEENTENUMMER;SOORT PRIMAIR ONDERWIJS";

describe("the list of school boards", () => {
  it("gives names by number, and the chamber of commerce its leading zero back", () => {
    const board = '"40888","Stg. Testbestuur, Zuid","Kerkweg","4","7741PJ","COEVORDEN"';
    const contents = read([BOARDS, `${board},"109","COEVORDEN","Openbaar","1234567",""`], true);
    expect(contents).toMatchObject({ source: "duo-boards", encoding: "utf-8", separator: "," });
    expect(contents.refused).toEqual([]);
    expect(contents.warnings).toEqual([]);
    expect(contents.rows).toEqual([
      {
        sourceRow: 2,
        boardNumber: "40888",
        name: "Stg. Testbestuur, Zuid",
        street: "Kerkweg",
        houseNumber: "4",
        postalCode: "7741 PJ",
        town: "COEVORDEN",
        municipalityCode: "0109",
        municipalityName: "COEVORDEN",
        denomination: "Openbaar",
        kvkNumber: "01234567",
        website: null,
        phone: null,
      },
    ]);
  });

  it("needs no more than a number and a name", () => {
    const { rows } = read(["BEVOEGD_GEZAG_NUMMER;BEVOEGD_GEZAG_NAAM", "40888;Stg. Test"]);
    expect(rows).toMatchObject([{ boardNumber: "40888", name: "Stg. Test", kvkNumber: null }]);
  });

  it.each([
    ["Test;Stg. Test;90000001;109;7741PJ", "boardNumber", "bad-board-number", null],
    ["40889;;90000001;109;7741PJ", "name", "missing-name", "40889"],
    ["40888;Stg. Test;90000001;109;7741PJ", "boardNumber", "duplicate-board-number", "40888"],
    ["40889;Stg. Test;90000001;x;7741PJ", "municipalityCode", "bad-municipality-code", "40889"],
    ["40889;Stg. Test;90000001;109;7741", "postalCode", "bad-postal-code", "40889"],
  ])("refuses the row %s", (line, field, reason, key) => {
    const header = "BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;KVK-NUMMER;GEMEENTENUMMER;POSTCODE";
    const { rows, refused } = read([header, "40888;Eerste;90000000;109;7741PJ", line]);
    expect(rows).toHaveLength(1);
    expect(refused).toMatchObject([{ row: 3, field, reason, key }]);
  });

  it("warns of a number of the chamber of commerce that is none", () => {
    const header = "BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;KVK-NUMMER";
    const { rows, warnings } = read([header, "40888;Stg. Test;onbekend"]);
    expect(rows).toMatchObject([{ kvkNumber: null }]);
    expect(warnings).toEqual([
      { row: 2, field: "kvkNumber", reason: "bad-kvk-number", value: "onbekend", key: "40888" },
    ]);
  });

  it("is not a list of schools, and a list of schools is not one of boards", () => {
    const schools = `${BOARDS.replaceAll(",", ";")};VESTIGINGSCODE`;
    const line = "40888;Stg. Test;Kerkweg;4;7741PJ;COEVORDEN;0109;COEVORDEN;;;;04FH00";
    const bytes = new TextEncoder().encode(`${schools}\n${line}`);
    expect(readRegister(bytes)).not.toMatchObject({ source: "duo-boards", outcome: "read" });
  });
});

describe("the list of special schools", () => {
  it.each([
    ["SBO", "sbo"],
    ["SO", "so"],
    ["VSO", "vso"],
    ["SO/VSO", "so"],
    ["SBO/SO", "so"],
  ])("takes %s for %s and keeps what DUO calls it", (kind, schoolType) => {
    const line = `00SU;00SU00;Opb. School v. ZMLK;Kerkweg;4;7811 AA;EMMEN;0114;${kind}`;
    const contents = readSchools(new TextEncoder().encode(`${SPECIAL}\r\n${line}`));
    expect(contents).toMatchObject({
      source: "duo-so",
      refused: [],
      rows: [{ locationCode: "00SU00", schoolType, structure: kind }],
    });
  });

  it.each(["BO", "", "ZMLK", "SO/ZMLK"])("refuses a school of the kind %j", (kind) => {
    const line = `00SU;00SU00;Opb. School v. ZMLK;Kerkweg;4;7811 AA;EMMEN;0114;${kind}`;
    const contents = readSchools(new TextEncoder().encode(`${SPECIAL}\r\n${line}`));
    expect(contents).toMatchObject({
      rows: [],
      refused: [{ field: "structure", reason: "bad-school-type", value: kind, key: "00SU00" }],
    });
  });
});

function read(lines: readonly string[], mark = false) {
  const text = `${mark ? "\uFEFF" : ""}${lines.join("\r\n")}`;
  const contents = readRegister(new TextEncoder().encode(text));
  if (contents.outcome === "refused") throw new Error(contents.reason);
  if (contents.source !== "duo-boards") throw new Error(`read as ${contents.source}`);
  return contents;
}
