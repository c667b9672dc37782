import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proposeRegister } from "../../../db/imports/propose-register.ts";
import { storeRegister } from "../../../db/imports/store-register.ts";
import { createRecord } from "../../../db/queries/record.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import {
  contentsOf,
  emptyAdministration,
  importFile,
  PRIMARY,
  replaced,
  standing,
  value,
} from "./administration.ts";
import { nationalContents } from "./national-file.ts";
import { registerFile } from "./register-file.ts";

const primary = registerFile(PRIMARY);
let db: Db;
beforeEach(() => {
  db = emptyAdministration();
});
afterEach(() => db.close());

const changes = () => value(db, "select count(*) from change");

describe("what the database refuses", () => {
  beforeEach(() => {
    write(db, { who: "EM-01" }, () =>
      createRecord(db, "closed_period", {
        fromDay: "2024-01-01",
        untilDay: "2024-12-31",
        municipalityCode: "0109",
        reason: "Cijfers 2024 gepubliceerd",
      }),
    );
  });

  it("is told by row and school, and the sound rows are stored", () => {
    const result = importFile(db, primary);
    expect(result).toMatchObject({ new: 229, changed: 0 });
    expect(result.refused).toHaveLength(24);
    const theresia = result.refused.find((row) => row.value === "04FH00");
    expect(theresia).toMatchObject({ field: "locationCode", reason: "closed-period" });
    expect(value(db, "select count(*) from location")).toBe(229);
  });

  it("leaves nothing of a refused row behind: no board, no half location", () => {
    importFile(db, primary, { municipalities: ["0109"] });
    for (const table of ["location", "location_version", "register_entry", "organisation"]) {
      expect(value(db, `select count(*) from ${table}`), table).toBe(0);
    }
  });

  it("is told by a trial as well, which stores nothing at all", () => {
    const before = changes();
    const trial = importFile(db, primary, { trial: true });
    expect(trial).toMatchObject({ batch: null, new: 229 });
    expect(trial.refused).toHaveLength(24);
    expect(changes()).toBe(before);
    expect(db.inTransaction).toBe(false);
  });

  it("is not a change after the closed period", () => {
    db.close();
    db = emptyAdministration();
    importFile(db, primary);
    write(db, { who: "EM-01" }, () =>
      createRecord(db, "closed_period", {
        fromDay: "2024-01-01",
        untilDay: "2024-12-31",
        reason: "Cijfers 2024 gepubliceerd",
      }),
    );
    const renamed = replaced(primary, "Sint Theresiaschool", "Kindcentrum Theresia");
    expect(importFile(db, renamed)).toMatchObject({ changed: 1, refused: [] });
    const other = replaced(primary, "Sint Theresiaschool", "Theresia");
    expect(importFile(db, other, { asOf: "2024-08-01" })).toMatchObject({
      refused: [{ reason: "closed-period", value: "04FH00" }],
    });
  });
});

describe("an import on its way", () => {
  function begin() {
    return storeRegister(db, proposeRegister(db, nationalContents()), standing);
  }

  it("tells how far it is after every 200 schools, up to the last one", () => {
    const done = [...begin()].map((step) => step.done);
    expect(done).toHaveLength(31);
    expect(done.slice(0, 2)).toEqual([200, 400]);
    expect(done.at(-1)).toBe(6122);
    expect(value(db, "select count(*) from location")).toBe(6122);
    expect(value(db, "select count(*) from municipality")).toBeGreaterThan(340);
  });

  it("leaves nothing when it is cancelled", () => {
    const before = changes();
    const steps = begin();
    steps.next();
    steps.next();
    expect(db.inTransaction).toBe(true);
    steps.return(undefined as never);
    expect(db.inTransaction).toBe(false);
    expect(changes()).toBe(before);
    expect(value(db, "select who from writer")).toBe(null);
    expect(importFile(db, primary)).toMatchObject({ new: 253 });
  });

  it("leaves nothing when it fails halfway", () => {
    const before = changes();
    const steps = begin();
    steps.next();
    expect(() => steps.throw(new Error("no more room on the disk"))).toThrow("no more room");
    expect(changes()).toBe(before);
    expect(db.inTransaction).toBe(false);
  });

  it("does not begin inside another transaction, whose writer it would take over", () => {
    const proposal = proposeRegister(db, contentsOf(primary));
    expect(() =>
      write(db, { who: "EM-01" }, () => storeRegister(db, proposal, standing).next()),
    ).toThrow("inside another transaction");
  });
});
