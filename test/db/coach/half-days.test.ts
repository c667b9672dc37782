import { beforeEach, describe, expect, it } from "vitest";
import type { Recurrence } from "../../../db/model/tally.ts";
import {
  planHalfDays,
  proposeHalfDays,
  reviewHalfDays,
} from "../../../db/queries/clinic-session/half-days.ts";
import { clinicOverview } from "../../../db/queries/clinic-session/overview.ts";
import { correctRecord, createRecord } from "../../../db/queries/record.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import { administrationFile } from "../administration-file.ts";
import { type ClinicWorld, enterClinic, planSession } from "./clinic-world.ts";

const who = { who: "BC-01" };
const span = { from: "2024-05-01", until: "2024-05-31" };
let db: Db;
let world: ClinicWorld;
beforeEach(() => {
  ({ db } = administrationFile());
  world = enterClinic(db, "2024-05-02");
});

function thursdays(fields: Partial<Recurrence> = {}): Recurrence {
  const { clinicId, staffId } = world;
  return {
    ...{ clinicId, staffId, from: "2024-05-01", until: "2024-05-31", weekday: 4, everyWeeks: 1 },
    ...{ halfDay: "morning", kind: "regular", plannedStartMinutes: 540, plannedEndMinutes: 750 },
    ...fields,
  };
}

it("comes to each day of the week, with holidays and what is planned already", () => {
  const ascension = { fromDay: "2024-05-09", untilDay: "2024-05-09", name: "Hemelvaartsdag" };
  write(db, who, () =>
    createRecord(db, "holiday", { ...ascension, source: "Algemene termijnenwet" }),
  );
  expect(proposeHalfDays(db, thursdays())).toEqual([
    { day: "2024-05-02", holiday: null, planned: true, elsewhere: null },
    { day: "2024-05-09", holiday: "Hemelvaartsdag", planned: false, elsewhere: null },
    { day: "2024-05-16", holiday: null, planned: false, elsewhere: null },
    { day: "2024-05-23", holiday: null, planned: false, elsewhere: null },
    { day: "2024-05-30", holiday: null, planned: false, elsewhere: null },
  ]);
  const everyOther = proposeHalfDays(db, thursdays({ everyWeeks: 2 }));
  expect(everyOther.map(({ day }) => day)).toEqual(["2024-05-02", "2024-05-16", "2024-05-30"]);
  expect(proposeHalfDays(db, thursdays({ weekday: 7, until: "2024-05-04" }))).toEqual([]);
});

it("refuses an end before the start and more than two years", () => {
  expect(() => proposeHalfDays(db, thursdays({ until: "2024-04-30" }))).toThrow(
    expect.objectContaining({ code: "END_BEFORE_START" }),
  );
  expect(() => proposeHalfDays(db, thursdays({ until: "2027-04-30" }))).toThrow(
    expect.objectContaining({ code: "INVALID_FIELD" }),
  );
});

it("stores the days that were kept; one is moved, one is cancelled with its reason", () => {
  const days = ["2024-05-16", "2024-05-23"];
  const [first = "", second = ""] = write(db, who, () => planHalfDays(db, thursdays(), days));
  const reason = { ...who, reason: "verplaatst door de JGZ" };
  write(db, reason, () =>
    correctRecord(db, "clinic_session", "id", first, { heldOn: "2024-05-17" }),
  );
  const cancelled = { state: "cancelled", cancelKind: "illness", cancelReason: "coach" };
  write(db, who, () => correctRecord(db, "clinic_session", "id", second, cancelled));
  const { coaches } = clinicOverview(db, span);
  expect(coaches).toMatchObject([{ held: 0, planned: 2, cancelled: 1, agreedMinutes: null }]);
  const silent = { state: "cancelled" };
  expect(() =>
    write(db, who, () => correctRecord(db, "clinic_session", "id", first, silent)),
  ).toThrow(expect.objectContaining({ code: "INVALID_FIELD" }));
});

it("refuses the same half-day of a coach at a clinic twice", () => {
  expect(() => write(db, who, () => planHalfDays(db, thursdays(), ["2024-05-02"]))).toThrow(
    expect.objectContaining({ code: "ALREADY_EXISTS" }),
  );
});

it("says of days that a person chose where the coach already is", () => {
  const { staffId } = world;
  const other = write(db, who, () => {
    const elsewhere = { name: "Consultatiebureau Dalen", municipalityCode: "0109" };
    const clinicId = createRecord(db, "clinic", elsewhere);
    planSession(db, { clinicId, staffId, heldOn: "2024-05-17" });
    const gone = planSession(db, { clinicId, staffId, heldOn: "2024-05-18" });
    const cancelled = { state: "cancelled", cancelKind: "illness" };
    correctRecord(db, "clinic_session", "id", gone, cancelled);
    return "Consultatiebureau Dalen";
  });
  const days = ["2024-05-18", "2024-05-17", "2024-05-02"];
  expect(reviewHalfDays(db, thursdays(), days)).toEqual([
    { day: "2024-05-02", holiday: null, planned: true, elsewhere: null },
    { day: "2024-05-17", holiday: null, planned: false, elsewhere: other },
    { day: "2024-05-18", holiday: null, planned: false, elsewhere: null },
  ]);
  const [afternoon] = reviewHalfDays(db, thursdays({ halfDay: "afternoon" }), ["2024-05-17"]);
  expect(afternoon?.elsewhere).toBeNull();
});

it("refuses an end of the time that does not lie after its start", () => {
  const backwards = { plannedStartMinutes: 750, plannedEndMinutes: 540 };
  expect(() => proposeHalfDays(db, thursdays(backwards))).toThrow(
    expect.objectContaining({ code: "END_BEFORE_START" }),
  );
});

it("stores none of the days when one of them is taken", () => {
  const days = ["2024-05-16", "2024-05-02"];
  expect(() => write(db, who, () => planHalfDays(db, thursdays(), days))).toThrow();
  expect(db.prepare("select count(*) from clinic_session").pluck().get()).toBe(1);
});

describe("cancelling a half-day", () => {
  const cancel = (fields: Record<string, string>) =>
    write(db, who, () =>
      correctRecord(db, "clinic_session", "id", world.sessionId, { state: "cancelled", ...fields }),
    );
  const refused = expect.objectContaining({ code: "INVALID_FIELD" });

  it("asks one of the reasons, and words with the last of them", () => {
    expect(() => cancel({})).toThrow(refused);
    expect(() => cancel({ cancelReason: "zomaar" })).toThrow(refused);
    expect(() => cancel({ cancelKind: "other" })).toThrow(refused);
    expect(() => cancel({ cancelKind: "rain" })).toThrow(refused);
    cancel({ cancelKind: "other", cancelReason: "open dag van de school" });
    expect(db.prepare("select state, cancel_kind from clinic_session").get()).toEqual({
      state: "cancelled",
      cancel_kind: "other",
    });
  });

  it("is undone by planning it again, without its reason", () => {
    cancel({ cancelKind: "no_room" });
    const back = (fields: Record<string, null>) =>
      write(db, who, () =>
        correctRecord(db, "clinic_session", "id", world.sessionId, { state: "planned", ...fields }),
      );
    expect(() => back({})).toThrow(refused);
    back({ cancelKind: null, cancelReason: null });
    const { cancellations, clinics } = clinicOverview(db, span);
    expect(cancellations).toEqual([]);
    expect(clinics).toMatchObject([{ planned: 1, cancelled: 0 }]);
  });
});
