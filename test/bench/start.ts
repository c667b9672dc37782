import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chromium, type Page } from "playwright-core";
import { outFolder, root } from "../../build/places.ts";
import { findBrowser } from "../../build/start/browsers.ts";
import { bundle } from "../../build/start/bundle.ts";
import { compare } from "./measure.ts";
import type { Line } from "./table.ts";
import type { BenchWorld } from "./worlds.ts";

const patience = { rounds: 5, budgetMs: 15_000, sampleMs: 0 };

const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a Node process, waits for the address that it prints, and gives both. */
async function serving(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /(http:\/\/127\.0\.0\.1:\S+)\n/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.on("exit", () => reject(new Error(`it ended before it served: ${said}`)));
  });
  return { url, child };
}

/** Opens an address in a new browser and waits until it is what it should be. */
async function shown(
  browserFile: string,
  url: string,
  isThere: (page: Page) => Promise<unknown>,
): Promise<void> {
  const browser = await chromium.launch({ executablePath: browserFile, args: flags });
  try {
    const page = await browser.newPage({ locale: "nl-NL" });
    await page.goto(url, { waitUntil: "load" });
    await isThere(page);
  } finally {
    // Ending the browser is not part of starting; it goes on while nobody waits.
    void browser.close();
  }
}

/** Usable: the room has its heading, and the administration that was read is named. */
async function untilUsable(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isNamed = document.title.split(" · ").length > 2;
    return isNamed && document.querySelector("main h1") !== null;
  });
}

async function timesOver(times: number, work: () => Promise<ChildProcess>): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const child = await work();
    child.removeAllListeners("exit");
    child.kill("SIGTERM");
  }
}

/**
 * Measures from the command until the first screen can be used, beside the same browser loading the
 * same built files from a bare server of another new process. Gives null without a browser.
 */
export async function measureStart(world: BenchWorld): Promise<Line | null> {
  const browser = findBrowser();
  if (!browser) return null;
  await bundle(["renderer"]);
  const screens = outFolder("renderer");
  const ended: Promise<unknown>[] = [];
  const sides = {
    baseline: (times: number) =>
      timesOver(times, async () => {
        const { url, child } = await serving(["test/bench/bare-server.ts", screens]);
        ended.push(once(child, "close"));
        await shown(browser, url, async () => undefined);
        return child;
      }),
    overHttp: (times: number) =>
      timesOver(times, async () => {
        const { url, child } = await serving(["build/run.mjs", "start", "--serve"], {
          LEESSPOOR_FILE: world.file,
        });
        ended.push(once(child, "close"));
        await shown(browser, url, untilUsable);
        return child;
      }),
  };
  const measured = await compare(sides, patience);
  await Promise.all(ended);
  return {
    what: "start to usable screen",
    world: world.name,
    beside: "the files from a bare server",
    goal: null,
    inProcess: null,
    ...measured,
  };
}
