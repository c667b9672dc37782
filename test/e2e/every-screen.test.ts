import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openProduct, type Product } from "./product.ts";

afterAll(closeBrowser);

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const themes = ["light", "dark"] as const;

/** Gives the addresses of all rooms, as the sidebar shows them one room after the other. */
async function rooms(page: Page): Promise<string[]> {
  const found = new Set<string>(["/"]);
  const links = page.getByRole("navigation").first().getByRole("link");
  await links.first().waitFor();
  const addresses = () =>
    links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? "/"));
  for (const address of await addresses()) {
    found.add(address);
    await visit(page, address);
    for (const other of await addresses()) found.add(other);
  }
  return [...found];
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, page.url()).href);
  await page.getByRole("main").waitFor();
  await settled(page);
}

/** Waits until nothing on the screen is being fetched any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(120);
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
}

/** Gives what axe finds on the page as it stands; no rule is left out. */
async function faults(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).analyze();
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}`),
  );
}

/** Looks at a screen in light and dark: axe in the small window, a picture in both sizes. */
async function look(product: Product, name: string): Promise<string[]> {
  const { page } = product;
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await product.picture(`${name}-${colorScheme}-${size.width}`);
    }
    await page.setViewportSize(sizes[0]);
    for (const fault of await faults(page)) found.push(`${name} ${colorScheme} ${fault}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/** Opens the first record of a screen by keyboard; gives whether there was one. */
async function openFirst(page: Page): Promise<boolean> {
  const rows = page.locator("[role=grid] [role=row]:has([role=gridcell])");
  if ((await rows.count()) === 0) return false;
  const before = page.url();
  await rows.first().focus();
  // The first row of a grouped table is the head of its group; the next one opens.
  for (const key of ["Enter", "ArrowDown", "Enter"]) {
    if (page.url() !== before) break;
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
  await settled(page);
  return page.url() !== before;
}

async function walk(product: Product, name: string): Promise<string[]> {
  const { page } = product;
  const found: string[] = [];
  for (const address of await rooms(page)) {
    const file = `${name}${address.replaceAll("/", "-")}`;
    await visit(page, address);
    found.push(...(await look(product, file)));
    if (await openFirst(page)) found.push(...(await look(product, `${file}-open`)));
    await visit(page, address);
    await page.keyboard.press("Alt+n");
    await settled(page);
    if (await page.getByRole("complementary").getByRole("textbox").count()) {
      found.push(...(await look(product, `${file}-new`)));
    }
  }
  return found;
}

describe("every screen, in light and dark and in two sizes", () => {
  it.each(["example", "empty"] as const)(
    "axe finds nothing (%s)",
    async (content) => {
      const product = await openProduct(content);
      const found = await walk(product, content);
      expect(found).toEqual([]);
      expect(product.complaints).toEqual([]);
      await product.close();
    },
    700_000,
  );

  it("axe finds nothing at the first start", async () => {
    const product = await openProduct("none");
    expect(await look(product, "first-start")).toEqual([]);
    expect(product.complaints).toEqual([]);
    await product.close();
  });
});
