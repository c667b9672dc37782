import { accessSync, constants, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const onLinux = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const onMac = [
  "Chromium.app/Contents/MacOS/Chromium",
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const onWindows = [
  "Chromium/Application/chrome.exe",
  "Google/Chrome/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];

/**
 * The program of the installed Chromium, Chrome or Edge, in that order, or null when there is
 * none. `LEESSPOOR_CHROMIUM` names another one.
 */
export function findBrowser(): string | null {
  const named = process.env.LEESSPOOR_CHROMIUM;
  const candidates = named
    ? [named]
    : places().flatMap(({ folders, programs }) => {
        return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
      });
  return candidates.find(isProgram) ?? null;
}

/** Tells whether the browser is a snap, which may write in its own folder only. */
export function isSnap(program: string): boolean {
  return program.startsWith("/snap/") || realpathSync(program).startsWith("/snap/");
}

function places(): { folders: string[]; programs: string[] }[] {
  const { env } = process;
  if (process.platform === "darwin") {
    return [{ folders: ["/Applications", join(homedir(), "Applications")], programs: onMac }];
  }
  if (process.platform === "win32") {
    const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA];
    return [{ folders: roots.filter((folder) => folder !== undefined), programs: onWindows }];
  }
  return [{ folders: (env.PATH ?? "").split(delimiter), programs: onLinux }];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
