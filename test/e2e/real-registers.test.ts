import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, afterEach, expect, it } from "vitest";
import { goTo, tabTo } from "./keyboard.ts";
import { closeBrowser, openProduct, type Product } from "./product.ts";

const registers = new URL("../registers/", import.meta.url);
const primary = fileURLToPath(new URL("duo-bo-vestigingen-2026-08-drenthe.csv", registers));
const secondary = fileURLToPath(
  new URL("duo-vo-vestigingen-2026-10-drenthe-excerpt.csv", registers),
);

let product: Product;
afterEach(async () => {
  expect(product.complaints).toEqual([]);
  await product.close();
});
afterAll(closeBrowser);

async function readIn(page: Page, file: string, count: number): Promise<void> {
  await goTo(page, "importeren");
  await page.getByRole("heading", { name: "Importeren" }).waitFor();
  await tabTo(page, page.getByRole("button", { name: /^Kies/ }));
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(file);
  await page.getByText(`${count} nieuw`).first().waitFor();
  await tabTo(page, page.getByRole("button", { name: "Inlezen" }));
  await page.keyboard.press("Enter");
  await page.getByText("Ingelezen als één geheel").waitFor();
}

async function figure(page: Page, label: string): Promise<string> {
  await page.goto(new URL("/cijfers/rapporten?gebied=0109&periode=2026", page.url()).href);
  const row = page.getByRole("row").filter({ hasText: label }).first();
  await row.waitFor();
  return (await row.getByRole("gridcell").nth(1).innerText()).trim();
}

it("reads the real registers in and counts a school once it takes part", async () => {
  product = await openProduct("none");
  const { page } = product;
  await page.getByRole("textbox", { name: "Uw code" }).waitFor();
  await page.keyboard.type("em-07");
  await page.keyboard.press("Enter");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await page.getByText("EM-07").first().waitFor();

  await readIn(page, primary, 253);
  await readIn(page, secondary, 20);

  await page.goto(new URL("/locaties/scholen", page.url()).href);
  await page.getByText("273 rijen").waitFor();
  await tabTo(page, page.getByRole("searchbox").last());
  await page.keyboard.type("Coevorden");
  await page.getByText(/^26 (van|rijen)/).waitFor();

  expect(await figure(page, "Scholen met dBos (po)")).toBe("0");
  await goTo(page, "04FH00");
  await page.getByRole("heading", { name: /Theresia/ }).waitFor();
  await page.keyboard.press("Alt+n");
  const panel = page.getByRole("complementary");
  await panel.getByText("Nieuwe deelname").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option", { name: "de Bibliotheek op school (po)" }).waitFor();
  const wanted = page.getByRole("option", { name: "de Bibliotheek op school (po)" });
  for (let press = 0; press < 9; press += 1) {
    const chosen = await wanted.getAttribute("data-combobox-selected");
    if (chosen === "true") break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await tabTo(page, panel.getByRole("textbox", { name: /^Sinds/ }));
  await page.keyboard.type("1-9-2026");
  await tabTo(page, panel.getByRole("textbox", { name: /^Overeenkomst vanaf/ }));
  await page.keyboard.type("1-9-2026");
  await tabTo(page, panel.getByRole("textbox", { name: /^Leerlingen/ }));
  await page.keyboard.type("88");
  await tabTo(page, panel.getByRole("textbox", { name: /^Teldatum/ }));
  await page.keyboard.type("1-10-2026");
  await tabTo(page, panel.getByRole("textbox", { name: /^Bron/ }));
  await page.keyboard.type("opgave school");
  await page.keyboard.press("Enter");
  await page.getByText("88 leerlingen doen mee").first().waitFor();

  expect(await figure(page, "Scholen met dBos (po)")).toBe("1");
  expect(await figure(page, "Deelnemende leerlingen")).toBe("88");
  await goTo(page, "04FH00");
  const history = page.getByRole("region", { name: "Geschiedenis" });
  await history.getByText("Deelname").first().waitFor();
  const told = await history.innerText();
  expect(told).toContain("EM-07");
  expect(told).toContain("01-09-2026");
});
