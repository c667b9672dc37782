import { expect, it } from "vitest";
import { defaultFile, type Machine } from "../../electron/service/data-folder.ts";

function fileOn(platform: Machine["platform"], env: Machine["env"] = {}): string {
  return defaultFile({ platform, home: "~", env }).replaceAll("\\", "/");
}

it("keeps the records where each system keeps what belongs to one person", () => {
  const name = "administratie.leesspoor";
  expect(fileOn("linux")).toBe(`~/.local/share/leesspoor/${name}`);
  expect(fileOn("linux", { XDG_DATA_HOME: "~/data" })).toBe(`~/data/leesspoor/${name}`);
  expect(fileOn("darwin")).toBe(`~/Library/Application Support/Leesspoor/${name}`);
  expect(fileOn("win32")).toBe(`~/AppData/Local/Leesspoor/${name}`);
});

it("keeps them out of the Windows profile that is copied to a server at every log-off", () => {
  const env = { APPDATA: "~/AppData/Roaming", LOCALAPPDATA: "~/local" };
  expect(fileOn("win32", env)).toBe("~/local/Leesspoor/administratie.leesspoor");
});
