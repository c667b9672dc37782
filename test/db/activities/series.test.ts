import { describe, expect, it } from "vitest";
import type { MeetingRepeat } from "../../../db/model/activity-series.ts";
import { cancelMeetings } from "../../../db/queries/activity-changes.ts";
import { planMore, planSeries, proposeMeetings } from "../../../db/queries/activity-series.ts";
import { createRecord } from "../../../db/queries/record.ts";
import { write } from "../../../db/write.ts";
import { closePeriod, enterActivity, enterBranch } from "../administration-file.ts";
import { firstWednesdays, meetingsOf, seriesAt, seriesWorld, who } from "./series-world.ts";

function asked(branchId: string, fields: Partial<MeetingRepeat> = {}): MeetingRepeat {
  return {
    ...{ repeats: "monthly", weekday: 3, every: 1, nth: 1, seriesId: null },
    ...{ from: "2024-09-01", until: "2025-02-28", branchId, locationId: null },
    kind: "kleintje_bieb_toddlers",
    ...fields,
  };
}

describe("proposing days", () => {
  it("shows the holiday a day falls in, and the meetings that are there already", () => {
    const { db, branchId, seriesId } = seriesWorld();
    const off = { fromDay: "2024-12-28", untilDay: "2025-01-05", name: "Kerstvakantie" };
    write(db, who, () => createRecord(db, "holiday", { ...off, source: "schoolvakanties" }));
    const title = "Kleintje Bieb Sleen";
    const there = firstWednesdays.map((day) => ({ day, holiday: null, existing: title }));
    const proposed = [
      ...there,
      { day: "2025-01-01", holiday: "Kerstvakantie", existing: null },
      { day: "2025-02-05", holiday: null, existing: null },
    ];
    expect(proposeMeetings(db, asked(branchId, { seriesId }))).toEqual(proposed);
    expect(proposeMeetings(db, asked(branchId))).toEqual(proposed);
    const other = enterBranch(db, "Bibliotheek Dalen");
    const elsewhere = proposeMeetings(db, asked(other));
    expect(elsewhere.every(({ existing }) => existing === null)).toBe(true);
  });

  it("takes a cancelled day of the series itself as taken, another kind as free", () => {
    const { db, branchId, seriesId, ids } = seriesWorld();
    write(db, who, () => cancelMeetings(db, ids[0] ?? "", "one", "verbouwing"));
    const first = (fields: Partial<MeetingRepeat>) =>
      proposeMeetings(db, asked(branchId, fields))[0]?.existing;
    expect(first({ seriesId })).toBe("Kleintje Bieb Sleen");
    expect(first({})).toBeNull();
    expect(first({ kind: "workshop" })).toBeNull();
  });

  it("reviews days that were moved or added as well, and stores nothing", () => {
    const { db, branchId } = seriesWorld();
    enterActivity(db, branchId, "2024-09-05");
    const before = db.prepare("select count(*) from change").pluck().get();
    const babies = asked(branchId, { kind: "kleintje_bieb_babies" });
    expect(proposeMeetings(db, babies, ["2024-09-06", "2024-09-05"])).toEqual([
      { day: "2024-09-05", holiday: null, existing: "Kleintje Bieb" },
      { day: "2024-09-06", holiday: null, existing: null },
    ]);
    expect(db.prepare("select count(*) from change").pluck().get()).toBe(before);
  });
});

describe("planning a series", () => {
  it("stores a planned meeting on each day that was kept, with all they have in common", () => {
    const { db, seriesId, branchId } = seriesWorld();
    const rows = db.prepare("select * from activity order by held_on").all();
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      ...{ series_id: seriesId, branch_id: branchId, place_kind: "branch", state: "planned" },
      ...{ held_on: "2024-09-04", start_minutes: 570, end_minutes: 630, children: null },
      ...{ kind: "kleintje_bieb_toddlers", programme_code: "boekstart-babies" },
    });
  });

  it("plans more days later, as the series lays down", () => {
    const { db, seriesId } = seriesWorld();
    write(db, who, () => planMore(db, seriesId, ["2025-01-08"]));
    expect(meetingsOf(db).at(-1)).toMatchObject({
      ...{ heldOn: "2025-01-08", state: "planned", startMinutes: 570 },
    });
    const loose = write(db, who, () =>
      createRecord(db, "activity_series", { title: "Alleen een naam" }),
    );
    expect(() => write(db, who, () => planMore(db, loose, ["2025-01-08"]))).toThrow(
      expect.objectContaining({
        code: "INVALID_FIELD",
        data: expect.objectContaining({ field: "placeKind", record: "Alleen een naam" }),
      }),
    );
    expect(() => write(db, who, () => planMore(db, who.who, []))).toThrow(
      expect.objectContaining({ code: "NOT_FOUND" }),
    );
  });

  it("stores nothing at all when one day lies in a closed period", () => {
    const { db, branchId } = seriesWorld();
    closePeriod(db, "2025-03-01", "2025-03-31", "0109");
    const other = seriesAt(branchId, { title: "Kleintje Bieb avond" });
    const plan = (days: string[]) => write(db, who, () => planSeries(db, other, days));
    expect(() => plan(["2025-02-05", "2025-03-05"])).toThrow(
      expect.objectContaining({ code: "CLOSED_PERIOD" }),
    );
    expect(db.prepare("select count(*) from activity_series").pluck().get()).toBe(1);
    expect(meetingsOf(db)).toHaveLength(4);
    plan(["2025-02-05"]);
    expect(meetingsOf(db)).toHaveLength(5);
  });

  it("refuses an end before the start, of span and day, and a name that is taken", () => {
    const { db, branchId } = seriesWorld();
    const plan = (fields: Parameters<typeof seriesAt>[1]) => () =>
      write(db, who, () => planSeries(db, seriesAt(branchId, fields), ["2025-01-08"]));
    const refused = (code: string, field: string) =>
      expect.objectContaining({ code, data: expect.objectContaining({ field }) });
    const title = "Nieuw";
    expect(plan({ title, endsOn: "2024-08-31" })).toThrow(refused("END_BEFORE_START", "until"));
    expect(plan({ title, endMinutes: 570 })).toThrow(refused("END_BEFORE_START", "endMinutes"));
    expect(plan({ title, startMinutes: null })).toThrow(refused("INVALID_FIELD", "startMinutes"));
    expect(plan({})).toThrow(refused("ALREADY_EXISTS", "title"));
  });
});
