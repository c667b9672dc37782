import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld("example");
});
afterAll(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

it("gives who does not take part, as coverage counts them (register.whiteSpots)", async () => {
  const { client } = world;
  const ask = { day: "2024-12-31", scope: "0109" };
  const { counts, locations, scopeLabel } = await client.register.whiteSpots(ask);
  expect(scopeLabel).toBe("Coevorden");
  const { figures } = await client.figure.report({
    report: "coverage",
    period: "2024",
    scope: "0109",
    language: "nl",
  });
  const coverage = figures.map(({ numerator, denominator }) => [numerator, denominator]);
  const counted = counts.map(({ takesPart, inRegister }) => [takesPart, inRegister]);
  expect(counted.slice(0, 2)).toEqual(coverage);
  const missing = counts.reduce((sum, row) => sum + row.inRegister - row.takesPart, 0);
  expect(locations).toHaveLength(missing);
});

it("names the field when white spots are asked of a branch or a day that is none", async () => {
  const { register } = world.client;
  const branch = "branch:00000000-0000-7000-8000-000000000000";
  await expect(register.whiteSpots({ day: "2024-12-31", scope: branch })).rejects.toMatchObject({
    code: "INVALID_FIELD",
    data: { field: "scope" },
  });
  await expect(register.whiteSpots({ day: "2024-13-01", scope: "0109" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

it("gives what the registers say of a location (register.ofLocation)", async () => {
  const empty = await openWorld("empty");
  const { client } = empty;
  const extract = new URL("../registers/duo-bo-vestigingen-2026-08-drenthe.csv", import.meta.url);
  const file = new File([readFileSync(extract)], "duo-bo.csv");
  for await (const _event of await client.importing.run({ file, trial: false })) void _event;
  const [school] = await client.location.list({ municipalityCode: "0109" });
  const locationId = school?.id ?? "";
  const [same] = await client.register.ofLocation({ locationId });
  expect(same).toMatchObject({ source: "duo-po", key: school?.locationCode, differences: [] });
  expect(same).toMatchObject({ fileName: "duo-bo.csv", state: "present", readInBy: "EM-01" });
  const patch = { name: "Eigen naam", town: null };
  await client.locationVersion.correct({ key: school?.versionId ?? "", patch });
  const [other] = await client.register.ofLocation({ locationId });
  expect(other?.differences).toEqual([
    { field: "name", own: "Eigen naam", register: school?.name },
    { field: "town", own: null, register: school?.town },
  ]);
  const { key } = await client.location.create({
    kind: "school",
    name: "Nieuw",
    type: "bo",
    municipalityCode: "0109",
  });
  expect(await client.register.ofLocation({ locationId: key })).toEqual([]);
  expect(empty.faults).toEqual([]);
  empty.close();
});
