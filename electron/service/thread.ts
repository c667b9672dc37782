import type { MessagePort, Worker } from "node:worker_threads";
import type { ReportFault } from "./faults.ts";
import type { FromThread, ToThread } from "./in-thread.ts";

/** How long a thread may take to put everything away before it is ended. */
const patienceMs = 5_000;

/** A worker thread that is ready. */
export type Thread<Ready> = {
  ready: Ready;
  /** Hands the thread a port; it can no longer be used on this side. */
  give: (port: MessagePort) => void;
  /** Stops the thread after it has put everything away. */
  stop: () => Promise<void>;
  /** Becomes null when the thread was stopped, and the error when it broke. */
  ended: Promise<Error | null>;
};

/** Waits until a worker thread is ready; throws what it failed on before that. */
export async function whenReady<Ready>(
  worker: Worker,
  report: ReportFault,
): Promise<Thread<Ready>> {
  const tell = (message: ToThread, ports: MessagePort[] = []) => worker.postMessage(message, ports);
  const ended = endOf(worker);
  const ready = await new Promise<Ready>((resolve, reject) => {
    worker.on("message", (message: FromThread<Ready>) => {
      if (message.kind === "ready") resolve(message.ready);
      if (message.kind === "fault") report(message.fault);
    });
    void ended.then((error) => reject(error ?? new Error("the service ended before it was ready")));
  });
  return {
    ready,
    ended,
    give: (port) => tell({ kind: "port", port }, [port]),
    stop: async () => {
      tell({ kind: "stop" });
      const late = setTimeout(() => void worker.terminate(), patienceMs);
      await ended;
      clearTimeout(late);
    },
  };
}

function endOf(worker: Worker): Promise<Error | null> {
  let broken: Error | null = null;
  let stopped = false;
  worker.on("error", (error) => {
    broken = error instanceof Error ? error : new Error(String(error));
  });
  worker.on("message", (message: FromThread<unknown>) => {
    stopped ||= message.kind === "stopped";
  });
  return new Promise((resolve) => {
    worker.once("exit", (code) => {
      resolve(broken ?? (stopped ? null : new Error(`the service ended with code ${code}`)));
    });
  });
}
