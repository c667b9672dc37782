import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { startDesktop } from "../../electron/main/desktop.ts";
import type { Client } from "../../electron/service/in-process.ts";
import { ownFolder, screensFolder } from "../service/lines.ts";
import { app, type BrowserWindow, ipcMain, seen } from "./double/electron.ts";
import { openPage, type Page } from "./double/page.ts";

/** The desktop shell as it runs against the double of Electron, in a folder of its own. */
export type RunningShell = { file: string; home: string; window: BrowserWindow; page: Page };

const folders: { remove: () => void }[] = [];

/** Starts the shell anew, on a file of its own or on the given one, and opens its page. */
export async function startShell(given?: string): Promise<RunningShell> {
  const file = given ?? newFile();
  const window = await startWindow(file, await screensFolder(file));
  return { file, home: dirname(file), window, page: await openPage(window.webContents.mainFrame) };
}

/** Starts the shell anew on a file and on built screens, and gives its window without a page. */
export async function startWindow(file: string, webRoot: string): Promise<BrowserWindow> {
  const home = dirname(file);
  Object.assign(seen, { ready: false, hasLock: true, ended: null, folder: home });
  seen.windows.length = 0;
  app.removeAllListeners();
  ipcMain.removeAllListeners();
  mkdirSync(join(home, "documents"), { recursive: true });
  await startDesktop({ file, webRoot, preload: "/built/preload.cjs" });
  const [window] = seen.windows;
  if (!window) throw new Error("there is no window");
  return window;
}

/** Quits the shell and waits until it has put everything away. */
export async function quitShell(): Promise<void> {
  app.quit();
  while (seen.ended === null) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Quits the shell and removes the folders it worked in. */
export async function leaveShell(): Promise<void> {
  await quitShell();
  for (const folder of folders.splice(0)) folder.remove();
}

/** Gives the path of a database file in a new folder. */
export function newFile(): string {
  const folder = ownFolder();
  folders.push(folder);
  return folder.file;
}

/** Gets a line to the service as the page does. */
export async function lineOf(page: Page): Promise<{ client: Client; close: () => void }> {
  page.bridge.requestPort();
  const port = await page.nextPort();
  const client: Client = createORPCClient(new RPCLink({ port }));
  port.start();
  return { client, close: () => port.close() };
}
