import { describe, expect, it } from "vitest";
import type { DueMeeting } from "../../../db/model/activity-series.ts";
import { movedTo, nextToCount } from "../../../renderer/src/screens/activities/due-list.ts";
import {
  firstReview,
  inOrder,
  isTwice,
  keptDays,
} from "../../../renderer/src/screens/activities/meeting-days.ts";
import { leesklikState, rollOut } from "../../../renderer/src/screens/leesklik/leesklik-state.ts";

const row = (id: string, fields: Partial<DueMeeting> = {}) =>
  ({ id, when: "overdue", state: "planned", childrenQuality: null, ...fields }) as DueMeeting;

describe("the row after one that was counted", () => {
  const rows = [
    row("a"),
    row("b", { state: "held", childrenQuality: "counted" }),
    row("c"),
    row("d", { when: "week" }),
  ];

  it("is the next that asks for numbers, else one before it, else none", () => {
    expect(nextToCount(rows, "a")).toBe("c");
    expect(nextToCount(rows, "c")).toBe("a");
    expect(nextToCount([row("a"), row("d", { when: "week" })], "a")).toBeNull();
  });

  it("is where the arrows, Home and End lead, without falling off", () => {
    expect([movedTo(rows, "a", "ArrowUp"), movedTo(rows, "a", "ArrowDown")]).toEqual(["a", "b"]);
    expect([movedTo(rows, "b", "End"), movedTo(rows, "d", "ArrowDown")]).toEqual(["d", "d"]);
    expect([movedTo(rows, "c", "Home"), movedTo(rows, "c", "x")]).toEqual(["a", null]);
  });
});

describe("the days of a series under review", () => {
  const free = { holiday: null, existing: null };

  it("begin with holidays and what is there already off", () => {
    const days = firstReview([
      { day: "2024-05-01", ...free },
      { day: "2024-05-08", holiday: "Meivakantie", existing: null },
      { day: "2024-05-15", holiday: null, existing: "Kleintje Bieb" },
    ]);
    expect(keptDays(days)).toEqual(["2024-05-01"]);
  });

  it("are stored once, also when a day was moved onto another", () => {
    const days = firstReview([
      { day: "2024-05-01", ...free },
      { day: "2024-05-02", ...free },
    ]).map((one) => ({ ...one, day: "2024-05-02" }));
    expect(days.map((one) => isTwice(days, one))).toEqual([true, true]);
    expect(keptDays(days)).toEqual(["2024-05-02"]);
    const added = { proposed: null, day: "2024-04-30", kept: true };
    expect(inOrder([...days, added])[0]).toBe(added);
  });
});

describe("how Leesklik stands", () => {
  const at = (from: string | null, until: string | null) =>
    leesklikState({ from, until }, "2024-12-31");

  it("tells running, ending, over and still to begin apart", () => {
    expect([at("2024-01-01", null), at("2024-01-01", "2025-06-30")]).toEqual(["running", "ending"]);
    expect([at("2024-01-01", "2024-12-31"), at("2024-01-01", "2024-12-30")]).toEqual([
      "ending",
      "over",
    ]);
    expect([at("2025-01-01", null), at(null, null)]).toEqual(["later", "later"]);
  });

  it("counts per municipality what runs today, and shows where it has stopped", () => {
    const location = (code: string, name: string, until: string | null) =>
      ({ municipalityCode: code, municipalityName: name, from: "2024-01-01", until }) as never;
    const rows = [
      location("0119", "Meppel", null),
      location("0109", "Coevorden", "2024-06-30"),
      location("0119", "Meppel", "2025-01-01"),
    ];
    expect(rollOut(rows, "2024-12-31")).toEqual([
      { code: "0109", name: "Coevorden", count: 0 },
      { code: "0119", name: "Meppel", count: 2 },
    ]);
  });
});
