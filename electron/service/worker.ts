import { type MessagePort, workerData } from "node:worker_threads";
import { closeSession, openSession } from "./context.ts";
import { runInThread } from "./in-thread.ts";
import { portService } from "./serve-port.ts";
import type { ServiceOptions } from "./start-worker.ts";

await runInThread((report) => {
  const { file, backupFolder } = workerData as ServiceOptions;
  const session = openSession(file, backupFolder === undefined ? {} : { backupFolder });
  const serve = portService(session, report);
  const ports = new Set<MessagePort>();
  return {
    ready: null,
    accept: (port) => {
      serve(port);
      ports.add(port);
      port.once("close", () => ports.delete(port));
      port.start();
    },
    stop: () => {
      // Work that still runs for a port ends with it; an open port would keep the thread alive.
      for (const port of ports) port.close();
      closeSession(session);
    },
  };
});
