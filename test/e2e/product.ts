import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../build/start/browsers.ts";
import { serve } from "../../electron/browser/serve.ts";
import { runCommand } from "../../electron/cli/run-command.ts";

const webRoot = fileURLToPath(new URL("../../build/out/renderer/", import.meta.url));
const shots = fileURLToPath(new URL("../../build/out/screens/", import.meta.url));

/** What the window looks like in a story. */
export interface Look {
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  /** Used by finger. */
  readonly touch?: boolean;
}

/** The product, served on loopback and opened in real Chromium. */
export interface Product {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly file: string;
  readonly folder: string;
  /** Everything that should not have happened: console messages, errors, foreign requests. */
  readonly complaints: string[];
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  "--disable-lcd-text",
  "--force-color-profile=srgb",
];

let shared: Promise<Browser> | null = null;

/** Gives the one browser of a test file; a machine without one fails the stories. */
function theBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("There is no Chromium: install the package chromium.");
  shared ??= chromium.launch({ executablePath, args: flags });
  return shared;
}

/** Closes the browser of a test file. */
export async function closeBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = null;
}

function listen(page: Page, origin: string, complaints: string[]): void {
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || ["data:", "blob:"].includes(url.protocol);
    if (!isOwn) complaints.push(`request to ${url.origin}`);
  });
}

/** Opens the browser as a person has it; with `touch` it is used by finger. */
export async function openContext(look: Look = {}): Promise<BrowserContext> {
  const browser = await theBrowser();
  const { width = 1280, height = 800, colorScheme = "light", locale = "nl-NL", touch } = look;
  return browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale,
    timezoneId: "Europe/Amsterdam",
    reducedMotion: "reduce",
    acceptDownloads: true,
    hasTouch: touch === true,
  });
}

/** Opens a window on an administration: none yet, an empty one, or the example. */
export async function openProduct(
  content: "none" | "empty" | "example",
  look: Look = {},
): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), "leesspoor-e2e-"));
  const file = join(folder, "verhaal.leesspoor");
  if (content !== "none") await prepare(file, content);
  const served = await serve({ file, webRoot });
  const context = await openContext(look);
  const page = await context.newPage();
  // Listening from the start: the browser must know before the key is pressed.
  page.on("filechooser", () => undefined);
  const complaints: string[] = [];
  listen(page, new URL(served.url).origin, complaints);
  await page.goto(served.url);
  await page
    .getByRole(content === "none" ? "textbox" : "main")
    .first()
    .waitFor();
  return {
    page,
    context,
    file,
    folder,
    complaints,
    picture: async (name) => {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: join(shots, `${name}.png`), animations: "disabled" });
    },
    close: async () => {
      await context.close();
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an administration in a file, empty or the example, with EM-04 at work in it. */
export async function prepare(file: string, content: "empty" | "example"): Promise<void> {
  const quiet = { out: () => undefined, error: () => undefined };
  const example = content === "example" ? ["--example"] : [];
  const made = await runCommand(["create", ...example, "--db", file], quiet);
  const input = JSON.stringify({ code: "EM-04", role: "manager" });
  const named = await runCommand(
    ["call", "administration.identify", "--input", input, "--db", file],
    quiet,
  );
  if (made !== 0 || named !== 0) throw new Error("the administration could not be made");
}
