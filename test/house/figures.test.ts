import { describe, expect, it } from "vitest";
import { figures } from "../../db/figures/index.ts";
import { testTexts } from "./own-files.ts";

describe("every figure", () => {
  const tests = testTexts();

  it("is there, under an id of its own", () => {
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });

  it.each(figures.map((figure) => [figure.id, figure] as const))(
    "%s says in both languages what it is and counts",
    (_, figure) => {
      const said = [figure.label, figure.definition];
      for (const text of said) {
        expect(text.nl.trim()).not.toBe("");
        expect(text.en.trim()).not.toBe("");
      }
      expect(figure.definition.nl.length).toBeGreaterThan(figure.label.nl.length);
    },
  );

  it.each(figures.map((figure) => [figure.id, figure] as const))(
    "%s lists what counts and what nearly does",
    (_, figure) => {
      expect(figure.contributions).toBeTypeOf("function");
      expect(figure.nearMisses).toBeTypeOf("function");
    },
  );

  it("is named by a test of its own", () => {
    const unnamed = figures.filter(({ id }) => !new RegExp(`\\b${id}\\b`).test(tests));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });
});
