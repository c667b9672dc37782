import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockHoles } from "../../build/check/lock-holes.ts";
import {
  isInstalled,
  pinnedNode,
  tooOldSentence,
  willHaveNode,
} from "../../build/start/prepare.mjs";

let house = "";

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), "leesspoor-house-"));
  writeFileSync(join(house, "package-lock.json"), "{}");
  writeFileSync(join(house, "package.json"), '{ "engines": { "node": ">=24.15" } }');
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

/** Writes the workspace that carries the pinned Node, for these packages. */
function carrying(packages: Record<string, string>): void {
  const folder = join(house, "build", "node-runtime");
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify({ optionalDependencies: packages });
  writeFileSync(join(folder, "package.json"), text);
}

function installedAt(seconds: number): void {
  mkdirSync(join(house, "node_modules"), { recursive: true });
  const finished = join(house, "node_modules", ".package-lock.json");
  writeFileSync(finished, "{}");
  utimesSync(finished, seconds, seconds);
}

describe("whether to install", () => {
  const now = Math.floor(Date.now() / 1000);

  it("is yes in a fresh clone", () => {
    expect(isInstalled(house)).toBe(false);
  });

  it("is yes when an installation was broken off", () => {
    mkdirSync(join(house, "node_modules", "zod"), { recursive: true });
    expect(isInstalled(house)).toBe(false);
  });

  it("is yes when the lock file is newer than node_modules", () => {
    installedAt(now - 3600);
    expect(isInstalled(house)).toBe(false);
  });

  it("is no when npm finished after the lock file was written", () => {
    installedAt(now + 3600);
    expect(isInstalled(house)).toBe(true);
  });

  it("is yes when another system stamped the same folder", () => {
    installedAt(now + 3600);
    writeFileSync(join(house, "node_modules", ".leesspoor-installed"), "beos-ppc 0123\n");
    expect(isInstalled(house)).toBe(false);
  });
});

describe("the Node that runs the product", () => {
  it("is the running one where none is packaged and it is new enough", () => {
    expect(pinnedNode(house)).toBe(process.execPath);
  });

  it("is missing when the running one is too old, and one sentence says what to do", () => {
    writeFileSync(join(house, "package.json"), '{ "engines": { "node": ">=99.1" } }');
    expect(pinnedNode(house)).toBeNull();
    expect(tooOldSentence(house)).toContain(
      `needs Node 99.1 or newer; this is ${process.version.slice(1)}`,
    );
  });
});

describe("a machine", () => {
  beforeEach(() =>
    writeFileSync(join(house, "package.json"), '{ "engines": { "node": ">=99.1" } }'),
  );

  it("with an old Node is turned away before anything is installed for nothing", () => {
    carrying({ "node-beos-ppc": "24.21.0" });
    expect(willHaveNode(house)).toBe(false);
  });

  it("with an old Node may go on where the pinned one will be installed", () => {
    const system = process.platform === "win32" ? "win" : process.platform;
    carrying({ [`node-${system}-${process.arch}`]: "24.21.0" });
    expect(willHaveNode(house)).toBe(true);
  });
});

describe("a lock file", () => {
  const optionalDependencies = { "paint-linux": "1.0.0", "paint-win": "1.0.0" };
  const paint = { version: "1.0.0", optionalDependencies };

  it("has a hole for each optional dependency that it names and does not lock", () => {
    const packages = { "node_modules/paint": paint, "node_modules/paint-linux": {} };
    const said = ["node_modules/paint@1.0.0 lacks paint-win@1.0.0"];
    expect(lockHoles({ packages })).toEqual(said);
  });

  it("has none when the packages lie beside, below or above", () => {
    const packages = {
      "node_modules/studio/node_modules/paint": paint,
      "node_modules/studio/node_modules/paint/node_modules/paint-linux": {},
      "node_modules/paint-win": {},
    };
    expect(lockHoles({ packages })).toEqual([]);
  });
});
