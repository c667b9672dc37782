import { type MessagePort, parentPort } from "node:worker_threads";
import { type Fault, faultOf, type ReportFault } from "./faults.ts";

/** What a worker thread is told: to serve a port, or to stop. */
export type ToThread = { kind: "port"; port: MessagePort } | { kind: "stop" };

/** What a worker thread tells: that it is ready, and how; a fault; that it put everything away. */
export type FromThread<Ready> =
  | { kind: "ready"; ready: Ready }
  | { kind: "fault"; fault: Fault }
  | { kind: "stopped" };

/** What runs in a worker thread: how it is ready, what it does with a port, how it stops. */
export type Work<Ready> = {
  ready: Ready;
  accept?: (port: MessagePort) => void;
  stop: () => void | Promise<void>;
};

/**
 * Runs work in this worker thread until it is told to stop. What nobody waited for and failed, such
 * as a message that cannot be read, is reported as a fault and does not end the thread.
 */
export async function runInThread<Ready>(
  begin: (report: ReportFault) => Work<Ready> | Promise<Work<Ready>>,
): Promise<void> {
  const parent = parentPort;
  if (!parent) throw new Error("this file is the start of a worker thread");
  const tell = (message: FromThread<Ready>) => parent.postMessage(message);
  const report: ReportFault = (fault) => tell({ kind: "fault", fault });
  process.on("unhandledRejection", (error) => report(faultOf(error, "service")));
  const work = await begin(report);
  parent.on("message", async (message: ToThread) => {
    if (message.kind === "port") return work.accept?.(message.port);
    await work.stop();
    tell({ kind: "stopped" });
    parent.close();
  });
  tell({ kind: "ready", ready: work.ready });
}
