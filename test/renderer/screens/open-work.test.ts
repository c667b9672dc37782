import { describe, expect, it } from "vitest";
import { activityRow } from "../../../db/model/activity.ts";
import { clinicSessionRow } from "../../../db/model/clinic-session.ts";
import { participationRow } from "../../../db/model/participation.ts";
import { activitySource } from "../../../db/queries/activities.ts";
import { clinicSessionSource } from "../../../db/queries/clinic-session/sources.ts";
import { participationSource } from "../../../db/queries/participations.ts";
import { createRecord } from "../../../db/queries/record.ts";
import { listRows } from "../../../db/queries/source.ts";
import {
  finishStockCount,
  listStockCounts,
  startStockCount,
  stockCount,
} from "../../../db/queries/stock-count.ts";
import { reorderList } from "../../../db/queries/stock-reorder.ts";
import { write } from "../../../db/write.ts";
import {
  nearActivities,
  openWork,
  recentWork,
} from "../../../renderer/src/screens/start/open-work.ts";
import {
  addActivity,
  addBranch,
  addClinic,
  addCoach,
  addLocation,
  addParticipation,
  addSession,
  emptyWorld,
  type World,
} from "../../worlds/builders.ts";

const here = { municipalityCode: "0109" };

function workOn(today: string, world = emptyWorld()) {
  const activities = listRows(world.db, activitySource, activityRow);
  const participations = listRows(world.db, participationSource, participationRow);
  const halfDays = listRows(world.db, clinicSessionSource, clinicSessionRow);
  const stock = reorderList(world.db, today);
  const counts = listStockCounts(world.db, null);
  return openWork({ activities, participations, halfDays, stock, counts }, today);
}

function move({ db }: World, branchId: string, kind: string, movedOn: string, quantity: number) {
  const movement = { branchId, kind, movedOn, bookedOn: movedOn, quantity };
  write(db, { who: null }, () => createRecord(db, "suitcase_movement", movement));
}

describe("what is still to be filled in", () => {
  it("names a planned activity only after its day", () => {
    const world = emptyWorld();
    addActivity(world, { ...here, title: "Boekenpret", heldOn: "2024-03-05", state: "planned" });
    expect(workOn("2024-03-05", world)).toEqual([]);
    expect(workOn("2024-03-06", world)).toMatchObject([{ kind: "planned", label: "Boekenpret" }]);
  });

  it("names a held activity without any number, and not one with a zero or an unknown", () => {
    const world = emptyWorld();
    const blank = { children: null, childrenQuality: null };
    addActivity(world, { ...here, title: "Leeg", heldOn: "2024-03-05", state: "held", ...blank });
    addActivity(world, {
      ...here,
      title: "Nul",
      heldOn: "2024-03-05",
      state: "held",
      children: 0,
      childrenQuality: "counted",
    });
    addActivity(world, {
      ...here,
      title: "Onbekend",
      heldOn: "2024-03-05",
      state: "held",
      children: null,
      childrenQuality: "unknown",
    });
    const work = workOn("2024-04-01", world);
    expect(work.map(({ kind, label }) => [kind, label])).toEqual([["withoutCounts", "Leeg"]]);
  });

  it("names a participation whose agreement has ended, the day after", () => {
    const world = emptyWorld();
    const location = addLocation(world, { name: "De Zandloper" });
    const agreement = { from: "2023-08-01", until: "2024-07-31" };
    addParticipation(world, location, { agreement });
    expect(workOn("2024-07-31", world)).toEqual([]);
    const [work] = workOn("2024-08-01", world);
    expect(work).toMatchObject({ kind: "agreementEnded", entity: "location", id: location });
  });

  it("tells of all half-days that were planned and not filled in with one line", () => {
    const world = emptyWorld();
    const [clinicId, staffId] = [addClinic(world, "Wijkbureau"), addCoach(world, "BC-01")];
    const ids = ["2024-03-07", "2024-03-05", "2024-03-12"].map((heldOn) =>
      addSession(world, { clinicId, staffId, heldOn, state: "planned" }),
    );
    const cancelled = { state: "cancelled", cancelKind: "illness" };
    addSession(world, { clinicId, staffId, heldOn: "2024-03-06", ...cancelled });
    expect(workOn("2024-03-05", world)).toEqual([]);
    expect(workOn("2024-03-12", world)).toMatchObject([
      { kind: "halfDays", count: 2, day: "2024-03-05", entity: "clinic_session", id: ids[1] },
    ]);
  });

  it("tells of the branches that must order suitcases in one line, and of no other", () => {
    const world = emptyWorld();
    const [sleen, dalen] = [addBranch(world, "Sleen"), addBranch(world, "Dalen")];
    for (const branchId of [sleen, dalen]) {
      move(world, branchId, "opening_balance", "2024-01-02", 12);
    }
    move(world, sleen, "handed_out_desk", "2024-03-01", 11);
    expect(workOn("2024-02-29", world)).toEqual([]);
    expect(workOn("2024-03-04", world)).toMatchObject([
      { kind: "order", count: 1, label: "Sleen", day: "2024-03-04" },
    ]);
  });

  it("names a count of the stock that was begun until it is finished", () => {
    const world = emptyWorld();
    const branchId = addBranch(world, "Dalen");
    move(world, branchId, "opening_balance", "2024-01-02", 12);
    const id = write(world.db, { who: null }, () =>
      startStockCount(world.db, branchId, "2024-03-01"),
    );
    expect(workOn("2024-03-04", world)).toMatchObject([
      { kind: "openCount", label: "Dalen", day: "2024-03-01", id },
    ]);
    const [line] = stockCount(world.db, id).lines;
    const counted = { lineId: line?.id ?? "", counted: 12, reason: null, whenMoved: null };
    write(world.db, { who: null }, () => finishStockCount(world.db, id, [counted]));
    expect(workOn("2024-03-04", world)).toEqual([]);
  });
});

it("shows the activities nearest to today, the latest on top", () => {
  const world = emptyWorld();
  for (const day of ["2024-01-10", "2024-02-10", "2024-03-10", "2024-04-10"]) {
    addActivity(world, { ...here, title: day, heldOn: day, state: "held" });
  }
  const rows = listRows(world.db, activitySource, activityRow);
  const near = nearActivities(rows, "2024-03-01", 2);
  expect(near.map(({ title }) => title)).toEqual(["2024-03-10", "2024-02-10"]);
});

it("tells of an import once and of settings never", () => {
  const change = {
    at: "2024-03-01T10:00:00.000Z",
    who: "EM-04",
    recordId: "1",
    operation: "insert" as const,
    fields: [],
    reason: null,
  };
  const told = recentWork([
    { ...change, seq: 4, entity: "location", batchTitle: "scholen.csv" },
    { ...change, seq: 3, entity: "setting", batchTitle: null },
    { ...change, seq: 2, entity: "location", batchTitle: "scholen.csv" },
    { ...change, seq: 1, entity: "activity", batchTitle: null },
  ]);
  expect(told.map(({ seq }) => seq)).toEqual([4, 1]);
});
