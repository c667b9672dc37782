import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ImportEvent, ImportResult } from "../../electron/contract/importing.ts";
import { type OpenWorld, openWorld } from "./open-world.ts";

const extract = fileURLToPath(
  new URL("../registers/duo-bo-vestigingen-2026-08-drenthe.csv", import.meta.url),
);

let world: OpenWorld;
beforeEach(async () => {
  world = await openWorld("empty");
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

function register(): File {
  return new File([readFileSync(extract)], "duo-bo.csv");
}

/** The extract many times over, each time under other institution codes: a national file's size. */
function largeRegister(times: number): File {
  const [head = "", ...lines] = readFileSync(extract, "latin1").trimEnd().split("\r\n");
  const copies = Array.from({ length: times }, (_, copy) => {
    const letters = String.fromCharCode(65 + Math.floor(copy / 26), 65 + (copy % 26));
    return lines.map((line, index) => {
      const code = `${String(index % 100).padStart(2, "0")}${letters}`;
      const cells = line.split(";");
      cells[2] = code;
      cells[3] = `${code}${String(Math.floor(index / 100)).padStart(2, "0")}`;
      return cells.join(";");
    });
  });
  const text = [head, ...copies.flat(), ""].join("\r\n");
  return new File([Buffer.from(text, "latin1")], "landelijk.csv");
}

async function resultOf(events: AsyncIterable<ImportEvent>): Promise<ImportResult | undefined> {
  let result: ImportResult | undefined;
  for await (const event of events) result = event.result ?? result;
  return result;
}

it("tells what a file would do and stores nothing (importing.run as a trial)", async () => {
  const { client } = world;
  const input = { file: register(), trial: true, municipalities: ["0109"] };
  const result = await resultOf(await client.importing.run(input));
  expect(result).toMatchObject({ batch: null, new: 24, refused: [], encoding: "windows-1252" });
  expect(result?.rows).toHaveLength(24);
  expect(await client.location.list({})).toEqual([]);
  expect(await client.importing.batches({})).toEqual([]);
});

it("stores the sound rows as one batch that can be found again (importing.batches)", async () => {
  const { client } = world;
  const result = await resultOf(await client.importing.run({ file: register(), trial: false }));
  expect(result).toMatchObject({ new: 253, changed: 0, unchanged: 0, vanished: 0, refused: [] });
  const [batch] = await client.importing.batches({});
  expect(batch).toMatchObject({ id: result?.batch, fileName: "duo-bo.csv", who: "EM-01" });
  expect(batch?.fileSha256).toMatch(/^[0-9a-f]{64}$/);
  const again = await resultOf(await client.importing.run({ file: register(), trial: false }));
  expect(again).toMatchObject({ new: 0, changed: 0, unchanged: 253, vanished: 0 });
  const schools = await client.location.list({ kind: "school", municipalityCode: "0109" });
  expect(schools).toHaveLength(24);
  const history = await client.history.ofRecord({ entity: "location", key: schools[0]?.id ?? "" });
  expect(history.every(({ batchTitle }) => batchTitle === "duo-bo.csv")).toBe(true);
});

it("leaves nothing behind when it is ended half-way, and lets writers go on", async () => {
  const { client } = world;
  const events = await client.importing.run({ file: largeRegister(24), trial: false });
  for await (const event of events) {
    expect(event).toMatchObject({ total: 24 * 253 });
    expect(event.done).toBeLessThan(event.total);
    break;
  }
  await client.series.create({ title: "Na het afbreken" });
  expect(await client.location.list({})).toEqual([]);
  expect(await client.importing.batches({})).toEqual([]);
});

it("refuses a file that is no register, naming file and reason", async () => {
  const { client } = world;
  const file = new File(["naam;plaats\r\nx;y\r\n"], "lijst.csv");
  const events = async () => resultOf(await client.importing.run({ file, trial: true }));
  await expect(events()).rejects.toMatchObject({
    code: "BAD_FILE",
    data: { value: "lijst.csv", field: "unrecognised" },
  });
});
