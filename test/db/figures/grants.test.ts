import { describe, expect, it } from "vitest";
import { reportFigures } from "../../../db/figures/index.ts";
import { type FigureId, parsePeriod, parseScope } from "../../../db/model/figure.ts";
import {
  addApplication,
  addAward,
  addLocation,
  addParticipation,
  addTranche,
  changeLocation,
  emptyWorld,
} from "../../worlds/builders.ts";
import { explainIn, reasonsIn, valueIn } from "./ask.ts";

const categories: readonly [FigureId, string][] = [
  ["grants.childcare-new", "childcare_new"],
  ["grants.childcare-development", "childcare_development"],
  ["grants.primary-new", "primary_new"],
  ["grants.primary-development", "primary_development"],
  ["grants.secondary-new", "secondary_new"],
  ["grants.secondary-development", "secondary_development"],
  ["grants.dbos-plus", "dbos_plus"],
];

function worldWithTranche() {
  const world = emptyWorld();
  const tranche = addTranche(world, "Regeling 2024", "2024-01-01", "2024-12-31");
  return { world, tranche };
}

describe("the subsidy table", () => {
  it.each(categories)("%s counts the locations with an award in %s only", (figure, category) => {
    const { world, tranche } = worldWithTranche();
    addAward(world, tranche, addLocation(world), { category, decidedOn: "2024-05-01" });
    for (const [id] of categories) {
      const expected = id === figure ? [1, "value", "1"] : [null, "none", "–"];
      const { value, state, display } = valueIn(world, id);
      expect([value, state, display]).toEqual(expected);
    }
  });

  it("tells nothing sought from sought and none given", () => {
    const { world, tranche } = worldWithTranche();
    addApplication(world, tranche, "primary_new", "2023-11-01", 0);
    expect(valueIn(world, "grants.primary-new").state).toBe("none");
    addApplication(world, tranche, "primary_new", "2023-11-02", 3);
    expect(valueIn(world, "grants.primary-new")).toMatchObject({ value: 0, display: "0" });
    expect(valueIn(world, "grants.primary-new", "2025").state).toBe("none");
    expect(valueIn(world, "grants.primary-new", "2023").value).toBe(0);
  });

  it("counts a location with two awards in one category once", () => {
    const { world, tranche } = worldWithTranche();
    const second = addTranche(world, "Tweede regeling", "2024-01-01", "2024-12-31");
    const location = addLocation(world);
    const category = "dbos_plus";
    addAward(world, second, location, { category, decidedOn: "2024-05-01" });
    addAward(world, tranche, location, { category, decidedOn: "2024-04-01" });
    expect(explainIn(world, "grants.dbos-plus").contributions).toMatchObject([
      { id: location, date: "2024-04-01" },
    ]);
    expect(valueIn(world, "grants.dbos-plus").value).toBe(1);
  });

  it("counts two awards that were decided on one day as one location", () => {
    const { world, tranche } = worldWithTranche();
    const second = addTranche(world, "Tweede regeling", "2024-01-01", "2024-12-31");
    const location = addLocation(world);
    for (const each of [tranche, second]) {
      addAward(world, each, location, { category: "dbos_plus", decidedOn: "2024-05-01" });
    }
    const { contributions } = explainIn(world, "grants.dbos-plus");
    expect(contributions.map(({ id }) => id)).toEqual([location]);
  });

  it("no longer counts an award from the day it is withdrawn, and says so", () => {
    const { world, tranche } = worldWithTranche();
    const withdrawn = (day: string) => {
      const fields = { category: "dbos_plus", decidedOn: "2024-04-01", withdrawnOn: day };
      addAward(world, tranche, addLocation(world, { name: day }), fields);
    };
    withdrawn("2024-12-31");
    withdrawn("2025-01-01");
    const found = explainIn(world, "grants.dbos-plus");
    expect(found.contributions.map(({ label }) => label)).toEqual(["2025-01-01"]);
    expect(found.nearMisses).toMatchObject([
      { label: "2024-12-31", reason: "toekenning ingetrokken op 31-12-2024" },
    ]);
  });

  it("shows an award of the tranche that was decided outside the period", () => {
    const { world, tranche } = worldWithTranche();
    const fields = { category: "dbos_plus", decidedOn: "2023-12-20" };
    addAward(world, tranche, addLocation(world), fields);
    expect(reasonsIn(world, "grants.dbos-plus")).toEqual([
      "besloten op 20-12-2023, buiten de periode",
    ]);
    expect(valueIn(world, "grants.dbos-plus", "2023").value).toBe(1);
  });

  it("counts a location where it lay on the day of the first decision", () => {
    const { world, tranche } = worldWithTranche();
    const second = addTranche(world, "Tweede regeling", "2024-01-01", "2024-12-31");
    const location = addLocation(world);
    changeLocation(world, location, { from: "2024-06-01", municipality: "1680", type: "bo" });
    const category = "primary_development";
    addAward(world, tranche, location, { category, decidedOn: "2024-04-01" });
    addAward(world, second, location, { category, decidedOn: "2024-07-01" });
    const at = (scope: string) => valueIn(world, "grants.primary-development", "2024", scope).value;
    expect([at("0109"), at("1680"), at("bind")]).toEqual([1, 0, 1]);
  });

  it("checks in Bind that new and developed are all locations, once both are values", () => {
    const { world, tranche } = worldWithTranche();
    const checks = (scope: string, period = "2024") =>
      reportFigures(world.db, {
        report: "subsidies",
        period: parsePeriod(period),
        scope: parseScope(scope),
        language: "nl",
      }).checks.map(({ holds, detail }) => [holds, detail]);
    const add = (category: string, name: string) => {
      const location = addLocation(world, { type: "playgroup", name });
      addParticipation(world, location, { programme: "boekstart-childcare" });
      addAward(world, tranche, location, { category, decidedOn: "2024-04-01" });
    };
    add("childcare_new", "Nieuw");
    expect(checks("bind")).toEqual([]);
    add("childcare_development", "Langer");
    expect(checks("bind")).toEqual([[true, "1 + 1 = 2"]]);
    expect(checks("0109")).toEqual([]);
    const without = addLocation(world, { type: "playgroup", name: "Zonder" });
    addParticipation(world, without, { programme: "boekstart-childcare" });
    expect(checks("bind")).toEqual([[false, "1 + 1 ≠ 3"]]);
  });
});
