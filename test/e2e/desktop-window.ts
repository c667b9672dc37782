import type { MessagePort } from "node:worker_threads";
import { type Browser, chromium, type Page, type Route } from "playwright-core";
import { outFolder } from "../../build/places.ts";
import { findBrowser } from "../../build/start/browsers.ts";
import { type BrowserWindow, seen } from "../desktop/double/electron.ts";
import { builtPreload, invoke, tell } from "../desktop/double/page.ts";
import { startWindow } from "../desktop/running-shell.ts";

/** The page of the desktop window in real Chromium, before the shell that runs on the double. */
export type DesktopWindow = {
  page: Page;
  window: BrowserWindow;
  outside: string[];
  complaints: string[];
};

/** Where the page is in Chromium; only Electron knows the scheme `app:`. */
const address = "https://app-bundle.test";

let browser: Browser | null = null;

/** Opens the desktop window on a database file. */
export async function openDesktop(file: string): Promise<DesktopWindow> {
  const window = await startWindow(file, outFolder("renderer"));
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("There is no Chromium, Chrome or Edge.");
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
  browser ??= await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ locale: "nl-NL", reducedMotion: "reduce" });
  const outside: string[] = [];
  await context.route("**/*", (route) => answer(route, outside));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  await joinPage(page, window);
  await page.goto(`${address}/`);
  return { page, window, outside, complaints };
}

/** Closes the browser. */
export async function closeDesktopBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** Lets the shell's own protocol answer, so that Chromium enforces its policy. */
async function answer(route: Route, outside: string[]): Promise<void> {
  const url = route.request().url();
  if (!url.startsWith(`${address}/`)) {
    outside.push(url);
    return route.abort();
  }
  const asked = url.replace(address, "app://bundle");
  const response = await seen.protocols.get("app")?.(new Request(asked));
  if (!response) return route.abort();
  const body = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  return route.fulfill({ status: response.status, headers, body });
}

type PageSide = {
  doubleHear: (message: { channel: string; input: unknown; port: number | null }) => void;
  doubleArrive: (message: { port: number; data: unknown }) => void;
};

/** Runs the built preload in the page and carries what passes between it and main. */
async function joinPage(page: Page, window: BrowserWindow): Promise<void> {
  const frame = window.webContents.mainFrame;
  const ports: MessagePort[] = [];
  const hear = (channel: string, input: unknown, port: number | null) =>
    page.evaluate((message) => (globalThis as unknown as PageSide).doubleHear(message), {
      channel,
      input,
      port,
    });
  const arrive = (port: number, data: unknown) =>
    page.evaluate((message) => (globalThis as unknown as PageSide).doubleArrive(message), {
      port,
      data,
    });
  frame.heard.on("leesspoor:command", (_event, id: string) => {
    void hear("leesspoor:command", id, null);
  });
  frame.heard.on("leesspoor:port", (event: { ports: MessagePort[] }, input: unknown) => {
    for (const line of event.ports) {
      const port = ports.push(line) - 1;
      void hear("leesspoor:port", input, port);
      line.on("message", (data: unknown) => void arrive(port, data).catch(() => line.close()));
    }
  });
  await page.exposeFunction("doubleTell", tell.bind(null, frame));
  await page.exposeFunction("doubleInvoke", invoke.bind(null, frame));
  await page.exposeFunction("doublePost", (port: number, data: unknown) => {
    ports[port]?.postMessage(data);
  });
  await page.addInitScript({ content: pageSide(await builtPreload()) });
}

/** Gives the script that stands for Electron in the page and runs the preload on it. */
function pageSide(preload: string): string {
  return `(() => {
    const listeners = new Map();
    const ports = new Map();
    const of = (channel) =>
      listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel);
    globalThis.doubleHear = ({ channel, input, port }) => {
      const event = { ports: [] };
      if (port !== null) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => doublePost(port, data);
        ports.set(port, port1);
        event.ports.push(port2);
      }
      for (const listener of of(channel)) listener(event, input);
    };
    globalThis.doubleArrive = ({ port, data }) => ports.get(port)?.postMessage(data);
    const ipcRenderer = {
      on: (channel, listener) => of(channel).add(listener),
      off: (channel, listener) => of(channel).delete(listener),
      send: (channel, input) => void doubleTell(channel, input),
      invoke: (channel, input) => doubleInvoke(channel, input),
    };
    const contextBridge = {
      exposeInMainWorld: (name, given) =>
        Object.defineProperty(globalThis, name, { value: Object.freeze(given) }),
    };
    const module = { exports: {} };
    const run = (require, module, exports) => {
${preload}
    };
    run(() => ({ ipcRenderer, contextBridge }), module, module.exports);
  })();`;
}
