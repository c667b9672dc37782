import { describe, expect, it } from "vitest";
import { figureValue } from "../../../db/figures/index.ts";
import type { Headcount } from "../../../db/model/activity-series.ts";
import { parsePeriod, parseScope } from "../../../db/model/figure.ts";
import { cancelMeetings } from "../../../db/queries/activity-changes.ts";
import {
  countAsLastTime,
  dueMeetings,
  enterHeadcount,
} from "../../../db/queries/activity-headcount.ts";
import { write } from "../../../db/write.ts";
import { closePeriod, enterActivity } from "../administration-file.ts";
import { meetingsOf, type SeriesWorld, seriesWorld, who } from "./series-world.ts";

const late = "2025-01-15";

function count({ db, ids }: SeriesWorld, place: number, fields: Partial<Headcount>, today = late) {
  const blank = { children: null, childrenQuality: null, adults: null, adultsQuality: null };
  const id = ids[place] ?? "";
  write(db, who, () => enterHeadcount(db, { id, ...blank, ...fields }, today));
}

const six = { children: 6, childrenQuality: "counted" } as const;
const refused = (field: string) =>
  expect.objectContaining({ code: "INVALID_FIELD", data: expect.objectContaining({ field }) });

describe("what asks for numbers", () => {
  it("is overdue, of today, or of the rest of this week until Sunday", () => {
    const world = seriesWorld();
    const { db, branchId } = world;
    // Sunday, the day after it, and one that was held without any number.
    for (const day of ["2024-10-06", "2024-10-07", "2024-08-20"]) enterActivity(db, branchId, day);
    db.exec("update activity set state = 'planned' where held_on > '2024-10-05'");
    const at = (today: string) =>
      dueMeetings(db, today).map(({ heldOn, when }) => `${heldOn} ${when}`);
    expect(at("2024-10-02")).toEqual([
      "2024-08-20 overdue",
      "2024-09-04 overdue",
      "2024-10-02 today",
      "2024-10-06 week",
    ]);
    expect(at("2024-10-07")).toEqual([
      "2024-08-20 overdue",
      "2024-09-04 overdue",
      "2024-10-02 overdue",
      "2024-10-06 overdue",
      "2024-10-07 today",
    ]);
  });

  it("is no longer overdue once something was said, also that nobody knows", () => {
    const world = seriesWorld();
    const { db, ids } = world;
    count(world, 0, { childrenQuality: "unknown" });
    count(world, 1, { children: 0, childrenQuality: "counted" });
    write(db, who, () => cancelMeetings(db, ids[2] ?? "", "one", "ziek"));
    const due = dueMeetings(db, "2024-12-04");
    expect(due.map(({ heldOn, when }) => [heldOn, when])).toEqual([["2024-12-04", "today"]]);
    count(world, 3, six, "2024-12-04");
    expect(dueMeetings(db, "2024-12-04")).toMatchObject([{ state: "held", children: 6 }]);
    expect(dueMeetings(db, "2024-12-05")).toEqual([]);
  });

  it("tells the numbers of the last meeting that had any, before it the usual ones", () => {
    const world = seriesWorld({ usualChildren: 7, usualAdults: 5 });
    const { db } = world;
    count(world, 0, { ...six, adults: 4, adultsQuality: "counted" });
    count(world, 1, { childrenQuality: "unknown" });
    const [third] = dueMeetings(db, "2024-11-06");
    expect(third).toMatchObject({ lastOn: "2024-09-04", lastChildren: 6, lastAdults: 4 });
    const fresh = seriesWorld({ usualChildren: 7, usualAdults: 5 });
    const [first] = dueMeetings(fresh.db, "2024-09-04");
    expect(first).toMatchObject({ lastOn: null, lastChildren: 7, lastAdults: 5 });
  });
});

describe("entering who came", () => {
  it("makes a planned meeting a held one; the blank stays blank and is not zero", () => {
    const world = seriesWorld();
    count(world, 0, six);
    expect(meetingsOf(world.db)[0]).toMatchObject({
      ...{ state: "held", children: 6, childrenQuality: "counted" },
      ...{ adults: null, adultsQuality: null },
    });
  });

  it("refuses nothing at all, what was cancelled, what is to come, and a closed period", () => {
    const world = seriesWorld();
    const { db, ids } = world;
    expect(() => count(world, 0, {})).toThrow(refused("children"));
    expect(() => count(world, 3, six, "2024-12-03")).toThrow(refused("heldOn"));
    write(db, who, () => cancelMeetings(db, ids[1] ?? "", "one", "ziek"));
    expect(() => count(world, 1, six)).toThrow(refused("state"));
    expect(() => count(world, 0, { children: 6 })).toThrow(refused("children"));
    expect(() => count(world, 0, { childrenQuality: "counted" })).toThrow(
      refused("childrenQuality"),
    );
    expect(() => count(world, 0, { ...six, adults: 4 })).toThrow(refused("adultsQuality"));
    expect(() => count(world, 0, { ...six, adults: 4, adultsQuality: "unknown" })).toThrow(
      refused("adultsQuality"),
    );
    closePeriod(db, "2024-09-01", "2024-09-30");
    expect(() => count(world, 0, six)).toThrow(expect.objectContaining({ code: "CLOSED_PERIOD" }));
    expect(meetingsOf(db)[0]).toMatchObject({ state: "planned", children: null });
  });

  it("takes the last numbers over as an estimate, also where they were counted", () => {
    const world = seriesWorld();
    const { db, ids } = world;
    count(world, 0, { ...six, adults: 4, adultsQuality: "counted" });
    const taken = write(db, who, () => countAsLastTime(db, ids[1] ?? "", late));
    expect(taken).toMatchObject({ children: 6, adults: 4, adultsQuality: "estimated" });
    expect(meetingsOf(db)[1]).toMatchObject({
      ...{ state: "held", children: 6, childrenQuality: "estimated" },
      ...{ adults: 4, adultsQuality: "estimated" },
    });
  });

  it("leaves blank what was blank last time, and refuses when there is no last time", () => {
    const world = seriesWorld();
    const { db, ids, branchId } = world;
    const asLast = (id: string | undefined) =>
      write(db, who, () => countAsLastTime(db, id ?? "", late));
    expect(() => asLast(ids[0])).toThrow(refused("seriesId"));
    expect(() => asLast(enterActivity(db, branchId, "2024-09-05"))).toThrow(refused("seriesId"));
    expect(() => asLast("019a0000-0000-7000-8000-000000000000")).toThrow(
      expect.objectContaining({ code: "NOT_FOUND" }),
    );
    count(world, 0, six);
    asLast(ids[1]);
    const second = meetingsOf(db).find(({ id }) => id === ids[1]);
    expect(second).toMatchObject({ children: 6, adults: null, adultsQuality: null });
  });

  it("moves the figures: each meeting counts once, with its estimated share", () => {
    const world = seriesWorld();
    const { db, ids } = world;
    const asked = {
      period: parsePeriod("2024"),
      scope: parseScope("0109"),
      language: "nl",
    } as const;
    const asValue = (figure: "boekstart.activities" | "boekstart.participants") =>
      figureValue(db, { figure, ...asked });
    expect(asValue("boekstart.activities").value).toBe(0);
    count(world, 0, six);
    write(db, who, () => countAsLastTime(db, ids[1] ?? "", late));
    count(world, 2, { childrenQuality: "unknown" });
    expect(asValue("boekstart.activities").value).toBe(3);
    expect(asValue("boekstart.participants")).toMatchObject({
      ...{ value: 12, estimatedShare: 0.5, missing: 1 },
    });
  });
});
