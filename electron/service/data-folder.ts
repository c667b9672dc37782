import { homedir } from "node:os";
import { join } from "node:path";

/** The machine as far as it decides where records are kept; given in tests. */
export type Machine = {
  platform: NodeJS.Platform;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
};

/**
 * Gives the folder for the records of this person on this machine. On Windows it is the local
 * application data and not the roaming one, which is copied to a server at every log-off.
 */
export function dataFolder(machine: Machine = thisMachine()): string {
  const { platform, home, env } = machine;
  if (platform === "win32") {
    return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), "Leesspoor");
  }
  if (platform === "darwin") return join(home, "Library", "Application Support", "Leesspoor");
  return join(env.XDG_DATA_HOME || join(home, ".local", "share"), "leesspoor");
}

/** Gives the database file that is opened when none is named. */
export function defaultFile(machine: Machine = thisMachine()): string {
  return join(dataFolder(machine), "administratie.leesspoor");
}

function thisMachine(): Machine {
  return { platform: process.platform, home: homedir(), env: process.env };
}
