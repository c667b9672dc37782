import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { outFolder } from "../places.ts";

/**
 * A folder with the shape of an unpacked Electron and a program that only says what it is. It lets
 * the packaging be tried where the real runtime cannot be fetched; the result does not start.
 */
export function standInRuntime(version: string): string {
  const folder = outFolder("stand-in-electron");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "locales"), { recursive: true });
  const program = "#!/bin/sh\necho 'This is a stand-in for the Electron runtime.' >&2\nexit 1\n";
  for (const name of ["electron", "chrome-sandbox", "chrome_crashpad_handler"]) {
    writeFileSync(join(folder, name), program);
    chmodSync(join(folder, name), 0o755);
  }
  writeFileSync(join(folder, "version"), version);
  for (const name of ["LICENSE", "LICENSES.chromium.html", "locales/en-US.pak"]) {
    writeFileSync(join(folder, name), "stand-in\n");
  }
  return folder;
}
