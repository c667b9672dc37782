import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ImportResult } from "../../electron/contract/importing.ts";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
beforeEach(async () => {
  world = await openWorld("empty");
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

const files = {
  primary: "duo-bo-vestigingen-2026-08-drenthe.csv",
  secondary: "duo-vo-vestigingen-2026-10-drenthe-excerpt.csv",
  pupils: "duo-po-leerlingen-historisch-2026-drenthe.csv",
  secondaryPupils: "duo-vo-leerlingen-per-vestiging-2025-excerpt.csv",
  childcare: "lrk-export-SYNTHETISCH-echte-kopregel.csv",
  births: "cbs-37230ned-geboorten-drenthe-2012-2016.csv",
} as const;

type RunInput = Parameters<OpenWorld["client"]["importing"]["run"]>[0];

function fileOf(name: keyof typeof files, under: string = files[name]): File {
  return new File([readFileSync(new URL(`../registers/${files[name]}`, import.meta.url))], under);
}

async function run(name: keyof typeof files | File, options: Partial<RunInput> = {}) {
  const file = name instanceof File ? name : fileOf(name);
  let result: ImportResult | undefined;
  for await (const event of await world.client.importing.run({ file, trial: false, ...options })) {
    result = event.result ?? result;
  }
  if (result === undefined) throw new Error("the import ended without a result");
  return result;
}

const coevorden = { municipalities: ["0109"] };

it("reads every register by its kind alone, and again without differences", async () => {
  const expected = [
    ["primary", "duo-po", 24],
    ["secondary", "duo-vo", 2],
    ["pupils", "duo-po-pupils", 720],
    ["childcare", "lrk", 1],
    ["births", "cbs-births", 5],
  ] as const;
  for (const [name, source, count] of expected) {
    const first = await run(name, coevorden);
    expect(first, name).toMatchObject({ source, new: count, refused: [], skipped: 0 });
    const again = await run(name, coevorden);
    expect(again, name).toMatchObject({ new: 0, changed: 0, vanished: 0, unchanged: count });
  }
  const childcare = await world.client.location.list({ kind: "childcare" });
  expect(childcare).toMatchObject([{ lrkNumbers: "100000009", childPlaces: 32 }]);
  const births = await world.client.municipalityYear.list({ municipalityCode: "0109" });
  expect(births.map(({ liveBirths }) => liveBirths)).toEqual([304, 283, 289, 296, 312]);
});

it("takes the year of a file that does not tell it from its name or from the caller", async () => {
  await run("secondary");
  const unnamed = fileOf("secondaryPupils", "leerlingen.csv");
  await expect(run(unnamed)).rejects.toMatchObject({
    code: "BAD_FILE",
    data: { field: "missing-year" },
  });
  const byName = await run("secondaryPupils", { trial: true });
  const byCaller = await run(unnamed, { trial: true, year: 2024 });
  expect(byName.new).toBeGreaterThan(0);
  expect(byName.rows?.every(({ key }) => key.endsWith(" 2025-10-01"))).toBe(true);
  expect(byCaller.rows?.every(({ key }) => key.endsWith(" 2024-10-01"))).toBe(true);
});

it("reads after-school care when asked, and tells what it left out", async () => {
  const nurseries = await run("childcare", { trial: true });
  expect(nurseries).toMatchObject({
    new: 1,
    leftOut: { "after-school-care": 1, childminder: 1, "childminder-agency": 1 },
    warnings: [],
    absentMunicipalities: [],
  });
  const options = { trial: true, includeAfterSchoolCare: true, municipalities: ["0109", "0014"] };
  const both = await run("childcare", options);
  expect(both).toMatchObject({ new: 2, absentMunicipalities: ["0014"] });
  expect(both.rows?.map(({ key }) => key)).toEqual(["100000009", "100000010"]);
});

it("tells a number that fails the eleven-proof, and reads it", async () => {
  const text = readFileSync(
    new URL(`../registers/${files.childcare}`, import.meta.url),
    "latin1",
  ).replace("100000009;KDV", "100000008;KDV");
  const result = await run(new File([Buffer.from(text, "latin1")], "lrk.csv"), { trial: true });
  expect(result).toMatchObject({
    new: 1,
    warnings: [{ row: 2, field: "lrkNumber", reason: "eleven-proof", key: "100000008" }],
  });
});

it("leaves out the rows that a person does not take", async () => {
  const tried = await run("primary", { ...coevorden, trial: true });
  const skip = tried.rows?.slice(0, 4).map(({ key }) => key) ?? [];
  expect(await run("primary", { ...coevorden, skip })).toMatchObject({ new: 20, skipped: 4 });
  expect(await world.client.location.list({ kind: "school" })).toHaveLength(20);
  expect(await run("primary", coevorden)).toMatchObject({ new: 4, unchanged: 20, skipped: 0 });
});

it("tells what a person has otherwise than the register", async () => {
  await run("primary", coevorden);
  const [school] = await world.client.location.list({ kind: "school" });
  if (!school) throw new Error("there is no school");
  await world.client.location.correct({
    key: school.id,
    patch: { shortName: "Onze school" },
  });
  await world.client.locationVersion.correct({
    key: school.versionId ?? "",
    patch: { name: "Een eigen naam" },
  });
  const tried = await run("primary", { ...coevorden, trial: true });
  const row = tried.rows?.find(({ key }) => key === school.locationCode);
  expect(row).toMatchObject({
    outcome: "unchanged",
    changes: [],
    kept: [{ field: "name", before: "Een eigen naam", after: school.name }],
  });
});
