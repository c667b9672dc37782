import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Separator } from "../../../db/imports/delimited.ts";
import type { SchoolRow } from "../../../db/imports/duo-schools.ts";
import type { Encoding } from "../../../db/imports/encoding.ts";
import { readRegister } from "../../../db/imports/read-register.ts";
import { readSchools } from "./read-schools.ts";
import { type Dialect, writeRegister } from "./register-file.ts";

type Cells = Record<keyof typeof COLUMN_NAMES, string>;

/** Every name that a column has had, with the ways in which headers have been spelt. */
const COLUMN_NAMES = {
  locationCode: ["VESTIGINGSCODE", "VESTIGINGSNUMMER", "Brinnummer-Vestiging"],
  institutionCode: ["INSTELLINGSCODE", "BRIN NUMMER", "brin_nummer"],
  boardNumber: ["BEVOEGD GEZAG NUMMER", "BEVOEGD_GEZAG_NUMMER"],
  name: ["VESTIGINGSNAAM", "VESTIGINGSNAAM ", " vestigingsnaam"],
  street: ["STRAATNAAM"],
  houseNumber: ["HUISNUMMER-TOEVOEGING", "HUISNUMMER TOEVOEGING"],
  postalCode: ["POSTCODE"],
  town: ["PLAATSNAAM"],
  municipalityCode: ["GEMEENTENUMMER", "gemeentecode"],
  municipalityName: ["GEMEENTENAAM"],
  denomination: ["DENOMINATIE"],
  structure: ["ONDERWIJSSTRUCTUUR", "onderwijsstructuur "],
  website: ["INTERNETADRES"],
  phone: ["TELEFOONNUMMER"],
  other: ["VAKANTIEREGIO", "STRAATNAAM CORRESPONDENTIEADRES"],
} as const;

const KEYS = Object.keys(COLUMN_NAMES) as (keyof Cells)[];

/** A name that no UTF-8 file can be mistaken for in Windows-1252: é before a blank. */
const CAFE = school("00AA00", "0109", "Café aan zee");

const word = fc
  .array(fc.constantFrom("a", "Z", "é", "’", "ü", '"', ";", ",", "\t", "\r\n", "\n", " ", "'", "-"))
  .map((parts) => parts.join(""));
const digit = fc.integer({ min: 0, max: 9 });
const letter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const institution = fc.tuple(digit, digit, letter, letter).map((parts) => parts.join(""));
const named = fc.tuple(word, fc.constantFrom("School", "Kla4")).map((parts) => parts.join("x"));

const cells: fc.Arbitrary<Cells> = fc
  .record({ institution, place: fc.tuple(digit, digit), name: named, street: word, town: word })
  .chain(({ institution: code, place, name, street, town }) =>
    fc.record({
      locationCode: fc.constant(`${code}${place.join("")}`),
      institutionCode: fc.constant(code),
      boardNumber: fc.constantFrom("40888", ""),
      name: fc.constant(name),
      street: fc.constant(street),
      houseNumber: fc.constantFrom("4", "1-3", "3-A", ""),
      postalCode: fc.constantFrom("7741 PJ", "7861 AJ", ""),
      town: fc.constant(town),
      municipalityCode: fc.constantFrom("0109", "1680", "0001"),
      municipalityName: word,
      denomination: word,
      structure: fc.constantFrom("PRO", "VBO/MAVO", "VBO/MAVO/PRO", ""),
      website: fc.constantFrom("www.obs.nl", "https://obs.nl", ""),
      phone: fc.constantFrom("0524514782", ""),
      other: word,
    }),
  );

const dialect: fc.Arbitrary<Dialect> = fc.record({
  encoding: fc.constantFrom<Encoding>("utf-8", "windows-1252", "utf-16le", "utf-16be"),
  mark: fc.constant(true),
  separator: fc.constantFrom<Separator>(";", ",", "\t"),
  lineEnd: fc.constantFrom("\r\n", "\n", "\r"),
  quoteAll: fc.boolean(),
  lastLineEnd: fc.boolean(),
});

describe("a school register", () => {
  it("gives the same schools in any dialect, order of columns and spelling of the header", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(cells, { selector: ({ locationCode }) => locationCode, maxLength: 6 }),
        fc.constantFrom("duo-po", "duo-vo"),
        fc.shuffledSubarray(KEYS, { minLength: KEYS.length }),
        fc.nat(),
        fc.constantFrom("", " "),
        fc.constantFrom(writeCodesPlainly, writeCodesLoosely),
        dialect,
        (schools, source, order, spelling, empty, writeCodes, how) => {
          const places = order.filter((key) => source === "duo-vo" || key !== "structure");
          const header = places.map((key) => {
            const names = COLUMN_NAMES[key];
            return names[spelling % names.length] ?? names[0];
          });
          const all = [CAFE, ...schools.filter(({ locationCode }) => locationCode !== "00AA00")];
          const body = all.map((one) => {
            const written = writeCodes(one);
            return places.map((key) => written[key] || empty);
          });
          const result = readSchools(writeRegister([header, ...body], how));
          expect(result).toMatchObject({
            outcome: "read",
            source,
            encoding: how.encoding,
            separator: how.separator,
            refused: [],
          });
          if (result.outcome !== "read") return;
          const wanted = all.map((one) => expected(one, source));
          expect(result.rows.map(({ sourceRow: _, ...row }) => row)).toEqual(wanted);
        },
      ),
    );
  });

  it("may have a title and empty lines above its header", () => {
    const text = `Scholen in Drenthe, 1 augustus\r\n\r\n${SMALL_HEADER}\r\n${SMALL_ROW}\r\n`;
    const result = readRegister(new TextEncoder().encode(text));
    expect(result).toMatchObject({ outcome: "read", headerRow: 3, refused: [] });
    expect(result.outcome === "read" && result.rows.map(({ sourceRow }) => sourceRow)).toEqual([4]);
  });

  it("is read as the caller says when the caller knows better", () => {
    const bytes = Buffer.from(`${SMALL_HEADER}\r\n${SMALL_ROW.replace("School", "Ã©cole")}`);
    const guessed = readRegister(bytes);
    const told = readRegister(bytes, { encoding: "windows-1252", separator: ";", headerRow: 1 });
    expect(guessed).toMatchObject({ encoding: "utf-8", rows: [{ name: "Ã©cole" }] });
    expect(told).toMatchObject({ encoding: "windows-1252", rows: [{ name: "ÃƒÂ©cole" }] });
    expect(readRegister(bytes, { separator: "," })).toMatchObject({ reason: "unrecognised" });
    expect(readRegister(bytes, { headerRow: 2 })).toMatchObject({ reason: "unrecognised" });
  });
});

const SMALL_HEADER =
  "VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;" +
  "GEMEENTENUMMER";
const SMALL_ROW = "04FH00;School;Kerkweg;4;7741PJ;Coevorden;109";

function school(locationCode: string, municipalityCode: string, name: string): Cells {
  const blank = Object.fromEntries(KEYS.map((key) => [key, ""])) as Cells;
  const institutionCode = locationCode.slice(0, 4);
  return { ...blank, locationCode, institutionCode, municipalityCode, name };
}

function writeCodesPlainly(one: Cells): Cells {
  return one;
}

function writeCodesLoosely(one: Cells): Cells {
  const { locationCode, institutionCode, municipalityCode, postalCode } = one;
  return {
    ...one,
    locationCode: `${locationCode.slice(0, 4).toLowerCase()}|${locationCode.slice(4)}`,
    institutionCode: ` ${institutionCode.toLowerCase()}`,
    municipalityCode: municipalityCode === "1680" ? "GM1680" : String(Number(municipalityCode)),
    postalCode: postalCode.replace(" ", "").toLowerCase(),
  };
}

function expected(one: Cells, source: string): Omit<SchoolRow, "sourceRow"> {
  const { other: _, ...said } = one;
  const text = (value: string): string => value.replace(/\s+/g, " ").trim();
  const given = (value: string): string | null => text(value) || null;
  const structure = source === "duo-vo" ? given(said.structure) : null;
  const secondary = structure === "PRO" ? "pro" : "vo";
  return {
    locationCode: said.locationCode,
    institutionCode: said.institutionCode,
    boardNumber: given(said.boardNumber),
    schoolType: source === "duo-po" ? "bo" : secondary,
    name: text(said.name),
    street: given(said.street),
    houseNumber: given(said.houseNumber),
    postalCode: given(said.postalCode),
    town: given(said.town),
    municipalityCode: said.municipalityCode,
    municipalityName: given(said.municipalityName),
    denomination: given(said.denomination),
    structure,
    website: given(said.website),
    phone: given(said.phone),
  };
}
