import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countOutcomes, proposeRegister } from "../../../db/imports/propose-register.ts";
import { createLocation } from "../../../db/queries/change-location.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import {
  contentsOf,
  emptyAdministration,
  importFile,
  PRIMARY,
  replaced,
  SECONDARY,
  without,
} from "./administration.ts";
import { nationalContents } from "./national-file.ts";
import { registerFile } from "./register-file.ts";

const primary = registerFile(PRIMARY);
const NONE = { new: 0, changed: 0, unchanged: 0, vanished: 0 };
let db: Db;
beforeEach(() => {
  db = emptyAdministration();
});
afterEach(() => db.close());

function propose(bytes: Uint8Array, municipalities?: string[]) {
  return proposeRegister(db, contentsOf(bytes), { municipalities, asOf: "2026-10-01" });
}

function rowOf(proposal: ReturnType<typeof propose>, key: string) {
  return proposal.rows.find((row) => row.key === key);
}

describe("what a register file would change", () => {
  it("in an empty administration is all new, and nothing is stored by looking", () => {
    const before = db.prepare("select count(*) from change").pluck().get();
    expect(countOutcomes(propose(primary))).toEqual({ ...NONE, new: 253 });
    expect(countOutcomes(propose(registerFile(SECONDARY)))).toEqual({ ...NONE, new: 20 });
    expect(db.prepare("select count(*) from change").pluck().get()).toBe(before);
  });

  it("is limited to the municipalities asked for: 24 and 2 schools in Coevorden", () => {
    const proposal = propose(primary, ["0109"]);
    expect(countOutcomes(proposal)).toEqual({ ...NONE, new: 24 });
    expect(new Set(proposal.rows.map((row) => row.municipalityCode))).toEqual(new Set(["0109"]));
    expect(countOutcomes(propose(registerFile(SECONDARY), ["0109"]))).toEqual({ ...NONE, new: 2 });
  });

  it("names a municipality that was asked for and of which the file has no school", () => {
    expect(propose(primary, ["0109", "0014"]).absentMunicipalities).toEqual(["0014"]);
  });

  it("is nothing when the same file is read again", () => {
    importFile(db, primary);
    expect(countOutcomes(propose(primary))).toEqual({ ...NONE, unchanged: 253 });
  });

  it("is told field by field, with the value before and after", () => {
    importFile(db, primary);
    const proposal = propose(replaced(primary, "0524514782", "0524999999"));
    expect(countOutcomes(proposal)).toEqual({ ...NONE, changed: 1, unchanged: 252 });
    expect(rowOf(proposal, "04FH00")).toMatchObject({
      outcome: "changed",
      label: "Sint Theresiaschool, Coevorden",
      changes: [{ field: "phone", before: "0524514782", after: "0524999999" }],
      location: {},
    });
  });

  it("is nothing for a column that a file does not have", () => {
    importFile(db, primary);
    const older = replaced(primary, "INTERNETADRES", "EEN ANDERE KOLOM");
    expect(countOutcomes(propose(older))).toEqual({ ...NONE, unchanged: 253 });
  });

  it("is not told by the order of the rows", () => {
    importFile(db, primary);
    const [header = "", ...lines] = Buffer.from(primary).toString("latin1").trim().split("\r\n");
    const turned = Buffer.from([header, ...lines.toReversed(), ""].join("\r\n"), "latin1");
    expect(countOutcomes(propose(turned))).toEqual({ ...NONE, unchanged: 253 });
  });
});

describe("a school that is no longer in the file", () => {
  beforeEach(() => {
    importFile(db, primary);
  });

  it("has vanished", () => {
    const proposal = propose(without(primary, ";04FH00;"));
    expect(countOutcomes(proposal)).toEqual({ ...NONE, unchanged: 252, vanished: 1 });
    expect(rowOf(proposal, "04FH00")).toMatchObject({
      outcome: "vanished",
      row: null,
      label: "Sint Theresiaschool, Coevorden",
      municipalityCode: "0109",
    });
  });

  it("has not vanished when the file holds nothing of its municipality", () => {
    const elsewhere = without(primary, ";0109;");
    expect(countOutcomes(propose(elsewhere))).toEqual({ ...NONE, unchanged: 229 });
  });

  it("has not vanished when its municipality is not asked for", () => {
    const proposal = propose(without(primary, ";04FH00;"), ["1680"]);
    expect(countOutcomes(proposal)).toEqual({ ...NONE, unchanged: 14 });
  });

  it("has not vanished when its row was refused", () => {
    const proposal = propose(replaced(primary, "Kerkweg;4;7741 PJ", "Kerkweg;4;onbekend"));
    expect(countOutcomes(proposal)).toEqual({ ...NONE, unchanged: 252 });
    expect(proposal.refused).toEqual([
      {
        row: expect.any(Number),
        field: "postalCode",
        reason: "bad-postal-code",
        value: "onbekend",
      },
    ]);
  });

  it("has not vanished when it moved to another municipality, asked for or not", () => {
    const moved = replaced(
      primary,
      "Kerkweg;4;7741 PJ;COEVORDEN;0109;COEVORDEN",
      "Kerkweg;4;7741 PJ;COEVORDEN;0114;EMMEN",
    );
    for (const asked of [undefined, ["0109"], ["0114"]]) {
      expect(rowOf(propose(moved, asked), "04FH00")).toMatchObject({
        outcome: "changed",
        changes: [{ field: "municipalityCode", before: "0109", after: "0114" }],
      });
    }
  });
});

describe("rows of elsewhere", () => {
  it("that are refused are not told of when another municipality is asked for", () => {
    const bytes = replaced(primary, "Kerkweg;4;7741 PJ", "Kerkweg;4;onbekend");
    expect(propose(bytes, ["1680"]).refused).toEqual([]);
    expect(propose(bytes, ["0109"]).refused).toHaveLength(1);
  });

  it("bring their municipality along, under its name as it is written", () => {
    const moved = replaced(primary, ";0109;COEVORDEN;", ";0796;'S-HERTOGENBOSCH;");
    const proposal = propose(moved);
    expect([...proposal.newMunicipalities]).toEqual([["0796", "'s-Hertogenbosch"]]);
    expect(propose(moved, ["1680"]).newMunicipalities.size).toBe(0);
  });

  it("keep two municipalities of one name apart by the code", () => {
    const first = replaced(primary, ";0109;COEVORDEN;", ";0373;BERGEN;");
    const both = replaced(first, ";0114;EMMEN;", ";0893;BERGEN;");
    expect([...propose(both).newMunicipalities.values()].toSorted()).toEqual([
      "Bergen",
      expect.stringMatching(/^Bergen \((0373|0893)\)$/),
    ]);
  });

  it("make a file of national size possible: 6,122 schools at once", () => {
    const proposal = proposeRegister(db, nationalContents());
    expect(countOutcomes(proposal)).toEqual({ ...NONE, new: 6122 });
    expect(proposal.refused).toEqual([]);
  });
});

describe("a location that a person entered with the same location code", () => {
  const theresia = {
    kind: "school",
    locationCode: "04FH00",
    name: "De Theresia",
    type: "bo",
    municipalityCode: "0109",
  } as const;

  it("is linked: its blanks are filled, what differs stays and is shown", () => {
    const id = write(db, { who: "EM-01" }, () => createLocation(db, theresia));
    const proposal = propose(primary);
    expect(countOutcomes(proposal)).toEqual({ ...NONE, new: 252, changed: 1 });
    const row = rowOf(proposal, "04FH00");
    expect(row).toMatchObject({
      locationId: id,
      kept: [{ field: "name", before: "De Theresia", after: "Sint Theresiaschool" }],
      location: { boardNumber: "40888", street: "Kerkweg", town: "Coevorden" },
    });
    expect(row?.changes[0]).toEqual({
      field: "registerState",
      before: "not_linked",
      after: "in_register",
    });
  });

  it("keeps its own address whole", () => {
    const own = { ...theresia, street: "Molenweg", houseNumber: null, town: "Dalen" };
    write(db, { who: "EM-01" }, () => createLocation(db, own));
    const row = rowOf(propose(primary), "04FH00");
    expect(row).toHaveProperty("location", { boardNumber: "40888" });
    expect(row?.kept.map(({ field }) => field)).toEqual([
      "name",
      "street",
      "houseNumber",
      "postalCode",
      "town",
    ]);
  });
});
