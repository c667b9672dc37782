import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createAdministration } from "../../db/open.ts";
import { closeSession, openSession } from "../../electron/service/context.ts";
import type { Fault } from "../../electron/service/faults.ts";
import type { Client } from "../../electron/service/in-process.ts";
import { type Service, startService } from "../../electron/service/start-worker.ts";
import { whenReady } from "../../electron/service/thread.ts";
import { ownFolder } from "./lines.ts";

let folder: ReturnType<typeof ownFolder>;
let service: Service;
let faults: Fault[] = [];

beforeEach(async () => {
  folder = ownFolder();
  faults = [];
  service = await startService({ file: folder.file }, (fault) => void faults.push(fault));
});
afterEach(async () => {
  await service.stop();
  folder.remove();
});

function connected(): { client: Client; port: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  service.connect(port2);
  const client: Client = createORPCClient(new RPCLink({ port: port1 }));
  port1.start();
  return { client, port: port1 };
}

it("serves several windows on one administration", async () => {
  const [desk, office] = [connected().client, connected().client];
  await desk.administration.create({ content: "empty" });
  await desk.administration.identify({ code: "AK" });
  await desk.organisation.create({ kind: "provider", name: "Peuterwerk" });
  const seen = await office.organisation.list({});
  expect(seen.map((organisation) => organisation.name)).toContain("Peuterwerk");
});

it("notes messages that cannot be read and goes on serving", async () => {
  const { client, port } = connected();
  for (const message of ["{", "[]", 7, { id: 1 }, new Uint8Array([255, 1]), null]) {
    port.postMessage(message);
  }
  expect((await client.administration.status({})).state).toBe("none");
  await expect.poll(() => faults.length).toBeGreaterThan(0);
  for (const fault of faults) expect(fault.reference).toMatch(/^[0-9a-f]{8}$/);
});

it("goes on serving when a window closes in the middle of a call", async () => {
  const { client, port } = connected();
  void client.administration.create({ content: "example" }).catch(() => undefined);
  await wait(5);
  port.close();
  const again = connected().client;
  expect((await again.administration.status({})).state).toMatch(/^(none|open)$/);
});

it("lets go of the file when it is stopped, while windows are still there", async () => {
  const { client, port } = connected();
  await client.administration.create({ content: "empty" });
  const closed = once(port, "close");
  const began = performance.now();
  await service.stop();
  await closed;
  expect(await service.ended).toBeNull();
  expect(performance.now() - began).toBeLessThan(4_000);
  expect(existsSync(`${folder.file}-wal`)).toBe(false);
});

it("says so when it breaks", async () => {
  const breaks = 'require("node:worker_threads").parentPort.postMessage({ kind: "ready" });';
  const worker = new Worker(`${breaks} setTimeout(() => { throw new Error("torn"); }, 10)`, {
    eval: true,
  });
  const thread = await whenReady(worker, () => undefined);
  expect(await thread.ended).toMatchObject({ message: "torn" });
  await thread.stop();
});

it("says so when it ends without being told to", async () => {
  const leaves = 'require("node:worker_threads").parentPort.postMessage({ kind: "ready" });';
  const worker = new Worker(`${leaves} setTimeout(() => process.exit(3), 10)`, { eval: true });
  const thread = await whenReady(worker, () => undefined);
  expect(await thread.ended).toMatchObject({ message: "the service ended with code 3" });
});

it("refuses a file that another programme holds, and says so", async () => {
  const file = `${folder.file}-bezet`;
  const other = new Database(file);
  other.exec("create table invoice (id integer); begin exclusive");
  const session = openSession(file);
  expect(session.refusal).toMatchObject({ code: "FILE_BUSY" });
  closeSession(session);
  other.close();
}, 20_000);

it("says why it cannot start", async () => {
  const { file, db } = createAdministration(`${folder.file}-vreemd`);
  db.exec("drop table setting");
  db.close();
  const broken = startService({ file }, () => undefined);
  await expect(broken).rejects.toThrow("no such table: setting");
});
