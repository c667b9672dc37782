import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "../../electron/cli/run-command.ts";
import { type OpenWorld, openWorld } from "./open-world.ts";

const coevorden = { period: "2024", scope: "0109", language: "nl" } as const;
const schools = "dbos.primary-schools";

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld("example");
  const { client } = world;
  const taking = await client.participation.list({ programmeCode: "dbos-primary" });
  const [one, other] = taking.filter((row) => row.municipalityCode === "0109");
  const [fromIds, toId] = [[one?.locationId ?? ""], other?.locationId ?? ""];
  await client.succession.merge({ fromIds, toId, happenedOn: "2025-08-01" });
});
afterAll(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

async function leesspoor(
  ...words: string[]
): Promise<{ code: number; out: string; error: string }> {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runCommand([...words, "--db", world.session.file, "--language", "nl"], {
    out: (part) => out.push(String(part)),
    error: (line) => errors.push(line),
  });
  return { code, out: out.join(""), error: errors.join("\n") };
}

it("gives a report as it was then and in today's structure (figure.report)", async () => {
  const { figure } = world.client;
  const schoolsIn = async (structure?: "then" | "today") => {
    const ask = { report: "annual-review", ...coevorden, ...(structure && { structure }) };
    const report = await figure.report(ask);
    expect(report.checks.every(({ holds }) => holds)).toBe(true);
    return report.figures.find(({ id }) => id === schools)?.value;
  };
  expect(await schoolsIn()).toBe(24);
  expect(await schoolsIn("then")).toBe(24);
  expect(await schoolsIn("today")).toBe(23);
});

it("says which records count as which location of today (figure.explain)", async () => {
  const ask = { figure: schools, ...coevorden };
  const found = await world.client.figure.explain({ ...ask, structure: "today" });
  expect(found.contributions).toHaveLength(24);
  expect(new Set(found.contributions.map(({ countsAsId }) => countsAsId)).size).toBe(23);
  const together = found.contributions.filter(({ id, countsAsId }) => id !== countsAsId);
  expect(together).toHaveLength(1);
  const plain = await world.client.figure.explain(ask);
  expect(plain.contributions.every(({ countsAs }) => countsAs === null)).toBe(true);
});

it("lets figures leave the product in either structure (exporting.figures)", async () => {
  const ask = { report: "annual-review", ...coevorden, structure: "today" } as const;
  const { client } = world;
  const json = await client.exporting.figures({ ...ask, format: "json" });
  const values = JSON.parse(await json.text()) as { id: string; value: number }[];
  expect(values.find(({ id }) => id === schools)?.value).toBe(23);
  const { figures } = await client.figure.report(ask);
  for (const { notes, id } of figures) {
    expect(notes.join(), id).toContain("In de indeling van vandaag");
  }
});

it("takes the structure on the command line and refuses another word", async () => {
  const ask = ["--year", "2024", "--municipality", "0109"];
  const today = ["--structure", "today"];
  const figures = await leesspoor("figures", "--report", "annual-review", ...ask, ...today);
  const values = JSON.parse(figures.out) as { id: string; value: number }[];
  expect(values.find(({ id }) => id === schools)?.value).toBe(23);
  const explained = await leesspoor("explain", "--figure", schools, ...ask, ...today);
  expect(JSON.parse(explained.out)).toMatchObject({ value: 23 });
  const then = await leesspoor("explain", "--figure", schools, ...ask);
  expect(JSON.parse(then.out)).toMatchObject({ value: 24 });
  const wrong = await leesspoor("explain", "--figure", schools, ...ask, "--structure", "ooit");
  expect(wrong).toMatchObject({ code: 2, error: expect.stringContaining("--structure") });
});
