import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";
import { root } from "../places.ts";

/**
 * How the screens are made: one page with its script and styles in the given folder, served
 * under `app://` by the desktop shell and from loopback by the browser host.
 */
export function rendererBuild(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: join(root, "renderer"),
    base: "/",
    logLevel: "warn",
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: "chrome140",
      // The content security policy allows no inline data but images.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 3000,
    },
  };
}
