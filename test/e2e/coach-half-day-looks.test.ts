import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, expect, it } from "vitest";
import { closeBrowser, openProduct, type Product } from "./product.ts";

afterAll(closeBrowser);

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** Takes pictures in both themes and sizes; gives what axe finds in the small window. */
async function look({ page, picture }: Product, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.mouse.move(0, 0);
      await picture(`${name}-${colorScheme}-${size.width}`);
    }
    await page.setViewportSize(sizes[0]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations) {
      for (const node of nodes) found.push(`${name} ${colorScheme} ${id}: ${node.html}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

it("the pages of a half-day stand in light and dark, and axe finds nothing", async () => {
  const product = await openProduct("example");
  const { page } = product;
  const found: string[] = [];
  const see = async (name: string) => void found.push(...(await look(product, name)));
  const at = (path: string) => page.goto(new URL(path, page.url()).href);
  const keys = async (text: string) => {
    for (const key of text) await page.keyboard.press(key);
    await page.getByText("Elke druk is bewaard").waitFor();
  };
  await at("/boekstart/consultatiebureau/nu");
  await page.getByRole("button", { name: /Consultatiebureau Sleen/ }).waitFor();
  await see("half-day-now");
  await page.getByRole("button", { name: /Consultatiebureau Sleen/ }).click();
  await page.getByRole("heading", { name: "Wie sprak u?" }).waitFor();
  await see("half-day-empty");
  await keys("1b231b1bt642v1b5t 1hb");
  await see("half-day-tally");
  await page.keyboard.press("ArrowLeft");
  await keys("v");
  await see("half-day-correcting");
  await page.keyboard.press("Enter");
  const tally = page.url();
  await page.getByRole("button", { name: "Klaar", exact: true }).click();
  await page.getByRole("heading", { name: "Thuistalen", exact: false }).first().waitFor();
  await see("half-day-close");
  await at(tally.replace("turven", "achteraf"));
  await page.getByText("Er wordt nog geturfd").waitFor();
  await at(tally.replace("turven", "afsluiten"));
  await page.getByRole("button", { name: "Sluit af" }).click();
  await page.getByText("Afgesloten: 12 gesprekken").waitFor();
  await at(tally.replace("turven", "achteraf"));
  await page.getByRole("textbox", { name: "Reden" }).waitFor();
  await see("half-day-totals");
  await at(tally);
  await page.getByText("Dit dagdeel is afgesloten").waitFor();
  await see("half-day-closed");
  expect(found).toEqual([]);
  expect(product.complaints).toEqual([]);
  await product.close();
}, 180_000);
