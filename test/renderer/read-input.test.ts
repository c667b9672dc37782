import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatsOf } from "../../renderer/src/words/formats.ts";
import {
  readDay,
  readDuration,
  readEuros,
  readTime,
  readWhole,
} from "../../renderer/src/words/read-input.ts";

const today = "2024-11-21";

describe("a typed day", () => {
  it.each([
    ["1-2-2024", "2024-02-01"],
    ["1-2-24", "2024-02-01"],
    ["01022024", "2024-02-01"],
    ["010224", "2024-02-01"],
    ["1/2/2024", "2024-02-01"],
    ["1.2.2024", "2024-02-01"],
    ["2024-02-01", "2024-02-01"],
    ["1 feb 2024", "2024-02-01"],
    ["1 mrt", "2024-03-01"],
    ["29-2-2024", "2024-02-29"],
    ["3-11", "2024-11-03"],
    ["1-2-85", "1985-02-01"],
  ])("%s is %s", (text, day) => {
    expect(readDay(text, today)).toEqual({ value: day });
  });

  it.each([
    ["29-2-2023", "no-such-day"],
    ["32-1-2024", "no-such-day"],
    ["1-13-2024", "no-such-day"],
    ["1-2-12024", "not-a-day"],
    ["morgen", "not-a-day"],
    ["1 foo 2024", "no-month"],
  ])("%s is refused: %s", (text, refused) => {
    expect(readDay(text, today)).toEqual({ refused });
  });

  it("left blank is no day", () => {
    expect(readDay("  ", today)).toEqual({ value: null });
  });

  it("is read back as it was written, whatever day it is", () => {
    const days = fc.date({
      min: new Date("1900-01-01"),
      max: new Date("2199-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom("nl" as const, "en" as const), (at, language) => {
        const day = at.toISOString().slice(0, 10);
        expect(readDay(formatsOf(language).day(day), today)).toEqual({ value: day });
      }),
    );
  });
});

describe("a typed number", () => {
  it("may have points between thousands", () => {
    expect(readWhole("2.129")).toEqual({ value: 2129 });
    expect(readWhole("2129")).toEqual({ value: 2129 });
    expect(readWhole("1 000")).toEqual({ value: 1000 });
    expect(readWhole("-3")).toEqual({ value: -3 });
    expect(readWhole("2,129", "en")).toEqual({ value: 2129 });
    expect(readWhole("")).toEqual({ value: null });
  });

  it("is never guessed at when a separator stands elsewhere", () => {
    expect(readWhole("2,5")).toEqual({ refused: "not-whole" });
    expect(readWhole("21.29")).toEqual({ refused: "not-whole" });
    expect(readWhole("2,129")).toEqual({ refused: "not-whole" });
    expect(readWhole("twaalf")).toEqual({ refused: "not-a-number" });
  });
});

describe("typed working time", () => {
  it.each([
    ["2", 120],
    ["2,5", 150],
    ["2.5", 150],
    ["2:30", 150],
    ["2u", 120],
    ["2u30", 150],
    ["2h 30min", 150],
    ["90m", 90],
    ["90 min", 90],
    ["8,20", 492],
  ])("%s is %i minutes", (text, minutes) => {
    expect(readDuration(text)).toEqual({ value: minutes });
  });

  it("is refused when it is no time", () => {
    expect(readDuration("2:75")).toEqual({ refused: "not-a-duration" });
    expect(readDuration("lang")).toEqual({ refused: "not-a-duration" });
  });
});

describe("a typed amount", () => {
  it("becomes whole cents", () => {
    expect(readEuros("€ 9.489,00")).toEqual({ value: 948900 });
    expect(readEuros("12,5")).toEqual({ value: 1250 });
    expect(readEuros("12.50")).toEqual({ value: 1250 });
    expect(readEuros("-0,05")).toEqual({ value: -5 });
    expect(readEuros("9,489.00", "en")).toEqual({ value: 948900 });
    expect(readEuros("12,345")).toEqual({ refused: "not-an-amount" });
  });
});

describe("a typed time of the day", () => {
  it.each([
    ["9", 540],
    ["9:30", 570],
    ["9.30", 570],
    ["9,30", 570],
    ["9u30", 570],
    ["9 u", 540],
    ["930", 570],
    ["0930", 570],
    ["00:00", 0],
    ["24:00", 1440],
  ])("%s is %i minutes after midnight", (text, minutes) => {
    expect(readTime(text)).toEqual({ value: minutes });
  });

  it.each(["24:01", "25", "9:60", "9:3", "9.5", "half tien", "-1", "12345"])(
    "%s is refused",
    (text) => expect(readTime(text)).toEqual({ refused: "not-a-time" }),
  );

  it("left blank is no time, and is read back as it was written", () => {
    expect(readTime(" ")).toEqual({ value: null });
    for (let minutes = 0; minutes <= 1440; minutes += 1) {
      expect(readTime(formatsOf("nl").duration(minutes))).toEqual({ value: minutes });
    }
  });
});
