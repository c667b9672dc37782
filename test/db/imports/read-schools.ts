import { type ReadOptions, readRegister } from "../../../db/imports/read-register.ts";
import type { RefusedFile } from "../../../db/imports/recognise.ts";
import { listsSchools, type RegisterContents } from "../../../db/imports/register-contents.ts";

/** Reads a file that is a list of schools or is refused; any other register fails the test. */
export function readSchools(
  bytes: Uint8Array,
  options: ReadOptions = {},
): RegisterContents | RefusedFile {
  const contents = readRegister(bytes, options);
  if (contents.outcome === "refused" || listsSchools(contents)) return contents;
  throw new Error(`the file is ${contents.source} and no list of schools`);
}
