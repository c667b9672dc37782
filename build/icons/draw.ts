import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../start/browsers.ts";

// `node build/icons/draw.ts`: draws mark.svg in every size that the packages ask for. The PNGs are
// committed, because packaging must not need a browser.

const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
const folder = import.meta.dirname;
const mark = readFileSync(join(folder, "mark.svg"), "utf8");
const executablePath = findBrowser();
if (!executablePath) throw new Error("Drawing the icons needs Chromium, Chrome or Edge.");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const style = "<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>";
  await page.setContent(style + mark);
  await page.screenshot({ path: join(folder, `${size}x${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
