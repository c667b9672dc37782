import { describe, expect, it } from "vitest";
import { type ReadOptions, readRegister } from "../../../db/imports/read-register.ts";
import { splitAddress } from "../../../db/imports/street-address.ts";
import { passesElevenProof } from "../../../db/model/eleven-proof.ts";
import {
  CHILDCARE,
  CHILDMINDER,
  childcareHeader,
  childcareRow,
  NATIONAL_CHILDCARE_ROWS,
  nationalChildcare,
} from "./national-childcare.ts";
import { registerFile } from "./register-file.ts";

const NURSERY = {
  lrk_id: "100000009",
  type_oko: "KDV",
  actuele_naam_oko: "De Boekenbeer",
  aantal_kindplaatsen: "32",
  ve: "Ja",
  status: "Ingeschreven",
  inschrijfdatum: "01-01-2010",
  opvanglocatie_adres: "Voorbeeldstraat 1 ",
  opvanglocatie_postcode: "7741AA",
  opvanglocatie_woonplaats: "Coevorden",
  bag_id: "0109010000000001",
  kvk_nummer_houder: "12345678",
  vestigingsnummer_houder: "000099999999",
  contact_persoon: "J. de Vries",
  contact_telefoon: "'0524-123456'",
  cbs_code: "0109",
};

describe("the register of childcare", () => {
  it("gives day nurseries, and after-school care only when asked for", () => {
    const nurseries = read(registerFile(CHILDCARE));
    expect(nurseries).toMatchObject({ source: "lrk", encoding: "windows-1252", separator: ";" });
    expect(nurseries.header).toHaveLength(35);
    expect(nurseries.rows.map(({ lrkNumber, kind }) => [lrkNumber, kind])).toEqual([
      ["100000009", "KDV"],
      ["100000046", "KDV"],
    ]);
    expect(nurseries.leftOut).toEqual({
      "after-school-care": 1,
      childminder: 1,
      "childminder-agency": 1,
    });
    const both = read(registerFile(CHILDCARE), { includeAfterSchoolCare: true });
    expect(both.rows.map(({ kind }) => kind)).toEqual(["KDV", "BSO", "KDV"]);
    expect(both.leftOut).toEqual({ childminder: 1, "childminder-agency": 1 });
    expect(both.refused).toEqual([]);
  });

  it("gives a location with its address in two and its codes whole", () => {
    const [nursery, gone] = read(registerFile(CHILDCARE)).rows;
    expect(nursery).toEqual({
      sourceRow: 2,
      lrkNumber: "100000009",
      kind: "KDV",
      name: "SYNTHETISCH KDV De Boekenbeer",
      childPlaces: 32,
      parentParticipation: false,
      preschoolEducation: true,
      status: "registered",
      registeredOn: "2010-01-01",
      deregisteredOn: null,
      street: "Voorbeeldstraat",
      houseNumber: "1",
      postalCode: "7741 AA",
      town: "Coevorden",
      bagId: "0109010000000001",
      holderName: "Stichting Voorbeeld Kinderopvang (SYNTHETISCH)",
      holderKvkNumber: "99999999",
      holderBranchNumber: "000099999999",
      holderLegalForm: "Stichting",
      municipalityCode: "0109",
      municipalityName: "Coevorden",
      url: "https://www.landelijkregisterkinderopvang.nl/pp/#/inzien/oko/gegevens/100000009",
    });
    expect(gone).toMatchObject({
      name: "SYNTHETISCH peuteropvang ’t Hummelhuus",
      status: "deregistered",
      houseNumber: "2 a",
    });
  });

  it("knows the older header, without opc, with vve and the day of leaving", () => {
    const header = childcareHeader()
      .filter((name) => name !== "opc")
      .map((name) => (name === "ve" ? "vve" : name.toUpperCase()));
    const row = childcareRow({ ...NURSERY, status: "Uitgeschreven" });
    row.splice(childcareHeader().indexOf("opc"), 1);
    const lines = [
      [...header, "uitschrijfdatum"],
      [...row, "31-12-2014 00:00:00"],
    ];
    expect(read(text(lines)).rows).toMatchObject([
      {
        parentParticipation: null,
        preschoolEducation: true,
        status: "deregistered",
        deregisteredOn: "2014-12-31",
      },
    ]);
  });

  it.each([
    ["lrk_id", "10000000", "lrkNumber", "bad-lrk-number"],
    ["lrk_id", "012345678", "lrkNumber", "bad-lrk-number"],
    ["type_oko", "KDW", "kind", "bad-childcare-kind"],
    ["actuele_naam_oko", " ", "name", "missing-name"],
    ["actuele_naam_oko", "De \uFFFDeer", "name", "unreadable-text"],
    ["cbs_code", "Coevorden", "municipalityCode", "bad-municipality-code"],
    ["status", "", "status", "bad-status"],
    ["opvanglocatie_postcode", "77AA", "postalCode", "bad-postal-code"],
    ["inschrijfdatum", "31-02-2010", "registeredOn", "bad-day"],
  ])("refuses a row of which %s is %j", (column, value, field, reason) => {
    const lines = [childcareHeader(), childcareRow({ ...NURSERY, [column]: value })];
    const { rows, refused } = read(text(lines));
    expect(rows).toEqual([]);
    expect(refused).toMatchObject([{ row: 2, field, reason, value: value.trim() }]);
  });

  it("refuses the second row with one number and keeps the first", () => {
    const second = childcareRow({ ...NURSERY, actuele_naam_oko: "De Beer" });
    const { rows, refused } = read(text([childcareHeader(), childcareRow(NURSERY), second]));
    expect(rows.map(({ name }) => name)).toEqual(["De Boekenbeer"]);
    expect(refused).toMatchObject([{ reason: "duplicate-lrk-number", key: "100000009" }]);
  });

  it("reads a number with a slip in it and warns, for only its holder knows better", () => {
    const slip = { ...NURSERY, lrk_id: "100000019" };
    const { rows, warnings } = read(text([childcareHeader(), childcareRow(slip)]));
    expect(rows).toHaveLength(1);
    expect(warnings).toEqual([
      { row: 2, field: "lrkNumber", reason: "eleven-proof", value: "100000019", key: "100000019" },
    ]);
    expect(passesElevenProof("111222333")).toBe(true);
    expect(passesElevenProof("111222334")).toBe(false);
  });

  it("gives back leading zeros and leaves a code that is none away with a warning", () => {
    const lost = {
      ...NURSERY,
      bag_id: "109010000000001",
      kvk_nummer_houder: "1234567",
      vestigingsnummer_houder: "99999999",
    };
    const wrong = {
      ...NURSERY,
      lrk_id: "'100000046'",
      bag_id: "1,0901E+15",
      kvk_nummer_houder: "123",
      aantal_kindplaatsen: "veel",
      opvanglocatie_adres: "Achter de kerk",
    };
    const { rows, warnings } = read(text([childcareHeader(), ...[lost, wrong].map(childcareRow)]));
    expect(rows).toMatchObject([
      {
        bagId: "0109010000000001",
        holderKvkNumber: "01234567",
        holderBranchNumber: "000099999999",
      },
      {
        bagId: null,
        holderKvkNumber: null,
        childPlaces: null,
        street: "Achter de kerk",
        houseNumber: null,
      },
    ]);
    expect(warnings.map(({ row, reason }) => [row, reason])).toEqual([
      [3, "address-without-number"],
      [3, "bad-bag-id"],
      [3, "bad-kvk-number"],
      [3, "unknown-count"],
    ]);
  });
});

describe("people in the register of childcare", () => {
  it("do not come along: no childminder, no contact, also not out of a malformed row", () => {
    const minder = { ...NURSERY, type_oko: "VGO", actuele_naam_oko: CHILDMINDER };
    const lines = [
      childcareHeader(),
      childcareRow(NURSERY),
      childcareRow(minder),
      [...childcareRow(minder), "te veel"],
      [...childcareRow({ ...NURSERY, lrk_id: "100000046" }), "te veel"],
      childcareRow({ ...minder, type_oko: "VG0", opvanglocatie_adres: "Thuisweg 1" }),
    ];
    const contents = read(text(lines), { includeAfterSchoolCare: true });
    expect(contents.leftOut).toEqual({ childminder: 2 });
    expect(contents.refused).toMatchObject([
      { row: 5, reason: "wrong-column-count", value: "100000046", key: "100000046" },
      { row: 6, reason: "bad-childcare-kind", value: "VG0" },
    ]);
    const said = JSON.stringify(contents);
    for (const secret of ["Jansje", "J. de Vries", "0524", "Thuisweg"]) {
      expect(said).not.toContain(secret);
    }
  });
});

describe("an address in one text", () => {
  it.each([
    ["Voorbeeldstraat 1 ", "Voorbeeldstraat", "1"],
    ["Dorpsstraat 2 a", "Dorpsstraat", "2 a"],
    ["Plein 1945 12", "Plein 1945", "12"],
    ["Laan 1940-1945 3-A", "Laan 1940-1945", "3-A"],
    ["2e Dwarsstraat 4-6", "2e Dwarsstraat", "4-6"],
    ["Markt 12 t/m 16", "Markt", "12 t/m 16"],
    ["'t Hof 3 bis", "'t Hof", "3 bis"],
    ["Stationsplein 45 A004", "Stationsplein", "45 A004"],
    ["Kerkstraat 12 hs 2", "Kerkstraat", "12 hs 2"],
    ["Burg. s'Jacoblaan 5B", "Burg. s'Jacoblaan", "5B"],
    ["Achter de kerk", "Achter de kerk", null],
    ["12", "12", null],
    ["", null, null],
  ])("%j", (address, street, houseNumber) => {
    expect(splitAddress(address)).toEqual({ street, houseNumber });
  });

  it("of absurd length is a street, at once", () => {
    const long = `Straat ${"1 ".repeat(200_000)}x`;
    expect(splitAddress(long).houseNumber).toBeNull();
  });
});

describe("the national register of childcare", () => {
  it("reads in seconds, with every row accounted for", () => {
    const bytes = nationalChildcare();
    const start = performance.now();
    const contents = read(bytes, { includeAfterSchoolCare: true });
    const seconds = (performance.now() - start) / 1000;
    console.info(`${NATIONAL_CHILDCARE_ROWS} rows of the LRK read in ${seconds.toFixed(2)} s`);
    const leftOut = Object.values(contents.leftOut).reduce((sum, count) => sum + count, 0);
    const { rows, refused } = contents;
    expect(rows.length + refused.length + leftOut).toBe(NATIONAL_CHILDCARE_ROWS);
    expect(refused).toEqual([]);
    expect(contents.leftOut).toEqual({ childminder: 11_925, "childminder-agency": 3975 });
    expect(JSON.stringify(contents)).not.toContain(CHILDMINDER);
    expect(rows.every(({ street, holderKvkNumber }) => street && holderKvkNumber)).toBe(true);
    expect(rows[0]).toMatchObject({ name: "Peuteropvang ’t Hummelhuus d'Ark café 0" });
  });
});

function text(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(rows.map((fields) => fields.join(";")).join("\r\n"));
}

function read(bytes: Uint8Array, options: ReadOptions = {}) {
  const contents = readRegister(bytes, options);
  if (contents.outcome === "refused") throw new Error(contents.reason);
  if (contents.source !== "lrk") throw new Error(`read as ${contents.source}`);
  return contents;
}
