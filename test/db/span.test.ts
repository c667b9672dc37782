import { expect, it } from "vitest";
import { mondayOf, movedSpan, spanAround, spanKindOf, spanKinds } from "../../db/model/span.ts";
import { randomOf } from "../worlds/random.ts";

it("takes the week, month, quarter and year around a day", () => {
  const around = spanKinds.map((kind) => spanAround(kind, "2024-02-29"));
  expect(around.map(({ from, until }) => `${from} ${until}`)).toEqual([
    "2024-02-26 2024-03-03",
    "2024-02-01 2024-02-29",
    "2024-01-01 2024-03-31",
    "2024-01-01 2024-12-31",
  ]);
});

it("begins the week on Monday, also of a Sunday", () => {
  expect([mondayOf("2024-12-01"), mondayOf("2024-12-02")]).toEqual(["2024-11-25", "2024-12-02"]);
});

it("moves whole months by months and anything else by days", () => {
  const moved = (from: string, until: string, times: number) => {
    const span = movedSpan({ from, until }, times);
    return `${span.from} ${span.until}`;
  };
  expect(moved("2024-01-01", "2024-03-31", -1)).toBe("2023-10-01 2023-12-31");
  expect(moved("2024-02-01", "2024-02-29", 1)).toBe("2024-03-01 2024-03-31");
  expect(moved("2024-08-01", "2025-07-31", -1)).toBe("2023-08-01 2024-07-31");
  expect(moved("2024-02-26", "2024-03-03", -1)).toBe("2024-02-19 2024-02-25");
  expect(moved("2024-01-02", "2024-01-02", 1)).toBe("2024-01-03 2024-01-03");
});

it("comes back where it was, and the next begins on the day after", () => {
  const random = randomOf(7);
  for (let round = 0; round < 200; round += 1) {
    const kind = random.pick(spanKinds);
    const span = spanAround(kind, random.day(2020, 2030));
    expect(spanKindOf(span)).toBe(kind);
    const next = movedSpan(span, 1);
    expect(movedSpan(next, -1)).toEqual(span);
    expect(Date.parse(next.from) - Date.parse(span.until)).toBe(86_400_000);
  }
});
