import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proposeRegister } from "../../../db/imports/propose-register.ts";
import { createRecord } from "../../../db/queries/record.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import {
  anyContents,
  emptyAdministration,
  importContents,
  importFile,
  PRIMARY,
  replaced,
  rows,
  value,
} from "./administration.ts";
import { registerFile } from "./register-file.ts";

const NONE = { new: 0, changed: 0, unchanged: 0, vanished: 0, refused: [] };
const BIRTHS = "cbs-37230ned-geboorten-drenthe-2012-2016.csv";
const coevorden = { municipalities: ["0109"] };

let db: Db;
beforeEach(() => {
  db = emptyAdministration();
});
afterEach(() => db.close());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const changesOf = (batch: string | null) =>
  value(db, "select count(*) from change where batch_id = ? and entity <> 'batch'", batch);

function proposed(bytes: Uint8Array, municipalities?: string[]) {
  const options = { municipalities, asOf: "2026-09-01" };
  return proposeRegister(db, anyContents(bytes, { fileName: "leerlingen-2025.csv" }), options);
}

describe("the names of school boards", () => {
  const boards = (name: string) =>
    bytesOf(
      "BEVOEGD GEZAG NUMMER,BEVOEGD GEZAG NAAM,PLAATSNAAM,GEMEENTENUMMER\r\n" +
        `40888,${name},Emmen,0114\r\n99999,Een bestuur van elders,Goes,0664\r\n`,
    );
  const nameOf = (number: string) =>
    value(db, "select name from organisation where kind = 'board' and number = ?", number);

  it("replace the numbers by which a list of schools brought them along", () => {
    importFile(db, registerFile(PRIMARY));
    expect(nameOf("40888")).toBe("Bevoegd gezag 40888");
    const { batch, ...counts } = importFile(db, boards("Arcade"), { fileName: "besturen.csv" });
    expect(counts).toEqual({ ...NONE, changed: 1 });
    expect(nameOf("40888")).toBe("Arcade");
    expect(nameOf("99999")).toBeUndefined();
    expect(rows(db, "select entity, reason from change where batch_id = ?", batch)).toContainEqual({
      entity: "organisation",
      reason: "besturen.csv:2",
    });
    expect(importFile(db, boards("Arcade"))).toMatchObject({ ...NONE, unchanged: 1 });
  });

  it("follow the register, but leave a name that a person gave and tell the difference", () => {
    importFile(db, registerFile(PRIMARY));
    importFile(db, boards("Arcade"));
    expect(importFile(db, boards("Stichting Arcade"))).toMatchObject({ changed: 1 });
    write(db, { who: "EM-01" }, () =>
      db.prepare("update organisation set name = 'Ons bestuur' where number = '40888'").run(),
    );
    const proposal = proposed(boards("Arcade Onderwijs"));
    expect(proposal.rows).toMatchObject([
      {
        outcome: "unchanged",
        changes: [],
        kept: [{ field: "name", before: "Ons bestuur", after: "Arcade Onderwijs" }],
      },
    ]);
    importFile(db, boards("Arcade Onderwijs"));
    expect(nameOf("40888")).toBe("Ons bestuur");
  });

  it("are of boards with a school in the municipalities asked for", () => {
    importFile(db, registerFile(PRIMARY));
    expect(proposed(boards("Arcade"), ["0109"]).rows).toHaveLength(1);
    expect(proposed(boards("Arcade"), ["0106"]).rows).toHaveLength(0);
  });
});

describe("births", () => {
  const ofCoevorden = () =>
    rows(
      db,
      `select year, live_births, source from municipality_year
        where municipality_code = '0109' order by year`,
    );

  it("are those of CBS for each municipality and year", () => {
    const { batch, ...counts } = importFile(db, registerFile(BIRTHS));
    expect(counts).toEqual({ ...NONE, new: 60 });
    expect(ofCoevorden()).toEqual(
      [312, 296, 289, 283, 304].map((live_births, index) => ({
        year: 2012 + index,
        live_births,
        source: "CBS",
      })),
    );
    expect(changesOf(batch)).toBe(60);
    const again = importFile(db, registerFile(BIRTHS));
    expect(again).toMatchObject({ ...NONE, unchanged: 60 });
    expect(changesOf(again.batch)).toBe(0);
  });

  it("are limited to the municipalities asked for and known", () => {
    expect(importFile(db, registerFile(BIRTHS), coevorden)).toMatchObject({ ...NONE, new: 5 });
    const elsewhere = replaced(registerFile(BIRTHS), "GM0109;Coevorden", "GM0363;Amsterdam");
    expect(importFile(db, elsewhere)).toMatchObject({ ...NONE, new: 55 });
    expect(value(db, "select count(*) from municipality where code = '0363'")).toBe(0);
  });

  it("replace what a person entered and show it, with the source of both", () => {
    write(db, { who: "EM-01" }, () => {
      const year = { municipalityCode: "0109", inhabitants: 35771 };
      createRecord(db, "municipality_year", {
        ...year,
        ...{ year: 2012, liveBirths: 300, source: "Opgave gemeente" },
      });
      createRecord(db, "municipality_year", {
        ...year,
        ...{ year: 2013, liveBirths: 296, source: "Opgave gemeente" },
      });
    });
    const { rows: found } = proposed(registerFile(BIRTHS), ["0109"]);
    expect(found.find(({ key }) => key === "0109 2012")).toMatchObject({
      outcome: "changed",
      label: "Coevorden",
      changes: [
        { field: "liveBirths", before: "300", after: "312" },
        { field: "source", before: "Opgave gemeente", after: "Opgave gemeente; CBS" },
      ],
    });
    expect(importFile(db, registerFile(BIRTHS), coevorden)).toMatchObject({
      ...NONE,
      ...{ new: 3, changed: 1, unchanged: 1 },
    });
    expect(ofCoevorden().slice(0, 2)).toEqual([
      { year: 2012, live_births: 312, source: "Opgave gemeente; CBS" },
      { year: 2013, live_births: 296, source: "Opgave gemeente" },
    ]);
    expect(value(db, "select inhabitants from municipality_year where live_births = 312")).toBe(
      35771,
    );
  });

  it("of months stand apart, and an unknown one takes nothing away", () => {
    const months = (june: string) =>
      bytesOf(
        "RegioS;Perioden;LevendGeborenKinderen_2\r\n" +
          `"GM0109  ";2024MM05;20\r\n"GM0109  ";2024MM06;${june}\r\n"GM0109  ";2024MM07;.\r\n`,
      );
    expect(importFile(db, months("23"))).toMatchObject({ ...NONE, new: 2 });
    expect(
      rows(db, "select month, live_births, source from municipality_month order by month"),
    ).toEqual([
      { month: "2024-05", live_births: 20, source: "CBS" },
      { month: "2024-06", live_births: 23, source: "CBS" },
    ]);
    expect(importFile(db, months("."))).toMatchObject({ ...NONE, unchanged: 2 });
    expect(importFile(db, months("24"))).toMatchObject({ ...NONE, changed: 1, unchanged: 1 });
    expect(ofCoevorden()).toEqual([]);
  });
});

describe("rows that a person does not take", () => {
  it("are left out of what is stored and of the numbers", () => {
    importFile(db, registerFile(PRIMARY), { ...coevorden, skip: ["04FH00"] });
    expect(value(db, "select count(*) from location")).toBe(23);
    const contents = anyContents(registerFile(BIRTHS));
    const options = { ...coevorden, skip: ["0109 2012", "0109 2016", "of nothing"] };
    expect(proposeRegister(db, contents, options).skipped).toBe(2);
    expect(importContents(db, contents, options)).toMatchObject({ ...NONE, new: 3 });
  });
});
