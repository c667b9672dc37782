import { describe, expect, it } from "vitest";
import { reportFigures } from "../../../db/figures/index.ts";
import { parsePeriod, parseScope } from "../../../db/model/figure.ts";
import {
  addLocation,
  addParticipation,
  addRegistration,
  emptyWorld,
  type World,
} from "../../worlds/builders.ts";
import { explainIn, valueIn } from "./ask.ts";

function schools(world: World, municipality: string, taking: number, all: number): void {
  for (let index = 0; index < all; index += 1) {
    const id = addLocation(world, { municipality, name: `School ${index}` });
    if (index < taking) addParticipation(world, id);
  }
}

describe("dbos.coverage", () => {
  it("divides the schools with dBos by all that are open, anew for each area", () => {
    const world = emptyWorld();
    schools(world, "0109", 1, 2);
    schools(world, "1680", 1, 8);
    const at = (scope: string) => valueIn(world, "dbos.coverage", "2024", scope);
    expect(at("0109")).toMatchObject({ value: 0.5, display: "50,0%" });
    expect(at("1680")).toMatchObject({ value: 0.125, display: "12,5%" });
    expect(at("bind")).toMatchObject({ value: 0.2, numerator: 2, denominator: 10 });
    expect(explainIn(world, "dbos.coverage", "2024", "bind").formula).toBe("2 ÷ 10 = 20,0%");
  });

  it("has no value where there are no schools", () => {
    const none = valueIn(emptyWorld(), "dbos.coverage");
    expect([none.state, none.value, none.display]).toEqual(["none", null, "–"]);
  });

  it("is 0 where no school takes part", () => {
    const world = emptyWorld();
    schools(world, "0109", 0, 3);
    expect(valueIn(world, "dbos.coverage")).toMatchObject({ value: 0, display: "0,0%" });
  });

  it("leaves closed schools out of both parts and lists why a participation does not count", () => {
    const world = emptyWorld();
    schools(world, "0109", 1, 1);
    addParticipation(world, addLocation(world, { name: "Dicht", closedOn: "2024-08-01" }));
    const paused = addLocation(world, { name: "Even niet" });
    const phases = [["2024-09-01", "paused"]] as const;
    const participation = addParticipation(world, paused, { phases });
    addLocation(world, { type: "vo", name: "Geen basisschool" });
    const found = explainIn(world, "dbos.coverage");
    expect(found.contributions.map(({ label, part }) => [label, part])).toEqual([
      ["Even niet", "denominator"],
      ["School 0", "denominator"],
      ["School 0", "numerator"],
    ]);
    expect(found.nearMisses).toMatchObject([
      { kind: "location", label: "Dicht", reasonCode: "closed" },
      { kind: "participation", id: participation, locationId: paused, reasonCode: "paused" },
    ]);
  });
});

describe("childcare.coverage", () => {
  it("looks only at locations that the register holds as day care on the reference day", () => {
    const world = emptyWorld();
    const names = ["Doet mee", "Doet niet mee", "Alleen BSO", "Later KDV"];
    const [taking, , after, later] = names.map((name, index) => {
      const id = addLocation(world, { type: "day_nursery", name });
      const type = name === "Alleen BSO" ? "BSO" : "KDV";
      const from = name === "Later KDV" ? "2025-01-01" : "2020-01-01";
      addRegistration(world, id, { number: String(300_000_001 + index), type, from });
      return id;
    });
    for (const id of [taking, after, later]) {
      addParticipation(world, id ?? "", { programme: "boekstart-childcare" });
    }
    const found = explainIn(world, "childcare.coverage");
    expect([found.figure.numerator, found.figure.denominator, found.value]).toEqual([1, 2, 0.5]);
    expect(found.nearMisses.map(({ label, reasonCode }) => [label, reasonCode])).toEqual([
      ["Alleen BSO", "no_day_care"],
      ["Later KDV", "no_day_care"],
    ]);
    expect(valueIn(world, "boekstart.childcare-locations").value).toBe(3);
  });

  it("stands in the report on coverage", () => {
    const report = reportFigures(emptyWorld().db, {
      report: "coverage",
      period: parsePeriod("2024"),
      scope: parseScope("bind"),
      language: "en",
    });
    expect(report.figures.map(({ id, section }) => [id, section])).toEqual([
      ["childcare.coverage", "Participants among all locations"],
      ["dbos.coverage", "Participants among all locations"],
    ]);
  });
});
