import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, afterEach, expect, it } from "vitest";
import { readPdf } from "../db/exports/read-pdf.ts";
import { tabTo } from "./keyboard.ts";
import { closeBrowser, openProduct, type Product } from "./product.ts";

let product: Product;
afterEach(async () => {
  expect(product.complaints).toEqual([]);
  await product.close();
});
afterAll(closeBrowser);

/** Goes to a part of the room by its link. */
async function part(page: Page, name: string): Promise<void> {
  const links = page.getByRole("navigation", { name: "Onderdelen van dit scherm" });
  await links.getByRole("link", { name, exact: true }).press("Enter");
  await links.locator("[aria-current=page]", { hasText: name }).waitFor();
}

/** Types into a field of the form or panel that is open. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole("textbox", { name: label, exact: true }).fill(text);
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

async function enterHoliday(page: Page): Promise<void> {
  await part(page, "Vrije dagen");
  await page.getByRole("button", { name: "Nieuwe vrije dag" }).press("Enter");
  await page.getByRole("complementary", { name: "Nieuwe vrije dag" }).waitFor();
  await fill(page, "Naam", "Meivakantie regio Noord");
  await fill(page, "Vanaf", "26-4-2025");
  await fill(page, "Tot en met", "4-5-2025");
  await fill(page, "Bron", "Regeling schoolvakanties 2022-2025");
  await page.keyboard.press("Enter");
  await page.getByRole("row").filter({ hasText: "Meivakantie" }).waitFor();
}

async function planTuesdays(page: Page): Promise<void> {
  await part(page, "Plannen");
  await choose(page, "Consultatiebureau", "Consultatiebureau Sleen");
  await choose(page, "Dag", "dinsdag");
  await choose(page, "Dagdeel", "middag");
  await fill(page, "Eerste dag", "1-4-2025");
  await fill(page, "Laatste dag", "30-6-2025");
  await fill(page, "Van", "13:00");
  await fill(page, "Tot", "16:30");
  await page.keyboard.press("Enter");
  const list = page.getByRole("region", { name: "De lijst" });
  await list.getByText("12 van 13 aangevinkt").waitFor();
  await list.getByText("overgeslagen: Meivakantie regio Noord").waitFor();
  await list.getByRole("button", { name: "Verzet 10-06-2025" }).press("Enter");
  await fill(page, "Nieuwe datum", "12-6-2025");
  await page.keyboard.press("Enter");
  await list.getByText("was 10-06-2025").waitFor();
  await list.getByRole("checkbox", { name: "Neem 24-06-2025 mee" }).press("Space");
  await list.getByText("11 dagdelen · 38:30 op het consultatiebureau").waitFor();
}

/** Puts the focus on the line of a half-day in the list. */
async function line(page: Page, day: string): Promise<void> {
  const search = page.getByRole("searchbox", { name: "Zoek in deze lijst" });
  await search.fill(day);
  const row = page.getByRole("grid").getByRole("row").filter({ hasText: day });
  await row.waitFor();
  await search.focus();
  await tabTo(page, row);
}

it("plans a quarter, cancels, moves, enters, confirms and tells the clinic", async () => {
  product = await openProduct("example");
  const { page } = product;
  await page.getByRole("link", { name: "BoekStart", exact: true }).press("Enter");
  await page.getByRole("link", { name: "Consultatiebureau", exact: true }).press("Enter");
  await page.getByRole("heading", { name: "Consultatiebureau", level: 1, exact: true }).waitFor();
  await enterHoliday(page);
  await planTuesdays(page);
  await product.picture("coach-year-planning");
  await page.getByRole("button", { name: "Leg 11 dagdelen vast" }).press("Enter");
  await page.getByText("11 dagdelen zijn gepland.").waitFor();

  await line(page, "06-05-2025");
  await page.keyboard.press("l");
  const cancelling = page.getByRole("form", { name: "Dagdeel afgelasten" });
  await cancelling.getByRole("button", { name: "Gelast af" }).press("Enter");
  await cancelling.getByRole("alert").first().waitFor();
  await choose(page, "Waarom afgelast", "JGZ afwezig");
  await cancelling.getByRole("button", { name: "Gelast af" }).press("Enter");
  await page.getByText("Dagdeel van 06-05-2025 is afgelast.").waitFor();
  await product.picture("coach-year-cancelled");
  await page.keyboard.press("Escape");

  await line(page, "13-05-2025");
  await page.keyboard.press("v");
  const moving = page.getByRole("form", { name: "Dagdeel verzetten" });
  await moving.waitFor();
  await fill(page, "Nieuwe datum", "15-5-2025");
  await fill(page, "Reden", "zaal bezet");
  await page.keyboard.press("Enter");
  await page.getByText("Verzet naar 15-05-2025.").waitFor();
  await page.keyboard.press("Escape");

  await line(page, "01-04-2025");
  await page.keyboard.press("a");
  await page.getByRole("heading", { name: /^Achteraf invoeren/ }).waitFor();
  await fill(page, "Gesprekken", "16");
  await fill(page, "Waarvan eerste contact", "7");
  await fill(page, "Reistijd heen en terug", "0:30");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Consultatiebureau", level: 1, exact: true }).waitFor();

  await part(page, "Uren");
  await page.getByRole("button", { name: "Bevestig alle 2 voorstellen" }).press("Enter");
  await page.getByText("2 bevestigd.").waitFor();

  await part(page, "Overzicht");
  await page.goto(
    new URL("/boekstart/consultatiebureau/overzicht?van=2025-04-01&tot=2025-06-30", page.url())
      .href,
  );
  await page.getByRole("button", { name: "Periode 2e kwartaal 2025" }).waitFor();
  const clinics = page.getByRole("grid", { name: "Per consultatiebureau" });
  const sleen = clinics.getByRole("row").filter({ hasText: "Sleen" });
  await sleen.waitFor();
  const cells = await sleen.getByRole("gridcell").allInnerTexts();
  expect(cells.slice(0, 5)).toEqual(["Sleen", "1", "1", "geschat 16", "16,0"]);
  const coach = page.getByRole("grid", { name: "Per coach" }).getByRole("row");
  expect(await coach.filter({ hasText: "BC-01" }).innerText()).toContain("4:00");
  await page.getByRole("link", { name: "JGZ afwezig" }).waitFor();
  await product.picture("coach-year-overview");

  await page.getByRole("button", { name: "Resultaatkaart (PDF)" }).press("Enter");
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Consultatiebureau Sleen" }).press("Enter");
  const file = join(product.folder, "kaart.pdf");
  await (await download).saveAs(file);
  const { pages, texts } = readPdf(readFileSync(file));
  expect(pages).toBe(1);
  expect(texts).toContain("Coevorden · 01-04-2025 – 30-06-2025");
  expect(texts[texts.indexOf("Gesprekken") + 1]).toBe("16");

  await sleen.getByRole("gridcell").nth(1).click();
  await page.getByRole("grid", { name: "Dagdelen" }).getByText("di 01-04-2025").waitFor();
  const behind = page.getByRole("grid", { name: "Dagdelen" }).getByRole("row");
  expect(await behind.filter({ hasText: "gehouden" }).count()).toBe(1);
});

const parts = ["", "/plannen", "/overzicht", "/uren", "/afspraken", "/vrije-dagen", "/leeftijden"];

it.each(["empty", "example"] as const)(
  "can be read and worked in every part (%s)",
  async (world) => {
    product = await openProduct(world);
    const { page } = product;
    const found: string[] = [];
    for (const part of parts) {
      await page.goto(new URL(`/boekstart/consultatiebureau${part}`, page.url()).href);
      await page.getByRole("navigation", { name: "Onderdelen van dit scherm" }).waitFor();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(120);
        await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, nodes } of violations) {
          for (const { target } of nodes) found.push(`${part} ${colorScheme} ${id} ${target}`);
        }
        await product.picture(`coach-${world}${part.replace("/", "-")}-${colorScheme}`);
      }
    }
    expect(found).toEqual([]);
  },
);
