import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterEach, expect, it, vi } from "vitest";
import { startDesktop } from "../../electron/main/desktop.ts";
import { app, seen } from "./double/electron.ts";
import { leaveShell, lineOf, newFile, quitShell, startShell } from "./running-shell.ts";

vi.mock("electron", () => import("./double/electron.ts"));

afterEach(async () => {
  await leaveShell();
  seen.dialogs.length = 0;
  seen.answers.length = 0;
});

it("gives way to a Leesspoor that already runs", async () => {
  const file = newFile();
  seen.hasLock = false;
  await startDesktop({ file, webRoot: "/nowhere", preload: "/nowhere" });
  expect(seen.ended).toBe(0);
  expect(seen.windows).toEqual([]);
  expect(existsSync(file)).toBe(false);
});

it("puts the administration away before it ends with its last window", async () => {
  const { file, page } = await startShell();
  const { client } = await lineOf(page);
  await client.administration.create({ content: "empty" });
  app.emit("window-all-closed");
  expect(seen.ended).toBeNull();
  await expect.poll(() => seen.ended).toBe(0);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

it("shows a file that it cannot open as a refusal and not as an empty screen", async () => {
  const file = newFile();
  writeFileSync(file, "no database, though long enough to be one. ".repeat(3));
  const { page } = await startShell(file);
  const { client } = await lineOf(page);
  expect(await client.administration.status({})).toMatchObject({
    state: "refused",
    refusal: { code: "NOT_A_DATABASE" },
  });
});

it("goes on with a new service when the first one broke and the person wants to", async () => {
  const workers: Worker[] = [];
  const note = (worker: Worker) => void workers.push(worker);
  process.on("worker", note);
  const { file, home, page, window } = await startShell();
  process.off("worker", note);
  const { client } = await lineOf(page);
  await client.administration.create({ content: "empty" });
  seen.answers.push({ response: 0 });
  await workers[0]?.terminate();
  await expect.poll(() => window.reloads).toBe(1);
  const message = String(seen.dialogs[0]?.options.message);
  const reference = /^Er ging iets mis \(kenmerk ([0-9a-f]{8})\)\. Wat bewaard/.exec(message)?.[1];
  expect(readFileSync(join(home, "logs", "leesspoor.log"), "utf8")).toContain(
    `${reference} service`,
  );
  const again = await lineOf(page);
  expect(await again.client.administration.status({})).toMatchObject({ state: "open", file });
});

it("ends when the service broke and the person wants to leave", async () => {
  const workers: Worker[] = [];
  const note = (worker: Worker) => void workers.push(worker);
  process.on("worker", note);
  await startShell();
  process.off("worker", note);
  seen.answers.push({ response: 1 });
  await workers[0]?.terminate();
  await expect.poll(() => seen.ended).toBe(0);
  expect(seen.dialogs.map(({ kind }) => kind)).toEqual(["message"]);
});

it("keeps one full log of faults beside the one that is written", async () => {
  const file = newFile();
  const { home } = await startShell(file);
  const log = join(home, "logs", "leesspoor.log");
  await quitShell();
  const { faultLog } = await import("../../electron/main/fault-log.ts");
  const fault = { reference: "3f9a1c2e", at: "2026-01-01T00:00:00Z", where: "x", stack: "s" };
  const quiet = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  faultLog(log)({ ...fault, stack: "s".repeat(1_000_001) });
  faultLog(log)(fault);
  quiet.mockRestore();
  expect(readFileSync(log, "utf8")).toBe("2026-01-01T00:00:00Z 3f9a1c2e x\ns\n");
  expect(readFileSync(`${log}.old`, "utf8").length).toBeGreaterThan(1_000_000);
});
