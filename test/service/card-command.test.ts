import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "../../electron/cli/run-command.ts";
import { readPdf } from "../db/exports/read-pdf.ts";

let folder: string;
let example: string;

async function leesspoor(...words: string[]) {
  const out: (string | Uint8Array)[] = [];
  const errors: string[] = [];
  const code = await runCommand([...words, "--language", "nl"], {
    out: (part) => out.push(part),
    error: (line) => errors.push(line),
  });
  return { code, out, error: errors.join("\n") };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-card-"));
  example = join(folder, "voorbeeld.leesspoor");
  expect((await leesspoor("create", "--example", "--db", example)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sleen = ["--clinic", "consultatiebureau sleen", "--year", "2024"];

it("writes the card of a clinic by its name to a file", async () => {
  const file = join(folder, "sleen.pdf");
  const { code, out } = await leesspoor("card", ...sleen, "--out", file, "--db", example);
  expect({ code, out }).toEqual({ code: 0, out: [] });
  const { pages, texts } = readPdf(readFileSync(file));
  expect(pages).toBe(1);
  expect(texts).toContain("Resultaten Consultatiebureau Sleen");
  expect(texts[texts.indexOf("Dagdelen gehouden") + 1]).toBe("22");
});

it("prints the bytes without a file", async () => {
  const { out } = await leesspoor("card", ...sleen, "--db", example);
  expect(
    Buffer.from(out[0] as Uint8Array)
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

it("refuses an unknown clinic, a period that is none and a file over its own", async () => {
  const unknown = await leesspoor("card", "--clinic", "Emmen", "--year", "2024", "--db", example);
  expect(unknown).toMatchObject({ code: 1, error: expect.stringContaining("Emmen") });
  const period = ["--clinic", "x", "--period", "voorjaar"];
  expect((await leesspoor("card", ...period, "--db", example)).code).toBe(2);
  expect((await leesspoor("card", "--year", "2024", "--db", example)).code).toBe(2);
  const over = await leesspoor("card", ...sleen, "--out", example, "--db", example);
  expect(over.code).toBe(1);
});
