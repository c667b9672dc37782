import { describe, expect, it } from "vitest";
import { addDays } from "../../../db/model/day.ts";
import {
  assertSpan,
  daysOf,
  nthWeekdayOf,
  type Repeat,
  weekdayOf,
} from "../../../db/model/repeat.ts";
import { randomOf } from "../../worlds/random.ts";

const weekly = (fields: Partial<Repeat>): string[] =>
  daysOf({
    ...{ repeats: "weekly", weekday: 3, every: 1, nth: null },
    ...{ from: "2024-01-01", until: "2024-01-31" },
    ...fields,
  });
const monthly = (fields: Partial<Repeat>): string[] =>
  daysOf({
    ...{ repeats: "monthly", weekday: 3, every: 1, nth: 1 },
    ...{ from: "2024-01-01", until: "2024-12-31" },
    ...fields,
  });

describe("a weekly repetition", () => {
  it("comes to each such weekday, both ends included", () => {
    const days = ["2024-01-03", "2024-01-10", "2024-01-17", "2024-01-24", "2024-01-31"];
    expect(weekly({})).toEqual(days);
    expect(weekly({ from: "2024-01-03", until: "2024-01-03" })).toEqual(["2024-01-03"]);
    expect(weekly({ from: "2024-01-04", until: "2024-01-09" })).toEqual([]);
  });

  it("counts the weeks from the first such day, over the end of a year and leap day", () => {
    expect(weekly({ every: 2, from: "2023-12-20" })).toEqual([
      "2023-12-20",
      "2024-01-03",
      "2024-01-17",
      "2024-01-31",
    ]);
    expect(weekly({ weekday: 4, from: "2024-02-22", until: "2024-03-07" })).toEqual([
      "2024-02-22",
      "2024-02-29",
      "2024-03-07",
    ]);
  });
});

describe("a monthly repetition", () => {
  it("gives the first Wednesdays of Sleen, the fourth Mondays and the second Fridays", () => {
    expect(monthly({}).slice(0, 3)).toEqual(["2024-01-03", "2024-02-07", "2024-03-06"]);
    expect(monthly({ weekday: 1, nth: 4 }).slice(0, 2)).toEqual(["2024-01-22", "2024-02-26"]);
    expect(monthly({ weekday: 5, nth: 2 }).at(-1)).toBe("2024-12-13");
    expect(monthly({})).toHaveLength(12);
  });

  it("skips the months without a fifth one, and gives the last one of every month", () => {
    expect(monthly({ weekday: 4, nth: 5, until: "2024-06-30" })).toEqual([
      "2024-02-29",
      "2024-05-30",
    ]);
    expect(monthly({ weekday: 4, nth: 5, from: "2023-01-01", until: "2023-03-31" })).toEqual([
      "2023-03-30",
    ]);
    expect(monthly({ weekday: 4, nth: -1, until: "2024-03-31" })).toEqual([
      "2024-01-25",
      "2024-02-29",
      "2024-03-28",
    ]);
  });

  it("leaves out the first and last month when their day lies outside the span", () => {
    expect(monthly({ from: "2024-01-04", until: "2024-03-05" })).toEqual(["2024-02-07"]);
    const everyOther = { from: "2024-01-31", until: "2024-07-31", every: 2, nth: 2 } as const;
    expect(monthly(everyOther)).toEqual(["2024-03-13", "2024-05-08", "2024-07-10"]);
  });
});

describe("the n-th weekday of a month", () => {
  it("is there five times only when the month is long enough", () => {
    expect(nthWeekdayOf("2024-02", 4, 5)).toBe("2024-02-29");
    expect(nthWeekdayOf("2023-02", 2, 5)).toBeNull();
    expect(nthWeekdayOf("2023-02", 2, -1)).toBe("2023-02-28");
    expect(nthWeekdayOf("2024-12", 7, -1)).toBe("2024-12-29");
  });
});

it("refuses an end before the start and more than two years", () => {
  expect(() => assertSpan("2024-01-02", "2024-01-01", "activity_series")).toThrow(
    expect.objectContaining({ code: "END_BEFORE_START" }),
  );
  expect(() => assertSpan("2024-01-01", "2026-02-01", "activity_series")).toThrow(
    expect.objectContaining({ code: "INVALID_FIELD" }),
  );
  expect(() => assertSpan("2024-01-01", "2024-01-01", "activity_series")).not.toThrow();
});

/** Every day of a span, the slow way. */
function everyDay({ from, until }: Repeat): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Whether a day is the n-th (or, for -1, the last) of its weekday in its month, by its number. */
function isNth(day: string, nth: number): boolean {
  if (nth === -1) return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return Math.ceil(Number(day.slice(8)) / 7) === nth;
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

describe("any repetition", () => {
  const random = randomOf(2026);
  const cases = Array.from({ length: 400 }, (_, place): Repeat => {
    const from = addDays("2019-12-01", random.between(0, 3000));
    const repeats = random.between(0, 1) === 0 ? "weekly" : "monthly";
    return {
      repeats,
      weekday: random.between(1, 7),
      every: random.between(1, 6),
      nth: repeats === "weekly" ? null : ([1, 2, 3, 4, 5, -1][place % 6] ?? 1),
      from,
      until: addDays(from, random.between(0, 731)),
    };
  });

  it("gives exactly the days that looking at every single day gives", () => {
    for (const repeat of cases) {
      const { repeats, weekday, every, nth, from } = repeat;
      const such = everyDay(repeat).filter((day) => weekdayOf(day) === weekday);
      const expected =
        repeats === "weekly"
          ? such.filter((_, place) => place % every === 0)
          : such.filter(
              (day) => isNth(day, nth ?? 1) && (monthNumber(day) - monthNumber(from)) % every === 0,
            );
      expect(daysOf(repeat), JSON.stringify(repeat)).toEqual(expected);
    }
  });
});
