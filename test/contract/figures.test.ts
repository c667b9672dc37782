import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenWorld, openWorld } from "./open-world.ts";

const coevorden = { period: "2024", scope: "0109", language: "nl" } as const;

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld("example");
});
afterAll(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

it("offers the reports, scopes and years there are (figure.options)", async () => {
  const options = await world.client.figure.options({ language: "nl" });
  expect(options.reports.map(({ value }) => value)).toContain("annual-review");
  expect(options.groups.map(({ value }) => value)).toEqual(["bind", "drenthe"]);
  expect(options.municipalities).toHaveLength(12);
  expect(options.years).toContain(2024);
});

it("gives the table of the annual review (figure.report)", async () => {
  const ask = { report: "annual-review", ...coevorden };
  const report = await world.client.figure.report(ask);
  const shown = Object.fromEntries(report.figures.map(({ id, display }) => [id, display]));
  expect(shown).toEqual({
    "boekstart.childcare-locations": "21",
    "boekstart.suitcases-handed-out": "254",
    "boekstart.activities": "38",
    "boekstart.participants": "249",
    "dbos.primary-schools": "24",
    "dbos.pupils": "2.129",
    "dbos.secondary-schools": "2",
    "dbos.locations": "26",
  });
  expect(report.checks.every(({ holds }) => holds)).toBe(true);
});

it("opens a figure onto its records (figure.explain)", async () => {
  const figure = "boekstart.suitcases-handed-out";
  const explanation = await world.client.figure.explain({ figure, ...coevorden });
  const sum = explanation.contributions.reduce((total, { amount }) => total + amount, 0);
  expect(sum).toBe(254);
  expect(explanation.contributions.some(({ amount }) => amount < 0)).toBe(true);
});

it("counts by another choice (figureSetting.list, figureSetting.choose)", async () => {
  const { client } = world;
  const settings = await client.figureSetting.list({ language: "nl" });
  const who = settings.find(({ key }) => key === "figure.participants.who");
  const figures = ["boekstart.participants", "kleintje-bieb.participants"];
  expect(who).toMatchObject({ value: "children", figures });
  const participants = async () => {
    const report = await client.figure.report({ report: "annual-review", ...coevorden });
    return report.figures.find(({ id }) => id === "boekstart.participants")?.value ?? 0;
  };
  const key = "figure.participants.who";
  await client.figureSetting.choose({ key, value: "children_and_adults" });
  expect(await participants()).toBeGreaterThan(249);
  await client.figureSetting.choose({ key, value: "children" });
  expect(await participants()).toBe(249);
  const wrong = client.figureSetting.choose({ key, value: "grandparents" });
  await expect(wrong).rejects.toMatchObject({ code: "INVALID_FIELD", data: { field: "value" } });
});

it("names the field of a question that cannot be", async () => {
  const { figure } = world.client;
  const asks = [
    { report: "jaarverslag", ...coevorden, field: "report" },
    { report: "subsidies", ...coevorden, period: "2024-13-01..2024-12-31", field: "period" },
    { report: "subsidies", ...coevorden, scope: "Coevorden!", field: "scope" },
  ];
  for (const { field, ...ask } of asks) {
    await expect(figure.report(ask)).rejects.toMatchObject({
      code: "INVALID_FIELD",
      data: { field },
    });
  }
});

it("writes the figures to a file and changes nothing (exporting.figures)", async () => {
  const { client } = world;
  const before = (await client.administration.check({})).changes;
  const ask = { report: "annual-review", ...coevorden, audience: "external" as const };
  const csv = await client.exporting.figures({ ...ask, format: "csv" });
  expect(csv.name).toMatch(/\.csv$/);
  const lines = (await csv.text()).split("\r\n");
  expect(lines.find((line) => line.startsWith("Deelnemende leerlingen"))).toContain(";2129;");
  const json = await client.exporting.figures({ ...ask, format: "json" });
  expect(JSON.parse(await json.text())).toHaveLength(8);
  const xlsx = await client.exporting.figures({ ...ask, format: "xlsx" });
  expect(xlsx.size).toBeGreaterThan(3000);
  expect((await client.administration.check({})).changes).toBe(before);
});

it("writes a table as it stands on the screen (exporting.table)", async () => {
  const table = {
    title: "Vestigingen: 2024/2025",
    language: "nl" as const,
    columns: [
      { key: "name", header: "Naam", kind: "text" as const },
      { key: "number", header: "Huisnummer", kind: "code" as const },
      { key: "count", header: "Aantal", kind: "integer" as const },
    ],
    rows: [{ name: "=1+1", number: "1-3", count: 1200 }],
    notes: [],
  };
  const file = await world.client.exporting.table({ table, format: "csv" });
  const [, row] = (await file.text()).split("\r\n");
  expect(row).toBe(`'=1+1;"1-3";1200`);
});

it("finds records by name, town, code or number (search.find)", async () => {
  const { client } = world;
  const found = await client.search.find({ text: "coevorden", limit: 50 });
  expect(found.some(({ entity }) => entity === "municipality")).toBe(true);
  expect(found.some(({ entity }) => entity === "childcare")).toBe(true);
  const [school] = await client.location.list({ kind: "school", municipalityCode: "0109" });
  const byCode = await client.search.find({ text: school?.locationCode ?? "", limit: 5 });
  expect(byCode).toMatchObject([{ entity: "school", key: school?.id }]);
  expect(await client.search.find({ text: "100%_zeker", limit: 5 })).toEqual([]);
});
