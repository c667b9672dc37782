import { beforeEach, describe, expect, it } from "vitest";
import { historyTables } from "../../db/history/tables.ts";
import { changeLocation } from "../../db/queries/change-location.ts";
import { createParticipation } from "../../db/queries/change-participation.ts";
import { correctRecord, createRecord, removeRecord } from "../../db/queries/record.ts";
import { proposeUndo, undoBatch } from "../../db/queries/undo-batch.ts";
import type { Db } from "../../db/sql.ts";
import { write } from "../../db/write.ts";
import { closePeriod } from "./administration-file.ts";
import {
  emptyAdministration,
  importFile,
  PRIMARY,
  replaced,
  rows,
  value,
} from "./imports/administration.ts";
import { registerFile } from "./imports/register-file.ts";

const who = { who: "EM-01" };
const bytes = registerFile(PRIMARY);
const school = "BBS de Verwondering";
let db: Db;

beforeEach(() => {
  db = emptyAdministration();
});

/** Everything that is stored, but for the history, the batches and who writes. */
function contents(): Record<string, unknown[]> {
  const tables = Object.keys(historyTables).filter((table) => table !== "batch");
  return Object.fromEntries(tables.map((table) => [table, rows(db, `select * from ${table}`)]));
}

function importAll(file: Uint8Array = bytes, asOf = "2026-09-01"): string {
  const { batch } = importFile(db, file, { asOf });
  if (batch === null) throw new Error("the import stored nothing");
  return batch;
}

/** Imports the register in which one school has another name from a day on. */
function importRenamed(name: string, asOf: string): string {
  return importAll(replaced(bytes, school, name), asOf);
}

/** The version of that school that an import made. */
function versionMadeBy(batch: string): { id: string; location: string } {
  const [found] = rows(
    db,
    `select json_extract(new, '$.location_id') as location, record_id as id from change
      where batch_id = ? and entity = 'location_version' and operation = 'insert'`,
    batch,
  );
  return { id: String(found?.id), location: String(found?.location) };
}

function daysOf(location: string): Record<string, unknown>[] {
  const days = `select valid_from, valid_until from location_version where location_id = ?
    order by valid_from`;
  return rows(db, days, location);
}

function schoolCalled(name: string): string {
  const id = value(db, "select location_id from location_version where name = ?", name);
  if (typeof id !== "string") throw new Error(`there is no ${name}`);
  return id;
}

describe("undoing an import", () => {
  it("leaves everything as it was before, in one batch that says what it undid", () => {
    const before = contents();
    const batch = importAll();
    const proposal = proposeUndo(db, batch);
    expect(proposal.counts).toMatchObject({ changed_since: 0, in_use: 0, locked: 0 });
    expect(proposal.records.filter(({ entity }) => entity === "location")).toHaveLength(253);
    const done = undoBatch(db, batch, who);
    expect(done).toMatchObject({ undone: proposal.counts.can_undo, kept: 0 });
    expect(contents()).toEqual(before);
    expect(rows(db, "select kind, undoes_id, who from batch where id = ?", done.batch)).toEqual([
      { kind: "undo", undoes_id: batch, who: "EM-01" },
    ]);
    expect(rows(db, "pragma foreign_key_check")).toEqual([]);
  });

  it("can be undone itself, and that again, each only once", () => {
    const before = contents();
    const batch = importAll();
    const imported = contents();
    const undo = undoBatch(db, batch, who);
    const redo = undoBatch(db, undo.batch, who);
    expect(contents()).toEqual(imported);
    const again = expect.objectContaining({ code: "CANNOT_UNDO" });
    expect(() => undoBatch(db, batch, who)).toThrow(again);
    expect(() => proposeUndo(db, undo.batch)).toThrow(again);
    expect(contents()).toEqual(imported);
    undoBatch(db, redo.batch, who);
    expect(contents()).toEqual(before);
    const title = value(db, "select title from batch where id = ?", redo.batch);
    expect(title).toBe("Hersteld: scholen.csv");
  });

  it("gives changed schools back what they were, and only them", () => {
    importAll();
    const before = contents();
    const batch = importRenamed("BBS de Verbeelding", "2027-09-01");
    const { records } = proposeUndo(db, batch);
    expect(records.some(({ operation }) => operation === "update")).toBe(true);
    undoBatch(db, batch, who);
    expect(contents()).toEqual(before);
  });

  it("names every record by what a person calls it", () => {
    const { records } = proposeUndo(db, importAll());
    const school = records.find(({ entity }) => entity === "location");
    expect(school?.label).toMatch(/, /);
    const version = records.find(({ partOf }) => partOf === school?.key);
    expect(version).toMatchObject({ entity: "location_version", label: school?.label });
    expect(records.filter(({ label, id }) => label === id)).toEqual([]);
  });
});

describe("what was changed since", () => {
  let batch: string;
  let location: string;
  let version: string;
  beforeEach(() => {
    batch = importAll();
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
    const second = importRenamed("BBS de Verbeelding", "2027-09-01");
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
    importAll();
    batch = importRenamed("BBS de Verbeelding", "2027-09-01");
    made = versionMadeBy(batch);
    const next = { id: made.location, validFrom: "2028-08-01", change: { name: "Weer anders" } };
    write(db, who, () => changeLocation(db, next));
  });

  it("keeps both changes, and no day is left without a version or with two", () => {
    const before = daysOf(made.location);
    const { records } = proposeUndo(db, batch);
    const versions = records.filter(({ entity }) => entity === "location_version");
    expect(versions.map(({ state }) => state)).toEqual(["in_use", "changed_since"]);
    expect(undoBatch(db, batch, who)).toMatchObject({ kept: 2 });
    expect(daysOf(made.location)).toEqual(before);
  });

  it("gives the days of a version that is taken to the one before it", () => {
    undoBatch(db, batch, { ...who, take: [`location_version:${made.id}`] });
    expect(daysOf(made.location)).toEqual([
      { valid_from: "0001-01-01", valid_until: "2028-07-31" },
      { valid_from: "2028-08-01", valid_until: null },
    ]);
  });
});

describe("what others rest on", () => {
  it("stays, with its name and its place in the register", () => {
    const batch = importAll();
    const id = schoolCalled(
      String(value(db, "select name from location_version order by name limit 1")),
    );
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

describe("a batch that removed something", () => {
  it("puts it back under its own key with what belonged to it", () => {
    const series = write(db, who, () => createRecord(db, "activity_series", { title: "Peuters" }));
    const before = contents();
    const batch = importAll();
    write(db, { ...who, batchId: batch }, () => removeRecord(db, "activity_series", "id", series));
    undoBatch(db, batch, who);
    expect(contents()).toEqual(before);
  });
});

describe("a batch that cannot be undone", () => {
  const closed = expect.objectContaining({ code: "CLOSED_PERIOD" });

  it("lies in a closed period: listed, refused as a whole, and nothing is changed", () => {
    const batch = importAll();
    closePeriod(db, "2025-01-01", "2025-12-31", "0109");
    const before = contents();
    const { counts, records } = proposeUndo(db, batch);
    expect(counts.locked).toBe(48);
    const locked = records.filter(({ state }) => state === "locked");
    expect(new Set(locked.map(({ entity }) => entity))).toEqual(
      new Set(["location", "location_version"]),
    );
    expect(() => undoBatch(db, batch, who)).toThrow(closed);
    expect(contents()).toEqual(before);
    expect(value(db, "select count(*) from batch where kind = 'undo'")).toBe(0);
  });

  it("lies in a closed period with a change of it, or with what it removed", () => {
    importAll();
    const changed = importRenamed("BBS de Verbeelding", "2027-09-01");
    closePeriod(db, "2027-01-01", "2028-12-31");
    expect(proposeUndo(db, changed).counts.locked).toBeGreaterThan(0);
    expect(() => undoBatch(db, changed, who)).toThrow(closed);
    const id = createRecord(db, "grant_application", {
      trancheId: createRecord(db, "grant_tranche", {
        schemeId: createRecord(db, "grant_scheme", { name: "Masterplan" }),
        name: "2030",
        fromDay: "2030-01-01",
        untilDay: "2030-12-31",
      }),
      category: "primary_new",
      appliedOn: "2030-05-01",
    });
    const removed = importRenamed("BBS de Verrassing", "2031-09-01");
    write(db, { ...who, batchId: removed }, () => removeRecord(db, "grant_application", "id", id));
    closePeriod(db, "2030-01-01", "2030-12-31");
    const found = proposeUndo(db, removed).records.find((each) => each.id === id);
    expect(found).toMatchObject({ state: "locked", operation: "delete" });
  });

  it("is the example, a restored copy, unknown, or one without any change", () => {
    const batchOf = (kind: string) =>
      write(db, who, () =>
        createRecord(db, "batch", { kind, title: kind, startedAt: "2026-01-01T00:00:00Z" }),
      );
    for (const [kind, detail] of [
      ["example", "example"],
      ["restore", "restore"],
      ["import", "nothing"],
    ] as const) {
      const refused = expect.objectContaining({
        code: "CANNOT_UNDO",
        data: expect.objectContaining({ detail, record: kind }),
      });
      expect(() => undoBatch(db, batchOf(kind), who)).toThrow(refused);
    }
    const unknown = expect.objectContaining({ code: "NOT_FOUND" });
    expect(() => proposeUndo(db, "0".repeat(36))).toThrow(unknown);
  });
});

it("knows the tables in an order in which each refers only to those before it", () => {
  const tables = Object.keys(historyTables);
  for (const [index, table] of tables.entries()) {
    const references = rows(db, `select "table" as other from pragma_foreign_key_list('${table}')`);
    for (const { other } of references) {
      expect(tables.indexOf(String(other)), `${table} → ${other}`).toBeLessThanOrEqual(index);
    }
  }
});
