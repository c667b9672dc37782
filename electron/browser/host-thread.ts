import { workerData } from "node:worker_threads";
import { closeSession, openSession } from "../service/context.ts";
import { runInThread } from "../service/in-thread.ts";
import { listen } from "./http-host.ts";
import type { HostData } from "./serve.ts";

await runInThread(async (report) => {
  const { file, webRoot, port } = workerData as HostData;
  const session = openSession(file);
  const host = await listen(session, webRoot, port, report);
  return {
    ready: { url: host.url },
    stop: async () => {
      await host.close();
      closeSession(session);
    },
  };
});
