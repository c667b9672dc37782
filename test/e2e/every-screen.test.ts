import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, type Look, openProduct, type Product } from "./product.ts";

afterAll(closeBrowser);

/** Gives the addresses of all rooms, as the sidebar shows them one room after the other. */
async function rooms(page: Page): Promise<string[]> {
  const found = new Set<string>(["/"]);
  const links = page.getByRole("navigation").first().getByRole("link");
  await links.first().waitFor();
  const top = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  for (const address of top) {
    found.add(address);
    await visit(page, address);
    const all = await links.evaluateAll((each) => each.map((link) => link.getAttribute("href")));
    for (const other of all) if (other) found.add(other);
  }
  return [...found];
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, page.url()).href);
  await page.getByRole("main").waitFor();
  await page.waitForLoadState("networkidle");
}

/** Gives what axe finds on the page as it stands; no rule is left out. */
async function faults(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).analyze();
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}`),
  );
}

/** Opens what a screen can open: the first row of its table, and its form for a new record. */
async function opened(page: Page, look: () => Promise<void>): Promise<void> {
  const rows = page.locator("[role=grid] [role=row]:has([role=gridcell])");
  if ((await rows.count()) === 0) return;
  const before = page.url();
  await rows.first().focus();
  await page.keyboard.press("Enter");
  if (page.url() === before) {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  await page.waitForLoadState("networkidle");
  await look();
}

async function walk(product: Product, name: string): Promise<string[]> {
  const { page } = product;
  const found: string[] = [];
  for (const address of await rooms(page)) {
    await visit(page, address);
    const file = `${name}${address.replaceAll("/", "-")}`;
    const look = async (part: string) => {
      for (const fault of await faults(page)) found.push(`${address} ${part} ${fault}`);
      await product.picture(`${file}${part}`);
    };
    await look("");
    await opened(page, () => look("-open"));
    await visit(page, address);
    await page.keyboard.press("Alt+n");
    await page.waitForTimeout(150);
    await look("-new");
  }
  return found;
}

const looks: [string, "empty" | "example", Look][] = [
  ["light", "example", { colorScheme: "light", width: 1280, height: 800 }],
  ["dark", "example", { colorScheme: "dark", width: 1920, height: 1080 }],
  ["empty-light", "empty", { colorScheme: "light", width: 1920, height: 1080 }],
  ["empty-dark", "empty", { colorScheme: "dark", width: 1280, height: 800 }],
];

describe("every screen", () => {
  it.each(looks)(
    "%s: axe finds nothing, nothing is said in the console",
    async (name, content, look) => {
      const product = await openProduct(content, look);
      const found = await walk(product, name);
      expect(found).toEqual([]);
      expect(product.complaints).toEqual([]);
      await product.close();
    },
    240_000,
  );

  it.each(["light", "dark"] as const)("the first start in %s", async (colorScheme) => {
    const product = await openProduct("none", { colorScheme });
    await product.page.getByRole("textbox").first().waitFor();
    expect(await faults(product.page)).toEqual([]);
    await product.picture(`first-start-${colorScheme}`);
    expect(product.complaints).toEqual([]);
    await product.close();
  });
});
