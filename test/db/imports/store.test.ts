import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeLocation, createLocation } from "../../../db/queries/change-location.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import {
  emptyAdministration,
  importFile,
  PRIMARY,
  replaced,
  rows,
  SECONDARY,
  value,
  without,
} from "./administration.ts";
import { registerFile } from "./register-file.ts";

const primary = registerFile(PRIMARY);
const NONE = { new: 0, changed: 0, unchanged: 0, vanished: 0, refused: [] };
let db: Db;
beforeEach(() => {
  db = emptyAdministration();
});
afterEach(() => db.close());

const changesOf = (batch: string | null) =>
  value(db, "select count(*) from change where batch_id = ? and entity <> 'batch'", batch);

function versions(code: string) {
  return rows(
    db,
    `select v.valid_from, v.valid_until, v.name, v.type, v.municipality_code, v.street, v.town,
      o.number as board from location l join location_version v on v.location_id = l.id
      left join organisation o on o.id = v.organisation_id
      where l.location_code = ? order by v.valid_from`,
    code,
  );
}

function state(code: string) {
  return rows(
    db,
    `select l.register_state, e.state from location l
      join register_entry e on e.location_id = l.id where l.location_code = ?`,
    code,
  )[0];
}

describe("storing the real registers in an empty administration", () => {
  it("gives Coevorden its 24 primary and 2 secondary locations", () => {
    const municipalities = ["0109"];
    expect(importFile(db, primary, { municipalities })).toMatchObject({ ...NONE, new: 24 });
    const secondary = registerFile(SECONDARY);
    expect(importFile(db, secondary, { municipalities })).toMatchObject({ ...NONE, new: 2 });
    expect(
      rows(
        db,
        `select v.type, count(*) as count from location l
          join location_version v on v.location_id = l.id
          where v.municipality_code = '0109' group by v.type order by v.type`,
      ),
    ).toEqual([
      { type: "bo", count: 24 },
      { type: "vo", count: 2 },
    ]);
  });

  it("counts a location as open since always, with its board and its place as written", () => {
    importFile(db, primary);
    expect(versions("04FH00")).toEqual([
      {
        valid_from: "0001-01-01",
        valid_until: null,
        name: "Sint Theresiaschool",
        type: "bo",
        municipality_code: "0109",
        street: "Kerkweg",
        town: "Coevorden",
        board: "40888",
      },
    ]);
    expect(rows(db, "select * from location where location_code = '04FH00'")).toMatchObject([
      { opened_on: null, closed_on: null, short_name: null, register_state: "in_register" },
    ]);
    expect(value(db, "select name from organisation where number = '40888'")).toBe(
      "Bevoegd gezag 40888",
    );
  });

  it("keeps for each school what the register says and on which line", () => {
    const { batch } = importFile(db, primary);
    const [entry] = rows(db, "select * from register_entry where register_key = '04FH00'");
    expect(entry).toMatchObject({ source: "duo-po", batch_id: batch, state: "present" });
    const line = Buffer.from(primary).toString("latin1").split("\r\n")[
      Number(entry?.source_row) - 1
    ];
    expect(line).toContain(";04FH00;Sint Theresiaschool;");
    expect(JSON.parse(String(entry?.fields))).toMatchObject({
      town: "COEVORDEN",
      phone: "0524514782",
      denomination: "Rooms-Katholiek",
    });
  });

  it("is one batch with its file, counts and writer, in the history of every record", () => {
    const { batch } = importFile(db, primary, { municipalities: ["0109", "1680"] });
    const [stored] = rows(db, "select * from batch");
    expect(stored).toMatchObject({
      id: batch,
      kind: "import",
      source: "duo-po",
      file_name: "scholen.csv",
      who: "EM-01",
      municipalities: '["0109","1680"]',
    });
    expect(JSON.parse(String(stored?.counts))).toEqual({
      new: 38,
      changed: 0,
      unchanged: 0,
      vanished: 0,
      refused: 0,
    });
    expect(
      rows(
        db,
        `select distinct who, batch_id, reason from change
          where entity in ('location', 'location_version', 'register_entry', 'organisation')`,
      ),
    ).toEqual([{ who: "EM-01", batch_id: batch, reason: "scholen.csv" }]);
    expect(rows(db, "select * from writer")).toEqual([
      { id: 1, who: null, batch_id: null, reason: null },
    ]);
  });
});

describe("storing a file again", () => {
  it("changes no record when nothing differs; the batch says so", () => {
    importFile(db, primary);
    const again = importFile(db, primary);
    expect(again).toMatchObject({ ...NONE, unchanged: 253 });
    expect(changesOf(again.batch)).toBe(0);
    expect(value(db, "select count(*) from batch")).toBe(2);
  });

  it("keeps the old name and adds the new one from the day of the file", () => {
    importFile(db, primary);
    const renamed = replaced(primary, "Sint Theresiaschool", "Kindcentrum Theresia");
    expect(importFile(db, renamed)).toMatchObject({ changed: 1, unchanged: 252 });
    expect(versions("04FH00")).toMatchObject([
      { valid_until: "2026-08-31", name: "Sint Theresiaschool", board: "40888" },
      { valid_from: "2026-09-01", valid_until: null, name: "Kindcentrum Theresia" },
    ]);
  });

  it("on one day corrects that day's version instead of adding one", () => {
    importFile(db, primary);
    importFile(db, replaced(primary, "Sint Theresiaschool", "Theresia"));
    importFile(db, replaced(primary, "Sint Theresiaschool", "Kindcentrum Theresia"));
    expect(versions("04FH00").map(({ name }) => name)).toEqual([
      "Sint Theresiaschool",
      "Kindcentrum Theresia",
    ]);
  });

  it("follows a new board, municipality and address as dated versions", () => {
    importFile(db, primary);
    const moved = replaced(
      replaced(primary, "Kerkweg;4;7741 PJ;COEVORDEN;0109;COEVORDEN", "Dorp; ; ;DALEN;0114;EMMEN"),
      "Drenthe;40888;04FH",
      "Drenthe;99001;04FH",
    );
    importFile(db, moved, { asOf: "2026-10-01" });
    expect(versions("04FH00").at(-1)).toMatchObject({
      valid_from: "2026-10-01",
      municipality_code: "0114",
      street: "Dorp",
      town: "Dalen",
      board: "99001",
    });
  });

  it("changes no location for a telephone number, which the entry alone keeps", () => {
    importFile(db, primary);
    const { batch } = importFile(db, replaced(primary, "0524514782", "0524999999"));
    expect(rows(db, "select distinct entity from change where batch_id = ?", batch)).toEqual([
      { entity: "batch" },
      { entity: "register_entry" },
    ]);
  });

  it("leaves a person's short name and correction alone until the register itself changes", () => {
    importFile(db, primary);
    const id = String(value(db, "select id from location where location_code = '04FH00'"));
    write(db, { who: "EM-02" }, () => {
      db.prepare("update location set short_name = 'Theresia' where id = ?").run(id);
      changeLocation(db, { id, validFrom: "2026-09-02", change: { name: "Theresiaschool" } });
    });
    importFile(db, replaced(primary, "0524514782", "0524999999"), { asOf: "2026-10-01" });
    expect(versions("04FH00").at(-1)).toMatchObject({ name: "Theresiaschool" });
    expect(value(db, "select short_name from location where id = ?", id)).toBe("Theresia");
  });

  it("keeps a school that has vanished, and knows it again when it comes back", () => {
    importFile(db, primary);
    const gone = importFile(db, without(primary, ";04FH00;"));
    expect(gone).toMatchObject({ vanished: 1, unchanged: 252 });
    expect(state("04FH00")).toEqual({ register_state: "vanished", state: "vanished" });
    const stillGone = importFile(db, without(primary, ";04FH00;"));
    expect(stillGone).toMatchObject({ vanished: 0, unchanged: 252 });
    expect(importFile(db, primary)).toMatchObject({ changed: 1, unchanged: 252 });
    expect(state("04FH00")).toEqual({ register_state: "in_register", state: "present" });
    expect(versions("04FH00")).toHaveLength(1);
  });
});

describe("a location that a person entered first", () => {
  it("is linked and not made twice", () => {
    const id = write(db, { who: "EM-01" }, () =>
      createLocation(db, {
        kind: "school",
        locationCode: "04FH00",
        shortName: "Theresia",
        name: "De Theresia",
        type: "bo",
        municipalityCode: "0109",
      }),
    );
    expect(importFile(db, primary)).toMatchObject({ new: 252, changed: 1 });
    expect(value(db, "select count(*) from location where location_code = '04FH00'")).toBe(1);
    expect(value(db, "select location_id from register_entry where register_key = '04FH00'")).toBe(
      id,
    );
    expect(versions("04FH00").at(-1)).toMatchObject({
      valid_from: "2026-09-01",
      name: "De Theresia",
      street: "Kerkweg",
      board: "40888",
    });
    expect(importFile(db, primary)).toMatchObject({ ...NONE, unchanged: 253 });
  });
});
