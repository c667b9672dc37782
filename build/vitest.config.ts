import { existsSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { root } from "./places.ts";

type TestOptions = NonNullable<TestProjectInlineConfiguration["test"]>;

/** One project per folder of `test/`, so that each can run alone: `--project db`. */
function project(name: string, options: TestOptions = {}): TestProjectInlineConfiguration {
  return {
    root,
    plugins: [react()],
    test: {
      name,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      environment: "node",
      testTimeout: process.env.LEESSPOOR_LONG ? 3_600_000 : 30_000,
      hookTimeout: 60_000,
      ...options,
    },
  };
}

/** The set-up file of a folder of tests, when it has one. */
function setUp(folder: string): TestOptions {
  const file = join(root, "test", folder, "set-up.ts");
  return existsSync(file) ? { setupFiles: [file] } : {};
}

export default defineConfig({
  root,
  test: {
    projects: [
      project("house"),
      project("db"),
      project("contract"),
      project("service"),
      project("renderer", { environment: "happy-dom", ...setUp("renderer") }),
      project("desktop"),
      // One browser at a time: two cores are all there is, and stories measure waiting.
      project("e2e", { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 }),
    ],
  },
});
