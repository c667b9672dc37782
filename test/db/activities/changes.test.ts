import { describe, expect, it } from "vitest";
import { cancelMeetings, changeMeetings } from "../../../db/queries/activity-changes.ts";
import { enterHeadcount } from "../../../db/queries/activity-headcount.ts";
import { createRecord } from "../../../db/queries/record.ts";
import { write } from "../../../db/write.ts";
import { closePeriod, enterActivity, enterBranch } from "../administration-file.ts";
import { meetingsOf, type SeriesWorld, seriesWorld, who } from "./series-world.ts";

/** The series of which the first meeting was held with six children. */
function halfHeld(): SeriesWorld {
  const world = seriesWorld();
  const { db, ids } = world;
  const [id = ""] = ids;
  const counted = { children: 6, childrenQuality: "counted" } as const;
  const count = { id, ...counted, adults: null, adultsQuality: null };
  write(db, who, () => enterHeadcount(db, count, "2024-09-04"));
  return world;
}

const starts = ({ db }: SeriesWorld) => meetingsOf(db).map(({ startMinutes }) => startMinutes);
const days = ({ db }: SeriesWorld) => meetingsOf(db).map(({ heldOn }) => heldOn);
const refused = (code: string, field: string) =>
  expect.objectContaining({ code, data: expect.objectContaining({ field }) });

type Change = Parameters<typeof changeMeetings>;

function change({ db, ids }: SeriesWorld, place: number, reach: Change[2], what: Change[3]) {
  return write(db, who, () => changeMeetings(db, ids[place] ?? "", reach, what));
}

describe("changing a meeting of a series", () => {
  it("reaches this one alone, from it on, or all that were not held yet", () => {
    const world = halfHeld();
    expect(change(world, 2, "one", { startMinutes: 600 })).toBe(1);
    expect(starts(world)).toEqual([570, 570, 600, 570]);
    expect(change(world, 2, "following", { startMinutes: 615, endMinutes: 660 })).toBe(2);
    expect(starts(world)).toEqual([570, 570, 615, 615]);
    expect(change(world, 3, "unheld", { startMinutes: 540 })).toBe(3);
    expect(starts(world)).toEqual([570, 540, 540, 540]);
  });

  it("moves the others along by as many days, and the series with them", () => {
    const world = halfHeld();
    const { db } = world;
    expect(change(world, 1, "following", { heldOn: "2024-10-03" })).toBe(3);
    expect(days(world)).toEqual(["2024-09-04", "2024-10-03", "2024-11-07", "2024-12-05"]);
    expect(db.prepare("select weekday from activity_series").pluck().get()).toBe(4);
    change(world, 3, "one", { heldOn: "2024-12-30" });
    change(world, 3, "following", { heldOn: "2024-12-31" });
    expect(db.prepare("select weekday from activity_series").pluck().get()).toBe(5);
    change(world, 1, "unheld", { heldOn: "2024-09-30" });
    expect(days(world)).toEqual(["2024-09-04", "2024-09-30", "2024-11-04", "2024-12-28"]);
    expect(db.prepare("select weekday from activity_series").pluck().get()).toBe(2);
  });

  it("lets the series take over what holds for more than one, and nothing of a single one", () => {
    const world = halfHeld();
    const { db } = world;
    const branchId = enterBranch(db, "Bibliotheek Dalen");
    const series = () => db.prepare("select title, branch_id as branch from activity_series").get();
    change(world, 1, "one", { title: "Eenmalig anders" });
    expect(series()).toEqual({ title: "Kleintje Bieb Sleen", branch: world.branchId });
    change(world, 2, "following", { title: "Kleintje Bieb Dalen", branchId });
    expect(series()).toEqual({ title: "Kleintje Bieb Dalen", branch: branchId });
    const titles = meetingsOf(db).map(({ title }) => title);
    expect(titles.slice(1)).toEqual([
      "Eenmalig anders",
      "Kleintje Bieb Dalen",
      "Kleintje Bieb Dalen",
    ]);
    change(world, 2, "following", {
      placeKind: "municipality",
      branchId: null,
      municipalityCode: "0109",
    });
    expect(series()).toEqual({ title: "Kleintje Bieb Dalen", branch: null });
  });

  it("does it whole or not at all, also when a later day is closed", () => {
    const world = halfHeld();
    closePeriod(world.db, "2024-12-01", "2024-12-31");
    expect(() => change(world, 1, "following", { startMinutes: 540 })).toThrow(
      expect.objectContaining({ code: "CLOSED_PERIOD" }),
    );
    expect(starts(world)).toEqual([570, 570, 570, 570]);
    expect(change(world, 1, "one", { startMinutes: 540 })).toBe(1);
  });

  it("refuses to reach further from what was held, or without a series", () => {
    const world = halfHeld();
    const { db, branchId } = world;
    expect(() => change(world, 0, "following", { startMinutes: 540 })).toThrow(
      refused("INVALID_FIELD", "state"),
    );
    const loose = enterActivity(db, branchId, "2024-09-05");
    expect(() =>
      write(db, who, () => changeMeetings(db, loose, "unheld", { title: "Anders" })),
    ).toThrow(refused("INVALID_FIELD", "seriesId"));
    expect(() => change(world, 1, "unheld", { startMinutes: 700 })).toThrow(
      refused("END_BEFORE_START", "endMinutes"),
    );
    const nobody = "019a0000-0000-7000-8000-000000000000";
    expect(() => write(db, who, () => changeMeetings(db, nobody, "one", {}))).toThrow(
      expect.objectContaining({ code: "NOT_FOUND" }),
    );
  });

  it("keeps who changed what and why, for each meeting", () => {
    const world = halfHeld();
    const { db, ids } = world;
    const reason = { ...who, reason: "zaal is pas later vrij" };
    write(db, reason, () => changeMeetings(db, ids[1] ?? "", "following", { startMinutes: 600 }));
    const told = db
      .prepare("select count(*) from change where entity = 'activity' and reason = ?")
      .pluck();
    expect(told.get("zaal is pas later vrij")).toBe(3);
  });
});

describe("cancelling", () => {
  it("takes one, or all from a day on, each with the reason; what was held stays", () => {
    const world = halfHeld();
    const { db, ids } = world;
    const cancel = (place: number, reach: "one" | "following" | "unheld") =>
      write(db, who, () => cancelMeetings(db, ids[place] ?? "", reach, "Verbouwing"));
    expect(cancel(1, "one")).toBe(1);
    expect(() => cancel(1, "one")).toThrow(refused("INVALID_FIELD", "state"));
    expect(cancel(2, "unheld")).toBe(2);
    expect(meetingsOf(db).map(({ state, cancelReason }) => [state, cancelReason])).toEqual([
      ["held", null],
      ["cancelled", "Verbouwing"],
      ["cancelled", "Verbouwing"],
      ["cancelled", "Verbouwing"],
    ]);
  });

  it("takes the numbers away of a meeting that did not take place after all", () => {
    const { db, ids } = halfHeld();
    write(db, who, () => cancelMeetings(db, ids[0] ?? "", "one", "verkeerde dag"));
    expect(meetingsOf(db)[0]).toMatchObject({ children: null, childrenQuality: null });
  });
});

it("removes a series only when it has no meetings left", () => {
  const { db, seriesId } = seriesWorld();
  const own = write(db, who, () => createRecord(db, "activity_series", { title: "Leeg" }));
  const remove = (id: string) => db.prepare("delete from activity_series where id = ?").run(id);
  expect(() => remove(seriesId)).toThrow("FOREIGN KEY");
  expect(remove(own).changes).toBe(1);
});
