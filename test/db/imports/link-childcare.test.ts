import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proposeRegister } from "../../../db/imports/propose-register.ts";
import { createLocation } from "../../../db/queries/change-location.ts";
import { createRecord } from "../../../db/queries/record.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import { anyContents, emptyAdministration, importFile, rows, value } from "./administration.ts";
import { childcareFile, HUMMELHUUS, LEESPLEIN, NURSERY } from "./childcare-file.ts";

const NONE = { new: 0, changed: 0, unchanged: 0, vanished: 0, refused: [] };
const both = { includeAfterSchoolCare: true };

let db: Db;
beforeEach(() => {
  db = emptyAdministration();
});
afterEach(() => db.close());

function store(bytes: Uint8Array, options: Parameters<typeof importFile>[2] = both) {
  const { batch, ...counts } = importFile(db, bytes, { fileName: "lrk.csv", ...options });
  return { batch, counts };
}

function propose(bytes: Uint8Array) {
  return proposeRegister(db, anyContents(bytes, both), { asOf: "2026-10-01" });
}

function locations() {
  return rows(
    db,
    `select v.name, v.type, v.house_number, o.name as provider, o.number, l.register_state as state,
        v.valid_from as since
      from location l join location_version v on v.location_id = l.id
      left join organisation o on o.id = v.organisation_id where l.kind = 'childcare'
      order by (select min(seq) from change where record_id = l.id), v.valid_from`,
  );
}

function registrations() {
  return rows(
    db,
    `select lrk_number as lrk, register_type as kind, child_places as places,
        preschool_education as ve, valid_from as since, valid_until as until
      from childcare_registration order by lrk_number`,
  );
}

describe("a childcare location that a person entered", () => {
  const own = {
    kind: "childcare",
    name: "De Beer",
    type: "playgroup",
    municipalityCode: "0109",
  } as const;
  const address = { street: "Voorbeeldstraat", houseNumber: "1", postalCode: "7741 AA" };
  const enter = (draft: object = {}) =>
    write(db, { who: "EM-01" }, () => createLocation(db, { ...own, ...draft }));

  it("is found by its LRK number, whatever its address", () => {
    const id = enter();
    write(db, { who: "EM-01" }, () =>
      createRecord(db, "childcare_registration", {
        ...{ locationId: id, lrkNumber: NURSERY.lrk_id, registerType: "KDV" },
        validFrom: "2012-01-01",
      }),
    );
    const [nursery] = propose(childcareFile([NURSERY])).rows;
    expect(nursery).toMatchObject({
      outcome: "changed",
      locationId: id,
      changes: [
        { field: "registerState", before: "not_linked", after: "in_register" },
        { field: "holderName", before: null, after: "Stichting Voorbeeld" },
        { field: "street", before: null, after: "Voorbeeldstraat" },
        { field: "houseNumber", before: null, after: "1" },
        { field: "postalCode", before: null, after: "7741 AA" },
        { field: "town", before: null, after: "Coevorden" },
        { field: "preschoolEducation", before: null, after: "yes" },
        { field: "childPlaces", before: null, after: "32" },
      ],
      kept: [
        { field: "name", before: "De Beer", after: "De Boekenbeer" },
        { field: "registeredOn", before: "2012-01-01", after: "2010-01-01" },
      ],
    });
    store(childcareFile([NURSERY]));
    expect(registrations()).toEqual([
      expect.objectContaining({ places: 32, ve: "yes", since: "2012-01-01" }),
    ]);
    expect(store(childcareFile([NURSERY])).counts).toEqual({ ...NONE, unchanged: 1 });
    expect(propose(childcareFile([NURSERY])).rows[0]?.kept).toHaveLength(2);
  });

  it("is found by its address, with all numbers there, and its provider gets the number", () => {
    const organisationId = write(db, { who: "EM-01" }, () =>
      createRecord(db, "organisation", { kind: "provider", name: "stichting voorbeeld" }),
    );
    const id = enter({ ...address, organisationId });
    const { counts } = store(childcareFile([LEESPLEIN, NURSERY]));
    expect(counts).toEqual({ ...NONE, new: 1, changed: 1 });
    expect(value(db, "select count(distinct location_id) from childcare_registration")).toBe(1);
    expect(value(db, "select location_id from register_entry limit 1")).toBe(id);
    expect(locations().at(-1)).toMatchObject({
      ...{ name: "De Beer", type: "playgroup", state: "in_register" },
      ...{ provider: "stichting voorbeeld", number: "12345678" },
    });
    expect(value(db, "select count(*) from organisation where kind = 'provider'")).toBe(1);
  });

  it("is not guessed at when several could be meant", () => {
    enter(address);
    enter({ ...address, name: "De Bever" });
    expect(store(childcareFile([NURSERY])).counts).toEqual({ ...NONE, new: 1 });
    expect(value(db, "select count(*) from location")).toBe(3);
    expect(store(childcareFile([{ ...HUMMELHUUS, ...{ bag_id: "" } }])).counts.new).toBe(1);
  });

  it("is told apart from another at the address by its name", () => {
    const id = enter({ ...address, name: "De Boekenbeer" });
    enter({ ...address, name: "De Bever" });
    expect(store(childcareFile([NURSERY])).counts).toEqual({ ...NONE, changed: 1 });
    expect(value(db, "select location_id from register_entry")).toBe(id);
  });
});
