import { describe, expect, it } from "vitest";
import { ownFiles } from "./own-files.ts";

// The words are put together here so that this file does not contain them.
const hosts = ["registry.npm" + "js", "npmjs." + "org", "deb.debian" + ".org"];
const undone = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX"].join("|")})\\b`);
const machine = ["work", "tmp", "home", "root", "Users"].join("|");
const machinePath = new RegExp(`(?<![\\w.~$}/])/(${machine})/[\\w.-]+`);
const drivePath = /(?<![\w])[A-Z]:\\\\?(Users|Temp|Windows)/;

function linesWith(found: (line: string) => boolean): string[] {
  return ownFiles().flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => (found(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe("what no file of the house says", () => {
  it("names no package host: where packages come from is the machine's business", () => {
    expect(linesWith((line) => hosts.some((host) => line.includes(host)))).toEqual([]);
  });

  it("names no folder of one particular machine", () => {
    expect(linesWith((line) => machinePath.test(line) || drivePath.test(line))).toEqual([]);
  });

  it("leaves nothing to be done later", () => {
    expect(linesWith((line) => undone.test(line))).toEqual([]);
  });
});
