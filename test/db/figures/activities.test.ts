import { describe, expect, it } from "vitest";
import {
  addActivity,
  addBranch,
  addLocation,
  addMovement,
  changeLocation,
  emptyWorld,
  setSetting,
} from "../../worlds/builders.ts";
import { explainIn, reasonsIn, valueIn } from "./ask.ts";

function worldWithBranch() {
  const world = emptyWorld();
  return { world, branchId: addBranch(world, "Coevorden") };
}

describe("boekstart.activities", () => {
  it("counts every meeting that was held for children, parents or families", () => {
    const { world, branchId } = worldWithBranch();
    for (const audience of ["children", "parents", "families"]) {
      addActivity(world, { branchId, heldOn: "2024-03-01", audience });
    }
    addActivity(world, { branchId, heldOn: "2023-12-31" });
    const found = explainIn(world, "boekstart.activities");
    expect([found.value, found.contributions.length]).toEqual([3, 3]);
  });

  it.each([
    ["activiteit ging niet door", { state: "cancelled" }],
    ["gepland, niet als gehouden gemeld", { state: "planned" }],
    ["voor professionals", { audience: "professionals" }],
    ["voor iedereen, niet voor kinderen of ouders in het bijzonder", { audience: "everyone" }],
    ["klassikaal lenen telt niet als activiteit (Wsob)", { kind: "class_borrowing" }],
    ["hoort niet bij BoekStart voor baby's", { programmeCode: null }],
  ])("does not count: %s", (reason, fields) => {
    const { world, branchId } = worldWithBranch();
    addActivity(world, { branchId, heldOn: "2024-03-01", ...fields });
    expect(explainIn(world, "boekstart.activities").contributions).toEqual([]);
    expect(reasonsIn(world, "boekstart.activities")).toEqual([reason]);
    expect(reasonsIn(world, "boekstart.participants")).toEqual([reason]);
  });

  it("is 0 when what was planned was cancelled, and not entered when there is nothing", () => {
    const { world, branchId } = worldWithBranch();
    expect(valueIn(world, "boekstart.activities").display).toBe("niet ingevoerd");
    addActivity(world, { branchId, heldOn: "2024-03-01", state: "cancelled" });
    expect(valueIn(world, "boekstart.activities")).toMatchObject({ state: "value", value: 0 });
  });

  it("shows the webinars for professionals of the whole group beside each municipality", () => {
    const { world } = worldWithBranch();
    for (const heldOn of ["2024-01-09", "2024-12-10"]) {
      addActivity(world, {
        title: "Webinar",
        heldOn,
        placeKind: "online",
        groupCode: "bind",
        audience: "professionals",
        kind: "webinar",
        programmeCode: "boekstart-childcare",
      });
    }
    const missed = explainIn(world, "boekstart.activities").nearMisses;
    expect(missed.map(({ date }) => date)).toEqual(["2024-01-09", "2024-12-10"]);
    expect(missed[0]).toMatchObject({ label: "Webinar", reasonCode: "for_professionals" });
  });

  it("gives an activity of a group to no municipality, but to the group and what holds it", () => {
    const { world, branchId } = worldWithBranch();
    addActivity(world, { branchId, heldOn: "2024-03-01" });
    addActivity(world, { groupCode: "bind", heldOn: "2024-03-02" });
    addActivity(world, { groupCode: "drenthe", placeKind: "online", heldOn: "2024-03-03" });
    addActivity(world, { placeKind: "online", heldOn: "2024-03-04" });
    const at = (scope: string) => explainIn(world, "boekstart.activities", "2024", scope);
    expect([at("0109").value, at("bind").value, at("drenthe").value]).toEqual([1, 2, 3]);
    const several = "voor meer gemeenten tegelijk, niet voor dit gebied alleen";
    const nowhere = "zonder gemeente of groep van gemeenten";
    const reasons = (scope: string) => at(scope).nearMisses.map(({ reason }) => reason);
    expect(reasons("0109")).toEqual([several, several, nowhere]);
    expect(reasons("0106")).toEqual([several, nowhere]);
    expect(reasons("bind")).toEqual([several, nowhere]);
    expect(reasons("drenthe")).toEqual([nowhere]);
  });

  it("places an activity at a location where that location lay on the day", () => {
    const world = emptyWorld();
    const locationId = addLocation(world, { type: "playgroup" });
    changeLocation(world, locationId, {
      from: "2024-06-01",
      municipality: "1680",
      type: "playgroup",
    });
    addActivity(world, { placeKind: "location", locationId, heldOn: "2024-05-31" });
    addActivity(world, { placeKind: "location", locationId, heldOn: "2024-06-01" });
    addActivity(world, { municipalityCode: "1680", heldOn: "2024-06-01" });
    const at = (scope: string) => valueIn(world, "boekstart.activities", "2024", scope).value;
    expect([at("0109"), at("1680"), at("bind"), at(`location:${locationId}`)]).toEqual([
      1, 2, 3, 2,
    ]);
  });

  it("answers for one branch", () => {
    const { world, branchId } = worldWithBranch();
    const other = addBranch(world, "Dalen");
    addActivity(world, { branchId, heldOn: "2024-03-01" });
    addActivity(world, { branchId: other, heldOn: "2024-03-01", state: "cancelled" });
    addMovement(world, other, { movedOn: "2024-01-01", quantity: 1 });
    const at = (id: string) => explainIn(world, "boekstart.activities", "2024", `branch:${id}`);
    expect([at(branchId).value, at(branchId).nearMisses.length]).toEqual([1, 0]);
    expect([at(other).value, at(other).nearMisses.length]).toEqual([0, 1]);
  });
});

describe("boekstart.participants", () => {
  const counted = { children: 10, childrenQuality: "counted" };

  it("counts the children; accompanying adults are near-misses", () => {
    const { world, branchId } = worldWithBranch();
    const adults = { adults: 8, adultsQuality: "counted" };
    addActivity(world, { branchId, heldOn: "2024-03-01", ...counted, ...adults });
    const found = explainIn(world, "boekstart.participants");
    expect(found.value).toBe(10);
    expect(found.nearMisses).toMatchObject([
      {
        kind: "activity_adults",
        label: "Kleintje Bieb – volwassenen",
        reason: "8 begeleidende volwassenen",
        date: "2024-03-01",
      },
    ]);
    expect(found.figure.notes).toEqual(["Wie telt als deelnemer: kinderen (standaard)"]);
  });

  it("counts children and adults when the setting says so", () => {
    const { world, branchId } = worldWithBranch();
    setSetting(world, "figure.participants.who", "children_and_adults");
    const adults = { adults: 8, adultsQuality: "estimated" };
    addActivity(world, { branchId, heldOn: "2024-03-01", ...counted, ...adults });
    const found = explainIn(world, "boekstart.participants");
    expect(found.value).toBe(18);
    expect(found.contributions.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["activity", 10],
      ["activity_adults", 8],
    ]);
    expect(found.nearMisses).toEqual([]);
    expect(found.figure.estimatedShare).toBeCloseTo(8 / 18);
    expect(found.figure.notes).toEqual(["Wie telt als deelnemer: kinderen en volwassenen"]);
  });

  it("states which share was estimated or averaged", () => {
    const { world, branchId } = worldWithBranch();
    for (const [children, childrenQuality] of [
      [6, "counted"],
      [3, "estimated"],
      [1, "averaged"],
    ] as const) {
      addActivity(world, { branchId, heldOn: "2024-03-01", children, childrenQuality });
    }
    expect(valueIn(world, "boekstart.participants")).toMatchObject({
      value: 10,
      estimatedShare: 0.4,
    });
  });

  it("tells blank, unknown, not applicable and zero apart", () => {
    const { world, branchId } = worldWithBranch();
    const none = (childrenQuality: string | null) =>
      addActivity(world, { branchId, heldOn: "2024-03-01", children: null, childrenQuality });
    const state = () => valueIn(world, "boekstart.participants").state;
    none("not_applicable");
    expect(valueIn(world, "boekstart.participants")).toMatchObject({ value: 0, missing: 0 });
    none(null);
    expect(state()).toBe("not_entered");
    none("unknown");
    expect(state()).toBe("unknown");
    addActivity(world, {
      branchId,
      heldOn: "2024-03-01",
      children: 0,
      childrenQuality: "counted",
    });
    expect(valueIn(world, "boekstart.participants")).toMatchObject({ value: 0, missing: 2 });
    expect(reasonsIn(world, "boekstart.participants").sort()).toEqual([
      "aantal niet ingevoerd",
      "aantal onbekend",
    ]);
  });
});
