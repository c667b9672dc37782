import { describe, expect, it } from "vitest";
import { applicationMenu } from "../../electron/contract/menu.ts";
import { problemCodes } from "../../electron/contract/problems.ts";
import { en } from "../../renderer/src/words/en/index.ts";
import { nl } from "../../renderer/src/words/nl/index.ts";

type Leaf = string | ((...words: never[]) => unknown);

/** Every word with the path to it. */
function leaves(words: object, path = ""): [string, Leaf][] {
  return Object.entries(words).flatMap(([key, value]): [string, Leaf][] => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === "object" && value !== null
      ? leaves(value, here)
      : [[here, value as Leaf]];
  });
}

describe("the words", () => {
  it("are the same in Dutch and English, with the same number of parameters", () => {
    const shape = (words: object) =>
      leaves(words).map(([path, leaf]) => [
        path,
        typeof leaf,
        typeof leaf === "string" ? 0 : leaf.length,
      ]);
    expect(shape(en)).toEqual(shape(nl));
  });

  it("are never empty, but for the part of a plain sum, which has no name", () => {
    const empty = [...leaves(nl), ...leaves(en)].filter(([, leaf]) => leaf === "");
    expect(empty.filter(([path]) => path !== "figures.parts.value")).toEqual([]);
  });

  it("say for every problem what is wrong and what to do, without gaps", () => {
    const data = {
      entity: "activity",
      record: "Voorleesuurtje",
      field: "heldOn",
      value: "1-2-2024",
    };
    for (const code of problemCodes) {
      for (const words of [nl, en]) {
        for (const sentence of [words.problems[code](data), words.problems[code]({})]) {
          expect(sentence, code).not.toMatch(/undefined|null|\(\)|“”/);
          expect(sentence.length, code).toBeGreaterThan(30);
        }
      }
    }
  });

  it("name the field of a problem in the person's language, however the field is written", () => {
    expect(nl.problems.INVALID_FIELD({ field: "held_on", value: "x" })).toMatch(
      /^Datum kan niet “x”/,
    );
    expect(en.problems.INVALID_FIELD({ field: "heldOn", value: "x" })).toMatch(
      /^Date cannot be “x”/,
    );
  });

  it("label every entry of the application menu", () => {
    const ids = applicationMenu.flatMap((group) => [
      group.id,
      ...group.entries.flatMap((entry) => (entry ? [entry.id] : [])),
    ]);
    expect(Object.keys(nl.menu).sort()).toEqual([...new Set(ids)].sort());
  });
});
