import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { closeSession, openSession } from "../../electron/service/context.ts";
import { connectInProcess } from "../../electron/service/in-process.ts";
import { app, seen } from "../desktop/double/electron.ts";
import { leaveShell, newFile } from "../desktop/running-shell.ts";
import { closeDesktopBrowser, type DesktopWindow, openDesktop } from "./desktop-window.ts";

vi.mock("electron", () => import("../desktop/double/electron.ts"));

let desktop: DesktopWindow;

beforeEach(async () => {
  const file = newFile();
  await makeExample(file);
  desktop = await openDesktop(file);
  await desktop.page.getByRole("navigation").first().waitFor();
});
afterEach(async () => {
  await desktop.page.context().close();
  await leaveShell();
});
afterAll(closeDesktopBrowser);

async function makeExample(file: string): Promise<void> {
  const session = openSession(file);
  const { client, close } = connectInProcess(session, (fault) => {
    throw new Error(fault.stack);
  });
  await client.administration.create({ content: "example" });
  await client.administration.identify({ code: "EM-04", role: "manager" });
  close();
  closeSession(session);
}

function choose(id: string): void {
  const entries = seen.menu?.flatMap((group) => group.submenu ?? []) ?? [];
  const entry = entries.find((one) => one.id === id);
  if (!entry?.click) throw new Error(`the menu has no entry ${id}`);
  entry.click();
}

it("opens the screens under our policy and says nothing to the console", async () => {
  await desktop.page.getByText("Coevorden").first().waitFor();
  expect(desktop.complaints).toEqual([]);
  expect(desktop.outside).toEqual([]);
});

it("follows the menu, in the language of the screen", async () => {
  const { page } = desktop;
  await expect.poll(() => seen.menu?.some((group) => group.label === "Bestand")).toBe(true);
  choose("figures");
  await page.waitForURL("**/cijfers/**");
  choose("english");
  await expect.poll(() => seen.menu?.some((group) => group.label === "File")).toBe(true);
  expect(desktop.complaints).toEqual([]);
});

it("has a line to the service again after it was loaded anew", async () => {
  const { page } = desktop;
  await page.reload();
  await page.getByText("Coevorden").first().waitFor();
  expect(desktop.complaints).toEqual([]);
});

it("saves what the page gives by the dialogue of the system", async () => {
  const filePath = join(seen.folder, "documents", "cijfers.csv");
  seen.answers.push({ canceled: false, filePath });
  const saved = await desktop.page.evaluate(() =>
    window.leesspoor?.saveFile({
      name: "cijfers.csv",
      bytes: new TextEncoder().encode("Vestiging;Uitgereikt\n"),
      mimeType: "text/csv",
    }),
  );
  expect(saved).toBe(true);
  expect(readFileSync(filePath, "utf8")).toBe("Vestiging;Uitgereikt\n");
});

it("runs no script that was written into it and fetches nothing from outside", async () => {
  const tried = await desktop.page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken'";
    document.body.append(script);
    const image = document.createElement("div");
    image.innerHTML = "<img src='x' onerror=\"document.title = 'taken'\">";
    document.body.append(image);
    const fetched = await fetch("https://example.org/").catch(() => "stopped");
    const framed = document.createElement("iframe");
    framed.src = "https://example.org/";
    document.body.append(framed);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { title: document.title, fetched };
  });
  expect(tried).toEqual({ title: expect.not.stringContaining("taken"), fetched: "stopped" });
  expect(desktop.outside).toEqual([]);
});

it("stays one window: another start brings it to the front", () => {
  app.emit("second-instance");
  expect(desktop.window.focused).toBe(1);
});
