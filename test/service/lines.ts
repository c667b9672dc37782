import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink as HttpLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { serve } from "../../electron/browser/serve.ts";
import { closeSession, openSession } from "../../electron/service/context.ts";
import type { Fault } from "../../electron/service/faults.ts";
import { type Client, connectInProcess } from "../../electron/service/in-process.ts";
import { startService } from "../../electron/service/start-worker.ts";

/** A line to a service on a database file of its own, by one of the transports. */
export type Line = {
  client: Client;
  file: string;
  /** Faults that the service logged. */
  faults: Fault[];
  close: () => Promise<void>;
};

/** Ways to open a line to a service on a file, by the name of the transport. */
export const transports: Readonly<Record<string, (file: string) => Promise<Line>>> = {
  "in process": inProcess,
  "over a message port": overPort,
  "over loopback HTTP": overHttp,
};

async function inProcess(file: string): Promise<Line> {
  const faults: Fault[] = [];
  const session = openSession(file);
  const { client, close } = connectInProcess(session, (fault) => void faults.push(fault));
  return {
    client,
    file,
    faults,
    close: async () => {
      close();
      closeSession(session);
    },
  };
}

async function overPort(file: string): Promise<Line> {
  const faults: Fault[] = [];
  const service = await startService({ file }, (fault) => void faults.push(fault));
  const { port1, port2 } = new MessageChannel();
  service.connect(port2);
  const client: Client = createORPCClient(new PortLink({ port: port1 }));
  port1.start();
  return { client, file, faults, close: () => service.stop() };
}

async function overHttp(file: string): Promise<Line> {
  const faults: Fault[] = [];
  const host = await serve({
    file,
    webRoot: await screensFolder(file),
    onLog: (fault) => void faults.push(fault),
  });
  const entered = await enter(host.url);
  const client: Client = createORPCClient(
    new HttpLink({
      url: `${entered.origin}/rpc`,
      headers: { cookie: entered.cookie, origin: entered.origin },
    }),
  );
  return { client, file, faults, close: () => host.close() };
}

/** Goes in by the start address as a browser does; gives the origin and the cookie. */
export async function enter(url: string): Promise<{ origin: string; cookie: string }> {
  const answer = await fetch(url, { redirect: "manual" });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  return { origin: new URL(url).origin, cookie };
}

/** Makes a small folder of built screens beside a database file. */
export async function screensFolder(file: string): Promise<string> {
  const folder = join(file, "..", "screens");
  await mkdir(join(folder, "assets"), { recursive: true });
  const page = '<meta property="csp-nonce" nonce="" /><title>Leesspoor</title>';
  writeFileSync(join(folder, "index.html"), `<!doctype html>${page}`);
  writeFileSync(join(folder, "assets", "main-1a2b.js"), "document.title;\n");
  return folder;
}

/** Gives a new folder for one test, and the way to remove it. */
export function ownFolder(): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "leesspoor-service-"));
  return {
    file: join(folder, "records.leesspoor"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Calls a procedure by its path, also one that is not in the contract. */
export function callAnything(client: Client, path: string[], input: unknown): Promise<unknown> {
  let step = client as unknown as Record<string, unknown>;
  for (const name of path) step = step[name] as Record<string, unknown>;
  return (step as unknown as (input: unknown) => Promise<unknown>)(input);
}

/** Gives what a call was refused with; an answer instead of a refusal is an error. */
export async function refusalOf(call: Promise<unknown>): Promise<{
  code: string;
  defined: boolean;
  status: number;
  message: string;
  data: unknown;
}> {
  try {
    await call;
  } catch (error) {
    const { code, defined, status, message, data } = error as Awaited<ReturnType<typeof refusalOf>>;
    return { code, defined, status, message, data };
  }
  throw new Error("the call was answered and should have been refused");
}
