import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { closeAdministration, openAdministration } from "../../../db/open.ts";
import type { Db } from "../../../db/sql.ts";
import { temporaryFolder } from "../administration-file.ts";
import { PRIMARY } from "../imports/administration.ts";

const kills = process.env.LEESSPOOR_LONG ? 200 : 6;
const killsOfOneFile = 10;
const worker = fileURLToPath(new URL("worker.ts", import.meta.url));
const register = fileURLToPath(new URL(`../../registers/${PRIMARY}`, import.meta.url));

/** Gives numbers from 0 up to 1 that are the same in every run (mulberry32). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lets the process work on the file for a while, from its start or from its first write on. */
async function workAndKill(
  file: string,
  log: string,
  milliseconds: number,
  fromStart: boolean,
): Promise<void> {
  const child = spawn(process.execPath, [worker, file, log, register], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (data) => {
    said += String(data);
  });
  const ended = once(child, "exit");
  if (!fromStart) await Promise.race([once(child.stdout, "data"), ended]);
  await Promise.race([setTimeout(milliseconds), ended]);
  expect(said, "the process ended by itself").toBe("");
  child.kill("SIGKILL");
  const [, signal] = await ended;
  expect(signal).toBe("SIGKILL");
}

interface Told {
  branches: string[];
  batches: string[];
  unfinished: string[];
}

/** Gives what the process was told is stored, and the imports of which it never heard the end. */
function told(log: string): Told {
  const text = existsSync(log) ? readFileSync(log, "utf8") : "";
  const lines = text.split("\n").slice(0, -1);
  const ids = (kind: string) =>
    lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.split(" ")[1] ?? "");
  const batches = ids("batch");
  const unfinished = ids("begin").filter((id) => !batches.includes(id));
  return { branches: ids("branch"), batches, unfinished };
}

/** Checks that a batch is in the file as a whole: its counts are those of the history. */
function expectWhole(db: Db, batch: string): void {
  const counts = db.prepare("select counts from batch where id = ?").pluck().get(batch);
  const { new: added, changed, ...rest } = JSON.parse(String(counts));
  expect({ ...rest, stored: added + changed }).toEqual({
    unchanged: 0,
    vanished: 0,
    refused: 0,
    stored: 253,
  });
  const query = `select count(distinct record_id) from change
    where batch_id = ? and entity = 'register_entry'`;
  expect(db.prepare(query).pluck().get(batch)).toBe(253);
}

function expectSound(db: Db): void {
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.pragma("foreign_key_check")).toEqual([]);
  const writer = db.prepare("select who, batch_id, reason from writer").get();
  expect(writer).toEqual({ who: null, batch_id: null, reason: null });
  const strays = `select count(*) from change c where c.batch_id is not null
    and not exists (select 1 from batch b where b.id = c.batch_id)`;
  expect(db.prepare(strays).pluck().get()).toBe(0);
}

/** Checks the file against the log and gives how many of the unfinished batches are absent. */
function expectKept(db: Db, { branches, batches, unfinished }: Told): number {
  expectSound(db);
  const has = (table: string, id: string) =>
    db.prepare(`select 1 from ${table} where id = ?`).get(id) !== undefined;
  expect(branches.filter((id) => !has("branch", id))).toEqual([]);
  expect(batches.filter((id) => !has("batch", id))).toEqual([]);
  for (const id of batches) expectWhole(db, id);
  const absent = unfinished.filter((id) => !has("batch", id));
  // Killed between the end of the transaction and the word of it: then it is there as a whole.
  for (const id of unfinished) if (!absent.includes(id)) expectWhole(db, id);
  const traces = db.prepare("select count(*) from change where batch_id = ?").pluck();
  expect(absent.filter((id) => traces.get(id) !== 0)).toEqual([]);
  return absent.length;
}

it(`${kills} times killed during import and entry: all that was told is there, nothing half`, {
  timeout: kills * 20_000,
}, async () => {
  const random = lots(20_261_123);
  let interrupted = 0;
  let remembered = 0;
  let place = { file: "", log: "" };
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % killsOfOneFile === 0) {
      const folder = temporaryFolder();
      place = { file: join(folder, "Coevorden.leesspoor"), log: join(folder, "told.log") };
    }
    // Every third time already while it starts, when the file is made or its log is taken in.
    const fromStart = kill % 3 === 0;
    const milliseconds = Math.round(random() * (fromStart ? 600 : 500));
    await workAndKill(place.file, place.log, milliseconds, fromStart);
    if (!existsSync(place.file)) continue;
    const administration = openAdministration(place.file);
    expect(administration.differences).toEqual([]);
    const words = told(place.log);
    interrupted += expectKept(administration.db, words);
    remembered += words.branches.length + words.batches.length;
    closeAdministration(administration);
  }
  expect(interrupted).toBeGreaterThan(0);
  expect(remembered).toBeGreaterThan(0);
});
