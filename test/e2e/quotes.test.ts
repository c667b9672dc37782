import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, expect, it } from "vitest";
import { addDays, today } from "../../db/model/day.ts";
import { goTo, tabTo } from "./keyboard.ts";
import { closeBrowser, openProduct, type Product } from "./product.ts";

let product: Product;
/** Chromium tells of a refused call itself; everything else should not have happened. */
const refusedCall = /^error: Failed to load resource: .* 422 /;
afterEach(async () => {
  expect(product.complaints.filter((each) => !refusedCall.test(each))).toEqual([]);
  await product.close();
});
afterAll(closeBrowser);

const dutch = (day: string) => day.split("-").reverse().join("-");

/** Looks at the screen in both themes and both sizes; axe finds nothing in either theme. */
async function pictures(name: string): Promise<void> {
  const { page } = product;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([]);
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await product.picture(`${name}-${colorScheme}-${width}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 800 });
}

it("warns of a telephone number in a note, by keyboard, without anything moving", async () => {
  product = await openProduct("example");
  const { page } = product;
  await goTo(page, "activiteiten");
  await page.getByRole("heading", { name: "Activiteiten", exact: true }).waitFor();
  await page.keyboard.press("Alt+n");
  const panel = page.getByRole("complementary");
  const notes = panel.getByRole("textbox", { name: "Opmerkingen" });
  await tabTo(page, notes);
  const save = panel.getByRole("button", { name: "Opslaan" });
  const before = await save.boundingBox();
  await page.keyboard.type("Moeder belt terug: 06-12345678");
  const warning = panel.getByText(
    "Dit lijkt op een telefoonnummer. Schrijf geen gegevens van ouders of kinderen op.",
  );
  await warning.waitFor();
  expect(await save.boundingBox()).toEqual(before);
  expect(await notes.getAttribute("aria-describedby")).toBeTruthy();
  await warning.scrollIntoViewIfNeeded();
  await pictures("quotes-warning");
});

it("shows a quote that may no longer be used, and the harvest as highlight", async () => {
  product = await openProduct("example");
  const { page } = product;
  await goTo(page, "citaten");
  await page.getByRole("row", { name: /moeder, Sleen/ }).waitFor();
  await page.getByText("verlopen op 31-12-2025").waitFor();
  await pictures("quotes-list");
  await goTo(page, "activiteiten");
  const harvest = page.getByRole("row", { name: /thema Oogst/ });
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("oogst");
  await harvest.waitFor();
  await tabTo(page, harvest);
  await page.keyboard.press("Enter");
  const card = page.getByRole("region", { name: "Uitgelicht in een verslag" });
  await card.waitFor();
  await card.getByText(/oogstmand/).waitFor();
  await tabTo(page, card.getByRole("button", { name: "2024" }));
  await page.keyboard.press("Enter");
  const form = page.getByRole("form", { name: "Uitgelicht: 2024" });
  await form.waitFor();
  await pictures("quotes-highlight");
});

it("refuses a quote whose consent ended yesterday, until that is extended", async () => {
  product = await openProduct("empty");
  const { page } = product;
  await goTo(page, "vestigingen");
  await page.getByText("Nog geen vestigingen").waitFor();
  await page.keyboard.press("Alt+n");
  const panel = page.getByRole("complementary");
  const choose = async (label: RegExp, text: string) => {
    const field = panel.getByRole("combobox", { name: label });
    await tabTo(page, field);
    if ((await field.getAttribute("readonly")) === null) await page.keyboard.type(text);
    else await page.keyboard.press("ArrowDown");
    await page.getByRole("option", { name: text }).first().waitFor();
    const chosen = page.locator("[role=option][data-combobox-selected]");
    for (let count = 0; count < 12; count += 1) {
      if ((await chosen.count()) > 0 && (await chosen.first().innerText()).includes(text)) break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
  };
  const type = async (label: RegExp, text: string) => {
    await tabTo(page, panel.getByRole("textbox", { name: label }));
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
  };
  await type(/^Naam/, "Bibliotheek Sleen");
  await type(/^Plaats/, "Sleen");
  await choose(/^Gemeente/, "Coevorden");
  await tabTo(page, panel.getByRole("button", { name: "Opslaan" }));
  await page.keyboard.press("Enter");
  await page.getByRole("row", { name: /Bibliotheek Sleen/ }).waitFor();

  await goTo(page, "citaten");
  await page.getByText("Nog geen citaten").waitFor();
  await page.keyboard.press("Alt+n");
  await type(/^Citaat/, "Elke avond lezen wij samen een boekje");
  await choose(/^Wie/, "moeder");
  const yesterday = addDays(today(), -1);
  const said = `${today().slice(0, 4)}-01-01`;
  await type(/^Gezegd op/, dutch(said));
  await choose(/^Vestiging/, "Bibliotheek Sleen");
  await choose(/^Toestemming voor/, "verslag");
  await page.keyboard.press("Escape");
  await type(/^Gegeven op/, dutch(said < yesterday ? said : yesterday));
  await type(/^Geldig tot en met/, dutch(yesterday));
  await choose(/^Hoe gegeven/, "op papier");
  await pictures("quotes-new");
  await tabTo(page, panel.getByRole("button", { name: "Opslaan" }));
  await page.keyboard.press("Enter");
  await page.getByRole("row", { name: /moeder, Sleen/ }).waitFor();

  const exporting = page.getByRole("button", { name: "Exporteer voor gebruik …" });
  await tabTo(page, exporting);
  await page.keyboard.press("Enter");
  const card = page.getByRole("region", { name: "Citaten exporteren" });
  const csv = card.getByRole("button", { name: "Exporteer als CSV" });
  await tabTo(page, csv);
  await page.keyboard.press("Enter");
  const alert = card.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain(
    `moeder, Sleen: Elke avond lezen wij samen een boekje (verlopen op ${dutch(yesterday)})`,
  );
  await pictures("quotes-refused");

  await tabTo(page, alert.getByRole("link"));
  await page.keyboard.press("Enter");
  await panel.waitFor();
  await tabTo(page, panel.getByRole("button", { name: "verslag", exact: true }));
  await page.keyboard.press("Enter");
  await type(/^Geldig tot en met/, "31-12-2099");
  await page.keyboard.press("Enter");
  await panel.getByText("geldig t/m 31-12-2099").waitFor();
  await pictures("quotes-open");
  await tabTo(page, csv);
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const file = join(product.folder, "citaten.csv");
  await (await download).saveAs(file);
  expect(readFileSync(file, "utf8")).toContain(
    'Elke avond lezen wij samen een boekje;"moeder, Sleen"',
  );
});
