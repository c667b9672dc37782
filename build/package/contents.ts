import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { extractFile, listPackage } from "@electron/asar";

const needed = [
  "package.json",
  "build/out/main/main.js",
  "build/out/main/inter-latin-400-normal.woff",
  "build/out/main/inter-latin-600-normal.woff",
  "build/out/main/inter-latin-ext-400-normal.woff",
  "build/out/main/inter-latin-ext-600-normal.woff",
  "build/out/main/sRGB_IEC61966_2_1.icc",
  "build/out/preload/preload.cjs",
  "build/out/renderer/index.html",
  "node_modules/better-sqlite3/lib/index.js",
];

const allowed = /^(package\.json|LICENSE|build\/out\/(main|preload|renderer)\/|node_modules\/)/;
const source = /(^|\/)(test|src|deps)\/|\.(map|tsx)$|(?<!\.d)\.ts$/;

/** One look at the packaged application: the sentence that must hold, and what contradicts it. */
export type Look = { sentence: string; faults: readonly string[] };

/**
 * Looks into the `resources` folder of a packaged application: that all it needs is in the
 * archive, that nothing else is, and that the database's binary loads from beside it.
 */
export function lookInside(resources: string): Look[] {
  const archive = join(resources, "app.asar");
  const listed = listPackage(archive, { isPack: false }).map((path) =>
    path.replaceAll("\\", "/").replace(/^\//, ""),
  );
  const folders = new Set(listed.map((path) => path.slice(0, path.lastIndexOf("/"))));
  const files = listed.filter((path) => !folders.has(path));
  const main = JSON.parse(extractFile(archive, "package.json").toString("utf8")).main;
  const binaries = files.filter((path) => path.endsWith(".node"));
  return [
    {
      sentence: "holds what the application needs",
      faults: [...needed, main].filter((path) => !files.includes(path)),
    },
    {
      sentence: "holds no source, test or map",
      faults: files.filter((path) => !allowed.test(path) || source.test(path)),
    },
    {
      sentence: "has one database binary, for this platform",
      faults: binaries.length === 1 ? [] : [`found ${binaries.join(", ") || "none"}`],
    },
    {
      sentence: "keeps the binary outside the archive and it opens a database",
      faults: binaries.flatMap((path) => loads(join(resources, "app.asar.unpacked"), path)),
    },
    {
      sentence: "stays under 40 MB",
      faults: statSync(archive).size < 40_000_000 ? [] : [`${statSync(archive).size} bytes`],
    },
  ];
}

function loads(unpacked: string, binary: string): string[] {
  if (!existsSync(join(unpacked, binary))) return [`${binary} is not unpacked`];
  const program =
    "const Database = require('./node_modules/better-sqlite3');" +
    "console.log(new Database(':memory:').prepare('select 6 * 7 as n').get().n)";
  const result = spawnSync(process.execPath, ["--eval", program], {
    cwd: unpacked,
    encoding: "utf8",
  });
  return result.stdout.trim() === "42" ? [] : [result.stderr.trim() || "no answer"];
}
