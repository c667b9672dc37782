import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proposeRegister } from "../../../db/imports/propose-register.ts";
import { createRecord } from "../../../db/queries/record.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import { anyContents, emptyAdministration, importFile, rows, value } from "./administration.ts";
import { childcareFile, HUMMELHUUS, LEESPLEIN, NURSERY } from "./childcare-file.ts";
import { CHILDCARE } from "./national-childcare.ts";
import { registerFile } from "./register-file.ts";

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

describe("the register of childcare", () => {
  it("gives one location for the numbers at one address under one provider", () => {
    const { batch, counts } = store(registerFile(CHILDCARE));
    expect(counts).toEqual({ ...NONE, new: 2 });
    expect(locations()).toEqual([
      {
        name: "SYNTHETISCH KDV De Boekenbeer",
        type: "day_nursery",
        house_number: "1",
        provider: "Stichting Voorbeeld Kinderopvang (SYNTHETISCH)",
        number: "99999999",
        state: "in_register",
        since: "0001-01-01",
      },
    ]);
    expect(registrations()).toEqual([
      { lrk: "100000009", kind: "KDV", places: 32, ve: "yes", since: "2010-01-01", until: null },
      { lrk: "100000010", kind: "BSO", places: 20, ve: null, since: "2019-08-15", until: null },
    ]);
    expect(
      rows(
        db,
        `select register_key, source_row, batch_id, state from register_entry
          order by register_key`,
      ),
    ).toEqual([
      { register_key: "100000009", source_row: 2, batch_id: batch, state: "present" },
      { register_key: "100000010", source_row: 3, batch_id: batch, state: "present" },
    ]);
  });

  it("gives no after-school care unless it is asked for, and then what it had stays", () => {
    expect(store(registerFile(CHILDCARE), {}).counts).toEqual({ ...NONE, new: 1 });
    expect(store(registerFile(CHILDCARE)).counts).toEqual({ ...NONE, new: 1, unchanged: 1 });
    expect(store(registerFile(CHILDCARE), {}).counts).toEqual({ ...NONE, unchanged: 1 });
    expect(value(db, "select count(*) from location")).toBe(1);
    expect(registrations()).toHaveLength(2);
  });

  it("is after-school care when that is all there is, until a day nursery joins it", () => {
    store(childcareFile([LEESPLEIN]));
    expect(locations()).toMatchObject([{ name: "BSO Leesplein", type: "after_school_care" }]);
    const joined = propose(childcareFile([NURSERY, LEESPLEIN]));
    expect(joined.rows).toMatchObject([
      {
        key: NURSERY.lrk_id,
        outcome: "new",
        changes: [{ field: "type", before: "after_school_care", after: "day_nursery" }],
      },
      { key: LEESPLEIN.lrk_id, outcome: "unchanged" },
    ]);
    store(childcareFile([NURSERY, LEESPLEIN]));
    expect(locations()).toMatchObject([
      { name: "BSO Leesplein", type: "after_school_care" },
      { name: "BSO Leesplein", type: "day_nursery", since: "2026-09-01" },
    ]);
  });

  it("keeps two providers in one building apart, and two buildings of one provider", () => {
    const other = { ...LEESPLEIN, kvk_nummer_houder: "87654321", naam_houder: "Een ander" };
    store(childcareFile([NURSERY, other, HUMMELHUUS]));
    expect(locations().map(({ provider }) => provider)).toEqual([
      "Stichting Voorbeeld",
      "Een ander",
      "Stichting Voorbeeld",
    ]);
    expect(value(db, "select count(*) from organisation where kind = 'provider'")).toBe(2);
  });

  it("is looked at for the municipalities that are known, or that are asked for", () => {
    const elsewhere = {
      ...HUMMELHUUS,
      ...{ cbs_code: "0363", verantwoordelijke_gemeente: "Amsterdam" },
    };
    expect(store(childcareFile([NURSERY, elsewhere])).counts).toEqual({ ...NONE, new: 1 });
    expect(value(db, "select count(*) from municipality where code = '0363'")).toBe(0);
    const asked = { ...both, municipalities: ["0363"] };
    expect(store(childcareFile([NURSERY, elsewhere]), asked).counts).toEqual({ ...NONE, new: 1 });
    expect(value(db, "select name from municipality where code = '0363'")).toBe("Amsterdam");
  });

  it("changes nothing when the same file is read again", () => {
    store(registerFile(CHILDCARE));
    const { batch, counts } = store(registerFile(CHILDCARE));
    expect(counts).toEqual({ ...NONE, unchanged: 2 });
    expect(
      value(db, "select count(*) from change where batch_id = ? and entity <> 'batch'", batch),
    ).toBe(0);
  });

  it("is refused by the database row by row, and the sound rows are stored", () => {
    write(db, { who: "EM-01" }, () =>
      createRecord(db, "closed_period", {
        ...{ fromDay: "2024-01-01", untilDay: "2024-12-31", municipalityCode: "0109" },
        reason: "Cijfers 2024 gepubliceerd",
      }),
    );
    const emmen = { ...HUMMELHUUS, cbs_code: "0114", verantwoordelijke_gemeente: "Emmen" };
    const { counts } = store(childcareFile([NURSERY, LEESPLEIN, emmen]));
    expect(counts).toMatchObject({ ...NONE, new: 1, refused: expect.any(Array) });
    expect(counts.refused).toEqual(
      [NURSERY, LEESPLEIN].map(({ lrk_id: value }, index) => ({
        ...{ row: index + 2, field: "lrkNumber", reason: "closed-period", value },
      })),
    );
    expect(value(db, "select count(*) from location")).toBe(1);
  });

  it("leaves out the numbers that a person does not take, also of one location", () => {
    store(childcareFile([NURSERY, LEESPLEIN]), { ...both, skip: [NURSERY.lrk_id] });
    expect(locations()).toMatchObject([{ name: "BSO Leesplein", type: "after_school_care" }]);
  });
});

describe("what changes in the register of childcare", () => {
  beforeEach(() => {
    store(childcareFile([NURSERY, LEESPLEIN, HUMMELHUUS]));
  });

  it("is a dated version for name, address and provider, led by the day nursery", () => {
    const moved = {
      ...NURSERY,
      ...{ actuele_naam_oko: "De Boekenbeer 2", opvanglocatie_adres: "Nieuwstraat 3-A" },
      ...{ kvk_nummer_houder: "87654321", naam_houder: "Een ander" },
    };
    const bso = { ...LEESPLEIN, actuele_naam_oko: "BSO Leesplein Nieuw" };
    const { counts } = store(childcareFile([moved, bso, HUMMELHUUS]), { ...both });
    expect(counts).toEqual({ ...NONE, changed: 2, unchanged: 1 });
    expect(locations().slice(0, 2)).toMatchObject([
      { name: "De Boekenbeer", house_number: "1", provider: "Stichting Voorbeeld" },
      {
        ...{ name: "De Boekenbeer 2", house_number: "3-A", provider: "Een ander" },
        since: "2026-09-01",
      },
    ]);
    expect(locations()).toHaveLength(3);
  });

  it("is followed for child places and preschool education of each number", () => {
    const larger = { ...NURSERY, aantal_kindplaatsen: "48", ve: "Nee" };
    store(childcareFile([larger, LEESPLEIN, HUMMELHUUS]));
    expect(registrations()[0]).toMatchObject({ lrk: NURSERY.lrk_id, places: 48, ve: "no" });
    const unknown = { ...larger, aantal_kindplaatsen: "", ve: "" };
    store(childcareFile([unknown, LEESPLEIN, HUMMELHUUS]));
    expect(registrations()[0]).toMatchObject({ places: 48, ve: "no" });
  });

  it("renames a provider, but not one that a person gave another name", () => {
    const renamed = (name: string) =>
      childcareFile([NURSERY, LEESPLEIN, HUMMELHUUS].map((row) => ({ ...row, naam_houder: name })));
    store(renamed("Stichting Nieuwe Naam"));
    const names = () => rows(db, "select name from organisation where kind = 'provider'");
    expect(names()).toEqual([{ name: "Stichting Nieuwe Naam" }]);
    write(db, { who: "EM-01" }, () =>
      db.prepare("update organisation set name = 'Nieuwe Naam' where kind = 'provider'").run(),
    );
    store(renamed("Stichting Weer Anders"));
    expect(names()).toEqual([{ name: "Nieuwe Naam" }]);
    expect(locations()).toHaveLength(2);
  });

  it("ends a registration that was struck off; with the last one the location is kept", () => {
    const struck = { ...LEESPLEIN, status: "Uitgeschreven" };
    const one = store(childcareFile([NURSERY, struck, HUMMELHUUS]));
    expect(one.counts).toEqual({ ...NONE, unchanged: 2, vanished: 1 });
    expect(registrations()[1]).toMatchObject({ lrk: LEESPLEIN.lrk_id, until: "2026-08-31" });
    expect(locations()[0]).toMatchObject({ name: "De Boekenbeer", state: "in_register" });
    const gone = store(childcareFile([HUMMELHUUS]));
    expect(gone.counts).toEqual({ ...NONE, unchanged: 1, vanished: 1 });
    expect(locations()[0]).toMatchObject({ name: "De Boekenbeer", state: "vanished" });
    expect(store(childcareFile([HUMMELHUUS])).counts).toEqual({ ...NONE, unchanged: 1 });
    const back = store(childcareFile([NURSERY, LEESPLEIN, HUMMELHUUS]));
    expect(back.counts).toEqual({ ...NONE, changed: 2, unchanged: 1 });
    expect(registrations().map(({ until }) => until)).toEqual([null, null, null]);
    expect(locations()[0]).toMatchObject({ state: "in_register" });
  });

  it("lets a new number at the old address take the place of the old one", () => {
    const again = { ...HUMMELHUUS, lrk_id: "100000058" };
    const { counts } = store(childcareFile([NURSERY, LEESPLEIN, again]));
    expect(counts).toEqual({ ...NONE, unchanged: 2, new: 1, vanished: 1 });
    expect(value(db, "select count(*) from location")).toBe(2);
    expect(locations()[1]).toMatchObject({ name: "'t Hummelhuus", state: "in_register" });
  });

  it("leaves a person's short name, notes and kind of childcare alone", () => {
    const id = String(
      value(db, "select location_id from location_version where name like '%mel%'"),
    );
    write(db, { who: "EM-01" }, () => {
      db.prepare("update location set short_name = 'Hummel', notes = 'x' where id = ?").run(id);
      db.prepare("update location_version set type = 'playgroup' where location_id = ?").run(id);
      db.prepare("update childcare_registration set child_places = 12 where location_id = ?").run(
        id,
      );
    });
    const renamed = { ...HUMMELHUUS, actuele_naam_oko: "Het Hummelhuus" };
    const [, , hummel] = propose(childcareFile([NURSERY, LEESPLEIN, renamed])).rows;
    expect(hummel).toMatchObject({
      outcome: "changed",
      changes: [{ field: "name", before: "'t Hummelhuus", after: "Het Hummelhuus" }],
      kept: [{ field: "childPlaces", before: "12", after: "16" }],
    });
    store(childcareFile([NURSERY, LEESPLEIN, renamed]));
    expect(locations()).toContainEqual(
      expect.objectContaining({ name: "Het Hummelhuus", type: "playgroup" }),
    );
    expect(rows(db, "select short_name, notes from location where id = ?", id)).toEqual([
      { short_name: "Hummel", notes: "x" },
    ]);
    expect(registrations().at(-1)).toMatchObject({ places: 12 });
  });
});
