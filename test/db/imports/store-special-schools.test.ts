import { afterEach, beforeEach, expect, it } from "vitest";
import type { Db } from "../../../db/sql.ts";
import { emptyAdministration, importFile, PRIMARY, rows, value } from "./administration.ts";
import { registerFile } from "./register-file.ts";

let db: Db;
beforeEach(() => {
  db = emptyAdministration();
});
afterEach(() => db.close());

/** The first schools of Drenthe as DUO lists special schools, each with a kind. */
function specialSchools(kinds: readonly string[]): Uint8Array {
  const [header = "", ...lines] = Buffer.from(registerFile(PRIMARY))
    .toString("latin1")
    .split("\r\n");
  const made = kinds.map((kind, index) => `${lines[index]};${kind}`);
  const text = [`${header};SOORT PRIMAIR ONDERWIJS`, ...made, ""].join("\r\n");
  return Buffer.from(text, "latin1");
}

it("stores special schools by their kind, and again without differences", () => {
  const file = specialSchools(["SBO", "SO", "VSO", "SO/VSO", "BO"]);
  const stored = importFile(db, file);
  expect(stored).toMatchObject({
    new: 4,
    refused: [{ row: 6, field: "structure", reason: "bad-school-type", value: "BO" }],
  });
  expect(
    rows(
      db,
      `select v.type from location_version v join register_entry e using (location_id)
        order by e.source_row`,
    ),
  ).toEqual(["sbo", "so", "vso", "so"].map((type) => ({ type })));
  expect(value(db, "select count(*) from register_entry where source = 'duo-so'")).toBe(4);
  expect(importFile(db, file)).toMatchObject({ new: 0, changed: 0, unchanged: 4, vanished: 0 });
});

it("links a school that another list had, and tells the other type", () => {
  importFile(db, registerFile(PRIMARY));
  const file = specialSchools(["SBO"]);
  expect(importFile(db, file)).toMatchObject({ new: 0, changed: 1 });
  expect(value(db, "select count(*) from location")).toBe(253);
  expect(value(db, "select count(*) from register_entry")).toBe(254);
  expect(importFile(db, file)).toMatchObject({ changed: 0, unchanged: 1 });
});
