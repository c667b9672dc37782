import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forbidden, importsOf, sourceFiles } from "../../build/check/imports.ts";
import { layers } from "../../build/check/layers.ts";

let house = "";

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), "leesspoor-house-"));
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

/** What the rules say of one file with this text in an otherwise empty house. */
function judge(path: string, text: string): string[] {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return forbidden(layers, importsOf(house, path));
}

describe("the import rules", () => {
  it.each([
    ["db/sql.ts", 'import { x } from "../electron/service/x.ts";'],
    ["db/model/day.ts", 'import { readFileSync } from "node:fs";'],
    ["db/model/day.ts", 'import { open } from "../open.ts";'],
    ["db/sql.ts", 'import { app } from "electron";'],
    ["electron/contract/index.ts", 'import type { Db } from "../../db/sql.ts";'],
    ["electron/service/x.ts", 'import { app } from "electron";'],
    ["electron/service/x.ts", 'import { window } from "../main/window.ts";'],
    ["electron/preload/preload.ts", 'import { x } from "../contract/index.ts";'],
    ["renderer/src/api.ts", 'import { open } from "../../db/open.ts";'],
    ["renderer/src/api.ts", 'export { call } from "../../electron/service/call.ts";'],
    ["renderer/src/api.ts", 'export * from "../../electron/service/call.ts";'],
    ["renderer/src/api.ts", 'const late = await import("../../db/open.ts");'],
    ["renderer/src/api.ts", 'type Db = import("../../db/sql.ts").Db;'],
    ["renderer/src/api.ts", 'new Worker(new URL("../../db/open.ts", import.meta.url));'],
    ["renderer/src/api.ts", 'import Database from "better-sqlite3";'],
    ["db/sql.ts", 'import { world } from "../test/db/world.ts";'],
    ["stray/file.ts", 'import "node:fs";'],
  ])("refuse in %s the line %s", (path, text) => {
    expect(judge(path, text)).toHaveLength(1);
  });

  it.each([
    ["db/open.ts", 'import Database from "better-sqlite3"; import { day } from "./model/day.ts";'],
    ["electron/contract/index.ts", 'import { day } from "../../db/model/day.ts";'],
    ["electron/service/x.ts", 'import { open } from "../../db/open.ts"; import "node:path";'],
    ["electron/main/main.ts", 'import { app } from "electron";'],
    ["renderer/src/a.tsx", 'import { contract } from "../../electron/contract/index.ts"; <p />;'],
    ["renderer/src/a.tsx", 'import "./a.css"; import { Table } from "@mantine/core";'],
    ["test/db/open.test.ts", 'import { open } from "../../db/open.ts"; import "vitest";'],
  ])("allow in %s the line %s", (path, text) => {
    expect(judge(path, text)).toEqual([]);
  });

  it("say the file, the line, the target and what is seen instead", () => {
    const said = judge("renderer/src/api.ts", '\nimport { open } from "../../db/open.ts";\n');
    expect(said).toEqual([
      "renderer/src/api.ts:2 may not import db/open.ts " +
        "(renderer sees renderer, electron/contract, db/model)",
    ]);
  });

  it("stop at a file that does not parse and at an import that is no text", () => {
    expect(() => judge("db/a.ts", "import { from;")).toThrow("db/a.ts does not parse");
    expect(() => judge("db/a.ts", "await import(where);")).toThrow("not written as a text");
  });

  it("count the modules that they read, made and installed ones excepted", () => {
    for (const path of ["db/a.ts", "db/b.tsx", "db/c.md", "build/out/d.ts", "build/e.mjs"]) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), "");
    }
    const read = sourceFiles(house, ["db", "build"]);
    expect(read).toEqual(["build/e.mjs", "db/a.ts", "db/b.tsx"]);
  });
});
