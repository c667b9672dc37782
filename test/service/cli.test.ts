import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../electron/cli/commands/index.ts";
import { runCommand } from "../../electron/cli/run-command.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const registers = join(root, "test", "registers");
const primary = join(registers, "duo-bo-vestigingen-2026-08-drenthe.csv");
const secondary = join(registers, "duo-vo-vestigingen-2026-10-drenthe-excerpt.csv");

let folder: string;
let example: string;

async function leesspoor(...words: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const text = (part: string | Uint8Array) =>
    typeof part === "string" ? part : Buffer.from(part).toString("utf8");
  const code = await runCommand([...words, "--language", "nl"], {
    out: (part) => out.push(text(part)),
    error: (line) => errors.push(line),
  });
  return { code, out: out.join(""), error: errors.join("\n") };
}

function json<Result>(answer: { out: string }): Result {
  return JSON.parse(answer.out) as Result;
}

interface Figure {
  id: string;
  value: number | null;
  display: string;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-cli-"));
  example = join(folder, "voorbeeld.leesspoor");
  expect((await leesspoor("create", "--example", "--db", example)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("figures", () => {
  it("prints the annual review with exactly its fields", async () => {
    const ask = ["--report", "annual-review", "--year", "2024", "--municipality", "0109"];
    const answer = await leesspoor("figures", ...ask, "--db", example);
    expect(answer.code).toBe(0);
    const figures = json<Figure[]>(answer);
    expect(figures.map(({ value }) => value)).toEqual([21, 254, 38, 249, 24, 2129, 2, 26]);
    expect(Object.keys(figures[0] ?? {})).toEqual(
      "id label value state unit display period scope definitionVersion estimatedShare".split(" "),
    );
  });

  it("prints the subsidy table; what was not sought has no value", async () => {
    const ask = ["--report", "subsidies", "--period", "2024", "--scope", "bind"];
    const figures = json<Figure[]>(await leesspoor("figures", ...ask, "--db", example));
    expect(figures.map(({ value }) => value)).toEqual([20, 113, null, 36, 5, 5, 1]);
    expect(figures[2]).toMatchObject({ id: "grants.primary-new", state: "none", display: "–" });
  });

  it("hides few people from outsiders in a file, and in JSON when asked to", async () => {
    // On that day of the example the vouchers brought one new member.
    const period = "2024-01-04..2024-01-04";
    const day = ["--report", "boekstart", "--period", period, "--scope", "0109"];
    const members = async (...more: string[]) => {
      const answer = await leesspoor("figures", ...day, ...more, "--db", example);
      return json<Figure[]>(answer).find(({ id }) => id === "memberships.after-voucher");
    };
    expect(await members()).toMatchObject({ state: "value", value: 1 });
    const hidden = { state: "suppressed", value: null, display: "verborgen (<5)" };
    expect(await members("--audience", "external")).toMatchObject(hidden);
    const csv = async (...more: string[]) =>
      (await leesspoor("figures", ...day, "--format", "csv", ...more, "--db", example)).out;
    expect(await csv()).toMatch(/Nieuwe leden na bon of koffertje;;leden;verborgen \(<5\)/);
    expect(await csv("--audience", "internal")).toMatch(/koffertje;1;leden;;/);
  });

  it("writes CSV and XLSX to a file", async () => {
    const ask = ["figures", "--report", "coverage", "--period", "2024", "--scope", "bind"];
    const csv = await leesspoor(...ask, "--format", "csv", "--db", example);
    expect(csv.out.charCodeAt(0)).toBe(0xfeff);
    const out = join(folder, "dekking.xlsx");
    const xlsx = await leesspoor(...ask, "--format", "xlsx", "--out", out, "--db", example);
    expect(xlsx.code).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString("latin1")).toBe("PK");
  });
});

it("explains a figure by the records behind it and those that do not count", async () => {
  const ask = ["--figure", "boekstart.activities", "--period", "2024", "--scope", "0109"];
  const answer = await leesspoor("explain", ...ask, "--db", example);
  const explanation = json<{
    value: number;
    contributions: { amount: number; part: string }[];
    nearMisses: { reason: string; label: string }[];
  }>(answer);
  expect(explanation.contributions).toHaveLength(explanation.value);
  expect(explanation.contributions.every(({ part }) => part === "value")).toBe(true);
  const webinars = explanation.nearMisses.filter(({ label }) => /webinar/i.test(label));
  expect(webinars).toHaveLength(2);
  expect(explanation.nearMisses.every(({ reason }) => reason.length > 3)).toBe(true);
});

describe("import", () => {
  it("reads the real extracts in: 24 primary and 2 secondary schools in Coevorden", async () => {
    const db = join(folder, "leeg.leesspoor");
    await leesspoor("create", "--db", db);
    const trial = ["import", "--source", "duo-po", primary, "--municipalities", "0109"];
    const tried = json<Record<string, unknown>>(await leesspoor(...trial, "--dry-run", "--db", db));
    expect(tried).toMatchObject({ batch: null, new: 24, refused: [] });
    expect(tried.rows).toHaveLength(24);
    const stored = await leesspoor(...trial, "--person", "EM-04", "--db", db);
    expect(stored.code).toBe(0);
    expect(Object.keys(json<object>(stored))).toEqual(
      "batch new changed unchanged vanished refused".split(" "),
    );
    const more = ["--source", "duo-vo", secondary, "--municipalities", "0109"];
    expect(json(await leesspoor("import", ...more, "--db", db))).toMatchObject({ new: 2 });
    const again = json(await leesspoor(...trial, "--db", db));
    expect(again).toMatchObject({ new: 0, changed: 0, unchanged: 24, vanished: 0 });
  });

  it("says which of the municipalities that were asked for the file does not know", async () => {
    const words = ["import", primary, "--municipalities", "0109,9999", "--dry-run"];
    const answer = await leesspoor(...words, "--db", example);
    expect(answer.code).toBe(0);
    expect(answer.error).toMatch(/gemeenten: 9999$/);
  });

  it("knows every register by itself, and takes a year and after-school care", async () => {
    const db = join(folder, "registers.leesspoor");
    await leesspoor("create", "--db", db);
    const read = async (name: string, ...more: string[]) => {
      const path = fileURLToPath(new URL(`../registers/${name}`, import.meta.url));
      const scope = ["--municipalities", "0109", "--db", db];
      return json<Record<string, unknown>>(await leesspoor("import", path, ...more, ...scope));
    };
    const childcare = "lrk-export-SYNTHETISCH-echte-kopregel.csv";
    expect(await read(childcare)).toMatchObject({ new: 1, refused: [] });
    const both = await read(childcare, "--source", "lrk", "--include-after-school-care");
    expect(both).toMatchObject({ new: 1, unchanged: 1 });
    expect(Object.keys(both)).toEqual("batch new changed unchanged vanished refused".split(" "));
    const births = "cbs-37230ned-geboorten-drenthe-2012-2016.csv";
    expect(await read(births, "--source", "cbs-births")).toMatchObject({ new: 5 });
    const pupils = "duo-vo-leerlingen-per-vestiging-2025-excerpt.csv";
    expect(await read(pupils, "--year", "2025")).toMatchObject({ new: 0, unchanged: 0 });
    const wrong = await leesspoor("import", primary, "--source", "duo-xx", "--db", db);
    expect(wrong).toMatchObject({
      code: 2,
      error: expect.stringContaining("cbs-disadvantage|lrk"),
    });
    expect(await leesspoor("import", primary, "--year", "25", "--db", db)).toMatchObject({
      code: 2,
    });
  });

  it("stores the sound rows, names the refused ones and ends with 1", async () => {
    const db = join(folder, "deels.leesspoor");
    await leesspoor("create", "--db", db);
    const [head = "", first = "", second = ""] = readFileSync(primary, "latin1").split("\r\n");
    const broken = second.replace(/;\d\d[A-Z]{2}\d\d;/, ";04L;");
    const file = join(folder, "deels.csv");
    writeFileSync(file, [head, first, broken, ""].join("\r\n"), "latin1");
    const answer = await leesspoor("import", "--source", "duo-po", file, "--db", db);
    expect(answer.code).toBe(1);
    const result = json<{ new: number; refused: object[] }>(answer);
    expect(result).toMatchObject({
      new: 1,
      refused: [{ row: 3, field: "locationCode", reason: "bad-location-code" }],
    });
    expect(answer.error).toContain("rij 3, locationCode: dit is geen vestigingscode");
  });

  it("refuses a file that is no register with a sentence and exit 1", async () => {
    const file = join(folder, "brief.csv");
    writeFileSync(file, "Beste;collega\r\nhier;iets\r\n");
    const answer = await leesspoor("import", file, "--db", example);
    expect(answer).toMatchObject({ code: 1, out: "" });
    expect(answer.error).toContain("brief.csv");
  });
});

it("checks, copies and puts a copy back", async () => {
  const db = join(folder, "terug.leesspoor");
  await leesspoor("create", "--db", db);
  const copy = join(folder, "kopie.leesspoor");
  expect(json(await leesspoor("backup", "--out", copy, "--db", db))).toMatchObject({ file: copy });
  const input = JSON.stringify({ title: "Na de kopie" });
  await leesspoor("call", "series.create", "--input", input, "--db", db);
  expect((await leesspoor("restore", "--from", copy, "--db", db)).code).toBe(0);
  expect(json(await leesspoor("call", "series.list", "--db", db))).toEqual([]);
  expect(json(await leesspoor("check", "--db", db))).toMatchObject({ sound: true });
});

it("prints the contract: every procedure with the JSON Schema of input and output", async () => {
  const procedures = json<{ procedure: string; input: object; output: object }[]>(
    await leesspoor("contract"),
  );
  const activity = procedures.find(({ procedure }) => procedure === "activity.create");
  expect(activity?.input).toMatchObject({ type: "object", additionalProperties: false });
  expect(procedures.length).toBeGreaterThan(100);
});

describe("exit codes", () => {
  it.each([
    ["an unknown command", ["fly"], 2],
    ["the help", ["help"], 0],
    ["the help of a command", ["figures", "--help"], 0],
    ["two periods for a card", ["card", "--clinic", "x", "--year", "2024", "--period", "2023"], 2],
    ["an unknown audience", ["figures", "--report", "coach", "--audience", "all"], 2],
    ["an unknown option", ["check", "--sideways"], 2],
    ["an unknown report", ["figures", "--report", "x", "--year", "2024", "--scope", "bind"], 2],
    ["a period that is none", ["explain", "--figure", "dbos.pupils", "--period", "x"], 2],
    ["a missing option", ["backup"], 2],
    ["an unknown procedure", ["call", "branch.fly"], 2],
    ["an inherited name as procedure", ["call", "constructor"], 2],
    ["input that is no JSON", ["call", "branch.list", "--input", "{"], 2],
    ["an unknown field", ["call", "branch.list", "--input", '{"fly":"1"}'], 2],
    ["a file that is not there", ["import", "weg.csv"], 1],
    ["an administration that exists", ["create"], 1],
    ["an unknown municipality", ["explain", "--figure", "dbos.pupils", "--year", "2024"], 1],
  ])("%s", async (_what, words, code) => {
    const scope = words.includes("--figure") ? ["--scope", "9999"] : [];
    const answer = await leesspoor(...words, ...scope, "--db", example);
    expect(answer).toMatchObject({ code, out: "" });
    expect(answer.error.length).toBeGreaterThan(5);
  });

  it("prints in the help every command and every option that one takes", async () => {
    const { error } = await leesspoor("help");
    for (const { name, options } of commands) {
      expect(error).toMatch(new RegExp(`^  ${name}\\b`, "m"));
      for (const option of options) expect(error).toContain(`--${option}`);
    }
  });

  it("hold for the process itself, with nothing but JSON on standard output", () => {
    const script = join(root, "electron", "cli", "leesspoor.ts");
    const answer = spawnSync(process.execPath, [script, "check", "--db", example]);
    expect(answer.status).toBe(0);
    expect(JSON.parse(answer.stdout.toString())).toMatchObject({ sound: true });
    const wrong = spawnSync(process.execPath, [script, "fly"]);
    expect(wrong.status).toBe(2);
    expect(wrong.stdout.toString()).toBe("");
  });
});

describe("words and options that a command does not know", () => {
  it.each([
    [["check", "--example"], "--example"],
    [["check", "everything"], "everything"],
    [["create", "--out", "ergens"], "--out"],
    [["import", primary, secondary], secondary],
    [["explain", "--report", "subsidies", "--figure", "dbos.pupils"], "--report"],
  ])("are refused before anything is done: %j", async (words, surplus) => {
    const db = join(folder, "nooit.leesspoor");
    const answer = await leesspoor(...words, "--db", db);
    expect(answer.code).toBe(2);
    expect(answer.error).toContain(`"${words[0]}" kent ${surplus} niet`);
    expect(existsSync(db)).toBe(false);
  });
});

describe("where a result may be written", () => {
  const ask = ["figures", "--report", "coverage", "--period", "2024", "--scope", "bind"];

  it("is never over the administration itself", async () => {
    for (const words of [ask, ["backup"]]) {
      const answer = await leesspoor(...words, "--out", example, "--db", example);
      expect(answer.code).toBe(1);
      expect(answer.error).toContain(example);
    }
    expect((await leesspoor("check", "--db", example)).code).toBe(0);
  });

  it("is not a folder, nor in a folder that is not there", async () => {
    const missing = join(folder, "er-niet", "cijfers.json");
    for (const out of [folder, missing]) {
      expect((await leesspoor(...ask, "--out", out, "--db", example)).code).toBe(1);
      expect((await leesspoor("backup", "--out", out, "--db", example)).code).toBe(1);
    }
    expect((await leesspoor("import", folder, "--db", example)).code).toBe(1);
  });

  it("is a file for an explanation too, in the one form that it has", async () => {
    const out = join(folder, "uitleg.json");
    const words = ["explain", "--figure", "dbos.pupils", "--period", "2024", "--scope", "0109"];
    expect((await leesspoor(...words, "--out", out, "--db", example)).code).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ value: 2129 });
    expect((await leesspoor(...words, "--format", "csv", "--db", example)).code).toBe(2);
  });
});
