import { join } from "node:path";
import type { InlineConfig } from "vite";
import { root } from "../places.ts";
import { assetFiles } from "./asset-files.ts";
import { workerFiles } from "./worker-files.ts";

/**
 * How the desktop shell is made: `main.js` in the given folder and the worker thread beside it,
 * with everything inside but Electron, Node and better-sqlite3, whose binary cannot be bundled.
 */
export function mainBuild(outDir: string): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: "warn",
    plugins: [workerFiles(), assetFiles()],
    publicDir: false,
    ssr: { noExternal: true, external: ["better-sqlite3", "electron"] },
    build: {
      ssr: join(root, "electron", "main", "main.ts"),
      outDir,
      emptyOutDir: true,
      ssrEmitAssets: true,
      target: "node24",
      rolldownOptions: {
        output: {
          format: "es",
          entryFileNames: "[name].js",
          // Flat, so that a worker file lies beside whatever names it.
          chunkFileNames: "[name].js",
        },
      },
    },
  };
}
