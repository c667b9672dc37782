import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Plugin } from "vite";

const reference =
  /new URL\(\s*["'](\.{1,2}\/[^"']+\.(?:woff|icc))["']\s*,\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * Lets `new URL("./font.woff", import.meta.url)` mean the same in the bundle as in the sources: the
 * file is put beside the bundle under its own name. It holds for packages too, because the writer
 * of PDF reads its colour profile that way.
 */
export function assetFiles(): Plugin {
  return {
    name: "leesspoor-asset-files",
    transform(code, id) {
      if (!/\.m?[jt]s$/.test(id) || !code.includes("import.meta.url")) return null;
      const replaced = code.replaceAll(reference, (_, path: string) => {
        const fileName = basename(path);
        const source = readFileSync(resolve(dirname(id), path));
        this.emitFile({ type: "asset", fileName, source });
        return `new URL("./${fileName}", import.meta.url)`;
      });
      return replaced === code ? null : { code: replaced, map: null };
    },
  };
}
