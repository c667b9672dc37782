import { beforeEach, describe, expect, it } from "vitest";
import { Problem } from "../../db/model/problem.ts";
import { createLocation } from "../../db/queries/change-location.ts";
import { changePhase, createParticipation } from "../../db/queries/change-participation.ts";
import { correctRecord, createRecord, removeRecord } from "../../db/queries/record.ts";
import type { Db } from "../../db/sql.ts";
import { write } from "../../db/write.ts";
import { administrationFile, enterBranch, enterSchool } from "./administration-file.ts";

let db: Db;
beforeEach(() => {
  ({ db } = administrationFile());
});

/** Gives the problem that a change meets; a change that goes through fails the test. */
function problemOf(change: () => unknown): Pick<Problem, "code" | "data"> {
  try {
    write(db, { who: "EM-01" }, change);
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, data: error.data };
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a refusal names the record, the field and the reason", () => {
  it("when something ends before it begins", () => {
    const school = enterSchool(db, "De Kameleon");
    expect(
      problemOf(() =>
        createRecord(db, "participation_funding", {
          participationId: participation(school),
          fundingSourceId: String(db.prepare("select id from funding_source").pluck().get()),
          validFrom: "2024-08-01",
          validUntil: "2024-07-31",
        }),
      ),
    ).toEqual({
      code: "END_BEFORE_START",
      data: { entity: "participation_funding", field: "validUntil" },
    });
    const closed = { openedOn: "2024-08-01", closedOn: "2024-07-31" };
    expect(problemOf(() => correctRecord(db, "location", "id", school, closed))).toEqual({
      code: "END_BEFORE_START",
      data: { entity: "location", record: school, field: "closedOn" },
    });
  });

  it("when two phases of one participation would hold on one day", () => {
    const school = enterSchool(db, "De Kameleon");
    const participationId = participation(school);
    const early = { participationId, phase: "paused", level: "general", validFrom: "2020-01-01" };
    expect(problemOf(() => createRecord(db, "participation_phase", early))).toMatchObject({
      code: "OVERLAP",
      data: { entity: "participation_phase", field: "validFrom" },
    });
    expect(
      problemOf(() =>
        changePhase(db, {
          participationId,
          phase: "paused",
          level: "general",
          validFrom: "2023-08-01",
        }),
      ),
    ).toMatchObject({ code: "ALREADY_EXISTS", data: { field: "validFrom" } });
  });

  it("when a record would become another record", () => {
    const school = enterSchool(db, "De Kameleon");
    expect(
      problemOf(() => correctRecord(db, "location", "id", school, { kind: "childcare" })),
    ).toMatchObject({
      code: "FIXED_FIELD",
      data: { entity: "location", record: school, field: "kind" },
    });
  });

  it("when it is there already", () => {
    enterBranch(db, "Bibliotheek Sleen");
    expect(problemOf(() => enterBranch(db, "Bibliotheek Sleen"))).toMatchObject({
      code: "ALREADY_EXISTS",
      data: { entity: "branch", field: "name" },
    });
    const school = enterSchool(db, "De Kameleon");
    participation(school);
    expect(problemOf(() => participation(school))).toMatchObject({
      code: "ALREADY_EXISTS",
      data: { entity: "participation", field: "programmeCode" },
    });
  });

  it("when others rest on it, naming what does", () => {
    const school = enterSchool(db, "De Kameleon");
    participation(school);
    db.exec("delete from location_version");
    expect(problemOf(() => removeRecord(db, "location", "id", school))).toEqual({
      code: "IN_USE",
      data: { entity: "location", record: school, field: "id", detail: "participation" },
    });
  });

  it("when it refers to a record that is not there, naming the field", () => {
    expect(problemOf(() => enterBranch(db, "Bibliotheek Elders", "0014"))).toEqual({
      code: "NOT_FOUND",
      data: { entity: "branch", field: "municipalityCode", value: "0014" },
    });
  });

  it("when a value is none that the field can hold", () => {
    expect(
      problemOf(() =>
        createRecord(db, "branch", { name: "X", kind: "kiosk", municipalityCode: "0109" }),
      ),
    ).toEqual({ code: "INVALID_FIELD", data: { entity: "branch", field: "kind" } });
    expect(problemOf(() => createRecord(db, "branch", { name: "X", kind: "branch" }))).toEqual({
      code: "INVALID_FIELD",
      data: { entity: "branch", field: "municipalityCode" },
    });
  });

  it("when a record to correct or remove is not there", () => {
    const id = "f".repeat(36);
    const missing = { code: "NOT_FOUND", data: { entity: "branch", value: id } };
    expect(problemOf(() => correctRecord(db, "branch", "id", id, { town: "X" }))).toEqual(missing);
    expect(problemOf(() => removeRecord(db, "branch", "id", id))).toEqual(missing);
  });
});

describe("a refused change", () => {
  it("takes all of its transaction back", () => {
    const before = db.prepare("select count(*) from change").pluck().get();
    problemOf(() => {
      createRecord(db, "branch", { name: "A", kind: "branch", municipalityCode: "0109" });
      createLocation(db, {
        kind: "childcare",
        locationCode: "04FH00",
        name: "X",
        type: "playgroup",
        municipalityCode: "0109",
      });
    });
    expect(db.prepare("select count(*) from change").pluck().get()).toBe(before);
    expect(db.prepare("select count(*) from branch").pluck().get()).toBe(0);
  });
});

function participation(locationId: string): string {
  return write(db, { who: "EM-01" }, () =>
    createParticipation(db, {
      locationId,
      programmeCode: "dbos-primary",
      phase: "running",
      level: "structural",
      since: "2023-08-01",
    }),
  );
}
