import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "../../build/places.ts";

let folder = "";
let child: ChildProcess | null = null;
let said = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-start-"));
  said = "";
});
afterEach(async () => {
  if (child && child.exitCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  child = null;
  rmSync(folder, { recursive: true, force: true });
});

/** Starts Leesspoor as `npm start` does, on a file of its own. */
function start(flags: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const file = join(folder, "records.leesspoor");
  const started = spawn(process.execPath, ["build/run.mjs", "start", ...flags], {
    cwd: root,
    env: { ...process.env, LEESSPOOR_FILE: file, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [started.stdout, started.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  child = started;
  return started;
}

/** Waits until something is there, half a minute at most; the error shows what was said. */
async function until<Found>(look: () => Found | null | undefined): Promise<Found> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = look();
    if (found) return found;
    if (child?.exitCode !== null) break;
    await wait(100);
  }
  throw new Error(`It did not come to that. Said so far:\n${said}`);
}

function address(): string | undefined {
  return /the screens are at (http:\/\/127\.0\.0\.1:\d+\/\S*)/.exec(said)?.[1];
}

describe("npm start", { timeout: 60_000 }, () => {
  it("without a display says so, prints the address, serves and ends well", async () => {
    const started = start([], { DISPLAY: "", WAYLAND_DISPLAY: "" });
    const url = await until(address);
    expect(said).toContain("there is no display here");
    const first = await fetch(url, { redirect: "manual" });
    expect(first.status).toBeLessThan(400);
    started.kill("SIGTERM");
    const [code] = await once(started, "exit");
    expect(code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("opens the address as an app window with a profile of its own and ends with it", async () => {
    const browser = join(folder, "browser");
    const flagsFile = join(folder, "flags");
    writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > "${flagsFile}"\nexec sleep 6\n`);
    chmodSync(browser, 0o755);
    const started = start(["--browser"], { DISPLAY: ":1", LEESSPOOR_CHROMIUM: browser });
    const url = await until(address);
    await until(() => existsSync(flagsFile));
    const flags = readFileSync(flagsFile, "utf8").split("\n");
    expect(flags).toContain(`--app=${url}`);
    expect(flags.find((flag) => flag.startsWith("--user-data-dir="))).toContain(folder);
    const [code] = await once(started, "exit");
    expect(code).toBe(0);
  });

  it("keeps serving when there is no browser to open", async () => {
    const missing = join(folder, "no-such-browser");
    start(["--browser"], { DISPLAY: ":1", LEESSPOOR_CHROMIUM: missing });
    const url = await until(address);
    await until(() => said.includes("no Chromium, Chrome or Edge found"));
    expect((await fetch(url, { redirect: "manual" })).status).toBeLessThan(400);
  });
});
