import { describe, expect, it } from "vitest";
import { reportFigures } from "../../../db/figures/index.ts";
import { parsePeriod, parseScope } from "../../../db/model/figure.ts";
import {
  addLocation,
  addParticipation,
  addPupils,
  changeLocation,
  emptyWorld,
  type World,
} from "../../worlds/builders.ts";
import { explainIn, reasonsIn, valueIn } from "./ask.ts";

function school(world: World, type: string, name = `School ${type}`, programme?: string): string {
  const id = addLocation(world, { type, name });
  const level = ["vo", "pro", "vso", "mbo"].includes(type) ? "dbos-secondary" : "dbos-primary";
  return addParticipation(world, id, { programme: programme ?? level });
}

describe("dbos.primary-schools, dbos.secondary-schools and dbos.locations", () => {
  it("tell primary from secondary by the type of the school on the reference day", () => {
    const world = emptyWorld();
    for (const type of ["bo", "sbo", "so", "vo", "pro", "vso", "mbo"]) school(world, type);
    expect(valueIn(world, "dbos.primary-schools").value).toBe(3);
    expect(valueIn(world, "dbos.secondary-schools").value).toBe(3);
    expect(valueIn(world, "dbos.locations").value).toBe(6);
    expect(explainIn(world, "dbos.locations").nearMisses).toMatchObject([
      { label: "School mbo", reasonCode: "other_type" },
    ]);
  });

  it("follow a school that becomes another type", () => {
    const world = emptyWorld();
    const id = addLocation(world, { type: "so" });
    addParticipation(world, id);
    changeLocation(world, id, { from: "2024-08-01", municipality: "0109", type: "vso" });
    const in2023 = valueIn(world, "dbos.primary-schools", "2023").value;
    expect([in2023, valueIn(world, "dbos.primary-schools").value]).toEqual([1, 0]);
    expect(valueIn(world, "dbos.secondary-schools").value).toBe(1);
  });

  it("count a school with two dBos participations once, and list its nearest reason once", () => {
    const world = emptyWorld();
    const id = addLocation(world, { type: "bo" });
    addParticipation(world, id);
    addParticipation(world, id, { programme: "dbos-secondary", agreement: null });
    expect(explainIn(world, "dbos.primary-schools").contributions).toHaveLength(1);
    expect(explainIn(world, "dbos.primary-schools").nearMisses).toEqual([]);
    const near = addLocation(world, { type: "bo", name: "Bijna" });
    addParticipation(world, near, { agreement: null });
    addParticipation(world, near, {
      programme: "dbos-secondary",
      agreement: null,
      phases: [["2020-01-01", "paused"]],
    });
    expect(reasonsIn(world, "dbos.primary-schools")).toEqual(["geen overeenkomst"]);
  });

  it("leave out dBos Plus and Leesklik, which are other programmes", () => {
    const world = emptyWorld();
    school(world, "bo", "Plus", "dbos-plus");
    school(world, "sbo", "Klik", "leesklik");
    expect(valueIn(world, "dbos.locations").value).toBe(0);
  });

  it("check that primary and secondary schools together are the dBos locations", () => {
    const world = emptyWorld();
    const checks = () =>
      reportFigures(world.db, {
        report: "annual-review",
        period: parsePeriod("2024"),
        scope: parseScope("0109"),
        language: "en",
      }).checks;
    expect(checks()).toEqual([]);
    for (const type of ["bo", "bo", "vo"]) school(world, type);
    expect(checks()).toEqual([
      {
        id: "dbos-locations",
        label: "Primary + secondary schools = dBos locations",
        holds: true,
        detail: "2 + 1 = 3",
      },
    ]);
  });
});

describe("dbos.pupils", () => {
  it("takes the last count on or before the reference day, never a later or an earlier one", () => {
    const world = emptyWorld();
    const participation = school(world, "bo");
    addPupils(world, participation, "2023-10-01", 80);
    addPupils(world, participation, "2024-12-31", 91, "estimated");
    addPupils(world, participation, "2025-01-01", 95);
    const found = explainIn(world, "dbos.pupils");
    expect(found.value).toBe(91);
    expect(found.contributions).toMatchObject([
      { amount: 91, date: "2024-12-31", quality: "estimated" },
    ]);
    expect(valueIn(world, "dbos.pupils").estimatedShare).toBe(1);
    expect(valueIn(world, "dbos.pupils", "2023").value).toBe(80);
  });

  it("shows a school without a count and one with an unknown count, never as 0", () => {
    const world = emptyWorld();
    addPupils(world, school(world, "bo", "Geteld"), "2024-10-01", 2129);
    school(world, "bo", "Ongeteld");
    const unsure = school(world, "sbo", "Onbekend");
    addPupils(world, unsure, "2023-10-01", 50);
    addPupils(world, unsure, "2024-10-01", null);
    const value = valueIn(world, "dbos.pupils");
    expect([value.value, value.display, value.missing]).toEqual([2129, "2.129", 2]);
    expect(value.notes).toContain("Zonder aantal: 2");
    expect(explainIn(world, "dbos.pupils").nearMisses).toMatchObject([
      { label: "Onbekend", reason: "aantal leerlingen onbekend bij de telling van 01-10-2024" },
      { label: "Ongeteld", reason: "geen telling van leerlingen op of voor de peildatum" },
    ]);
  });

  it("is unknown when no school has a count, 0 without schools, and 0 when 0 was counted", () => {
    const world = emptyWorld();
    expect(valueIn(world, "dbos.pupils")).toMatchObject({ state: "value", value: 0 });
    const participation = school(world, "bo");
    expect(valueIn(world, "dbos.pupils")).toMatchObject({
      state: "unknown",
      value: null,
      display: "onbekend",
    });
    addPupils(world, participation, "2024-10-01", 0);
    expect(valueIn(world, "dbos.pupils")).toMatchObject({ state: "value", value: 0, missing: 0 });
  });

  it("leaves out the pupils of secondary schools and of schools that do not count", () => {
    const world = emptyWorld();
    addPupils(world, school(world, "vo"), "2024-10-01", 300);
    const paused = addLocation(world, { type: "bo" });
    const phases = [["2024-01-01", "paused"]] as const;
    addPupils(world, addParticipation(world, paused, { phases }), "2024-10-01", 70);
    expect(valueIn(world, "dbos.pupils").value).toBe(0);
    expect(reasonsIn(world, "dbos.pupils")).toEqual(["deelname gepauzeerd sinds 01-01-2024"]);
  });

  it("takes one count of a school with two dBos participations, the last one", () => {
    const world = emptyWorld();
    const id = addLocation(world, { type: "bo" });
    addPupils(world, addParticipation(world, id), "2024-10-01", 60);
    const second = addParticipation(world, id, { programme: "dbos-secondary" });
    addPupils(world, second, "2024-11-01", 65);
    expect(valueIn(world, "dbos.pupils").value).toBe(65);
  });
});
