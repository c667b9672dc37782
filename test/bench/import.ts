import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { constants, copyFileSync, rmSync } from "node:fs";
import { proposeRegister } from "../../db/imports/propose-register.ts";
import { readRegister } from "../../db/imports/read-register.ts";
import { storeRegister } from "../../db/imports/store-register.ts";
import { connect } from "../../db/open.ts";
import { type Db, prepared } from "../../db/sql.ts";
import { write } from "../../db/write.ts";
import { nationalChildcare } from "../db/imports/national-childcare.ts";
import { nationalFile, nationalPupils } from "../db/imports/national-file.ts";
import { transports } from "../service/lines.ts";
import { median } from "./measure.ts";
import type { Line } from "./table.ts";
import type { BenchWorld } from "./worlds.ts";

const goal = 3;
const rounds = 3;
const asOf = "2026-09-01";
const about = { fileName: "register.csv", sha256: "0".repeat(64), who: "EM-01", asOf };

/** A national register file: its name in the table, its bytes, what must be known first. */
interface Register {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly prepare: (db: Db) => void;
}

const registers: readonly Register[] = [
  { name: "schools", bytes: () => nationalFile(), prepare: () => undefined },
  { name: "childcare (LRK)", bytes: () => nationalChildcare(), prepare: knowMunicipalities },
  { name: "pupils", bytes: () => nationalPupils(), prepare: knowSchools },
];

/** Pupils are read in only of schools that are known. */
function knowSchools(db: Db): void {
  importFile(db, nationalFile());
}

/** The register of childcare is read in only for municipalities that are known. */
function knowMunicipalities(db: Db): void {
  write(db, { who: about.who }, () => {
    const add = db.prepare("insert into municipality (code, name) values (?, ?)");
    const known = db.prepare("select code from municipality").pluck().all();
    for (let index = 1; index <= 342; index += 1) {
      const code = String(index).padStart(4, "0");
      if (!known.includes(code)) add.run(code, `Gemeente ${index}`);
    }
  });
}

/** Reads a register file in, from its bytes to the last stored row. */
function importFile(db: Db, bytes: Uint8Array): void {
  const contents = readRegister(bytes);
  assert.equal(contents.outcome, "read");
  if (contents.outcome !== "read") return;
  const steps = storeRegister(db, proposeRegister(db, contents, { asOf }), {
    ...about,
    bytes: bytes.length,
  });
  while (!steps.next().done);
}

/** A statement that writes one row, with its values and the place in the file it came from. */
interface RowWrite {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly reason: string;
}

/** Gives the writes of an import, in its order, read from the history that it left. */
function writesAfter(db: Db, seq: number): RowWrite[] {
  const written = db
    .prepare(
      "select entity, record_id, operation, new, reason from change where seq > ? order by seq",
    )
    .all(seq) as Record<"entity" | "record_id" | "operation" | "new" | "reason", string>[];
  return written.map(({ entity, record_id, operation, new: row, reason }) => {
    const fields = JSON.parse(row) as Record<string, unknown>;
    const names = Object.keys(fields);
    const values = Object.values(fields);
    if (operation === "insert") {
      const places = names.map(() => "?").join(", ");
      return {
        text: `insert into ${entity} (${names.join(", ")}) values (${places})`,
        values,
        reason,
      };
    }
    // A number that the example made up can be that of a real school, which is then linked.
    assert.equal(operation, "update", "an import removes nothing");
    const changes = names.map((name) => `${name} = ?`).join(", ");
    const text = `update ${entity} set ${changes} where id = ?`;
    return { text, values: [...values, record_id], reason };
  });
}

/** Writes the same rows by prepared statements in one transaction; the triggers are the same. */
function writeBare(db: Db, writes: readonly RowWrite[], batch: string): void {
  db.transaction(() => {
    const writer = "update writer set who = ?, batch_id = ?, reason = ?";
    let told = "";
    for (const { text, values, reason } of writes) {
      if (reason !== told) prepared(db, writer).run(about.who, batch, reason);
      told = reason;
      prepared(db, text).run(...values);
    }
    prepared(db, writer).run(null, null, null);
  }).immediate();
}

function lastChange(db: Db): number {
  return Number(db.prepare("select max(seq) from change").pluck().get());
}

/** The mark of everything that was stored, in its order, without the moments of writing. */
function markOf(db: Db, after: number): string {
  const query = "select entity, record_id, operation, old, new, who, batch_id, reason from change";
  const mark = createHash("sha256");
  for (const row of db.prepare(`${query} where seq > ? order by seq`).raw().iterate(after)) {
    mark.update(JSON.stringify(row));
  }
  return mark.digest("hex");
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Runs work on a fresh copy of a file. */
function onCopy<Result>(original: string, work: (db: Db) => Result): Result {
  const file = copyOf(original);
  const db = connect(file);
  try {
    // The copy is in the cache of the machine but not in that of SQLite, as after opening.
    db.pragma("quick_check");
    return work(db);
  } finally {
    db.close();
    remove(file);
  }
}

function copyOf(file: string): string {
  const copy = `${file}.copy`;
  copyFileSync(file, copy, constants.COPYFILE_FICLONE);
  return copy;
}

function remove(file: string): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
}

async function importOverHttp(original: string, bytes: Uint8Array): Promise<number> {
  const file = copyOf(original);
  const line = await transports["over loopback HTTP"]?.(file);
  if (!line) throw new Error("there is no transport over loopback HTTP");
  try {
    const sent = new File([new Uint8Array(bytes)], about.fileName);
    const began = performance.now();
    for await (const event of await line.client.importing.run({ file: sent, trial: false })) {
      if (event.result) assert.deepEqual(event.result.refused, []);
    }
    return performance.now() - began;
  } finally {
    await line.close();
    remove(file);
  }
}

/** Measures the imports of national register files beside bare writes of the rows they write. */
export async function measureImports(world: BenchWorld): Promise<Line[]> {
  const lines: Line[] = [];
  for (const register of registers) {
    const prepared = copyOf(world.file);
    const db = connect(prepared);
    register.prepare(db);
    db.close();
    lines.push(await measureImport(world.name, prepared, register));
    remove(prepared);
  }
  return lines;
}

async function measureImport(world: string, file: string, register: Register): Promise<Line> {
  const bytes = register.bytes();
  const { writes, batch, mark } = onCopy(file, (db) => {
    const before = lastChange(db);
    importFile(db, bytes);
    const last = db.prepare("select batch_id from change order by seq desc limit 1").pluck().get();
    const written = writesAfter(db, before);
    return { writes: written, batch: String(last), mark: markOf(db, before) };
  });
  onCopy(file, (db) => {
    const before = lastChange(db);
    writeBare(db, writes, batch);
    assert.equal(markOf(db, before), mark, "bare writes leave the same history");
  });
  const found: Record<"baseline" | "inProcess" | "overHttp", number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    found.push({
      baseline: onCopy(file, (db) => timed(() => writeBare(db, writes, batch))),
      inProcess: onCopy(file, (db) => timed(() => importFile(db, bytes))),
      overHttp: await importOverHttp(file, bytes),
    });
  }
  const measured = (name: "baseline" | "inProcess" | "overHttp") => ({
    ms: median(found.map((round) => round[name])),
    ratio: median(found.map((round) => round[name] / round.baseline)),
  });
  return {
    what: `import of all ${register.name}, ${writes.length} rows`,
    world,
    beside: "bare inserts",
    goal,
    baseline: measured("baseline"),
    inProcess: measured("inProcess"),
    overHttp: measured("overHttp"),
  };
}
