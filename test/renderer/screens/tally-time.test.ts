import { describe, expect, it } from "vitest";
import {
  halfDayAt,
  proposedMinutes,
  startClock,
} from "../../../renderer/src/screens/tally/half-day-time.ts";

const day = "2024-11-26";
const at = (hours: number, minutes = 0) => new Date(2024, 10, 26, hours, minutes);
const planned = { heldOn: day, plannedStartMinutes: 540, plannedEndMinutes: 750 };

describe("the time that is proposed for a half-day", () => {
  it("counts from the planned start, rounded to five minutes", () => {
    expect(proposedMinutes({ ...planned, openedAt: null }, day, at(12, 23))).toBe(205);
    expect(proposedMinutes({ ...planned, openedAt: null }, day, at(12, 22))).toBe(200);
  });

  it("counts from the opening of the tally when no hours were planned", () => {
    const bare = { heldOn: day, plannedStartMinutes: null, plannedEndMinutes: null };
    const openedAt = at(9, 2).getTime();
    expect(proposedMinutes({ ...bare, openedAt }, day, at(11, 59))).toBe(175);
    expect(proposedMinutes({ ...bare, openedAt: null }, day, at(11, 59))).toBe(210);
  });

  it("is the planned time on another day, or when far too little or much has gone by", () => {
    expect(proposedMinutes({ ...planned, openedAt: null }, "2024-11-27", at(12))).toBe(210);
    expect(proposedMinutes({ ...planned, openedAt: null }, day, at(9, 20))).toBe(210);
    expect(proposedMinutes({ ...planned, openedAt: null }, day, at(20))).toBe(210);
  });

  it("starts the clock of a half-day once", () => {
    expect(startClock("een", 1000)).toBe(1000);
    expect(startClock("een", 5000)).toBe(1000);
    expect(startClock("ander", 5000)).toBe(5000);
  });

  it("knows the part of the day", () => {
    expect([at(11, 59), at(12), at(17, 29), at(17, 30)].map(halfDayAt)).toEqual([
      "morning",
      "afternoon",
      "afternoon",
      "evening",
    ]);
  });
});
