import { workerData } from "node:worker_threads";
import { closeSession, openSession } from "./context.ts";
import { runInThread } from "./in-thread.ts";
import { portService } from "./serve-port.ts";
import type { ServiceOptions } from "./start-worker.ts";

await runInThread((report) => {
  const { file, backupFolder } = workerData as ServiceOptions;
  const session = openSession(file, backupFolder === undefined ? {} : { backupFolder });
  const serve = portService(session, report);
  return {
    ready: null,
    accept: (port) => {
      serve(port);
      port.start();
    },
    stop: () => closeSession(session),
  };
});
