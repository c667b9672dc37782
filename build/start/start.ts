import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { serve } from "../../electron/browser/serve.ts";
import { startPage } from "../../electron/main/page-address.ts";
import { defaultFile } from "../../electron/service/data-folder.ts";
import { outFolder, root } from "../places.ts";
import { openAppWindow } from "./app-window.ts";
import { findBrowser } from "./browsers.ts";
import { bundle } from "./bundle.ts";
import { electronRuntime } from "./electron-runtime.ts";

/** A window that closes sooner than this never came up. */
const firstLookMs = 5_000;

const { values: wish } = parseArgs({
  options: {
    browser: { type: "boolean", default: false },
    serve: { type: "boolean", default: false },
    port: { type: "string" },
  },
});
const file = resolve(process.env.LEESSPOOR_FILE ?? defaultFile());
const display = hasDisplay();

if (wish.serve || !display) {
  if (!display) say("there is no display here, so Leesspoor only serves; stop with Ctrl+C.");
  await inBrowser(false);
} else if (wish.browser || !(await inElectron())) {
  await inBrowser(true);
}

function say(sentence: string): void {
  process.stdout.write(`Leesspoor: ${sentence}\n`);
}

function hasDisplay(): boolean {
  if (process.platform === "win32" || process.platform === "darwin") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the Electron window and waits for its end; false when it cannot be had here. */
async function inElectron(): Promise<boolean> {
  const today = new Date().toLocaleDateString("sv-SE");
  const runtime = await electronRuntime(today);
  if ("reason" in runtime) {
    say(`no Electron runtime here (${runtime.reason}); the same screens open in a browser window.`);
    return false;
  }
  await bundle(["renderer", "main", "preload"]);
  say(`the records are in ${file}`);
  say(`the screens are at ${startPage} in a window of their own`);
  const began = Date.now();
  const child = spawn(runtime.program, [root], {
    cwd: root,
    env: { ...process.env, LEESSPOOR_FILE: file },
    stdio: "inherit",
  });
  passSignals((signal) => child.kill(signal));
  const code = await new Promise<number | null>((settle) => {
    child.on("error", () => settle(1));
    child.on("exit", settle);
  });
  if (code !== 0 && Date.now() - began < firstLookMs) {
    say(`the Electron window did not come up (${code}); the screens open in a browser window.`);
    return false;
  }
  process.exitCode = code ?? 1;
  return true;
}

/** Serves the screens on loopback and, when wanted, opens them as an app window of a browser. */
async function inBrowser(wantsWindow: boolean): Promise<void> {
  await bundle(["renderer"]);
  const port = wish.port === undefined ? {} : { port: Number(wish.port) };
  const served = await serve({ file, webRoot: outFolder("renderer"), ...port });
  say(`the records are in ${file}`);
  say(`the screens are at ${served.url}`);
  void served.ended.then((error) => {
    if (!error) return;
    say(`the service broke: ${error.message}`);
    process.exit(1);
  });
  const stop = () => void served.close().then(() => process.exit(0));
  passSignals(stop);
  if (!wantsWindow) return;
  const browser = findBrowser();
  if (!browser) {
    say("no Chromium, Chrome or Edge found: open the address in your browser; stop with Ctrl+C.");
    return;
  }
  const began = Date.now();
  const window = openAppWindow(browser, served.url, file);
  passSignals(() => {
    window.kill();
    stop();
  });
  window.on("error", (error) => say(`${browser} did not start: ${error.message}`));
  window.on("exit", (code) => {
    if (Date.now() - began > firstLookMs) return stop();
    // A browser that already ran takes the window over and this one ends at once: keep serving.
    const how =
      code === 0 ? "was handed to a browser that already ran" : `did not come up (${code})`;
    return say(`the window ${how}; the address above still works; stop with Ctrl+C.`);
  });
}

function passSignals(pass: (signal: NodeJS.Signals) => void): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => pass(signal));
  }
}
