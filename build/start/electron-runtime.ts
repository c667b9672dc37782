import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { root } from "../places.ts";

const electron = join(root, "node_modules", "electron");
const cache = join(root, "node_modules", ".cache", "leesspoor");
const refusal = join(cache, "electron-refused.json");
const patienceMs = 10_000;

/** The runtime's program, or the reason in one clause why it cannot be had. */
export type ElectronRuntime = { program: string } | { reason: string };

/**
 * The Electron runtime, fetched when this is the first start. Gives up after ten seconds in which
 * nothing arrived and then does not try again that day, because a start must not cost ten seconds
 * each time on a machine that refuses downloads.
 */
export async function electronRuntime(today: string): Promise<ElectronRuntime> {
  const present = installedProgram();
  if (present) return { program: present };
  const refused = readRefusal();
  if (refused?.day === today) return { reason: `${refused.reason}; tried earlier today` };
  process.stderr.write("Leesspoor: fetching the Electron runtime (once, about 120 MB) …\n");
  const reason = await fetchRuntime();
  const program = installedProgram();
  if (program) return { program };
  const known = reason ?? "the download left no program";
  mkdirSync(cache, { recursive: true });
  writeFileSync(refusal, JSON.stringify({ day: today, reason: known }));
  return { reason: known };
}

function installedProgram(): string | null {
  const pathFile = join(electron, "path.txt");
  if (!existsSync(pathFile)) return null;
  const program = join(electron, "dist", readFileSync(pathFile, "utf8"));
  return existsSync(program) ? program : null;
}

function readRefusal(): { day: string; reason: string } | null {
  if (!existsSync(refusal)) return null;
  try {
    return JSON.parse(readFileSync(refusal, "utf8"));
  } catch {
    // Half-written by a start that was ended: as good as none.
    return null;
  }
}

/** Runs Electron's own installer beside a watch on what arrives; null when it succeeded. */
function fetchRuntime(): Promise<string | null> {
  const arriving = join(cache, "arriving");
  rmSync(arriving, { recursive: true, force: true });
  mkdirSync(arriving, { recursive: true });
  return new Promise((settle) => {
    const child = spawn(process.execPath, [join(electron, "install.js")], {
      cwd: root,
      env: { ...process.env, TMPDIR: arriving, TEMP: arriving, TMP: arriving },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const said: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
    let bytes = 0;
    let movedAt = Date.now();
    const watch = setInterval(() => {
      const now = sizeOf(arriving) + sizeOf(join(electron, "dist"));
      if (now !== bytes) movedAt = Date.now();
      bytes = now;
      if (Date.now() - movedAt >= patienceMs) child.kill("SIGKILL");
    }, 250);
    child.on("close", (code, signal) => {
      clearInterval(watch);
      rmSync(arriving, { recursive: true, force: true });
      if (code === 0) settle(null);
      else settle(signal ? "nothing arrived for ten seconds" : cause(said.join("")));
    });
  });
}

/** The first line of the installer's stack trace without the kind of error: `fetch failed`. */
function cause(trace: string): string {
  const [line = ""] = trace.trim().split("\n");
  return line.replace(/^\w*Error: /, "") || "the download failed";
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}
