import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "../../electron/cli/run-command.ts";

let folder: string;
let file: string;

async function leesspoor(...words: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommand([...words, "--db", file, "--language", "nl"], {
    out: (part) => out.push(String(part)),
    error: (line) => errors.push(line),
  });
  return { code, out: out.join(""), error: errors.join("\n") };
}

const call = (procedure: string, input: object) =>
  leesspoor("call", procedure, "--input", JSON.stringify(input));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-quotes-"));
  file = join(folder, "proef.leesspoor");
  expect((await leesspoor("create")).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("warns on standard error when a text seems to hold personal data, and stores it", async () => {
  const made = await call("series.create", { title: "Boekjes", notes: "bel 06-12345678" });
  expect(made.code).toBe(0);
  expect(made.error).toBe(
    "Let op: notes lijkt op een telefoonnummer. Schrijf geen gegevens van ouders of kinderen op.",
  );
  const { key } = JSON.parse(made.out) as { key: string };
  const patch = { notes: "Anna Jansen, 3-5-2023, anna@voorbeeld.nl" };
  const corrected = await call("series.correct", { key, patch });
  expect(corrected.error).toContain("patch.notes lijkt op een e-mailadres en een naam met");
  expect((await call("series.create", { title: "3 mei 2024 voorlezen" })).error).toBe("");
});

it("says nothing of the contacts at work, nor when nothing is written", async () => {
  const contact = { name: "Anna Jansen", workPhone: "0591-123456", workEmail: "a@school.nl" };
  expect((await call("contactPerson.create", contact)).error).toBe("");
  expect((await call("search.find", { text: "06-12345678", limit: 5 })).error).toBe("");
});

it("prints quotes, refuses those without consent, and leaves them out when asked", async () => {
  const quote = {
    quotation: "Elke avond een boekje",
    speaker: "mother",
    saidOn: "2024-05-03",
    placeKind: "municipality",
    municipalityCode: "0109",
    quoteTown: "Sleen",
  };
  expect((await call("quote.create", quote)).code).toBe(0);
  const ask = ["quotes", "--year", "2024", "--municipality", "0109"];
  const refused = await leesspoor(...ask);
  expect(refused.code).toBe(1);
  expect(refused.error).toContain("moeder, Sleen: Elke avond een boekje (geen toestemming");
  const left = await leesspoor(...ask, "--leave-out", "--format", "json");
  expect([left.code, JSON.parse(left.out)]).toEqual([0, []]);
  expect((await leesspoor(...ask, "--use", "folder")).code).toBe(2);
});
