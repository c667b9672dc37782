import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type OpenWorld, openWorld } from "./open-world.ts";

const extract = new URL("../registers/duo-bo-vestigingen-2026-08-drenthe.csv", import.meta.url);

let world: OpenWorld;
beforeEach(async () => {
  world = await openWorld("empty");
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

async function importSchools(): Promise<string> {
  const file = new File([readFileSync(extract)], "duo-bo.csv");
  let batch: string | null = null;
  for await (const { result } of await world.client.importing.run({ file, trial: false })) {
    batch = result?.batch ?? batch;
  }
  return batch ?? "";
}

it("shows what undoing would do and changes nothing (importing.proposeUndo)", async () => {
  const { client } = world;
  const batch = await importSchools();
  const schools = await client.location.list({});
  const [school] = schools;
  const patch = { name: "Eigen naam" };
  await client.locationVersion.correct({ key: school?.versionId ?? "", patch });
  const proposal = await client.importing.proposeUndo({ batch, limit: 10 });
  expect(proposal).toMatchObject({ batchId: batch, kind: "import", title: "duo-bo.csv" });
  expect(proposal.counts).toMatchObject({ changed_since: 1, locked: 0 });
  const by = (state: string) => proposal.records.filter((record) => record.state === state);
  expect(by("can_undo")).toHaveLength(10);
  expect(by("changed_since")).toMatchObject([
    { id: school?.versionId, since: { who: "EM-01", fields: [{ field: "name" }] } },
  ]);
  expect(by("in_use")).toHaveLength(proposal.counts.in_use);
  expect(await client.location.list({})).toHaveLength(schools.length);
});

it("undoes an import once, and the undoing itself (importing.undo)", async () => {
  const { client } = world;
  const batch = await importSchools();
  const undone = await client.importing.undo({ batch });
  expect(undone.kept).toBe(0);
  expect(await client.location.list({})).toEqual([]);
  const [last, first] = await client.importing.batches({});
  expect(last).toMatchObject({ id: undone.batch, kind: "undo", undoesId: batch, who: "EM-01" });
  expect(first).toMatchObject({ id: batch, undoneById: undone.batch });
  await expect(client.importing.undo({ batch })).rejects.toMatchObject({
    code: "CANNOT_UNDO",
    data: { record: "duo-bo.csv", detail: "undone" },
  });
  await client.importing.undo({ batch: undone.batch });
  expect(await client.location.list({})).toHaveLength(253);
  await expect(client.importing.proposeUndo({ batch: "onbekend" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

it("keeps the example as it is", async () => {
  const { client } = world;
  const example = await openWorld("example");
  const [batch] = await example.client.importing.batches({});
  await expect(example.client.importing.undo({ batch: batch?.id ?? "" })).rejects.toMatchObject({
    code: "CANNOT_UNDO",
    data: { detail: "example" },
  });
  expect((await example.client.location.list({})).length).toBeGreaterThan(0);
  expect(example.faults).toEqual([]);
  example.close();
  expect(await client.importing.batches({})).toEqual([]);
});
