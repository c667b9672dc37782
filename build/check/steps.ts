import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../places.ts";
import { forbidden, importsOf, sourceFiles } from "./imports.ts";
import { layers } from "./layers.ts";
import { lockHoles } from "./lock-holes.ts";

/** What a check found: `says` is shown in any case, `faults` make it fail. */
export type Finding = { says: string; faults: readonly string[] };

/** One check of `npm run check`, by the words that its line begins with. */
export type Step = { name: string; run: () => Finding };

const ownFolders = ["db", "electron", "renderer", "build", "test"];

/** All checks in the order in which they run: the quick and telling ones first. */
export const steps: readonly Step[] = [
  { name: "types", run: types },
  { name: "style", run: () => tool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]) },
  { name: "imports", run: imports },
  { name: "unused", run: () => tool("knip/bin/knip.js", ["--config", "build/check/knip.json"]) },
  { name: "lock file", run: lockFile },
  { name: "house tests", run: houseTests },
];

function types(): Finding {
  const settings = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  const folders: string[] = settings.references.map((one: { path: string }) => one.path);
  const missing = folders.filter((folder) => !existsSync(join(root, folder, "tsconfig.json")));
  const found = tool("typescript/bin/tsc", ["--build", "--pretty", "false"]);
  return {
    says: `${folders.length} folders`,
    faults: [...missing.map((folder) => `${folder} has no tsconfig.json`), ...found.faults],
  };
}

/** A checker that reads no file finds no fault: the number of files read is part of the check. */
function imports(): Finding {
  const files = sourceFiles(root, ownFolders);
  const empty = ownFolders.filter((one) => !files.some((file) => file.startsWith(`${one}/`)));
  const all = files.flatMap((file) => importsOf(root, file));
  return {
    says: `${files.length} modules, ${all.length} imports`,
    faults: [...empty.map((one) => `no module was read in ${one}/`), ...forbidden(layers, all)],
  };
}

function lockFile(): Finding {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const packages = Object.keys(lock.packages).length;
  const faults = packages > 1 ? lockHoles(lock) : ["the lock file names no packages"];
  return { says: `${packages} packages`, faults };
}

function houseTests(): Finding {
  const flags = ["run", "--config", "build/vitest.config.ts", "--project", "house"];
  return tool("vitest/vitest.mjs", flags);
}

/** Runs a tool of node_modules on this Node; what it printed are its faults when it fails. */
function tool(path: string, flags: readonly string[]): Finding {
  const program = join(root, "node_modules", path);
  const result = spawnSync(process.execPath, [program, ...flags], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    maxBuffer: 64 * 1024 * 1024,
  });
  const printed = `${result.stdout}${result.stderr}${result.error?.message ?? ""}`.trim();
  if (result.status === 0) return { says: "", faults: [] };
  return { says: "", faults: [printed || `${path} ended with ${result.status}`] };
}
