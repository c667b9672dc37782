import { describe, expect, it } from "vitest";
import { registersOfLocation } from "../../../db/imports/location-registers.ts";
import { correctRecord } from "../../../db/queries/record.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import {
  emptyAdministration,
  importFile,
  PRIMARY,
  rows,
  value,
  without,
} from "./administration.ts";
import { registerFile } from "./register-file.ts";

const day = "2026-10-01";
const primary = registerFile(PRIMARY);
const childcare = registerFile("lrk-export-SYNTHETISCH-echte-kopregel.csv");

function locationOf(db: Db, key: string): string {
  return String(value(db, "select location_id from register_entry where register_key = ?", key));
}

describe("what the registers say of a location", () => {
  it("is compared as an import compares it, until a person's value is gone again", () => {
    const db = emptyAdministration();
    importFile(db, primary);
    const id = locationOf(db, "04FH00");
    expect(registersOfLocation(db, id, day)).toMatchObject([{ key: "04FH00", differences: [] }]);
    const [version] = rows(db, "select id from location_version where location_id = ?", id);
    const own = { name: "De Theresia", street: null };
    write(db, { who: "EM-02" }, () =>
      correctRecord(db, "location_version", "id", String(version?.id), own),
    );
    expect(registersOfLocation(db, id, day)[0]?.differences).toEqual([
      { field: "name", own: "De Theresia", register: "Sint Theresiaschool" },
      { field: "street", own: null, register: "Kerkweg" },
    ]);
  });

  it("says that a school is no longer in the register, and compares nothing then", () => {
    const db = emptyAdministration();
    importFile(db, primary);
    const id = locationOf(db, "04FH00");
    importFile(db, without(primary, "04FH00"), { fileName: "later.csv" });
    expect(registersOfLocation(db, id, day)).toMatchObject([
      { key: "04FH00", state: "vanished", fileName: "scholen.csv", differences: [] },
    ]);
  });

  it("compares each number of a childcare location, and its name with the day nursery", () => {
    const db = emptyAdministration();
    importFile(db, childcare, { includeAfterSchoolCare: true });
    const found = rows(
      db,
      `select e.location_id as id, r.id as registration, r.lrk_number as number
        from register_entry e join childcare_registration r on r.lrk_number = e.register_key
        where e.state = 'present' and r.register_type = 'KDV' and r.child_places is not null`,
    );
    const [one] = found;
    write(db, { who: "EM-02" }, () =>
      correctRecord(db, "childcare_registration", "id", String(one?.registration), {
        childPlaces: 999,
      }),
    );
    const entry = registersOfLocation(db, String(one?.id), day).find(
      ({ key }) => key === one?.number,
    );
    expect(entry?.differences).toMatchObject([{ field: "childPlaces", own: "999" }]);
  });
});
