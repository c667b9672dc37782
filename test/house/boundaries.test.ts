import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outFolder, root } from "../../build/places.ts";

const attempts = [
  { folder: "db", code: "export const title = document.title;", refused: "document" },
  { folder: "electron/contract", code: 'export * from "node:fs";', refused: "node:fs" },
  { folder: "electron/service", code: "export const here = window.location;", refused: "window" },
  { folder: "electron/preload", code: 'export * from "node:fs";', refused: "node:fs" },
  { folder: "renderer", code: 'export * from "node:fs";', refused: "node:fs" },
  { folder: "renderer", code: "export const home = process.env;", refused: "process" },
] as const;

let workshop = "";

beforeAll(() => {
  mkdirSync(outFolder(""), { recursive: true });
  workshop = mkdtempSync(outFolder("boundaries-"));
});
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** Compiles one file under the rules of a folder and gives what the compiler says. */
function compile(folder: string, code: string, name: string): string {
  const file = join(workshop, `${name}.ts`);
  const settings = join(workshop, `${name}.json`);
  writeFileSync(file, code);
  const extended = join(root, folder, "tsconfig.json");
  const compilerOptions = { rootDir: root, incremental: false, tsBuildInfoFile: null };
  writeFileSync(settings, JSON.stringify({ extends: extended, compilerOptions, include: [file] }));
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  return spawnSync(process.execPath, [tsc, "-p", settings], { encoding: "utf8" }).stdout;
}

describe("what does not compile", () => {
  it.each(attempts)("$refused in $folder/", ({ folder, code, refused }) => {
    const said = compile(folder, code, `bad-${attempts.findIndex((one) => one.code === code)}`);
    expect(said).toMatch(/error TS/);
    expect(said).toContain(refused);
  });

  it("an import from db/ of what stands above it", () => {
    const file = join(workshop, "up.json");
    const above = join(root, "build", "places.ts");
    const extended = join(root, "db", "tsconfig.json");
    const compilerOptions = { incremental: false, tsBuildInfoFile: null };
    const settings = { extends: extended, compilerOptions, include: [above] };
    writeFileSync(file, JSON.stringify(settings));
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const { stdout } = spawnSync(process.execPath, [tsc, "-p", file], { encoding: "utf8" });
    expect(stdout).toContain("is not under 'rootDir'");
  });

  it("but plain code compiles in each of these folders, so the refusals mean something", () => {
    const folders = [...new Set(attempts.map(({ folder }) => folder))];
    const said = folders.map((folder, index) =>
      compile(folder, "export const seven: number = 7;", `good-${index}`),
    );
    expect(said).toEqual(folders.map(() => ""));
  });
});
