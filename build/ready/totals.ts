import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outFolder } from "../places.ts";

/** The commands of `npm run ready` in their order, each with the report that it leaves. */
export const commands = [
  { npm: "test", report: "test" },
  { npm: "run check", report: "check" },
  { npm: "run e2e", report: "e2e" },
  { npm: "run package", report: "package" },
] as const;

type Report = { numPassedTests: number; numFailedTests: number; success?: boolean };

/**
 * How many tests and checks passed and failed over all reports. A command that left no report, or
 * one that failed outside its tests, counts as one failure: silence is never green. The folder is
 * that of the reports.
 */
export function totals(folder = outFolder("reports")): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const { report } of commands) {
    const file = join(folder, `${report}.json`);
    const one: Report = existsSync(file)
      ? JSON.parse(readFileSync(file, "utf8"))
      : { numPassedTests: 0, numFailedTests: 0, success: false };
    passed += one.numPassedTests;
    failed += one.numFailedTests;
    if (one.success === false && one.numFailedTests === 0) failed += 1;
  }
  return { passed, failed };
}
