import { describe, expect, it } from "vitest";
import { ownFiles } from "./own-files.ts";

const sources = ownFiles().filter(({ path }) => /\.(ts|tsx|css|mjs)$/.test(path));

describe("the size of what we write", () => {
  it("looks at more than a handful of sources", () => {
    expect(sources.length).toBeGreaterThan(30);
  });

  it("keeps every line within 100 columns", () => {
    const long = sources.flatMap(({ path, lines }) =>
      lines.flatMap((line, index) => ([...line].length > 100 ? [`${path}:${index + 1}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it("keeps every file within 300 lines", () => {
    const long = sources
      .filter(({ lines }) => lines.length > 301)
      .map(({ path, lines }) => `${path} has ${lines.length - 1}`);
    expect(long).toEqual([]);
  });
});
