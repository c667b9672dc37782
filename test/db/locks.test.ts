import { beforeEach, describe, expect, it } from "vitest";
import { changeLocation, createLocation } from "../../db/queries/change-location.ts";
import { createParticipation } from "../../db/queries/change-participation.ts";
import { correctRecord, createRecord, removeRecord } from "../../db/queries/record.ts";
import type { Db } from "../../db/sql.ts";
import { write } from "../../db/write.ts";
import {
  administrationFile,
  closePeriod,
  enterActivity,
  enterBranch,
  enterSchool,
} from "./administration-file.ts";
import { importFile, PRIMARY, value } from "./imports/administration.ts";
import { registerFile } from "./imports/register-file.ts";
import { otherTool, withOtherTool } from "./other-tool.ts";

const CLOSED = expect.objectContaining({ code: "CLOSED_PERIOD" });
const who = { who: "EM-01" };
let db: Db;
let file: string;
beforeEach(() => {
  ({ db, file } = administrationFile());
});

describe("an activity on a day in a closed period", () => {
  let branch: string;
  let inside: string;
  let after: string;
  beforeEach(() => {
    branch = enterBranch(db, "Bibliotheek Coevorden");
    inside = enterActivity(db, branch, "2024-06-01");
    after = enterActivity(db, branch, "2025-06-01");
    closePeriod(db, "2024-01-01", "2024-12-31");
  });

  it("cannot be entered, corrected or removed", () => {
    expect(() => enterActivity(db, branch, "2024-12-31")).toThrow(CLOSED);
    expect(() =>
      write(db, who, () => correctRecord(db, "activity", "id", inside, { title: "Anders" })),
    ).toThrow(CLOSED);
    expect(() => write(db, who, () => removeRecord(db, "activity", "id", inside))).toThrow(CLOSED);
  });

  it("cannot be moved out of the period, nor another one into it", () => {
    for (const [id, heldOn] of [
      [inside, "2025-01-01"],
      [after, "2024-12-31"],
    ] as const) {
      expect(() =>
        write(db, who, () => correctRecord(db, "activity", "id", id, { heldOn })),
      ).toThrow(CLOSED);
    }
  });

  it("is free on the days around it", () => {
    enterActivity(db, branch, "2023-12-31");
    enterActivity(db, branch, "2025-01-01");
    write(db, who, () => correctRecord(db, "activity", "id", after, { title: "Anders" }));
    write(db, who, () => removeRecord(db, "activity", "id", after));
    expect(value(db, "select count(*) from activity")).toBe(3);
  });

  it(`is refused to ${otherTool} as well`, () => {
    for (const statement of [
      `update activity set title = 'Anders' where id = '${inside}'`,
      `update activity set held_on = '2025-03-01' where id = '${inside}'`,
      `delete from activity where id = '${inside}'`,
      `insert into activity (id, title, held_on, place_kind, branch_id, audience, kind,
        core_function, state) values ('${"a".repeat(36)}', 'Erbij', '2024-02-29', 'branch',
        '${branch}', 'families', 'other', 'reading', 'held')`,
      `insert or ignore into activity (id, title, held_on, place_kind, branch_id, audience, kind,
        core_function, state) values ('${"a".repeat(36)}', 'Erbij', '2024-02-29', 'branch',
        '${branch}', 'families', 'other', 'reading', 'held')`,
    ]) {
      const { refusal } = withOtherTool(file, statement);
      expect(refusal, statement).toContain("leesspoor closed_period activity");
    }
    expect(value(db, "select title from activity where id = ?", inside)).toBe("Kleintje Bieb");
  });

  it("cannot be opened again by removing or moving the closed period", () => {
    for (const statement of [
      "delete from closed_period",
      "update closed_period set until_day = '2024-01-01'",
      "update closed_period set municipality_code = '1680'",
      "update or replace closed_period set from_day = '2024-12-31'",
    ]) {
      expect(withOtherTool(file, statement).refusal, statement).toContain("leesspoor fixed");
    }
  });
});

describe("a period closed in one municipality", () => {
  it("leaves the other municipalities free", () => {
    const coevorden = enterBranch(db, "Bibliotheek Coevorden");
    const meppel = enterBranch(db, "Bibliotheek Meppel", "0119");
    closePeriod(db, "2024-01-01", "2024-12-31", "0109");
    expect(() => enterActivity(db, coevorden, "2024-06-01")).toThrow(CLOSED);
    expect(enterActivity(db, meppel, "2024-06-01")).toHaveLength(36);
  });

  it("lets no branch be moved into that municipality or out of it", () => {
    const coevorden = enterBranch(db, "Bibliotheek Coevorden");
    const meppel = enterBranch(db, "Bibliotheek Meppel", "0119");
    const move = (id: string, municipalityCode: string) =>
      write(db, who, () => correctRecord(db, "branch", "id", id, { municipalityCode }));
    closePeriod(db, "2024-01-01", "2024-12-31", "0109");
    expect(() => move(coevorden, "1680")).toThrow(CLOSED);
    expect(() => move(meppel, "0109")).toThrow(CLOSED);
    expect(() => move(meppel, "1680")).not.toThrow();
  });

  it("holds for a location by where it was on those days", () => {
    const id = enterSchool(db, "De Kameleon", "1680");
    write(db, who, () =>
      changeLocation(db, { id, validFrom: "2025-08-01", change: { municipalityCode: "0109" } }),
    );
    closePeriod(db, "2024-01-01", "2024-12-31", "0109");
    const enter = (heldOn: string) =>
      write(db, who, () =>
        createRecord(db, "activity", {
          title: "Klassenbezoek",
          heldOn,
          placeKind: "location",
          locationId: id,
          audience: "children",
          kind: "class_visit",
          coreFunction: "reading",
          state: "held",
        }),
      );
    expect(enter("2024-06-01")).toHaveLength(36);
    closePeriod(db, "2024-01-01", "2024-12-31", "1680");
    expect(() => enter("2024-06-01")).toThrow(CLOSED);
  });
});

describe("what holds for a while and reaches into a closed period", () => {
  let id: string;
  let phase: string;
  let agreementId: string;
  beforeEach(() => {
    id = enterSchool(db, "De Kameleon");
    write(db, who, () =>
      createParticipation(db, {
        locationId: id,
        programmeCode: "dbos-primary",
        phase: "running",
        level: "structural",
        since: "2022-08-01",
      }),
    );
    phase = String(value(db, "select id from participation_phase"));
    const agreement = { title: "Overeenkomst", kind: "service", validFrom: "2020-01-01" };
    agreementId = write(db, who, () => createRecord(db, "agreement", agreement));
    closePeriod(db, "2024-01-01", "2024-12-31");
  });

  const correctPhase = (fields: Record<string, string>) =>
    write(db, who, () => correctRecord(db, "participation_phase", "id", phase, fields));

  it("may end after it, or on its last day", () => {
    correctPhase({ validUntil: "2025-07-31" });
    correctPhase({ validUntil: "2024-12-31" });
    expect(value(db, "select valid_until from participation_phase")).toBe("2024-12-31");
  });

  it("may begin on another day before it", () => {
    correctPhase({ validFrom: "2023-01-01" });
    correctPhase({ validFrom: "2024-01-01" });
    expect(value(db, "select valid_from from participation_phase")).toBe("2024-01-01");
  });

  it("may not end or begin within it, nor leave it, nor be another phase in it", () => {
    for (const fields of [
      { validUntil: "2024-12-30" },
      { validUntil: "2023-12-31" },
      { validFrom: "2024-01-02" },
      { validFrom: "2025-01-01" },
      { phase: "paused" },
      { level: "general" },
    ]) {
      expect(() => correctPhase(fields), JSON.stringify(fields)).toThrow(CLOSED);
    }
    expect(() =>
      write(db, who, () => removeRecord(db, "participation_phase", "id", phase)),
    ).toThrow(CLOSED);
  });

  it("may close the day after it, but not on its last day, when it would no longer count", () => {
    const close = (closedOn: string) =>
      write(db, who, () => correctRecord(db, "location", "id", id, { closedOn }));
    expect(() => close("2024-12-31")).toThrow(CLOSED);
    close("2025-01-01");
    expect(value(db, "select closed_on from location")).toBe("2025-01-01");
  });

  it("may be covered by an older agreement only when it begins after it", () => {
    const cover = (since: string, programmeCode: string) =>
      write(db, who, () => {
        const own = { locationId: id, programmeCode, since };
        const draft = { ...own, phase: "running", level: "structural" } as const;
        return createParticipation(db, { ...draft, agreementId });
      });
    expect(cover("2025-01-01", "dbos-plus")).toHaveLength(36);
    expect(() => cover("2024-12-31", "leesklik")).toThrow(CLOSED);
    const older = String(value(db, "select id from participation order by id limit 1"));
    expect(() =>
      write(db, who, () =>
        createRecord(db, "agreement_participation", { agreementId, participationId: older }),
      ),
    ).toThrow(CLOSED);
  });

  it("may change on a day after it, and what held before stays as it was", () => {
    write(db, who, () =>
      changeLocation(db, { id, validFrom: "2025-02-01", change: { name: "De Regenboog" } }),
    );
    expect(() =>
      write(db, who, () =>
        changeLocation(db, { id, validFrom: "2024-08-01", change: { name: "De Regenboog" } }),
      ),
    ).toThrow(CLOSED);
  });

  it("may have its address and short name corrected: no figure rests on them", () => {
    write(db, who, () => {
      correctRecord(db, "location", "id", id, { shortName: "Kameleon" });
      const version = String(value(db, "select id from location_version"));
      correctRecord(db, "location_version", "id", version, { street: "Kerkweg" });
    });
    expect(value(db, "select street from location_version")).toBe("Kerkweg");
  });

  it(`is refused to ${otherTool} in the same way`, () => {
    const update = (set: string) =>
      withOtherTool(file, `update participation_phase set ${set}`).refusal;
    expect(update("valid_until = '2024-06-30'")).toContain("leesspoor closed_period");
    expect(update("phase = 'ended'")).toContain("leesspoor closed_period");
    expect(update("valid_until = '2025-07-31'")).toBe(null);
  });

  it("is refused to an import: a school that would have been open then is not stored", () => {
    const result = importFile(db, registerFile(PRIMARY), { municipalities: ["0109"] });
    expect(result).toMatchObject({ new: 0 });
    expect(new Set(result.refused.map(({ reason }) => reason))).toEqual(new Set(["closed-period"]));
    expect(result.refused).toHaveLength(24);
  });

  it("lets a new school in that opened after it, and none that was open then", () => {
    const opened = (openedOn: string) => () =>
      write(db, who, () =>
        createLocation(db, {
          kind: "school",
          openedOn,
          name: "De Nieuwe School",
          type: "bo",
          municipalityCode: "0109",
        }),
      );
    expect(opened("2025-01-01")).not.toThrow();
    expect(opened("2024-12-31")).toThrow(CLOSED);
    expect(() => enterSchool(db, "Altijd al open")).toThrow(CLOSED);
  });
});
