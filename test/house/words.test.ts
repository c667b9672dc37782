import { describe, expect, it } from "vitest";
import { problemCodes } from "../../electron/contract/problems.ts";
import { en } from "../../renderer/src/words/en/index.ts";
import { nl } from "../../renderer/src/words/nl/index.ts";

/** Every place in a tree of words with what stands there: `problems.invalid: string`. */
function places(words: unknown, path = ""): string[] {
  if (typeof words !== "object" || words === null) return [`${path}: ${typeof words}`];
  return Object.entries(words).flatMap(([key, value]) =>
    places(value, path === "" ? key : `${path}.${key}`),
  );
}

function emptyPlaces(words: unknown, path = ""): string[] {
  if (typeof words === "string") return words.trim() === "" ? [path] : [];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => emptyPlaces(value, `${path}.${key}`));
}

describe("the words", () => {
  it("stand at the same places in Dutch and in English", () => {
    expect(places(en).toSorted()).toEqual(places(nl).toSorted());
    expect(places(nl).length).toBeGreaterThan(50);
  });

  it("are nowhere empty", () => {
    expect([...emptyPlaces(nl), ...emptyPlaces(en)]).toEqual([]);
  });

  it("say every problem code, and no other", () => {
    expect(problemCodes.length).toBeGreaterThan(0);
    expect(Object.keys(nl.problems).toSorted()).toEqual([...problemCodes].toSorted());
    expect(Object.keys(en.problems).toSorted()).toEqual([...problemCodes].toSorted());
  });
});
