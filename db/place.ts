import { readFileSync, realpathSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";

/** What kind of place a file lies in, as far as it matters for a database. */
export type Place = "local" | "network_share" | "synchronised_folder";

const synchronised = [
  /^onedrive( - .+)?$/i,
  /^dropbox( \(.+\))?$/i,
  /^google drive$/i,
  /^googledrive$/i,
  /^icloud ?drive$/i,
  /^mobile documents$/i,
  /^nextcloud$/i,
  /^owncloud$/i,
  /^sync ?thing$/i,
];

const networkTypes = new Set(["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "sshfs", "fuse.sshfs"]);

function mounts(): string {
  try {
    return readFileSync("/proc/mounts", "utf8");
  } catch {
    return "";
  }
}

function isWithin(folder: string, parent: string): boolean {
  return parent === "/" || folder === parent || folder.startsWith(`${parent}/`);
}

function mountType(folder: string, table: string): string {
  let best = { point: "", type: "" };
  for (const line of table.split("\n")) {
    const [, point = "", type = ""] = line.split(" ");
    const path = point.replaceAll("\\040", " ");
    if (path !== "" && isWithin(folder, path) && path.length >= best.point.length) {
      best = { point: path, type };
    }
  }
  return best.type;
}

/**
 * Gives the place of a file by its path and, on Linux, the mount table (passed in tests). SQLite's
 * write-ahead log does not work over a network share, and a synchroniser copies half-written files.
 */
export function placeOf(file: string, mountTable: string = mounts()): Place {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(file)) return "network_share";
  let folder = dirname(resolve(file));
  try {
    folder = realpathSync(folder);
  } catch {
    return "local";
  }
  if (networkTypes.has(mountType(folder, mountTable))) return "network_share";
  const parts = folder.split(sep);
  const isSynchronised = parts.some((part) => synchronised.some((name) => name.test(part)));
  return isSynchronised ? "synchronised_folder" : "local";
}
