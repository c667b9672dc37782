import { describe, expect, it } from "vitest";
import { activityRow } from "../../../db/model/activity.ts";
import { clinicSessionRow } from "../../../db/model/clinic-session.ts";
import { participationRow } from "../../../db/model/participation.ts";
import { activitySource } from "../../../db/queries/activities.ts";
import { clinicSessionSource } from "../../../db/queries/clinic-session/sources.ts";
import { participationSource } from "../../../db/queries/participations.ts";
import { listRows } from "../../../db/queries/source.ts";
import {
  nearActivities,
  openWork,
  recentWork,
} from "../../../renderer/src/screens/start/open-work.ts";
import {
  addActivity,
  addClinic,
  addCoach,
  addLocation,
  addParticipation,
  addSession,
  emptyWorld,
} from "../../worlds/builders.ts";

const here = { municipalityCode: "0109" };

function workOn(today: string, world = emptyWorld()) {
  const activities = listRows(world.db, activitySource, activityRow);
  const participations = listRows(world.db, participationSource, participationRow);
  const halfDays = listRows(world.db, clinicSessionSource, clinicSessionRow);
  return openWork({ activities, participations, halfDays }, today);
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
