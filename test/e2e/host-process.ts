import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const leesspoor = fileURLToPath(new URL("../../electron/cli/leesspoor.ts", import.meta.url));

/** The product served by a process of its own, which can be killed. */
export interface HostProcess {
  readonly url: string;
  /** Kills it at once (SIGKILL): nothing is closed, nothing is written any more. */
  readonly kill: () => Promise<void>;
}

/** Serves an administration from a process of its own; gives it when it answers. */
export async function startHost(file: string): Promise<HostProcess> {
  const child: ChildProcess = spawn(process.execPath, [leesspoor, "serve", "--db", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  if (!child.stdout) throw new Error("the host says nothing");
  const lines = createInterface(child.stdout);
  const [line] = await Promise.race([
    once(lines, "line"),
    ended.then(() => Promise.reject(new Error("the host ended before it served"))),
  ]);
  return {
    url: String(JSON.parse(String(line)).url),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
