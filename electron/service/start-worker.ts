import { type MessagePort, Worker } from "node:worker_threads";
import type { ReportFault } from "./faults.ts";
import { whenReady } from "./thread.ts";

/** Which database file the service owns, and where its copies are kept. */
export type ServiceOptions = { file: string; backupFolder?: string };

/** The running service: the worker thread that owns the database. */
export type Service = {
  /** Serves the contract on a port; the port moves to the worker thread. */
  connect: (port: MessagePort) => void;
  /** Closes the database and ends the thread. */
  stop: () => Promise<void>;
  /** Becomes null when the service was stopped, and the error when it broke. */
  ended: Promise<Error | null>;
};

/**
 * Starts the worker thread that owns a database file. A file that cannot be opened is a refusal
 * that the screen shows; only a mistake of ours throws.
 */
export async function startService(options: ServiceOptions, report: ReportFault): Promise<Service> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: options });
  const thread = await whenReady(worker, report);
  return { connect: thread.give, stop: thread.stop, ended: thread.ended };
}
