import { describe, expect, it } from "vitest";
import { changePhase } from "../../../db/queries/change-participation.ts";
import {
  addAgreement,
  addLocation,
  addParticipation,
  changeLocation,
  emptyWorld,
  type LocationParts,
  type ParticipationParts,
  setSetting,
} from "../../worlds/builders.ts";
import { explainIn, reasonsIn, valueIn } from "./ask.ts";

const childcare = { programme: "boekstart-childcare" };

/** A world of one nursery that takes part in some way. */
function nursery(parts: ParticipationParts, location: LocationParts = {}) {
  const world = emptyWorld();
  const id = addLocation(world, { type: "day_nursery", name: "Het Nest", ...location });
  addParticipation(world, id, { ...childcare, ...parts });
  return world;
}

describe("boekstart.childcare-locations", () => {
  it.each(["implementation", "running", "secured"])("counts a location in phase %s", (phase) => {
    const world = nursery({ phases: [["2023-01-01", phase]] });
    const found = explainIn(world, "boekstart.childcare-locations");
    expect(found.value).toBe(1);
    expect(found.figure.display).toBe("1");
    expect(found.contributions).toMatchObject([
      { kind: "location", label: "Het Nest", amount: 1, date: "2020-01-01", part: "value" },
    ]);
    expect(found.nearMisses).toEqual([]);
  });

  it.each<[string, ParticipationParts]>([
    ["overeenkomst gaat in op 15-01-2025", { agreement: { from: "2025-01-15" } }],
    [
      "overeenkomst liep af op 30-12-2024",
      { agreement: { from: "2020-01-01", until: "2024-12-30" } },
    ],
    ["geen overeenkomst", { agreement: null }],
    ["deelname gepauzeerd sinds 01-09-2024", { phases: [["2024-09-01", "paused"]] }],
    ["nog in de acquisitiefase", { phases: [["2024-09-01", "acquisition"]] }],
    [
      "deelname beëindigd op 01-09-2024",
      {
        phases: [
          ["2020-01-01", "running"],
          ["2024-09-01", "ended"],
        ],
      },
    ],
    ["deelname begint op 01-01-2025", { phases: [["2025-01-01", "running"]] }],
    ["deelname zonder fase", { phases: [] }],
    [
      "algemene samenwerking (losse diensten), niet structureel",
      { phases: [["2020-01-01", "running", "general"]] },
    ],
    [
      "vergelijkbare aanpak, niet het programma zelf",
      { phases: [["2020-01-01", "running", "comparable"]] },
    ],
    ["verkennende gesprekken", { phases: [["2020-01-01", "running", "exploring"]] }],
  ])("does not count: %s", (reason, parts) => {
    const world = nursery(parts);
    expect(valueIn(world, "boekstart.childcare-locations").value).toBe(0);
    expect(reasonsIn(world, "boekstart.childcare-locations")).toEqual([reason]);
  });

  it("counts an agreement on its first and on its last day", () => {
    const world = nursery({ agreement: { from: "2024-03-01", until: "2024-03-31" } });
    const on = (day: string) =>
      valueIn(world, "boekstart.childcare-locations", `2024-01-01..${day}`).value;
    expect([on("2024-02-29"), on("2024-03-01"), on("2024-03-31"), on("2024-04-01")]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it("leaves out a location from the day it closes and before the day it opens", () => {
    const world = nursery({}, { openedOn: "2023-05-01", closedOn: "2024-06-01" });
    const on = (day: string) =>
      explainIn(world, "boekstart.childcare-locations", `2023-01-01..${day}`);
    expect(on("2024-05-31").value).toBe(1);
    expect(on("2024-06-01").value).toBe(0);
    expect(on("2024-06-01").nearMisses).toMatchObject([
      { reason: "locatie gesloten op 01-06-2024", reasonCode: "closed", date: "2024-06-01" },
    ]);
    expect(on("2023-04-30").nearMisses[0]?.reason).toBe("locatie opent pas op 01-05-2023");
  });

  it("shows every reason of a school with loose services and no agreement", () => {
    const world = nursery({ phases: [["2020-01-01", "running", "general"]], agreement: null });
    expect(reasonsIn(world, "boekstart.childcare-locations")).toEqual([
      "algemene samenwerking (losse diensten), niet structureel; geen overeenkomst",
    ]);
  });

  it("begins at running instead of implementation when the setting says so", () => {
    const world = nursery({ phases: [["2023-01-01", "implementation"]] });
    const note = () => valueIn(world, "boekstart.childcare-locations").notes.at(-1);
    expect(note()).toBe("Deelname telt vanaf fase: implementatie (standaard)");
    setSetting(world, "figure.participation.from-phase", "running");
    expect(valueIn(world, "boekstart.childcare-locations").value).toBe(0);
    expect(note()).toBe("Deelname telt vanaf fase: uitvoering");
    expect(reasonsIn(world, "boekstart.childcare-locations")).toEqual([
      "in de implementatiefase; volgens de instelling telt pas de uitvoering",
    ]);
  });

  it("refuses a setting that is no option instead of printing the default", () => {
    const world = nursery({});
    setSetting(world, "figure.participation.from-phase", "sometimes");
    expect(() => valueIn(world, "boekstart.childcare-locations")).toThrow(/from-phase/);
  });

  it("does not take a school for a childcare location", () => {
    const world = emptyWorld();
    addParticipation(world, addLocation(world, { type: "bo" }), childcare);
    expect(valueIn(world, "boekstart.childcare-locations").value).toBe(0);
    expect(reasonsIn(world, "boekstart.childcare-locations")).toEqual([
      "ander soort locatie dan dit cijfer telt",
    ]);
  });

  it("counts a location where it lay on the reference day", () => {
    const world = emptyWorld();
    const id = addLocation(world, { type: "day_nursery" });
    addParticipation(world, id, childcare);
    const change = { from: "2024-07-01", municipality: "1680", type: "day_nursery" };
    changeLocation(world, id, change);
    const at = (scope: string, period: string) =>
      valueIn(world, "boekstart.childcare-locations", period, scope).value;
    expect([at("0109", "2023"), at("1680", "2023"), at("bind", "2023")]).toEqual([1, 0, 1]);
    expect([at("0109", "2024"), at("1680", "2024"), at("bind", "2024")]).toEqual([0, 1, 1]);
  });

  it("counts each location under an agreement that covers several", () => {
    const world = emptyWorld();
    const agreement = addAgreement(world, "2024-01-01");
    for (const name of ["Noord", "Zuid"]) {
      const id = addLocation(world, { type: "playgroup", name });
      addParticipation(world, id, { ...childcare, agreement });
    }
    expect(valueIn(world, "boekstart.childcare-locations").value).toBe(2);
  });

  it("moves by one when a phase is changed through the product", () => {
    const world = emptyWorld();
    const id = addLocation(world, { type: "playgroup" });
    const participationId = addParticipation(world, id, childcare);
    expect(valueIn(world, "boekstart.childcare-locations").value).toBe(1);
    const pause = { participationId, validFrom: "2024-12-31", phase: "paused" } as const;
    changePhase(world.db, { ...pause, level: "structural" });
    expect(valueIn(world, "boekstart.childcare-locations").value).toBe(0);
    expect(valueIn(world, "boekstart.childcare-locations", "2023").value).toBe(1);
  });

  it("answers for one location and has no value for a branch", () => {
    const world = emptyWorld();
    const id = addLocation(world, { type: "playgroup", name: "Ukkie" });
    addParticipation(world, id, childcare);
    const own = valueIn(world, "boekstart.childcare-locations", "2024", `location:${id}`);
    expect([own.value, own.scopeLabel]).toEqual([1, "Ukkie"]);
    world.db.exec(`insert into branch (id, name, kind, municipality_code)
      values ('019400f0-0000-7000-8000-000000000001', 'Dalen', 'branch', '0109')`);
    const branch = "branch:019400f0-0000-7000-8000-000000000001";
    const none = valueIn(world, "boekstart.childcare-locations", "2024", branch);
    expect([none.state, none.value, none.display]).toEqual(["none", null, "–"]);
    expect(none.notes[0]).toBe("Dit cijfer bestaat niet voor dit soort gebied.");
    const explained = explainIn(world, "boekstart.childcare-locations", "2024", branch);
    expect([explained.contributions, explained.nearMisses]).toEqual([[], []]);
  });
});
