import { afterEach, beforeEach, expect, it } from "vitest";
import { undoBatch } from "../../../db/queries/undo-batch.ts";
import type { Db } from "../../../db/sql.ts";
import { emptyAdministration, importFile, PRIMARY, value } from "./administration.ts";
import { CHILDCARE } from "./national-childcare.ts";
import { registerFile } from "./register-file.ts";

const files = [
  PRIMARY,
  CHILDCARE,
  "duo-po-leerlingen-historisch-2026-drenthe.csv",
  "cbs-37230ned-geboorten-drenthe-2012-2016.csv",
];
const tables = [
  "location",
  "location_version",
  "organisation",
  "register_entry",
  "childcare_registration",
  "register_pupil_count",
  "municipality_year",
];
const options = { municipalities: ["0109"], includeAfterSchoolCare: true };

let db: Db;
beforeEach(() => {
  db = emptyAdministration();
});
afterEach(() => db.close());

const counts = () => tables.map((table) => value(db, `select count(*) from ${table}`));
const importAll = () => files.map((file) => importFile(db, registerFile(file), options));

it("what every register brought can be undone, and brought again", () => {
  const before = counts();
  const imported = importAll();
  const after = counts();
  expect(after).not.toEqual(before);
  for (const { batch } of imported.toReversed()) undoBatch(db, batch ?? "", { who: "EM-01" });
  expect(counts()).toEqual(before);
  const again = importAll();
  expect(counts()).toEqual(after);
  expect(again.map((one) => one.new)).toEqual(imported.map((one) => one.new));
});
