import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commands, totals } from "../../build/ready/totals.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-reports-"));
  for (const { report } of commands) leave(report, 10, 0);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function leave(report: string, numPassedTests: number, numFailedTests: number, success?: boolean) {
  const text = JSON.stringify({ numPassedTests, numFailedTests, success });
  writeFileSync(join(folder, `${report}.json`), text);
}

describe("the closing line of CI", () => {
  it("adds up the reports of all commands", () => {
    leave("e2e", 5, 2);
    expect(totals(folder)).toEqual({ passed: 35, failed: 2 });
  });

  it("counts a command that left no report as a failure", () => {
    rmSync(join(folder, "e2e.json"));
    expect(totals(folder)).toEqual({ passed: 30, failed: 1 });
  });

  it("counts a command that failed outside its tests as a failure", () => {
    leave("test", 10, 0, false);
    expect(totals(folder)).toEqual({ passed: 40, failed: 1 });
  });
});
