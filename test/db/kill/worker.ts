import { existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { proposeRegister } from "../../../db/imports/propose-register.ts";
import { type RegisterContents, readRegister } from "../../../db/imports/read-register.ts";
import { listsSchools } from "../../../db/imports/register-contents.ts";
import { storeRegister } from "../../../db/imports/store-register.ts";
import { uuidV7 } from "../../../db/model/identity.ts";
import { createAdministration, openAdministration } from "../../../db/open.ts";
import { createRecord } from "../../../db/queries/record.ts";
import { storeReference } from "../../../db/reference.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";

// The process that is killed: it imports and enters records without end. What it was told is stored
// goes into a log outside the database, flushed to the disk before the next thing begins.

const [file = "", log = "", register = ""] = process.argv.slice(2);
const handle = openSync(log, "a");

function say(line: string): void {
  writeSync(handle, `${line}\n`);
  fsyncSync(handle);
}

function openOrCreate(): Db {
  const { db } = existsSync(file) ? openAdministration(file) : createAdministration(file);
  const hasReference = db.prepare("select 1 from municipality").get() !== undefined;
  if (!hasReference) {
    write(db, { who: "EM-01" }, () => storeReference(db, "Bibliotheek Coevorden", "own"));
  }
  return db;
}

/** Every round each school has another telephone number and some another name. */
function inRound(contents: RegisterContents, round: string): RegisterContents {
  const rows = contents.rows.map((row, index) => ({
    ...row,
    phone: `${round}-${index}`,
    name: index % 5 === 0 ? `${row.name} ${round}` : row.name,
  }));
  return { ...contents, rows };
}

function importRound(db: Db, contents: RegisterContents, round: string): void {
  const batchId = uuidV7();
  const file = { fileName: "scholen.csv", sha256: round, bytes: 1 };
  const options = { ...file, who: "EM-01", asOf: "2026-09-01", batchId };
  say(`begin ${batchId}`);
  const steps = storeRegister(db, proposeRegister(db, inRound(contents, round)), options);
  while (steps.next().done !== true);
  say(`batch ${batchId}`);
}

function enterBranch(db: Db, name: string): void {
  const branch = { name, kind: "branch", municipalityCode: "0109" };
  const id = write(db, { who: "EM-02" }, () => createRecord(db, "branch", branch));
  say(`branch ${id}`);
}

const db = openOrCreate();
const contents = readRegister(readFileSync(register));
if (contents.outcome === "refused") throw new Error(contents.reason);
if (!listsSchools(contents)) throw new Error(`no list of schools: ${contents.source}`);
process.stdout.write("ready\n");
for (let round = 0; ; round += 1) {
  const name = `${process.pid}-${round}-${Date.now()}`;
  enterBranch(db, `Bibliotheek ${name}`);
  importRound(db, contents, name);
}
