import { join } from "node:path";
import { app, dialog } from "electron";
import { defaultFile } from "../service/data-folder.ts";
import { startDesktop } from "./desktop.ts";

// The bundle lies in a folder beside those of the screens and of the preload.
const built = join(import.meta.dirname, "..");

startDesktop({
  file: process.env.LEESSPOOR_FILE ?? defaultFile(),
  webRoot: join(built, "renderer"),
  preload: join(built, "preload", "preload.cjs"),
}).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  dialog.showErrorBox("Leesspoor", error instanceof Error ? error.message : String(error));
  app.exit(1);
});
