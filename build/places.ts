import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json, without a closing slash. */
export const root: string = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** The path of a folder or file that is made and never committed: `build/out/<part>`. */
export function outFolder(part: string): string {
  return join(root, "build", "out", part);
}
