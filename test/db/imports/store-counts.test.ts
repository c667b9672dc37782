import { writeXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proposeRegister } from "../../../db/imports/propose-register.ts";
import { readRegisterFile } from "../../../db/imports/read-register.ts";
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
  SECONDARY,
  value,
} from "./administration.ts";
import { registerFile } from "./register-file.ts";

const NONE = { new: 0, changed: 0, unchanged: 0, vanished: 0, refused: [] };
const PUPILS = "duo-po-leerlingen-historisch-2026-drenthe.csv";
const SECONDARY_PUPILS = "duo-vo-leerlingen-per-vestiging-2025-excerpt.csv";
const coevorden = { municipalities: ["0109"] };

let db: Db;
beforeEach(() => {
  db = emptyAdministration();
});
afterEach(() => db.close());

const changesOf = (batch: string | null) =>
  value(db, "select count(*) from change where batch_id = ? and entity <> 'batch'", batch);

function proposed(bytes: Uint8Array, municipalities?: string[]) {
  const options = { municipalities, asOf: "2026-09-01" };
  return proposeRegister(db, anyContents(bytes, { fileName: "leerlingen-2025.csv" }), options);
}

describe("pupils of primary schools", () => {
  const pupilsOf = (code: string, day: string) =>
    value(
      db,
      `select r.pupils from register_pupil_count r join location l on l.id = r.location_id
        where l.location_code = ? and r.counted_on = ?`,
      code,
      day,
    );
  beforeEach(() => {
    importFile(db, registerFile(PRIMARY), coevorden);
  });

  it("are stored for the schools that are known: 24 schools, back to 1996", () => {
    const { batch, ...counts } = importFile(db, registerFile(PUPILS), { fileName: "po.csv" });
    expect(counts).toEqual({ ...NONE, new: 720 });
    expect(value(db, "select count(distinct location_id) from register_pupil_count")).toBe(24);
    expect(pupilsOf("04FH00", "2025-10-01")).toBe(63);
    expect(pupilsOf("04FH00", "1996-10-01")).toBe(108);
    expect(
      value(
        db,
        `select sum(pupils) from register_pupil_count
          where counted_on = '2025-10-01' and source = 'duo-po-pupils'`,
      ),
    ).toBe(2389);
    expect(
      value(db, "select count(distinct reason) from change where batch_id = ?", batch),
    ).toBeGreaterThan(24);
    const again = importFile(db, registerFile(PUPILS));
    expect(again).toMatchObject({ ...NONE, unchanged: 720 });
    expect(changesOf(again.batch)).toBe(0);
  });

  it("are unknown where DUO hides them, never none, and follow a later file", () => {
    const hidden = replaced(registerFile(PUPILS), ";62;57;63\r\n", ";62;57;<5\r\n");
    importFile(db, hidden);
    expect(pupilsOf("04FH00", "2025-10-01")).toBeNull();
    const { rows: changed } = proposed(registerFile(PUPILS));
    expect(changed.filter(({ outcome }) => outcome === "changed")).toMatchObject([
      {
        key: "04FH00 2025-10-01",
        label: "Sint Theresiaschool, Coevorden",
        municipalityCode: "0109",
        changes: [{ field: "pupils", before: null, after: "63" }],
      },
    ]);
    expect(importFile(db, registerFile(PUPILS))).toMatchObject({ changed: 1, unchanged: 719 });
    expect(pupilsOf("04FH00", "2025-10-01")).toBe(63);
  });

  it("are refused where their year is closed, and only there", () => {
    write(db, { who: "EM-01" }, () =>
      createRecord(db, "closed_period", {
        fromDay: "2024-01-01",
        untilDay: "2024-12-31",
        municipalityCode: "0109",
        reason: "Cijfers 2024 gepubliceerd",
      }),
    );
    const { refused, ...counts } = importFile(db, registerFile(PUPILS));
    expect(counts).toMatchObject({ new: 696 });
    expect(refused).toHaveLength(24);
    expect(refused[0]).toMatchObject({
      field: "locationCode",
      reason: "closed-period",
      value: expect.stringMatching(/^\d{2}[A-Z]{2}\d{2} 2024-10-01$/),
    });
  });
});

describe("pupils of secondary schools", () => {
  it("are those of the year in the name of the file or told", () => {
    importFile(db, registerFile(SECONDARY));
    const file = registerFile(SECONDARY_PUPILS);
    const known = value(
      db,
      "select count(*) from location where location_code in ('18BR00','02EB00','02EB04','20LO01'," +
        "'20LO02','20LO03','14DC06','06DT00','19IW02')",
    );
    const result = importFile(db, file, { year: 2025 });
    expect(result).toMatchObject({ ...NONE, new: known });
    expect(result.new).toBeGreaterThan(5);
    expect(rows(db, "select distinct counted_on, source from register_pupil_count")).toEqual([
      { counted_on: "2025-10-01", source: "duo-vo-pupils" },
    ]);
    expect(importFile(db, file, { year: 2025 })).toMatchObject({ ...NONE, unchanged: known });
    expect(importFile(db, file, { year: 2024 })).toMatchObject({ ...NONE, new: known });
  });
});

describe("disadvantage scores", () => {
  const names = ["Vestigingsnummer", "Aantal leerlingen", "Achterstandsscore"];
  async function workbook(withThreshold: number) {
    const sheet = (name: string, score: number) => ({
      name,
      rows: [["Achterstandsscores van scholen, 2024"], [], [], names, [], ["04FH00", 63, score]],
    });
    const bytes = await writeXlsx({
      sheets: [sheet("Tabel 1", withThreshold), sheet("Tabel 2", 143.456)],
    });
    const contents = await readRegisterFile(bytes, { fileName: "scores-2024.xlsx" });
    if (contents.outcome === "refused") throw new Error(contents.reason);
    return contents;
  }

  it("have a day of reference and are with or without the threshold", async () => {
    importFile(db, registerFile(PRIMARY), coevorden);
    const about = { fileName: "scores.xlsx" };
    const { batch, ...counts } = importContents(db, await workbook(0), about);
    expect(counts).toEqual({ ...NONE, new: 2 });
    expect(
      rows(
        db,
        `select reference_day, threshold, score_hundredths, source from disadvantage_score
          order by threshold`,
      ),
    ).toEqual([
      {
        reference_day: "2024-02-01",
        threshold: "with",
        score_hundredths: 0,
        source: "cbs-disadvantage",
      },
      {
        reference_day: "2024-02-01",
        threshold: "without",
        score_hundredths: 14346,
        source: "cbs-disadvantage",
      },
    ]);
    expect(
      rows(
        db,
        `select reason from change where batch_id = ? and entity = 'disadvantage_score'
          order by seq`,
        batch,
      ),
    ).toEqual([{ reason: "scores.xlsx:Tabel 1:6" }, { reason: "scores.xlsx:Tabel 2:6" }]);
    expect(importContents(db, await workbook(0))).toMatchObject({ ...NONE, unchanged: 2 });
    const proposal = proposeRegister(db, await workbook(1.5), { asOf: "2026-09-01" });
    expect(proposal.rows).toMatchObject([
      {
        key: "04FH00 2024-02-01 with",
        sheet: "Tabel 1",
        row: 6,
        outcome: "changed",
        changes: [{ field: "score", before: "0.00", after: "1.50" }],
      },
      { outcome: "unchanged" },
    ]);
  });

  it("of schools that are not known here are passed over", async () => {
    expect(importContents(db, await workbook(0))).toMatchObject(NONE);
  });
});
