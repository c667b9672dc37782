import { beforeEach, describe, expect, it } from "vitest";
import { createRecord, insertRow } from "../../../db/queries/record.ts";
import { proposeMerge } from "../../../db/queries/succession.ts";
import { proposeUndo, undoBatch } from "../../../db/queries/undo-batch.ts";
import {
  addAward,
  addLocation,
  addRegistration,
  addTranche,
  type World,
} from "../../worlds/builders.ts";
import { day, type TwoSchools, twoSchools, who } from "./two-schools.ts";

let schools: TwoSchools;
let world: World;
beforeEach(() => {
  schools = twoSchools();
  ({ world } = schools);
});

describe("what belongs to a location that disappears", () => {
  let beer: string;
  let zon: string;
  beforeEach(() => {
    beer = addLocation(world, { name: "De Beer", type: "day_nursery" });
    zon = addLocation(world, { name: "De Zon", type: "day_nursery" });
    addRegistration(world, beer, { number: "100000009", from: "2015-01-01" });
    const contactPersonId = world.nextId();
    insertRow(world.db, "contact_person", { id: contactPersonId, name: "Voorbeeldpersoon" });
    const role = { contactPersonId, role: "voorleescoördinator", locationId: beer };
    createRecord(world.db, "contact_role", { ...role, validFrom: "2020-01-01" });
    addAward(world, addTranche(world, "Bidk", "2024-01-01", "2024-12-31"), beer, {
      category: "childcare_new",
      decidedOn: "2024-05-01",
    });
  });
  const where = (table: string) =>
    schools.rows(`select location_id, valid_from, valid_until from ${table} order by valid_from`);

  it("goes on at the successor from the day, while awards stay where they were", () => {
    const batch = schools.merge({ fromIds: [beer], toId: zon });
    for (const [table, from] of [
      ["contact_role", "2020-01-01"],
      ["childcare_registration", "2015-01-01"],
    ] as const) {
      expect(where(table), table).toEqual([
        { location_id: beer, valid_from: from, valid_until: "2025-07-31" },
        { location_id: zon, valid_from: day, valid_until: null },
      ]);
    }
    expect(schools.rows("select location_id from location_award")).toEqual([{ location_id: beer }]);
    expect(proposeUndo(world.db, batch).counts).toMatchObject({ in_use: 0, changed_since: 0 });
    undoBatch(world.db, batch, who);
    expect(where("childcare_registration")).toEqual([
      { location_id: beer, valid_from: "2015-01-01", valid_until: null },
    ]);
  });

  it("takes its line in the register along", () => {
    const batchId = createRecord(world.db, "batch", {
      kind: "import",
      title: "lrk.csv",
      startedAt: "2025-01-01T00:00:00Z",
    });
    const entry = { source: "lrk", registerKey: "100000009", locationId: beer, batchId };
    const rest = { sourceRow: 2, state: "present", fields: "{}" };
    createRecord(world.db, "register_entry", { ...entry, ...rest });
    schools.merge({ fromIds: [beer], toId: zon });
    expect(schools.rows("select location_id from register_entry")).toEqual([{ location_id: zon }]);
    expect(schools.rows("select register_state from location where id = ?", zon)).toEqual([
      { register_state: "in_register" },
    ]);
  });

  it("stays behind by choice, and never stands at two places on one day", () => {
    const ask = { fromIds: [beer], toId: zon, happenedOn: day };
    const { registrations, contactRoles } = proposeMerge(world.db, ask);
    const leave = [...registrations, ...contactRoles].map(({ key }) => key);
    schools.merge(ask, { leave });
    expect(where("childcare_registration")).toHaveLength(1);
    expect(where("contact_role")).toHaveLength(1);
    const twice = () => addRegistration(world, zon, { number: "100000009", from: "2026-01-01" });
    expect(twice).toThrow(
      expect.objectContaining({
        code: "OVERLAP",
        data: expect.objectContaining({ field: "lrkNumber" }),
      }),
    );
  });
});
