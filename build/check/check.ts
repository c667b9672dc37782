import { mkdirSync, writeFileSync } from "node:fs";
import { outFolder } from "../places.ts";
import { type Step, steps } from "./steps.ts";

// `npm run check [name …]`: one line per check; every check runs, whatever the one before found.

function passes({ name, run }: Step): boolean {
  const began = Date.now();
  const { says, faults } = run();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const verdict = faults.length === 0 ? "ok    " : "FAILED";
  process.stdout.write(`${verdict} ${name.padEnd(12)} ${says.padEnd(28)} ${seconds} s\n`);
  for (const fault of faults) process.stdout.write(`${fault.replaceAll(/^/gm, "       ")}\n`);
  return faults.length === 0;
}

const wanted = process.argv.slice(2);
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const passed = chosen.filter(passes).length;
const failed = chosen.length - passed;
if (wanted.length === 0) {
  mkdirSync(outFolder("reports"), { recursive: true });
  const report = { numPassedTests: passed, numFailedTests: failed };
  writeFileSync(outFolder("reports/check.json"), JSON.stringify(report));
}
process.stdout.write(`\n${passed} checks passed, ${failed} failed\n`);
if (failed > 0 || chosen.length === 0) process.exitCode = 1;
