import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import { parseSync, Visitor } from "vite";
import type { Layer } from "./layers.ts";

/** One import as written: the file, what it names and the line. Paths use forward slashes. */
export type Import = { file: string; names: string; line: number };

const extensions = [".ts", ".tsx", ".mjs"];

/** The source files below the given folders of a root, relative to it, sorted. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && extensions.includes(extname(entry.name)))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/")),
    )
    .filter((file) => !file.startsWith("build/out/") && !file.startsWith("build/dist/"))
    .filter((file) => !file.includes("node_modules/"))
    .sort();
}

/**
 * Every import of one file: static, re-exported, dynamic, in a type, and files named for a worker
 * by `new URL(…, import.meta.url)`. Throws when the file does not parse, so that a file that
 * cannot be read is never taken for one that imports nothing.
 */
export function importsOf(root: string, file: string): Import[] {
  const source = readFileSync(join(root, file), "utf8");
  const lang = file.endsWith(".tsx") ? "tsx" : file.endsWith(".ts") ? "ts" : "js";
  const parsed = parseSync(file, source, { lang });
  if (parsed.errors.length > 0) throw new Error(`${file} does not parse`);
  const found: Import[] = [];
  const add = (node: unknown) => {
    const { value, start } = node as { value?: unknown; start: number };
    const line = source.slice(0, start).split("\n").length;
    if (typeof value === "string") found.push({ file, names: value, line });
    else throw new Error(`${file}:${line} imports something that is not written as a text`);
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => node.source && add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    NewExpression: (node) => {
      const [first, second] = node.arguments;
      const isUrl = node.callee.type === "Identifier" && node.callee.name === "URL";
      if (!isUrl || first?.type !== "Literal" || second?.type !== "MemberExpression") return;
      if (/\.(ts|tsx|mjs)$/.test(String(first.value))) add(first);
    },
  }).visit(parsed.program);
  return found;
}

/** The sentence per import that the layers do not allow; none when all is well. */
export function forbidden(layers: readonly Layer[], imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    const layer = layers.find(({ folder }) => one.file.startsWith(`${folder}/`));
    if (!layer) return [`${one.file} lies in no known layer`];
    const reason = one.names.startsWith(".")
      ? refusedFile(layers, layer, join(dirname(one.file), one.names).split(sep).join("/"))
      : refusedPackage(layer, one.names);
    return reason ? [`${one.file}:${one.line} ${reason}`] : [];
  });
}

function refusedFile(layers: readonly Layer[], layer: Layer, target: string): string | null {
  const owner = layers.find(({ folder }) => target.startsWith(`${folder}/`))?.folder;
  const allowed = [layer.folder, ...layer.may];
  if (owner && allowed.some((folder) => owner === folder || owner.startsWith(`${folder}/`))) {
    return null;
  }
  return `may not import ${target} (${layer.folder} sees ${allowed.join(", ")})`;
}

function refusedPackage(layer: Layer, name: string): string | null {
  const allowed = layer.packages.some((pattern) => {
    if (pattern === "*") return name !== "electron";
    if (pattern.endsWith("*")) return name.startsWith(pattern.slice(0, -1));
    return name === pattern || name.startsWith(`${pattern}/`);
  });
  return allowed ? null : `may not import the package ${name} (from ${layer.folder})`;
}
