import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import { z } from "zod";
import { largestCall } from "../service/calls.ts";
import { answerPage } from "./ask.ts";
import { type ShellWords, shellWords } from "./words.ts";

const saveSchema = z.strictObject({
  // A name and never a path; these characters are refused by one system or another.
  name: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^<>:"/\\|?*\p{Cc}]+$/u),
  bytes: z.instanceof(Uint8Array),
  mimeType: z.string().max(200),
});

const openSchema = z.strictObject({
  extensions: z.array(z.string().regex(/^[a-z0-9]{1,10}$/)).max(20),
});

/** Offers the page the system's own dialogues: it gives and gets bytes, never a path. */
export function offerDialogs(window: () => BrowserWindow): void {
  answerPage("leesspoor:save-file", saveSchema, (file) => saveFile(window(), file));
  answerPage("leesspoor:open-file", openSchema, ({ extensions }) => openFile(window(), extensions));
}

async function saveFile(window: BrowserWindow, file: z.infer<typeof saveSchema>): Promise<boolean> {
  const extension = extname(file.name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath("documents"), file.name),
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
  });
  if (canceled || !filePath) return false;
  try {
    await writeWhole(filePath, file.bytes);
    return true;
  } catch (error) {
    await warn(window, (words) => words.notWritten(basename(filePath), reasonOf(error)));
    return saveFile(window, { ...file, name: basename(filePath) });
  }
}

/** Writes beside the file and renames, so that an older file is not lost when writing fails. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.part`;
  try {
    await writeFile(temporary, bytes, { flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function openFile(
  window: BrowserWindow,
  extensions: string[],
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const all = { name: shellWords(app.getLocale()).all, extensions: ["*"] };
  const own = { name: extensions.join(", ").toUpperCase(), extensions };
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ["openFile"],
    filters: extensions.length > 0 ? [own, all] : [all],
  });
  const path = filePaths[0];
  if (canceled || path === undefined) return null;
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size <= largestCall) return { name, bytes: new Uint8Array(await readFile(path)) };
    await warn(window, (words) => words.tooLarge(name, largestCall / 1024 / 1024));
  } catch (error) {
    await warn(window, (words) => words.notRead(name, reasonOf(error)));
  }
  return null;
}

async function warn(window: BrowserWindow, say: (words: ShellWords) => string): Promise<void> {
  const message = say(shellWords(app.getLocale()));
  await dialog.showMessageBox(window, { type: "warning", message });
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" ? code : String(error);
}
