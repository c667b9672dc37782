import { describe, expect, it } from "vitest";
import { parseScope } from "../../db/model/figure.ts";
import { whiteSpots } from "../../db/queries/white-spots.ts";
import {
  addLocation,
  addParticipation,
  addRegistration,
  emptyWorld,
  type World,
} from "../worlds/builders.ts";
import { valueIn } from "./figures/ask.ts";

const day = "2024-12-31";

function spots(world: World, scope = "0109") {
  return whiteSpots(world.db, day, parseScope(scope));
}

function counts(world: World, scope = "0109") {
  return spots(world, scope).counts.map((row) => [row.audience, row.inRegister, row.takesPart]);
}

describe("white spots", () => {
  it("are the locations of each kind that are there and do not take part", () => {
    const world = emptyWorld();
    addParticipation(world, addLocation(world, { name: "Doet mee" }));
    addLocation(world, { name: "Doet niet mee" });
    addLocation(world, { type: "vo", name: "Esdal" });
    expect(counts(world)).toEqual([
      ["childcare", 0, 0],
      ["primary", 2, 1],
      ["secondary", 1, 0],
    ]);
    expect(spots(world).locations.map(({ label, audience }) => [audience, label])).toEqual([
      ["primary", "Doet niet mee"],
      ["secondary", "Esdal"],
    ]);
  });

  it("give the same counts as the figures of coverage", () => {
    const world = emptyWorld();
    addParticipation(world, addLocation(world, { name: "A", municipality: "1680" }));
    addLocation(world, { name: "B", municipality: "1680" });
    addLocation(world, { name: "C", municipality: "0109" });
    const crib = addLocation(world, { type: "day_nursery", name: "Wieg" });
    addRegistration(world, crib, { number: "100000012" });
    addParticipation(world, crib, { programme: "boekstart-childcare" });
    const after = addLocation(world, { type: "after_school_care", name: "Na school" });
    addRegistration(world, after, { number: "100000024", type: "BSO" });
    const { counts: found } = spots(world, "drenthe");
    const added = (audience: string) =>
      found
        .filter((row) => row.audience === audience)
        .reduce<[number, number]>(
          ([taking, all], row) => [taking + row.takesPart, all + row.inRegister],
          [0, 0],
        );
    const primary = valueIn(world, "dbos.coverage", "2024", "drenthe");
    expect(added("primary")).toEqual([primary.numerator, primary.denominator]);
    const childcare = valueIn(world, "childcare.coverage", "2024", "drenthe");
    expect(added("childcare")).toEqual([childcare.numerator, childcare.denominator]);
    expect(found).toHaveLength(12 * 3);
  });

  it("hold a paused or not yet agreed participation, and no closed location", () => {
    const world = emptyWorld();
    const paused = addLocation(world, { name: "Even niet" });
    addParticipation(world, paused, { phases: [["2024-09-01", "paused"]] });
    addParticipation(world, addLocation(world, { name: "Nog niet" }), { agreement: null });
    addLocation(world, { name: "Dicht", closedOn: "2024-08-01" });
    addLocation(world, { name: "Later", openedOn: "2025-08-01" });
    expect(spots(world).locations.map(({ label }) => label)).toEqual(["Even niet", "Nog niet"]);
  });

  it("tell a location by its number in the register", () => {
    const world = emptyWorld();
    const crib = addLocation(world, { type: "day_nursery", name: "Wieg" });
    addRegistration(world, crib, { number: "100000012" });
    addRegistration(world, crib, { number: "100000024", from: "2025-01-01" });
    expect(spots(world).locations).toMatchObject([{ id: crib, number: "100000012" }]);
  });

  it("are asked for a municipality or a group that is there", () => {
    const world = emptyWorld();
    const refused = (scope: string) => () => spots(world, scope);
    expect(refused("location:00000000-0000-7000-8000-000000000000")).toThrow("INVALID_FIELD");
    expect(refused("9999")).toThrow("NOT_FOUND");
  });
});
