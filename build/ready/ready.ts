import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { outFolder, root } from "../places.ts";
import { commands, totals } from "./totals.ts";

// `npm run ready`: everything that CI does, one command after the other, whatever the one before
// found. `npm run ready -- totals` only adds up the reports that the commands left.

function run(command: string): boolean {
  process.stdout.write(`\n── npm ${command}\n`);
  const result = spawnSync("npm", command.split(" "), {
    cwd: root,
    shell: process.platform === "win32",
    stdio: "inherit",
  });
  return result.status === 0;
}

const onlyTotals = process.argv[2] === "totals";
if (!onlyTotals) rmSync(outFolder("reports"), { recursive: true, force: true });
const green = onlyTotals || commands.map(({ npm }) => run(npm)).every(Boolean);
const { passed, failed } = totals();
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
if (failed > 0 || !green) process.exitCode = 1;
