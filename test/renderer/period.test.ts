import { describe, expect, it } from "vitest";
import {
  type Period,
  periodDays,
  periodName,
  periodText,
  readPeriod,
} from "../../renderer/src/parts/pick/period.ts";
import { formatsOf } from "../../renderer/src/words/formats.ts";
import { nl } from "../../renderer/src/words/nl/index.ts";

const periods: [Period, string, string, string, string][] = [
  [{ kind: "calendar-year", year: 2024 }, "2024", "2024", "2024-01-01", "2024-12-31"],
  [{ kind: "school-year", year: 2023 }, "2023/2024", "2023/2024", "2023-08-01", "2024-07-31"],
  [
    { kind: "suitcase-year", year: 2023 },
    "suitcase:2023/2024",
    "koffertjesjaar 2023/2024",
    "2023-09-01",
    "2024-08-31",
  ],
  [
    { kind: "range", from: "2024-01-01", until: "2024-06-30" },
    "2024-01-01..2024-06-30",
    "01-01-2024 t/m 30-06-2024",
    "2024-01-01",
    "2024-06-30",
  ],
  [
    { kind: "day", on: "2024-12-31" },
    "2024-12-31..2024-12-31",
    "op 31-12-2024",
    "2024-12-31",
    "2024-12-31",
  ],
];

describe("a period", () => {
  it.each(periods)("%o is written as %s and read back", (period, text, name, from, until) => {
    expect(periodText(period)).toBe(text);
    expect(readPeriod(text)).toEqual(period);
    expect(periodName(period, nl, formatsOf("nl"))).toBe(name);
    expect(periodDays(period)).toEqual({ from, until });
  });

  it("is none when its years do not follow each other, or it ends too soon", () => {
    expect(readPeriod("2023/2025")).toBeNull();
    expect(readPeriod("2024-06-30..2024-01-01")).toBeNull();
    expect(readPeriod("vorig jaar")).toBeNull();
    expect(readPeriod(null)).toBeNull();
  });
});
