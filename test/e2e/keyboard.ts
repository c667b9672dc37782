import type { Locator, Page } from "playwright-core";

/** Presses Tab until the element has the focus; a person would give up after so many. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    const found = await target.evaluateAll((elements) =>
      elements.some((element) => element === document.activeElement),
    );
    if (found) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached by Tab: ${target}`);
}

/** Goes to a room through the palette, as a person who knows its name. */
export async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type(words);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
}
