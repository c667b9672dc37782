import { join } from "node:path";
import type { InlineConfig } from "vite";
import { outFolder, root } from "../places.ts";

/** How the preload is made: one CommonJS file, the only kind that a sandboxed window can load. */
export function preloadBuild(): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true, external: ["electron"] },
    build: {
      ssr: join(root, "electron", "preload", "preload.ts"),
      outDir: outFolder("preload"),
      emptyOutDir: true,
      target: "node24",
      rolldownOptions: { output: { format: "cjs", entryFileNames: "preload.cjs" } },
    },
  };
}
