import { spawn, spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  install,
  isInstalled,
  pinnedNode,
  tooOldSentence,
  willHaveNode,
} from "./start/prepare.mjs";

// The door of every npm script: it may be opened by any Node from 20, makes sure that the pinned
// Node is there, and hands the work to that one. better-sqlite3 crashes Node 20 without a message,
// so nothing of the product is loaded in this process.

const root = fileURLToPath(new URL("..", import.meta.url));
const vitest = "node_modules/vitest/vitest.mjs";
const config = ["--config", "build/vitest.config.ts"];
// Node keeps what it compiled: the second start takes half the time until it serves.
const kept = { NODE_COMPILE_CACHE: join(root, "build", "out", "compile-cache") };
const quick = ["house", "db", "contract", "service", "renderer", "desktop"];

/** @typedef {{ install?: boolean, env?: Record<string, string>, run: string[] }} Task */

/** @type {Record<string, Task>} */
const tasks = {
  start: { install: true, env: kept, run: ["build/start/start.ts"] },
  test: { install: true, run: [vitest, "run", ...config, ...report("test"), ...projects(quick)] },
  ready: { install: true, run: ["build/ready/ready.ts"] },
  check: { run: ["build/check/check.ts"] },
  e2e: { run: ["build/ready/e2e.ts", vitest, "run", ...config, ...report("e2e")] },
  long: {
    env: { LEESSPOOR_LONG: "1" },
    run: [vitest, "run", ...config, ...report("long"), ...projects(["db", "contract", "service"])],
  },
  bench: { run: ["test/bench/bench.ts"] },
  package: { run: ["build/package/package.ts"] },
  leesspoor: { env: kept, run: ["electron/cli/leesspoor.ts"] },
};

/** @param {string} name */
function report(name) {
  return [
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=build/out/reports/${name}.json`,
  ];
}

/** @param {string[]} names */
function projects(names) {
  return names.flatMap((name) => ["--project", name]);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(3);
}

const [name = "", ...rest] = process.argv.slice(2);
const task = tasks[name] ?? refuse(`Unknown task "${name}": ${Object.keys(tasks).join(", ")}.`);
if (!willHaveNode(root)) refuse(tooOldSentence(root));
if (!isInstalled(root)) {
  if (!task.install) refuse("Leesspoor is not installed yet: run `npm test` or `npm start` once.");
  if (!install(root)) refuse("Leesspoor could not be installed; npm says why above.");
}
const node = pinnedNode(root) ?? refuse(tooOldSentence(root));
if (name === "leesspoor" && rest.includes("serve")) {
  // The screens may have to be made first; standard output stays with the command line.
  const made = spawnSync(node, ["build/start/screens.ts"], { cwd: root, stdio: ["ignore", 2, 2] });
  if (made.status !== 0) refuse("The screens could not be made; the reason stands above.");
}
const child = spawn(node, [...task.run, ...rest], {
  cwd: root,
  env: {
    ...process.env,
    ...task.env,
    PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
  },
  stdio: "inherit",
});
// A terminal sends Ctrl+C to both processes; this one only waits for the other to finish.
process.on("SIGINT", () => {});
for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) {
  process.on(signal, () => child.kill(signal));
}
child.on("error", (error) => refuse(`Leesspoor could not start ${node}: ${error.message}`));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
});
