import { describe, expect, it } from "vitest";
import { parsePeriod, parseScope, periodSchema, scopeText } from "../../../db/model/figure.ts";
import { Problem } from "../../../db/model/problem.ts";

function problemOf(read: () => unknown): Problem {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error("no problem");
}

describe("a period", () => {
  it.each([
    ["2024", "2024-01-01", "2024-12-31", "calendar_year"],
    ["2023/2024", "2023-08-01", "2024-07-31", "school_year"],
    ["suitcase:2023/2024", "2023-09-01", "2024-08-31", "suitcase_year"],
    ["2024-02-29..2024-03-01", "2024-02-29", "2024-03-01", "range"],
    ["2024-02-29..2024-02-29", "2024-02-29", "2024-02-29", "range"],
  ])("%s runs from %s until %s", (text, from, until, kind) => {
    expect(parsePeriod(text)).toEqual({ from, until, kind, label: text });
    expect(parsePeriod(parsePeriod(text).label)).toEqual(parsePeriod(text));
  });

  it.each([
    ["", "form"],
    ["24", "form"],
    ["0000", "form"],
    ["2024-01-01", "form"],
    ["2024/2025/2026", "form"],
    ["2023/2025", "years"],
    ["2024/2024", "years"],
    ["suitcase:2024/2023", "years"],
    ["suitcase:2024", "form"],
    ["2023-02-29..2023-03-01", "day"],
    ["2024-12-31..2024-01-01", "order"],
  ])("%j is refused, and the problem says what is wrong", (text, detail) => {
    const problem = problemOf(() => parsePeriod(text));
    expect(problem.code).toBe("INVALID_FIELD");
    expect(problem.data).toEqual({ field: "period", value: text, detail });
  });

  it("that ends before it begins is refused on the wire as well", () => {
    const period = { from: "2024-02-01", until: "2024-01-31", kind: "range", label: "x" };
    expect(periodSchema.safeParse(period).success).toBe(false);
  });
});

describe("a scope", () => {
  const id = "019400f0-0000-7000-8000-000000000001";

  it.each([
    ["0109", { kind: "municipality", id: "0109" }],
    ["bind", { kind: "group", id: "bind" }],
    ["Drenthe", { kind: "group", id: "drenthe" }],
    [`branch:${id}`, { kind: "branch", id }],
    [`clinic:${id}`, { kind: "clinic", id }],
    [`location:${id}`, { kind: "location", id }],
  ])("%s is understood and can be written back", (text, scope) => {
    expect(parseScope(text)).toEqual(scope);
    expect(scopeText(parseScope(text))).toBe(text.toLowerCase());
  });

  it.each(["", "109", "01090", "branch:", "branch:7", "clinic:7", "a b", "'; drop"])(
    "%j is refused",
    (text) => {
      const problem = problemOf(() => parseScope(text));
      expect(problem.code).toBe("INVALID_FIELD");
      expect(problem.data.field).toBe("scope");
    },
  );
});
