import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "../../build/places.ts";

const made = ["node_modules", ".git", "build/out", "build/dist", "test/registers"];
const texts = /\.(ts|tsx|mjs|css|html|md|json|svg|yml)$|(^|\/)(run|\.nvmrc|\.gitignore)$/;

/** One committed text of the house: its path from the root with forward slashes, and its lines. */
export type OwnFile = { path: string; lines: readonly string[] };

/** The texts that we wrote: no installed, built or locked files and no register extracts. */
export function ownFiles(): OwnFile[] {
  return walk(root)
    .filter((path) => texts.test(path) && path !== "package-lock.json")
    .map((path) => ({ path, lines: readFileSync(join(root, path), "utf8").split("\n") }));
}

/** The folders of the house, `depth` levels below the root at most, without made ones. */
export function ownFolders(below: string, depth: number): string[] {
  if (depth === 0) return [];
  return readdirSync(join(root, below), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => (below === "" ? entry.name : `${below}/${entry.name}`))
    .filter((path) => !made.some((one) => path === one) && !path.startsWith("."))
    .flatMap((path) => [path, ...ownFolders(path, depth - 1)]);
}

/** All that the tests outside this folder say, in one text: to see whether they name something. */
export function testTexts(): string {
  return ownFiles()
    .filter(({ path }) => /^test\/.*\.tsx?$/.test(path) && !path.startsWith("test/house/"))
    .map(({ lines }) => lines.join("\n"))
    .join("\n");
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name);
    const path = relative(root, full).split(sep).join("/");
    if (made.includes(path)) return [];
    return entry.isDirectory() ? walk(full) : entry.isFile() ? [path] : [];
  });
}
