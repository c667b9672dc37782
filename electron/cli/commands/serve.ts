import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "../../browser/serve.ts";
import { UsageError } from "../usage.ts";
import { type Command, option } from "./command.ts";

const webRoot = fileURLToPath(new URL("../../../build/out/renderer/", import.meta.url));

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/** `serve [--port N]`: serves the screens on loopback until it is ended; prints the address. */
export const serveScreens: Command = {
  name: "serve",
  words: 0,
  options: ["port"],
  run: async (call) => {
    const asked = option(call, "port");
    if (asked !== null && !/^\d{1,5}$/.test(asked)) throw new UsageError("--port N");
    if (!existsSync(webRoot)) throw new UsageError("npm start");
    const port = asked === null ? {} : { port: Number(asked) };
    const host = await serve({ file: call.file, webRoot, ...port });
    call.output.out(`${JSON.stringify({ url: host.url })}\n`);
    await ended();
    await host.close();
    return 0;
  },
};
