import { Worker } from "node:worker_threads";
import { faultText, type ReportFault } from "../service/faults.ts";
import { whenReady } from "../service/thread.ts";

/** What to serve: the database file, the built screens, and a port when it must be that one. */
export type ServeOptions = {
  file: string;
  webRoot: string;
  port?: number;
  /** Takes note of faults; without it they are written to standard error. */
  onLog?: ReportFault;
};

/** What serves: the start address, when it ended and how, and the way to end it. */
export type Served = {
  url: string;
  close: () => Promise<void>;
  /** Becomes null when it was closed, and the error when it broke. */
  ended: Promise<Error | null>;
};

/** What the serving thread is given. */
export type HostData = { file: string; webRoot: string; port: number };

/**
 * Serves the screens and the contract of a database file on loopback, for a browser on this
 * machine, until it is closed. Throws when the port is taken.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { file, webRoot, port = 0 } = options;
  const report = options.onLog ?? ((fault) => void process.stderr.write(faultText(fault)));
  const data: HostData = { file, webRoot, port };
  const worker = new Worker(new URL("./host-thread.ts", import.meta.url), { workerData: data });
  const thread = await whenReady<{ url: string }>(worker, report);
  return { url: thread.ready.url, close: thread.stop, ended: thread.ended };
}
