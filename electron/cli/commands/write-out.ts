import { existsSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Problem } from "../../../db/model/problem.ts";
import { type Call, option } from "./command.ts";

/**
 * Writes a result to the file of --out, or prints it without one. Refuses the administration
 * itself, a folder, and a file in a folder that is not there.
 */
export function writeOut(call: Call, result: string | Uint8Array): void {
  const out = option(call, "out");
  if (out === null) {
    call.output.out(result);
    return;
  }
  const file = resolve(out);
  if (!existsSync(dirname(file))) throw new Problem("FILE_NOT_FOUND", { value: dirname(file) });
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const own = resolve(call.file);
  if (isFolder || [own, `${own}-wal`, `${own}-shm`].includes(file)) {
    throw new Problem("FILE_EXISTS", { value: file });
  }
  writeFileSync(file, result);
}
