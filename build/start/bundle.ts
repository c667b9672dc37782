import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type InlineConfig } from "vite";
import { outFolder, root } from "../places.ts";
import { mainBuild } from "../vite/main.ts";
import { preloadBuild } from "../vite/preload.ts";
import { rendererBuild } from "../vite/renderer.ts";

type Part = "renderer" | "main" | "preload";

const shared = ["package-lock.json", "build/vite", "electron/contract", "db/model"];

const parts: Record<
  Part,
  { sources: string[]; result: string; config: (outDir: string) => InlineConfig }
> = {
  renderer: {
    sources: [...shared, "renderer"],
    result: "renderer/index.html",
    config: rendererBuild,
  },
  main: {
    sources: [...shared, "db", "electron/main", "electron/service"],
    result: "main/main.js",
    config: mainBuild,
  },
  preload: {
    sources: [...shared, "electron/preload"],
    result: "preload/preload.cjs",
    config: preloadBuild,
  },
};

/**
 * Makes the named parts in `build/out`, each only when its sources differ from those that it was
 * last made of. Throws what Vite says when a source does not compile.
 */
export async function bundle(names: readonly Part[]): Promise<void> {
  for (const name of names) {
    const sources = fingerprint(parts[name].sources);
    if (isMade(name, sources)) continue;
    const making = outFolder(`${name}-${process.pid}`);
    await inProduction(() => build(parts[name].config(making)));
    putInPlace(name, making, sources);
  }
}

/** Vite follows NODE_ENV, which a test sets to `test`; what we make is always for use. */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

function isMade(name: Part, sources: string): boolean {
  const stamp = outFolder(`${name}.sources`);
  if (!existsSync(stamp) || !existsSync(outFolder(parts[name].result))) return false;
  return readFileSync(stamp, "utf8") === sources;
}

/** Swaps a finished bundle in; two starts at once must not empty each other's folder. */
function putInPlace(name: Part, making: string, sources: string): void {
  if (!isMade(name, sources)) {
    rmSync(outFolder(name), { recursive: true, force: true });
    renameSync(making, outFolder(name));
    writeFileSync(outFolder(`${name}.sources`), sources);
  }
  rmSync(making, { recursive: true, force: true });
}

function fingerprint(sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of sources.flatMap(filesOf).sort()) {
    hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (path.endsWith(".json")) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
