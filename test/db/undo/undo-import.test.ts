import { beforeEach, describe, expect, it } from "vitest";
import { historyTables } from "../../../db/history/tables.ts";
import { createRecord, removeRecord } from "../../../db/queries/record.ts";
import { proposeUndo, undoBatch } from "../../../db/queries/undo-batch.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import { closePeriod } from "../administration-file.ts";
import { rows, value } from "../imports/administration.ts";
import { emptySchools, type Schools, who } from "./schools.ts";

let schools: Schools;
let db: Db;
beforeEach(() => {
  schools = emptySchools();
  ({ db } = schools);
});

describe("undoing an import", () => {
  it("leaves everything as it was before, in one batch that says what it undid", () => {
    const before = schools.contents();
    const batch = schools.importAll();
    const proposal = proposeUndo(db, batch);
    expect(proposal.counts).toMatchObject({ changed_since: 0, in_use: 0, locked: 0 });
    expect(proposal.records.filter(({ entity }) => entity === "location")).toHaveLength(253);
    const done = undoBatch(db, batch, who);
    expect(done).toMatchObject({ undone: proposal.counts.can_undo, kept: 0 });
    expect(schools.contents()).toEqual(before);
    expect(rows(db, "select kind, undoes_id, who from batch where id = ?", done.batch)).toEqual([
      { kind: "undo", undoes_id: batch, who: "EM-01" },
    ]);
    expect(rows(db, "pragma foreign_key_check")).toEqual([]);
  });

  it("can be undone itself, and that again, each only once", () => {
    const before = schools.contents();
    const batch = schools.importAll();
    const imported = schools.contents();
    const undo = undoBatch(db, batch, who);
    const redo = undoBatch(db, undo.batch, who);
    expect(schools.contents()).toEqual(imported);
    const again = expect.objectContaining({ code: "CANNOT_UNDO" });
    expect(() => undoBatch(db, batch, who)).toThrow(again);
    expect(() => proposeUndo(db, undo.batch)).toThrow(again);
    expect(schools.contents()).toEqual(imported);
    undoBatch(db, redo.batch, who);
    expect(schools.contents()).toEqual(before);
    const title = value(db, "select title from batch where id = ?", redo.batch);
    expect(title).toBe("Hersteld: scholen.csv");
  });

  it("gives changed schools back what they were, and only them", () => {
    schools.importAll();
    const before = schools.contents();
    const batch = schools.importRenamed("BBS de Verbeelding", "2027-09-01");
    const { records } = proposeUndo(db, batch);
    expect(records.some(({ operation }) => operation === "update")).toBe(true);
    undoBatch(db, batch, who);
    expect(schools.contents()).toEqual(before);
  });

  it("names every record by what a person calls it", () => {
    const { records } = proposeUndo(db, schools.importAll());
    const school = records.find(({ entity }) => entity === "location");
    expect(school?.label).toMatch(/, /);
    const version = records.find(({ partOf }) => partOf === school?.key);
    expect(version).toMatchObject({ entity: "location_version", label: school?.label });
    expect(records.filter(({ label, id }) => label === id)).toEqual([]);
  });
});

describe("a batch that removed something", () => {
  it("puts it back under its own key with what belonged to it", () => {
    const series = write(db, who, () => createRecord(db, "activity_series", { title: "Peuters" }));
    const before = schools.contents();
    const batch = schools.importAll();
    write(db, { ...who, batchId: batch }, () => removeRecord(db, "activity_series", "id", series));
    undoBatch(db, batch, who);
    expect(schools.contents()).toEqual(before);
  });
});

describe("a batch that cannot be undone", () => {
  const closed = expect.objectContaining({ code: "CLOSED_PERIOD" });

  it("lies in a closed period: listed, refused as a whole, and nothing is changed", () => {
    const batch = schools.importAll();
    closePeriod(db, "2025-01-01", "2025-12-31", "0109");
    const before = schools.contents();
    const { counts, records } = proposeUndo(db, batch);
    expect(counts.locked).toBe(48);
    const locked = records.filter(({ state }) => state === "locked");
    expect(new Set(locked.map(({ entity }) => entity))).toEqual(
      new Set(["location", "location_version"]),
    );
    expect(() => undoBatch(db, batch, who)).toThrow(closed);
    expect(schools.contents()).toEqual(before);
    expect(value(db, "select count(*) from batch where kind = 'undo'")).toBe(0);
  });

  it("lies in a closed period with a change of it, or with what it removed", () => {
    schools.importAll();
    const changed = schools.importRenamed("BBS de Verbeelding", "2027-09-01");
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
    const removed = schools.importRenamed("BBS de Verrassing", "2031-09-01");
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
