import { basename, dirname, resolve } from "node:path";
import type { Plugin } from "vite";

const reference = /new URL\(\s*"(\.{1,2}\/[^"]+\.ts)"\s*,\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * Lets `new Worker(new URL("./worker.ts", import.meta.url))` mean the same in the bundle as in the
 * sources: the named file becomes a bundle of its own beside the main one. Vite does this for a
 * page only, not for Node.
 */
export function workerFiles(): Plugin {
  return {
    name: "leesspoor-worker-files",
    transform(code, id) {
      if (!id.endsWith(".ts") || !code.includes("import.meta.url")) return null;
      const replaced = code.replaceAll(reference, (_, path: string) => {
        const fileName = basename(path).replace(/\.ts$/, ".js");
        this.emitFile({ type: "chunk", id: resolve(dirname(id), path), fileName });
        return `new URL("./${fileName}", import.meta.url)`;
      });
      return replaced === code ? null : { code: replaced, map: null };
    },
  };
}
