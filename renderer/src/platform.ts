import type { CommandId } from "../../electron/contract/menu.ts";

/** A file to save: its suggested name, content and type. */
export type FileToSave = { name: string; bytes: Uint8Array; mimeType: string };
/** A file that the person chose. */
export type OpenedFile = { name: string; bytes: Uint8Array };

/** What the desktop's preload puts on `window.leesspoor`. */
export type DesktopBridge = {
  saveFile: (file: FileToSave) => Promise<boolean>;
  openFile: (options: { extensions: readonly string[] }) => Promise<OpenedFile | null>;
  /** Asks for a port to the service; it arrives as a window message "leesspoor-port". */
  requestPort: () => void;
  /** Calls back when the person chooses an entry of the desktop menu; gives a way to stop. */
  onCommand: (run: (id: string) => void) => () => void;
  /** Gives the desktop menu the words of the active language. */
  setMenu: (labels: Record<string, string>) => void;
};

declare global {
  interface Window {
    leesspoor?: DesktopBridge;
  }
}

/** The desktop's bridge, or null in a browser window. */
export function desktop(): DesktopBridge | null {
  return window.leesspoor ?? null;
}

/**
 * Saves bytes as a file: by the desktop's own dialogue, or as a download in the browser window.
 * Gives false when the person withdrew.
 */
export async function saveFile(file: FileToSave): Promise<boolean> {
  const bridge = desktop();
  if (bridge) return bridge.saveFile(file);
  const address = URL.createObjectURL(new Blob([file.bytes.slice()], { type: file.mimeType }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = file.name;
  anchor.click();
  // The download reads the address after this turn; a minute is ample.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}

/** Lets the person choose one file; null when they withdrew. Extensions without a dot. */
export async function openFile(options: {
  extensions: readonly string[];
}): Promise<OpenedFile | null> {
  const bridge = desktop();
  if (bridge) return bridge.openFile(options);
  const file = await chosenFile(options.extensions);
  return file ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null;
}

function chosenFile(extensions: readonly string[]): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = extensions.map((extension) => `.${extension}`).join(",");
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}

/** Whether the person's computer is a Mac, where Ctrl is written as ⌘. */
export function isMac(): boolean {
  return navigator.userAgent.includes("Mac");
}

/** Passes on what the person chooses in the desktop menu; nothing happens in a browser window. */
export function listenToDesktopMenu(run: (id: CommandId) => void): () => void {
  return desktop()?.onCommand((id) => run(id as CommandId)) ?? (() => undefined);
}
