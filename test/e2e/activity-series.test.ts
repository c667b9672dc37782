import type { Page } from "playwright-core";
import { afterAll, afterEach, expect, it } from "vitest";
import { addDays, today } from "../../db/model/day.ts";
import { weekdayOf } from "../../db/model/repeat.ts";
import { goTo, tabTo } from "./keyboard.ts";
import { closeBrowser, openProduct, type Product } from "./product.ts";

let product: Product;
afterEach(async () => {
  expect(product.complaints).toEqual([]);
  await product.close();
});
afterAll(closeBrowser);

const weekdays = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(" ");
const typed = (day: string) => day.split("-").reverse().join("-");

async function fill(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole("textbox", { name, exact: false }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

/** Chooses of a list by its arrows; a long list is narrowed by typing first. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole("combobox", { name, exact: false });
  await tabTo(page, field);
  if ((await field.getAttribute("readonly")) === null) {
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    await page.getByRole("option", { name: text }).first().waitFor();
  } else await page.keyboard.press("ArrowDown");
  const chosen = page.locator("[role=option][data-combobox-selected]");
  for (let count = 0; count < 12; count += 1) {
    if ((await chosen.count()) > 0 && (await chosen.innerText()).includes(text)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

/** Presses keys one by one, and gives how many there were. */
async function press(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

it("plans a series after review and counts three meetings in a handful of keys", async () => {
  product = await openProduct("example", { width: 1280, height: 800 });
  const { page } = product;
  const now = today();
  const first = addDays(now, -21);
  await goTo(page, "activiteiten");
  await tabTo(page, page.getByRole("button", { name: "Nieuwe reeks" }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Nieuwe reeks" }).first().waitFor();
  await page.keyboard.type("Voorlezen in de proef");
  await choose(page, "Herhaalt zich", "elke week");
  await choose(page, "Dag van de week", weekdays[weekdayOf(now) - 1] ?? "");
  await fill(page, "Eerste dag", typed(first));
  await fill(page, "Laatste dag", typed(addDays(now, 7)));
  await fill(page, "Begint om", "9:30");
  await choose(page, "Vestiging", "Bibliotheek Coevorden");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Datums" }).waitFor();
  await page.getByText("5 van 5").waitFor();
  const off = page.getByRole("checkbox").nth(4);
  await off.waitFor();
  expect(await page.getByRole("checkbox").first().evaluate(isFocused)).toBe(true);
  await tabTo(page, off);
  await page.keyboard.press("ArrowRight");
  await page.getByText("verplaatst").waitFor();
  await page.keyboard.press("Space");
  await page.getByText("4 van 5").waitFor();
  await product.picture("series-review");
  await tabTo(page, page.getByRole("button", { name: "Leg 4 bijeenkomsten vast" }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Voorlezen in de proef" }).waitFor();
  await page.getByRole("grid").getByText("gepland").first().waitFor();
  await product.picture("series-meetings");

  await goTo(page, "activiteiten");
  const rows = page.locator("[data-meeting]").filter({ hasText: "Voorlezen in de proef" });
  await rows.first().waitFor();
  await product.picture("meetings-due");
  await tabTo(page, page.locator("[data-meeting]").first());
  const earlier = await page
    .locator("[data-meeting]")
    .evaluateAll((all) =>
      all.findIndex((row) => row.textContent?.includes("Voorlezen in de proef")),
    );
  await press(
    page,
    Array.from({ length: earlier }, () => "ArrowDown"),
  );
  const keys = [await press(page, ["7", "Tab", "5"])];
  await product.picture("meetings-count");
  keys.push(await press(page, ["Enter"]));
  await page.getByText("Voorlezen in de proef: 7 + 5 bewaard").waitFor();
  keys.push(await press(page, ["Z"]));
  await page.getByText("Voorlezen in de proef: 7 + 5 bewaard").nth(1).waitFor();
  keys.push(await press(page, ["9", "Tab", "o", "Enter"]));
  await page.getByText("Voorlezen in de proef: 9 + ? bewaard").waitFor();
  expect(keys).toEqual([3, 1, 1, 4]);
  await product.picture("meetings-counted");
  expect(await rows.count()).toBe(1);

  const participants = await figureOf(page, `${first}..${now}`);
  expect(participants).toMatch(/Deelnemers\s+23\b/);
  await product.picture("meetings-figures");
}, 120_000);

/** The participants of Coevorden in a period, as the report shows them. */
async function figureOf(page: Page, period: string): Promise<string> {
  await page.goto(new URL(`/cijfers/rapporten?periode=${period}&gebied=0109`, page.url()).href);
  const row = page.getByRole("row").filter({ hasText: "Deelnemers" }).first();
  await row.waitFor();
  return row.innerText();
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
