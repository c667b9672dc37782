import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrate, schemaDifferences, schemaVersion } from "../../db/migrate.ts";
import { migrations } from "../../db/migrations/index.ts";
import { Problem } from "../../db/model/problem.ts";
import { closeAdministration, openAdministration, openInMemory } from "../../db/open.ts";
import type { Db } from "../../db/sql.ts";
import { temporaryFolder } from "./administration-file.ts";

const id = (digit: string) => digit.repeat(36);

/** What an administration of each version can hold, added when it has reached that version. */
const records: readonly string[] = [
  `insert into setting (key, value) values ('node', '"elders"');
   insert into staff (id, code, role) values ('${id("1")}', 'EM-01', 'desk');
   insert into batch (id, kind, title, started_at) values
     ('${id("2")}', 'import', 'scholen.csv', '2026-09-01T10:00:00Z')`,
  `insert into municipality (code, name) values ('0109', 'Coevorden');
   insert into branch (id, name, kind, municipality_code) values
     ('${id("3")}', 'Bibliotheek Sleen', 'branch', '0109');
   insert into location (id, kind, location_code) values ('${id("4")}', 'school', '04FH00');
   insert into location_version (id, location_id, valid_from, name, type, municipality_code)
     values ('${id("5")}', '${id("4")}', '0001-01-01', 'Theresia', 'bo', '0109');
   insert into register_entry (id, source, register_key, location_id, batch_id, source_row, state,
     fields) values ('${id("6")}', 'duo-po', '04FH00', '${id("4")}', '${id("2")}', 2, 'present',
     '{}')`,
  `insert into programme (code, name, audience) values ('dbos-primary', 'dBos po', 'primary');
   insert into participation (id, location_id, programme_code) values
     ('${id("7")}', '${id("4")}', 'dbos-primary');
   insert into participation_phase (id, participation_id, phase, level, valid_from) values
     ('${id("8")}', '${id("7")}', 'running', 'structural', '2023-08-01')`,
  `insert into suitcase_movement (id, branch_id, kind, moved_on, booked_on, quantity) values
     ('${id("9")}', '${id("3")}', 'received', '2024-01-02', '2024-01-03', 40)`,
  `insert into grant_scheme (id, name) values ('${id("a")}', 'Masterplan')`,
  `insert into register_pupil_count (id, location_id, counted_on, pupils, source) values
     ('${id("b")}', '${id("4")}', '2024-10-01', 91, 'duo-po-pupils')`,
  `insert into childcare_registration (id, location_id, lrk_number, register_type, valid_from,
     valid_until) values
     ('${id("c")}', '${id("4")}', '100000009', 'KDV', '2015-01-01', '2024-07-31'),
     ('${id("d")}', '${id("4")}', '100000009', 'KDV', '2024-08-01', null)`,
  `insert into voucher_batch (id, municipality_code, received_on, quantity) values
     ('${id("e")}', '0109', '2024-01-02', 100)`,
  `insert into holiday (id, from_day, until_day, name, source) values
     ('${id("f")}', '2024-05-09', '2024-05-09', 'Hemelvaartsdag', 'Algemene termijnenwet')`,
  `insert into programme (code, name, audience) values ('leesklik', 'Leesklik', 'childcare');
   insert into participation (id, location_id, programme_code) values
     ('${id("0")}', '${id("4")}', 'leesklik');
   insert into leesklik_round (id, participation_id, theme, from_day, books, books_quality) values
     ('${id("1")}', '${id("0")}', 'Oogst', '2024-09-02', 12, 'counted');
   insert into activity_series (id, title, repeats, weekday, every, nth) values
     ('${id("2")}', 'Kleintje Bieb Sleen', 'monthly', 3, 1, 1)`,
  `insert into quote (id, quotation, speaker, said_on, place_kind, branch_id) values
     ('${id("g")}', 'Wij lezen elke avond', 'mother', '2024-05-03', 'branch', '${id("3")}')`,
];

/** Gives a file as the Leesspoor of a version made and filled it, still open. */
function fileOfVersion(version: number): { db: Db; file: string } {
  const file = join(temporaryFolder(), "Coevorden.leesspoor");
  const db = new Database(file);
  onTestFinished(() => {
    if (db.open) db.close();
  });
  for (let step = 1; step <= version; step += 1) {
    migrate(db, migrations.slice(0, step));
    db.exec(records[step - 1] ?? "");
  }
  return { db, file };
}

/** Gives all rows of all tables that a database has. */
function contents(db: Db): Record<string, unknown[]> {
  const names = db
    .prepare("select name from sqlite_master where type = 'table' order by name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.map((name) => [name, db.prepare(`select * from "${name}"`).all()]),
  );
}

/** A row with only the columns that a row of the version before had. */
function asBefore(earlier: unknown): (row: unknown) => unknown {
  if (earlier === undefined) return (row) => row;
  const columns = new Set(Object.keys(Object(earlier)));
  return (row) =>
    Object.fromEntries(Object.entries(Object(row)).filter(([name]) => columns.has(name)));
}
/** Tables that begin with rows of their own: the note of who writes, and the age bands. */
const filledAtFirst = ["writer", "age_band"];

describe("an older file", () => {
  const versions = migrations.map((_, index) => index + 1);

  it.each(versions)("of the version before %i keeps all that it holds", (version) => {
    expect(records).toHaveLength(migrations.length);
    const { db } = fileOfVersion(version - 1);
    const before = contents(db);
    migrate(db, migrations.slice(0, version));
    const after = contents(db);
    for (const [table, rows] of Object.entries(after)) {
      const expected = before[table] ?? (filledAtFirst.includes(table) ? rows : []);
      expect(rows.map(asBefore(expected[0])), table).toEqual(expected);
    }
    expect(db.pragma("user_version", { simple: true })).toBe(version);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("foreign_key_check")).toEqual([]);
  });

  it.each(versions)("of version %i becomes exactly what a new file is", (version) => {
    const { db } = fileOfVersion(version);
    migrate(db);
    const fresh = openInMemory();
    expect(schemaDifferences(db, fresh)).toEqual([]);
    fresh.close();
    db.exec(records.slice(version).join(";"));
    const entities = db.prepare("select distinct entity from change").pluck().all();
    expect(entities).toEqual(expect.arrayContaining(["staff", "location", "grant_scheme"]));
  });

  it("is copied before it is migrated, and the copy is still of its version", () => {
    const { db, file } = fileOfVersion(3);
    const before = contents(db);
    db.close();
    const administration = openAdministration(file);
    const { copiedTo } = administration;
    expect(administration.db.pragma("user_version", { simple: true })).toBe(schemaVersion);
    expect(administration.differences).toEqual([]);
    closeAdministration(administration);
    expect(copiedTo).toBe(`${file}.version-3`);
    const copy = new Database(copiedTo ?? "", { readonly: true });
    expect(copy.pragma("user_version", { simple: true })).toBe(3);
    expect(contents(copy)).toEqual(before);
    copy.close();
  });

  it("never takes the name of an earlier copy, which may be of another day", () => {
    const { db, file } = fileOfVersion(3);
    db.exec(`vacuum into '${file}.version-3'`);
    db.exec("update staff set name = 'Later'");
    db.close();
    const administration = openAdministration(file);
    closeAdministration(administration);
    expect(administration.copiedTo).toBe(`${file}.version-3-2`);
    expect(existsSync(`${file}.version-3`)).toBe(true);
    const copy = new Database(`${file}.version-3-2`, { readonly: true });
    expect(copy.prepare("select name from staff").pluck().get()).toBe("Later");
    copy.close();
  });
});

describe("a migration", () => {
  it("that fails changes nothing at all", () => {
    const { db } = fileOfVersion(2);
    const before = contents(db);
    const failing = [
      ...migrations.slice(0, 2),
      "create table half (id text); insert into nowhere values (1)",
    ];
    expect(() => migrate(db, failing)).toThrow("nowhere");
    expect(contents(db)).toEqual(before);
    expect(db.pragma("user_version", { simple: true })).toBe(2);
  });

  it("has nothing to do for a file of this version and refuses a newer one", () => {
    const { db } = fileOfVersion(3);
    const before = db.prepare("select total_changes()").pluck().get();
    migrate(db, migrations.slice(0, 3));
    expect(db.prepare("select total_changes()").pluck().get()).toBe(before);
    expect(() => migrate(db, migrations.slice(0, 2))).toThrow(Problem);
  });
});
