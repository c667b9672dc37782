import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../build/places.ts";
import { ownFolders } from "./own-files.ts";

const folders = [
  ...ownFolders("", 2),
  ...ownFolders("renderer/src", 1).filter((path) => path !== "renderer/src"),
];
/** One tall screen of text, as an editor shows it. */
const screen = 100;

describe("the README of a folder", () => {
  it("stands in each folder at the top and in each folder below those", () => {
    const without = folders.filter((folder) => !existsSync(join(root, folder, "README.md")));
    expect(without).toEqual([]);
  });

  it("is no longer than a screen, but for the tables of the bench", () => {
    const long = folders
      .map((folder) => join(root, folder, "README.md"))
      .filter((file) => existsSync(file) && !file.includes("bench"))
      .filter((file) => readFileSync(file, "utf8").split("\n").length > screen);
    expect(long).toEqual([]);
  });

  it("is all there is beside the given top level", () => {
    const given = ["build", "db", "electron", "renderer", "test"];
    expect(ownFolders("", 1).sort()).toEqual(given);
  });
});
