import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, expect, it } from "vitest";
import { goTo, tabTo } from "./keyboard.ts";
import { closeBrowser, openProduct, type Product } from "./product.ts";

const extract = new URL("../registers/duo-bo-vestigingen-2026-08-drenthe.csv", import.meta.url);
const thisYear = String(new Date().getFullYear());

let product: Product;
afterEach(async () => {
  expect(product.complaints).toEqual([]);
  await product.close();
});
afterAll(closeBrowser);

/**
 * Gives the register as DUO wrote it in 2021: other headers, no holiday region, quoted with commas
 * in UTF-8. One school has another name, and two are in it that the file of 2026 no longer has.
 */
function registerOf2021(): Buffer {
  const text = new TextDecoder("windows-1252").decode(readFileSync(extract));
  const [header = [], ...rows] = text
    .trim()
    .split("\r\n")
    .map((line) => line.split(";").slice(0, -1));
  const older: Record<string, string> = {
    INSTELLINGSCODE: "BRIN NUMMER",
    VESTIGINGSCODE: "VESTIGINGSNUMMER",
  };
  const [institution, code, name] = ["INSTELLINGSCODE", "VESTIGINGSCODE", "VESTIGINGSNAAM"].map(
    (column) => header.indexOf(column),
  ) as [number, number, number];
  const like = rows.find((row) => row[code] === "11WZ00") ?? [];
  const extra = (brin: string, called: string) =>
    like.with(institution, brin).with(code, `${brin}00`).with(name, called);
  const before = rows.map((row) =>
    row[code] === "04FH00" ? row.with(name, "R.K. Basisschool Theresia") : row,
  );
  const all = [
    header.map((column) => older[column] ?? column),
    ...before,
    extra("98AA", "De Laatste Klas"),
    extra("98AB", "De Kleine Picardt"),
  ];
  const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
  return Buffer.from(`\uFEFF${all.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`);
}

async function choose(page: Page, file: string): Promise<void> {
  await goTo(page, "importeren");
  await page.getByRole("heading", { name: "Importeren" }).waitFor();
  await tabTo(page, page.getByRole("button", { name: /^Kies/ }));
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(file);
}

async function store(page: Page): Promise<void> {
  await tabTo(page, page.getByRole("button", { name: "Inlezen" }));
  await page.keyboard.press("Enter");
  await page.getByText("Ingelezen als één geheel").waitFor();
}

/** Calls the service as the screen does. */
async function call<Answer>(page: Page, procedure: string, input: object): Promise<Answer> {
  return page.evaluate(
    async ({ path, json }) => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify({ json });
      const response = await fetch(`/rpc/${path}`, { method: "POST", headers, body });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()).json;
    },
    { path: procedure, json: input as Record<string, unknown> },
  );
}

interface School {
  readonly id: string;
  readonly locationCode: string | null;
}

async function takePart(page: Page, codes: readonly string[]): Promise<Map<string, string>> {
  const schools = await call<School[]>(page, "location/list", { municipalityCode: "0109" });
  const ids = new Map(schools.map(({ id, locationCode }) => [locationCode ?? "", id]));
  for (const code of codes) {
    await call(page, "participation/create", {
      locationId: ids.get(code),
      programmeCode: "dbos-primary",
      phase: "running",
      level: "structural",
      since: "2021-08-01",
      agreementFrom: "2021-08-01",
      pupils: 50,
    });
  }
  return ids;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, page.url()).href);
  await page.getByRole("main").waitFor();
  await page.waitForLoadState("networkidle");
}

/** The schools behind "Scholen met dBos (po)" in a year: the number, who counts, who does not. */
async function explained(page: Page, year: string, structure = "") {
  const asked = `gebied=0109&periode=${year}&cijfer=dbos.primary-schools${structure}`;
  await open(page, `/cijfers/rapporten?${asked}`);
  const panel = page.getByRole("complementary", { name: "Scholen met dBos (po)" });
  await panel.getByRole("tab", { name: /^Telt mee/ }).waitFor();
  const counts = await panel.getByRole("grid").innerText();
  const tab = await panel.getByRole("tab", { name: /^Telt mee/ }).innerText();
  await panel.getByRole("tab", { name: /^Telt niet mee/ }).click();
  await panel.getByRole("tabpanel").waitFor();
  const misses = await panel.getByRole("tabpanel").innerText();
  return { number: Number(/\d+$/.exec(tab)?.[0]), counts, misses };
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
}

async function type(field: Locator, text: string): Promise<void> {
  await field.fill("");
  await field.pressSequentially(text);
}

it("follows a renamed, a vanished and a merged school from 2021 to 2026", async () => {
  product = await openProduct("empty");
  const { page, folder } = product;
  const older = join(folder, "Alle vestigingen bo 2021.csv");
  writeFileSync(older, registerOf2021());
  await choose(page, older);
  await page.getByRole("button", { name: "255 nieuw" }).waitFor();
  expect(await page.getByRole("button", { name: /^Scheiding/ }).innerText()).toContain("komma");
  await store(page);
  const ids = await takePart(page, ["04FH00", "11WZ00", "98AA00", "98AB00"]);

  const later = join(folder, "Alle vestigingen bo 2026.csv");
  writeFileSync(later, readFileSync(extract));
  await choose(page, later);
  await page.getByRole("button", { name: "1 gewijzigd" }).waitFor();
  const renamed = page.getByRole("row").filter({ hasText: "04FH00" });
  await page.getByRole("button", { name: "1 gewijzigd" }).click();
  expect(await renamed.locator("del").innerText()).toBe("R.K. Basisschool Theresia");
  expect(await renamed.locator("ins").innerText()).toBe("Sint Theresiaschool");
  await page.getByRole("button", { name: "1 gewijzigd" }).click();
  await page.getByRole("button", { name: "2 verdwenen" }).click();
  await page.getByRole("row").filter({ hasText: "De Laatste Klas" }).waitFor();
  expect(await faults(page)).toEqual([]);
  await product.picture("registers-trial");
  await store(page);

  // The vanished school: the register no longer has it, and a person decides that it closed.
  await open(page, `/locaties/scholen/${ids.get("98AA00")}`);
  const register = page.getByRole("region", { name: "Register" });
  await register.getByText("niet meer in register").waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Sluiten …" }).click();
  const panel = page.getByRole("complementary");
  await type(panel.getByRole("textbox").first(), "1-8-2023");
  await page.keyboard.press("Enter");
  await panel.waitFor({ state: "detached" });

  // The other one went up in the Dr. Picardtschool.
  await open(page, `/locaties/scholen/${ids.get("98AB00")}`);
  await tabTo(page, page.getByRole("button", { name: "Meer" }));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "menuitem");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "De Kleine Picardt samenvoegen" }).waitFor();
  await tabTo(page, page.getByRole("combobox", { name: /^Gaat verder als/ }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("11WZ00");
  const picardt = page.getByRole("option", { name: /11WZ00/ });
  await picardt.waitFor();
  for (let press = 0; press < 5; press += 1) {
    if ((await picardt.getAttribute("data-combobox-selected")) === "true") break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await picardt.waitFor({ state: "detached" });
  await tabTo(page, page.getByRole("textbox", { name: /^Vanaf/ }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1-8-2024");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Verdwijnt" }).getByText("De Kleine Picardt").waitFor();
  await page.getByRole("table", { name: "Deelnames" }).getByText("is er al").waitFor();
  expect(await faults(page)).toEqual([]);
  await product.picture("registers-merge");
  await tabTo(page, page.getByRole("button", { name: "Voeg samen" }));
  await page.keyboard.press("Enter");
  await page.getByText("Hierin ging op 01-08-2024 op").waitFor();
  await page.getByRole("link", { name: /De Kleine Picardt/ }).click();
  await page.getByText("Opgegaan op 01-08-2024 in").waitFor();
  expect(await faults(page)).toEqual([]);

  // The figures of then count four schools, under the names of then.
  const then = await explained(page, "2022");
  expect(then.number).toBe(4);
  for (const name of ["R.K. Basisschool Theresia", "De Laatste Klas", "De Kleine Picardt"]) {
    expect(then.counts).toContain(name);
  }
  // In the structure of today the merged schools are one; the closed one was really there.
  const today = await explained(page, "2022", "&structuur=nu");
  expect(today.number).toBe(3);
  expect(today.counts).toContain("Dr. Picardtschool");
  // The figures of now count two, under the names of now, and say what became of the others.
  const now = await explained(page, thisYear);
  expect(now.number).toBe(2);
  expect(now.counts).toContain("Sint Theresiaschool");
  expect(now.misses).toMatch(/De Laatste Klas[\s\S]*gesloten/i);
  expect(now.misses).toMatch(/De Kleine Picardt[\s\S]*01-08-2024/);
  await product.picture("registers-figures");

  // A merge is undone as one whole, and then the schools are two again in both structures.
  await open(page, `/locaties/scholen/${ids.get("98AB00")}`);
  await page.getByRole("button", { name: "Ongedaan maken …" }).click();
  await page.getByText("Samenvoeging: De Kleine Picardt").first().waitFor();
  const undo = page.getByRole("complementary");
  await type(undo.getByRole("textbox", { name: /^Reden/ }), "andere school");
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page
    .getByText(/teruggedraaid/)
    .first()
    .waitFor();
  expect((await explained(page, "2022", "&structuur=nu")).number).toBe(4);
});
