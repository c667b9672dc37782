import { join } from "node:path";
import readXlsxFile from "read-excel-file/node";
import { afterAll, afterEach, expect, it } from "vitest";
import { goTo, tabTo } from "./keyboard.ts";
import { closeBrowser, openProduct, type Product } from "./product.ts";

let product: Product;
afterEach(async () => {
  expect(product.complaints).toEqual([]);
  await product.close();
});
afterAll(closeBrowser);

const tables = [
  ["Locaties met BoekStart in de kinderopvang", "21"],
  ["BoekStartkoffertjes uitgedeeld", "254"],
  ["Activiteiten voor kinderen/ouders/verzorgers", "38"],
  ["Deelnemers", "249"],
  ["Scholen met dBos (po)", "24"],
  ["Deelnemende leerlingen", "2.129"],
  ["Aantal scholen voortgezet onderwijs", "2"],
  ["dBos-locaties", "26"],
];

it("from the first start to the figures of Coevorden, by keyboard alone", async () => {
  product = await openProduct("none");
  const { page } = product;
  await page.getByRole("textbox", { name: "Uw code" }).waitFor();
  await page.keyboard.type("em-04");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByText("EM-04", { exact: false }).first().waitFor();

  await goTo(page, "rapporten");
  await page.getByRole("heading", { name: "De cijfers 2024, Coevorden" }).waitFor();
  for (const [label, value] of tables) {
    const row = page.getByRole("row").filter({ hasText: label ?? "" });
    expect(await row.first().innerText()).toContain(value ?? "");
  }

  const row = page.getByRole("row").filter({ hasText: "BoekStartkoffertjes" });
  await tabTo(page, page.getByRole("row").filter({ hasText: "Locaties met BoekStart" }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: /BoekStartkoffertjes/ });
  await panel.waitFor();
  await panel.getByRole("tab", { name: /Telt mee/ }).waitFor();
  expect(await panel.innerText()).toMatch(/254/);
  expect(await panel.getByRole("tab", { name: /Telt mee/ }).innerText()).toContain("254");

  const record = panel.getByRole("row").filter({ hasText: "Bibliotheek Coevorden" }).first();
  await tabTo(page, panel.getByRole("row").filter({ has: page.getByRole("gridcell") }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Koffertjes" }).waitFor();
  await page.goBack();
  await panel.getByRole("tab", { name: /Telt mee/ }).waitFor();
  await record.waitFor();

  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  const focused = await row.evaluateAll((rows) =>
    rows.some((each) => each === document.activeElement),
  );
  expect(focused).toBe(true);
});

it("exports the figures as they stand to a workbook that another library reads", async () => {
  product = await openProduct("example");
  const { page } = product;
  await goTo(page, "rapporten");
  await page.getByRole("heading", { name: "De cijfers 2024, Coevorden" }).waitFor();
  await tabTo(page, page.getByRole("button", { name: /Exporteer/ }));
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem").first().waitFor();
  await page.keyboard.press("ArrowDown");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const file = join(product.folder, "cijfers.xlsx");
  await (await download).saveAs(file);
  const sheets = await readXlsxFile(file);
  const [sheet, notes] = sheets;
  const rows = sheet?.data ?? [];
  const pupils = rows.find(([label]) => label === "Deelnemende leerlingen");
  expect(pupils?.[1]).toBe(2129);
  expect(notes?.sheet).toBe("Toelichting");
});
