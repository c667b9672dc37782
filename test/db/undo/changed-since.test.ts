import { beforeEach, describe, expect, it } from "vitest";
import { changeLocation } from "../../../db/queries/change-location.ts";
import { createParticipation } from "../../../db/queries/change-participation.ts";
import { correctRecord, removeRecord } from "../../../db/queries/record.ts";
import { proposeUndo, undoBatch } from "../../../db/queries/undo-batch.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import { rows, value } from "../imports/administration.ts";
import { emptySchools, type Schools, who } from "./schools.ts";

let schools: Schools;
let db: Db;
beforeEach(() => {
  schools = emptySchools();
  ({ db } = schools);
});

describe("what was changed since", () => {
  let batch: string;
  let location: string;
  let version: string;
  beforeEach(() => {
    batch = schools.importAll();
    const first = rows(db, "select id, location_id from location_version order by id limit 1");
    [location, version] = [String(first[0]?.location_id), String(first[0]?.id)];
    write(db, { who: "EM-02" }, () =>
      correctRecord(db, "location_version", "id", version, { name: "Eigen naam" }),
    );
  });

  it("is shown with the fields, by whom and when, and kept with what belongs to it", () => {
    const { records, counts } = proposeUndo(db, batch);
    const found = records.find(({ key }) => key === `location_version:${version}`);
    expect(found).toMatchObject({ state: "changed_since", taken: false });
    expect(found?.since).toMatchObject({ who: "EM-02", gone: false });
    expect(found?.since?.at).toMatch(/^\d{4}-/);
    expect(found?.since?.fields).toMatchObject([{ field: "name", now: "Eigen naam" }]);
    const owner = records.find(({ key }) => key === `location:${location}`);
    expect(owner?.state).toBe("in_use");
    expect(owner?.usedBy).toMatchObject([{ entity: "location_version", id: version }]);
    const done = undoBatch(db, batch, who);
    expect(done.kept).toBe(counts.changed_since + counts.in_use);
    expect(value(db, "select count(*) from location")).toBe(1);
    expect(value(db, "select name from location_version")).toBe("Eigen naam");
    expect(value(db, "select count(*) from register_entry")).toBe(1);
    expect(rows(db, "pragma foreign_key_check")).toEqual([]);
  });

  it("is undone all the same when a person takes it", () => {
    const take = [`location_version:${version}`];
    const proposal = proposeUndo(db, batch, take);
    expect(proposal.counts).toMatchObject({ changed_since: 0, in_use: 0 });
    expect(proposal.records.find(({ key }) => key === take[0])).toMatchObject({ taken: true });
    undoBatch(db, batch, { ...who, take });
    expect(value(db, "select count(*) from location")).toBe(0);
    expect(value(db, "select count(*) from location_version")).toBe(0);
  });

  it("is no change when the field was put back, or is a field the batch did not touch", () => {
    const name = value(
      db,
      `select json_extract(new, '$.name') from change
        where entity = 'location_version' and operation = 'insert' and record_id = ?`,
      version,
    );
    write(db, who, () => {
      correctRecord(db, "location_version", "id", version, { name: String(name) });
    });
    expect(proposeUndo(db, batch).counts.changed_since).toBe(0);
    const second = schools.importRenamed("BBS de Verbeelding", "2027-09-01");
    const [touched] = rows(
      db,
      `select record_id as id from change where batch_id = ? and entity = 'location_version'
        and operation = 'update' limit 1`,
      second,
    );
    const id = String(touched?.id);
    write(db, who, () => correctRecord(db, "location_version", "id", id, { street: "Markt" }));
    expect(proposeUndo(db, second).counts.changed_since).toBe(0);
    undoBatch(db, second, who);
    const found = rows(db, "select street, valid_until from location_version where id = ?", id);
    expect(found).toEqual([{ street: "Markt", valid_until: null }]);
  });

  it("may be gone already: then nothing of it is left to undo", () => {
    const entry = value(db, "select id from register_entry where location_id = ?", location);
    write(db, { who: "EM-03" }, () => removeRecord(db, "register_entry", "id", String(entry)));
    const key = `register_entry:${entry}`;
    const found = proposeUndo(db, batch, [key]).records.find((each) => each.key === key);
    expect(found).toMatchObject({ state: "changed_since", taken: false });
    expect(found?.since).toMatchObject({ gone: true, who: "EM-03" });
  });
});

describe("a school that changed again after the import", () => {
  let batch: string;
  let made: { id: string; location: string };
  beforeEach(() => {
    schools.importAll();
    batch = schools.importRenamed("BBS de Verbeelding", "2027-09-01");
    made = schools.versionMadeBy(batch);
    const next = { id: made.location, validFrom: "2028-08-01", change: { name: "Weer anders" } };
    write(db, who, () => changeLocation(db, next));
  });

  it("keeps both changes, and no day is left without a version or with two", () => {
    const before = schools.daysOf(made.location);
    const { records } = proposeUndo(db, batch);
    const versions = records.filter(({ entity }) => entity === "location_version");
    expect(versions.map(({ state }) => state)).toEqual(["in_use", "changed_since"]);
    expect(undoBatch(db, batch, who)).toMatchObject({ kept: 2 });
    expect(schools.daysOf(made.location)).toEqual(before);
  });

  it("gives the days of a version that is taken to the one before it", () => {
    undoBatch(db, batch, { ...who, take: [`location_version:${made.id}`] });
    expect(schools.daysOf(made.location)).toEqual([
      { valid_from: "0001-01-01", valid_until: "2028-07-31" },
      { valid_from: "2028-08-01", valid_until: null },
    ]);
  });
});

describe("what others rest on", () => {
  it("stays, with its name and its place in the register", () => {
    const batch = schools.importAll();
    const id = String(value(db, "select location_id from location_version order by name limit 1"));
    const participation = write(db, who, () =>
      createParticipation(db, {
        locationId: id,
        programmeCode: "dbos-primary",
        phase: "running",
        level: "structural",
        since: "2026-09-01",
      }),
    );
    const { records } = proposeUndo(db, batch);
    const school = records.find(({ key }) => key === `location:${id}`);
    expect(school).toMatchObject({ state: "in_use" });
    expect(school?.usedBy[0]).toMatchObject({ entity: "participation", id: participation });
    expect(school?.usedBy[0]?.label).toContain("de Bibliotheek op school (po)");
    const parts = records.filter(({ partOf }) => partOf === school?.key);
    expect(parts.map(({ state }) => state)).toEqual(["in_use", "in_use"]);
    undoBatch(db, batch, who);
    expect(rows(db, "select id from location")).toEqual([{ id }]);
    expect(value(db, "select count(*) from location_version")).toBe(1);
    const boards = "select count(*) from organisation where kind = 'board'";
    expect(value(db, boards)).toBe(1);
  });
});
