import { describe, expect, it } from "vitest";
import {
  addBranch,
  addClinic,
  addMovement,
  emptyWorld,
  setSetting,
} from "../../worlds/builders.ts";
import { explainIn, reasonsIn, valueIn } from "./ask.ts";

const figure = "boekstart.suitcases-handed-out";

describe("boekstart.suitcases-handed-out", () => {
  it("adds what was handed out at the desk and at the clinic on the days of the period", () => {
    const world = emptyWorld();
    const branch = addBranch(world, "Coevorden");
    const clinicId = addClinic(world, "Consultatiebureau Dalen");
    addMovement(world, branch, { movedOn: "2023-12-31", quantity: 9 });
    addMovement(world, branch, { movedOn: "2024-01-01", quantity: 2 });
    const atClinic = { kind: "handed_out_clinic", clinicId };
    addMovement(world, branch, { movedOn: "2024-12-31", quantity: 3, ...atClinic });
    addMovement(world, branch, { movedOn: "2025-01-01", quantity: 9 });
    const found = explainIn(world, figure);
    expect(found.value).toBe(5);
    expect(found.contributions.map(({ label, amount }) => [label, amount])).toEqual([
      ["Coevorden – uitgedeeld aan de balie", 2],
      ["Coevorden · Consultatiebureau Dalen – uitgedeeld op het consultatiebureau", 3],
    ]);
  });

  it("counts a correction on the day of the hand-out, whenever it was booked", () => {
    const world = emptyWorld();
    const branch = addBranch(world, "Coevorden");
    const twice = addMovement(world, branch, { movedOn: "2024-12-30", quantity: 2 });
    addMovement(world, branch, {
      movedOn: "2024-12-30",
      bookedOn: "2025-01-06",
      quantity: -1,
      kind: "handout_correction",
      correctsId: twice,
      reason: "dubbel geboekt",
    });
    expect(valueIn(world, figure).value).toBe(1);
    expect(
      explainIn(world, figure)
        .contributions.map(({ amount }) => amount)
        .sort(),
    ).toEqual([-1, 2]);
    expect(reasonsIn(world, figure, "2025")).toEqual([
      "geboekt in de periode, maar uitgedeeld op 30-12-2024",
    ]);
  });

  it("shows stock as near-misses, and is 0 when nothing left the stock", () => {
    const world = emptyWorld();
    const branch = addBranch(world, "Coevorden");
    expect(valueIn(world, figure)).toMatchObject({ state: "not_entered", value: null });
    const opening = { kind: "opening_balance" };
    addMovement(world, branch, { movedOn: "2024-01-01", quantity: 40, ...opening });
    addMovement(world, branch, { movedOn: "2024-02-01", quantity: 60, kind: "received" });
    expect(valueIn(world, figure)).toMatchObject({ state: "value", value: 0 });
    expect(reasonsIn(world, figure)).toEqual([
      "beginvoorraad van 40: voorraad, geen uitdeling",
      "60 ontvangen: voorraad, geen uitdeling",
    ]);
  });

  it("belongs to the municipality of the branch, and to the branch itself", () => {
    const world = emptyWorld();
    const dalen = addBranch(world, "Dalen");
    addMovement(world, dalen, { movedOn: "2024-05-01", quantity: 4 });
    const rolde = addBranch(world, "Rolde", "1680");
    addMovement(world, rolde, { movedOn: "2024-05-01", quantity: 5 });
    const at = (scope: string) => valueIn(world, figure, "2024", scope).value;
    expect([at("0109"), at("1680"), at("bind"), at("drenthe")]).toEqual([4, 5, 9, 9]);
    expect([at(`branch:${dalen}`), at(`branch:${rolde}`)]).toEqual([4, 5]);
  });

  it("counts by the suitcase year as well", () => {
    const world = emptyWorld();
    const branch = addBranch(world, "Coevorden");
    for (const movedOn of ["2023-08-31", "2023-09-01", "2024-08-31", "2024-09-01"]) {
      addMovement(world, branch, { movedOn, quantity: 1 });
    }
    expect(valueIn(world, figure, "suitcase:2023/2024").value).toBe(2);
    expect(valueIn(world, figure, "2023/2024").value).toBe(2);
    expect(valueIn(world, figure, "2023").value).toBe(2);
  });

  it("prints how the suitcases were counted", () => {
    const world = emptyWorld();
    const standard = "Telwijze van de koffertjes: geteld bij de uitreiking (standaard)";
    expect(valueIn(world, figure).notes).toEqual([standard]);
    setSetting(world, "figure.suitcases.counting-method", "voucher_count");
    expect(valueIn(world, figure).notes).toEqual(["Telwijze van de koffertjes: getelde bonnen"]);
  });

  it("prints how each branch counted where that is on record, with its days", () => {
    const world = emptyWorld();
    const [sleen, dalen] = [addBranch(world, "Sleen"), addBranch(world, "Dalen")];
    for (const branch of [sleen, dalen]) {
      addMovement(world, branch, { movedOn: "2024-05-01", quantity: 1 });
    }
    const method = world.db.prepare(
      "insert into counting_method (id, branch_id, method, " +
        "valid_from, valid_until) values (?, ?, ?, ?, ?)",
    );
    method.run(world.nextId(), sleen, "ils_code", "2023-01-01", "2024-06-30");
    method.run(world.nextId(), sleen, "desk_tally", "2024-07-01", null);
    expect(valueIn(world, figure).notes).toEqual([
      "Telwijze per vestiging: telwijze onbekend (Dalen); code in het bibliotheeksysteem (Sleen " +
        "tot en met 30-06-2024); geteld bij de uitreiking (Sleen vanaf 01-07-2024)",
    ]);
  });
});
