/** The part of a lock file (version 3) that this check reads. */
export type LockFile = {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
};

/**
 * The optional dependencies that a lock file names and does not lock, as
 * `package@version lacks name@range`. npm writes such a lock without a word when a registry lacks
 * one platform's package, and every later `npm ci` then fails.
 */
export function lockHoles(lock: LockFile): string[] {
  const holes: string[] = [];
  for (const [place, one] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(one.optionalDependencies ?? {})) {
      if (!isLocked(lock, place, name)) {
        holes.push(`${place || "package.json"}@${one.version} lacks ${name}@${range}`);
      }
    }
  }
  return holes;
}

/** Looks where Node would: beside the package, then in each folder above it. */
function isLocked(lock: LockFile, place: string, name: string): boolean {
  let folder = place;
  for (;;) {
    if (lock.packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (!folder) return false;
    const end = folder.lastIndexOf("/node_modules/");
    folder = end >= 0 ? folder.slice(0, end) : "";
  }
}
