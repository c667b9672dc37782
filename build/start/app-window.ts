import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { isSnap } from "./browsers.ts";

/**
 * Opens the address as an app window (no tabs, no address bar) of the given Chromium, Chrome or
 * Edge. Its profile belongs to this database file alone: with the person's own profile the running
 * browser would take the window over, and with a shared one a second file's window.
 */
export function openAppWindow(browser: string, url: string, file: string): ChildProcess {
  const flags = [
    `--app=${url}`,
    `--user-data-dir=${profileFolder(browser, file)}`,
    "--window-size=1280,800",
    "--no-first-run",
    "--no-default-browser-check",
    // The product fetches nothing from the network, so its window does not either.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  // Chromium refuses to start its sandbox as root, which only a container does.
  if (process.getuid?.() === 0) flags.push("--no-sandbox");
  return spawn(browser, flags, { stdio: "ignore" });
}

function profileFolder(browser: string, file: string): string {
  const name = createHash("sha256").update(file).digest("hex").slice(0, 12);
  const place = isSnap(browser)
    ? join(homedir(), "snap", "chromium", "common", "leesspoor")
    : join(dirname(file), "windows");
  return join(place, name);
}
