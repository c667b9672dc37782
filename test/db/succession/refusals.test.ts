import { beforeEach, describe, expect, it } from "vitest";
import type { MergeAsk } from "../../../db/queries/succession.ts";
import { proposeUndo, undoBatch } from "../../../db/queries/undo-batch.ts";
import { addLocation, addParticipation, type World } from "../../worlds/builders.ts";
import { closePeriod } from "../administration-file.ts";
import { valueIn } from "../figures/ask.ts";
import { day, type TwoSchools, twoSchools, who } from "./two-schools.ts";

let schools: TwoSchools;
let world: World;
let beek: string;
let berg: string;
beforeEach(() => {
  schools = twoSchools();
  ({ world, beek, berg } = schools);
});

describe("a merge that cannot be", () => {
  const refusals: [string, string, () => Partial<MergeAsk>][] = [
    ["same_location", "fromIds", () => ({ toId: beek })],
    ["kinds_differ", "toId", () => ({ toId: addLocation(world, { type: "playgroup" }) })],
    ["successor_closed", "toId", () => ({ toId: addLocation(world, { closedOn: day }) })],
    [
      "before_opening",
      "happenedOn",
      () => ({ toId: addLocation(world, { openedOn: "2025-09-01" }) }),
    ],
    ["before_opening", "happenedOn", () => ({ fromIds: [addLocation(world, { openedOn: day })] })],
    [
      "already_succeeded",
      "fromIds",
      () => {
        schools.merge({ toId: addLocation(world) });
        return { happenedOn: "2026-08-01" };
      },
    ],
    [
      "successor_closed",
      "toId",
      () => {
        schools.merge({ fromIds: [berg], toId: addLocation(world), happenedOn: "2024-08-01" });
        return {};
      },
    ],
    [
      "succeeds_later",
      "happenedOn",
      () => {
        schools.merge({ fromIds: [addLocation(world)], toId: beek, happenedOn: "2026-08-01" });
        return {};
      },
    ],
  ];
  it.each(refusals)("says why: %s, at %s", (detail, field, prepare) => {
    const ask = prepare();
    const before = schools.contents();
    expect(() => schools.merge(ask)).toThrow(
      expect.objectContaining({
        code: "NO_SUCCESSION",
        data: expect.objectContaining({ field, detail }),
      }),
    );
    expect(schools.contents()).toEqual(before);
  });

  it("names a location that is not there", () => {
    const toId = world.nextId();
    expect(() => schools.merge({ toId })).toThrow(
      expect.objectContaining({
        code: "NOT_FOUND",
        data: expect.objectContaining({ field: "toId", record: toId }),
      }),
    );
  });

  it("lies in a closed period, or before one of the same municipality", () => {
    addParticipation(world, beek);
    closePeriod(world.db, "2025-01-01", "2025-12-31", "0109");
    const closed = expect.objectContaining({
      code: "CLOSED_PERIOD",
      data: expect.objectContaining({ field: "happenedOn" }),
    });
    expect(() => schools.merge()).toThrow(closed);
    expect(() => schools.merge({ happenedOn: "2024-08-01" })).toThrow(closed);
    schools.merge({ happenedOn: "2026-01-01" });
    expect(valueIn(world, "dbos.primary-schools", "2025").value).toBe(1);
    expect(valueIn(world, "dbos.primary-schools", "2026").value).toBe(1);
  });

  it("is not taken back after its day was closed", () => {
    addParticipation(world, beek);
    const batch = schools.merge();
    closePeriod(world.db, "2025-01-01", "2025-12-31");
    expect(proposeUndo(world.db, batch).counts.locked).toBeGreaterThan(0);
    const before = schools.contents();
    expect(() => undoBatch(world.db, batch, who)).toThrow(
      expect.objectContaining({ code: "CLOSED_PERIOD" }),
    );
    expect(schools.contents()).toEqual(before);
  });
});
