import { join } from "node:path";
import type { InlineConfig } from "vite";
import { root } from "../places.ts";

/** How the preload is made: `preload.cjs`, one CommonJS file, the only kind a sandbox loads. */
export function preloadBuild(outDir: string): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true, external: ["electron"] },
    build: {
      ssr: join(root, "electron", "preload", "preload.ts"),
      outDir,
      emptyOutDir: true,
      target: "node24",
      rolldownOptions: { output: { format: "cjs", entryFileNames: "preload.cjs" } },
    },
  };
}
