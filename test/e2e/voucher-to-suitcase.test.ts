import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, expect, it } from "vitest";
import { goTo, tabTo } from "./keyboard.ts";
import { closeBrowser, openProduct, type Product } from "./product.ts";

let product: Product;
afterEach(async () => {
  // A refusal is an answer of its own kind; the browser notes each in its console.
  const notes = product.complaints.filter((one) => !one.includes("status of 422"));
  expect(notes).toEqual([]);
  await product.close();
});
afterAll(closeBrowser);

const branch = "Bibliotheek Sleen";
const bookedOn = "30-12-2024";

const rowOf = (page: Page, text: string): Locator =>
  page.getByRole("row").filter({ hasText: text }).first();

/** The numbers in a row of a table, as they are read; a dash is no number. */
async function numbersIn(row: Locator): Promise<string[]> {
  const cells = await row.getByRole("gridcell").allInnerTexts();
  return cells.filter((text) => /^[-+–]?\s?[\d.,]+$/.test(text.trim()));
}

async function room(page: Page, words: string, heading: string): Promise<void> {
  await goTo(page, words);
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
}

/** Goes to a section of a room by its tab. */
async function section(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole("link", { name, exact: true }));
  await page.keyboard.press("Enter");
}

/** What the product says of Sleen and of the coach's vouchers. */
interface Seen {
  readonly stock: number;
  readonly redeemed: number;
  readonly members: number;
  readonly suitcases: string;
  readonly handedOut: number;
  readonly vouchers: number;
}

/** Reads stock, funnel, figure and reconciliation of 2024 in the rooms that show them. */
async function see(page: Page): Promise<Seen> {
  await room(page, "koffertjes", "Koffertjes");
  const strip = page.getByRole("region", { name: "Voorraad nu" });
  const card = strip.getByRole("listitem").filter({ hasText: branch });
  const stock = Number(/(\d+)\s+koffertje/.exec(await card.innerText())?.[1]);
  await section(page, "Aansluiting");
  await rowOf(page, branch).waitFor();
  const [handedOut, vouchers] = await numbersIn(rowOf(page, branch));
  await room(page, "bonnen", "Bonnen");
  await rowOf(page, "Consultatiebureau Sleen").waitFor();
  const [, redeemed, , , members] = await numbersIn(rowOf(page, "Consultatiebureau Sleen"));
  await room(page, "rapporten", "De cijfers 2024, Coevorden");
  const figure = await rowOf(page, "BoekStartkoffertjes").getByRole("gridcell").nth(1).innerText();
  return {
    stock,
    redeemed: Number(redeemed),
    members: Number(members),
    suitcases: figure.trim(),
    handedOut: Number(handedOut),
    vouchers: Number(vouchers),
  };
}

/** Waits until the rooms show this: each first shows what it knew while it fetches the rest. */
function sees(page: Page, wanted: Seen): Promise<void> {
  return expect.poll(() => see(page), { timeout: 60_000, interval: 500 }).toEqual(wanted);
}

/** The first number that was given out at the clinic of Sleen in 2024 and that is still out. */
async function voucherStillOut(page: Page): Promise<string> {
  await room(page, "bonnen", "Bonnen");
  await rowOf(page, "Consultatiebureau Sleen").waitFor();
  await tabTo(page, page.getByRole("row").filter({ has: page.getByRole("gridcell") }));
  for (let count = 0; count < 10; count += 1) {
    const at = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (at.includes("Consultatiebureau Sleen")) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  await tabTo(page, panel.getByRole("button", { name: "Nog uit" }));
  await page.keyboard.press("Enter");
  const grid = page.getByRole("grid", { name: "Nog uit" });
  await grid.getByRole("gridcell").first().waitFor();
  const text = await grid.getByRole("row").nth(1).innerText();
  const voucher = /COE-\d{4}/.exec(text)?.[0];
  if (!voucher) throw new Error(`no number in: ${text}`);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  return voucher;
}

async function chooseBranch(page: Page): Promise<void> {
  const box = page.getByRole("combobox", { name: /^Vestiging/ });
  await tabTo(page, box);
  await page.keyboard.type("Sleen");
  await page.getByRole("option", { name: branch }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("option").first().waitFor({ state: "hidden" });
  expect(await box.inputValue()).toBe(branch);
}

/** Makes this computer the desk of Sleen, on a day at the end of 2024. */
async function openDesk(page: Page): Promise<void> {
  await goTo(page, "balie");
  await page.getByRole("heading", { name: "Van welke vestiging is deze balie?" }).waitFor();
  await chooseBranch(page);
  await tabTo(page, page.getByRole("textbox", { name: /^Boeken op/ }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type(bookedOn);
  await page.keyboard.press("Enter");
  await page.getByText(`U boekt op ${bookedOn}, niet op vandaag.`).waitFor();
}

it("a voucher of the coach's range is redeemed in Sleen, and everything shows it", async () => {
  product = await openProduct("example");
  const { page } = product;
  const before = await see(page);
  expect(before.suitcases).toBe("254");
  const voucher = await voucherStillOut(page);

  await openDesk(page);
  await page.keyboard.type(voucher);
  await page.keyboard.press("Enter");
  await page.keyboard.press("F2");
  await page.getByText(`${voucher} en het koffertje zijn geboekt. Nieuw lid.`).waitFor();
  await product.picture("desk-booked");

  await sees(page, {
    stock: before.stock - 1,
    redeemed: before.redeemed + 1,
    members: before.members + 1,
    suitcases: "255",
    handedOut: before.handedOut + 1,
    vouchers: before.vouchers + 1,
  });

  await goTo(page, "balie");
  await page.getByRole("heading", { name: `Balie ${branch}` }).waitFor();
  await page.keyboard.type(voucher.toLowerCase());
  await page.keyboard.press("Enter");
  const refusal = page.getByRole("alert").filter({ hasText: voucher });
  await refusal.getByText(`al gebruikt: ${branch}, ${bookedOn}`).waitFor();
  await product.picture("desk-refused");
  await page.keyboard.press("Escape");
  await refusal.waitFor({ state: "detached" });
});

it("a booking is taken back, and the voucher can be redeemed again", async () => {
  product = await openProduct("example");
  const { page } = product;
  const before = await see(page);
  const voucher = await voucherStillOut(page);
  await openDesk(page);
  await page.keyboard.type(`${voucher}\n`);
  await page.getByText(`${voucher} en het koffertje zijn geboekt.`).waitFor();
  await tabTo(page, page.getByRole("button", { name: `Neem terug: ${voucher}` }));
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: `Terugnemen: ${voucher}` }).waitFor();
  await page.keyboard.type("verkeerde bon gescand\n");
  await page.getByRole("complementary").waitFor({ state: "detached" });
  await sees(page, before);
  await goTo(page, "balie");
  await page.getByRole("heading", { name: `Balie ${branch}` }).waitFor();
  await page.keyboard.type(`${voucher}\n`);
  await page.getByText(`${voucher} en het koffertje zijn geboekt.`).waitFor();
});

it("two scans right after each other are both booked, in their order", async () => {
  product = await openProduct("example");
  const { page } = product;
  await openDesk(page);
  // Of a range that was never booked as issued, so that no other story has used them.
  await page.keyboard.type("COE-0590\nCOE-0591\nCOE-0592\n");
  await page.getByText("COE-0592 en het koffertje zijn geboekt.").waitFor();
  const lines = page.getByRole("region", { name: "Laatste tien" }).getByRole("listitem");
  const newest = async () =>
    (await lines.allInnerTexts()).slice(0, 3).map((text) => /COE-\d{4}/.exec(text)?.[0]);
  await expect.poll(newest).toEqual(["COE-0592", "COE-0591", "COE-0590"]);
});

it("the stock of Sleen is counted, and the difference stands in the ledger", async () => {
  product = await openProduct("example");
  const { page } = product;
  const before = await see(page);
  await room(page, "koffertjes", "Koffertjes");
  await section(page, "Tellen");
  await page.getByRole("button", { name: "Nieuwe telling" }).first().waitFor();
  await page.keyboard.press("Alt+n");
  await page.getByRole("complementary", { name: "Nieuwe telling" }).waitFor();
  await chooseBranch(page);
  await tabTo(page, page.getByRole("button", { name: "Begin te tellen" }));
  await page.keyboard.press("Enter");
  const counted = page.getByRole("textbox", { name: /^Geteld/ }).first();
  await counted.waitFor();
  await tabTo(page, counted);
  await page.keyboard.type(String(before.stock - 1));
  await page.keyboard.press("Enter");
  await page.getByText(/^Kies waarom/).waitFor();
  await product.picture("count-asks-reason");
  await tabTo(page, page.getByRole("combobox", { name: /^Reden van het verschil/ }).first());
  await page.keyboard.type("vermist");
  await tabTo(page, page.getByRole("button", { name: "Rond de telling af" }));
  await page.keyboard.press("Enter");
  await page.getByText("afgerond", { exact: true }).waitFor();
  await sees(page, { ...before, stock: before.stock - 1 });
});
