import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { closeTally, enterTotals } from "../../../db/queries/clinic-session/close.ts";
import {
  addPress,
  changePress,
  readTally,
  takeBackPress,
} from "../../../db/queries/clinic-session/tally.ts";
import { createVoucherBatch } from "../../../db/queries/enter-vouchers.ts";
import { correctRecord, createRecord } from "../../../db/queries/record.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import { administrationFile, closePeriod } from "../administration-file.ts";
import { type ClinicWorld, enterClinic, pressOf, totalsOf } from "./clinic-world.ts";

const who = { who: "BC-01" };
let db: Db;
let file: string;
let world: ClinicWorld;
beforeEach(() => {
  ({ db, file } = administrationFile());
  world = enterClinic(db);
});

let keys = 0;

/** Stores a press with a key of its own, and gives that key. */
function press(marks: Parameters<typeof pressOf>[0] = {}): number {
  keys += 1;
  const key = keys;
  write(db, who, () => addPress(db, world.sessionId, key, pressOf(marks)));
  return key;
}

function close(durationMinutes = 208, travelMinutes = 30): void {
  const { sessionId } = world;
  const closing = { sessionId, durationMinutes, travelMinutes, suitcasesGiven: 1, languages: [] };
  write(db, who, () => closeTally(db, closing));
}

function rows(query: string): unknown[] {
  return db.prepare(query).all();
}

describe("the tally of a half-day", () => {
  it("counts what was pressed and marked", () => {
    press({ voucher: true });
    press({ voucher: true, again: true, referral: "language_house" });
    press({ bandCode: "1-2y", otherLanguage: true, membership: true });
    press({ bandCode: null, grandparent: true });
    const tally = readTally(db, world.sessionId);
    expect(tally).toMatchObject({ conversations: 4, firstContacts: 3, vouchers: 2, referrals: 1 });
    expect(tally).toMatchObject({ grandparents: 1, otherLanguage: 1, memberships: 1 });
    expect(tally.bands.map(({ conversations }) => conversations)).toEqual([2, 0, 0, 1, 0]);
  });

  it("takes back one press after the other, and none when there is none", () => {
    const first = press();
    const second = press({ bandCode: "4-6m" });
    for (const [key, left] of [
      [second, 1],
      [second, 1],
      [first, 0],
    ] as const) {
      write(db, who, () => takeBackPress(db, world.sessionId, key));
      expect(readTally(db, world.sessionId).conversations).toBe(left);
    }
  });

  it("corrects one of the last ten and no earlier one", () => {
    const pressed = Array.from({ length: 12 }, () => press());
    const { sessionId } = world;
    const change = (key = 0) =>
      write(db, who, () => changePress(db, sessionId, key, pressOf({ bandCode: "2-4y" })));
    change(pressed[2]);
    expect(() => change(pressed[1])).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
    const tally = readTally(db, sessionId);
    expect(tally.last.map(({ place }) => place)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(tally.last[0]?.bandCode).toBe("2-4y");
  });

  it("stores a press once that is sent again because no answer came", () => {
    const key = press({ voucher: true });
    for (let again = 0; again < 3; again += 1) {
      write(db, who, () => addPress(db, world.sessionId, key, pressOf({ voucher: true })));
    }
    expect(readTally(db, world.sessionId)).toMatchObject({ conversations: 1, vouchers: 1 });
  });

  it("has the ages in the order that the coach gave them, the others from young to old", () => {
    const order = () => readTally(db, world.sessionId).bands.map(({ code }) => code);
    expect(order()).toEqual(["0-3m", "4-6m", "7-12m", "1-2y", "2-4y"]);
    const band = (code: string) =>
      String(db.prepare("select id from age_band where code = ?").pluck().get(code));
    write(db, who, () => {
      correctRecord(db, "age_band", "id", band("1-2y"), { position: 1 });
      correctRecord(db, "age_band", "id", band("4-6m"), { position: 2 });
    });
    expect(order()).toEqual(["1-2y", "4-6m", "0-3m", "7-12m", "2-4y"]);
  });

  it("tells what is left before it: vouchers carried or of the municipality, suitcases", () => {
    const left = () => readTally(db, world.sessionId).left;
    expect(left()).toEqual({ vouchers: null, carried: false, suitcases: 20 });
    write(db, who, () => {
      const batch = { municipalityCode: "0109", receivedOn: "2024-01-05", quantity: 100 };
      const batchId = createRecord(db, "voucher_batch", batch);
      const issue = { channel: "event", issuedOn: "2024-02-01", quantity: 30, quality: "counted" };
      createRecord(db, "voucher_issue", { batchId, municipalityCode: "0109", ...issue });
      createRecord(db, "voucher_batch", { ...batch, receivedOn: "2024-11-27" });
    });
    press({ voucher: true });
    expect(left()).toEqual({ vouchers: 70, carried: false, suitcases: 20 });
    write(db, who, () => {
      const numbers = { firstText: "SL-001", lastText: "SL-050", receivedOn: "2024-01-05" };
      const batch = createVoucherBatch(db, { municipalityCode: "0109", ...numbers });
      const carried = { batchId: batch, staffId: world.staffId, validFrom: "2024-11-01" };
      createRecord(db, "voucher_holding", { ...carried, firstNumber: 11, lastNumber: 30 });
    });
    expect(left()).toEqual({ vouchers: 20, carried: true, suitcases: 20 });
  });

  it("refuses a band that does not exist, by its field", () => {
    const refused = expect.objectContaining({ code: "NOT_FOUND" });
    expect(() => press({ bandCode: "zomaar" })).toThrow(refused);
    expect(readTally(db, world.sessionId).conversations).toBe(0);
  });

  it("leaves no change behind, because a press says something of one parent", () => {
    const before = rows("select count(*) as n from change");
    const key = press();
    write(db, who, () => takeBackPress(db, world.sessionId, key));
    expect(rows("select count(*) as n from change")).toEqual(before);
  });
});

describe("closing a half-day", () => {
  it("turns the presses into counts and proposes the hours, in one go", () => {
    press({ voucher: true });
    press({ bandCode: "1-2y", again: true, referral: "childcare", otherLanguage: true });
    close();
    expect(rows("select * from clinic_session")).toMatchObject([
      {
        state: "held",
        duration_minutes: 210,
        conversations: 2,
        conversations_quality: "counted",
        first_contacts: 1,
        vouchers_given: 1,
        other_language: 1,
        suitcases_given: 1,
      },
    ]);
    expect(rows("select band_code, conversations from clinic_session_count order by 1")).toEqual([
      { band_code: "0-3m", conversations: 1 },
      { band_code: "1-2y", conversations: 1 },
    ]);
    expect(rows("select kind, minutes, state from hour_entry order by kind")).toEqual([
      { kind: "direct", minutes: 210, state: "proposed" },
      { kind: "travel", minutes: 30, state: "proposed" },
    ]);
    expect(rows("select * from tally_press")).toEqual([]);
  });

  it("leaves no press in the file, nor in its write-ahead log after a checkpoint", () => {
    const trace = new RegExp(`${world.sessionId}[\\x00-\\xff]{0,3}(0-3m|4-6m)`, "g");
    const found = () =>
      [file, `${file}-wal`].flatMap((name) => readFileSync(name).toString("latin1").match(trace));
    for (let count = 0; count < 300; count += 1) {
      press({ bandCode: count % 2 ? "0-3m" : "4-6m" });
    }
    db.pragma("wal_checkpoint(truncate)");
    expect(found().filter((one) => one !== null).length).toBeGreaterThan(0);
    close();
    db.pragma("wal_checkpoint(truncate)");
    expect(found().filter((one) => one !== null)).toEqual([]);
  });

  it("undoes all of it when the period is closed", () => {
    press();
    closePeriod(db, "2024-01-01", "2024-12-31");
    expect(() => close()).toThrow(expect.objectContaining({ code: "CLOSED_PERIOD" }));
    expect(readTally(db, world.sessionId).conversations).toBe(1);
    expect(rows("select * from hour_entry")).toEqual([]);
  });

  it("is done once; later presses are refused", () => {
    press();
    close();
    const refused = expect.objectContaining({ code: "INVALID_FIELD" });
    expect(() => close()).toThrow(refused);
    expect(() => press()).toThrow(refused);
  });
});

describe("entering a half-day afterwards", () => {
  const enter = (fields: Parameters<typeof totalsOf>[1], reason: string | null = null) =>
    write(db, { ...who, reason }, () => enterTotals(db, totalsOf(world.sessionId, fields), reason));
  const refused = expect.objectContaining({ code: "INVALID_FIELD" });

  it("is an estimate unless it was counted; a blank is unknown and not zero", () => {
    enter({ conversations: 14, bands: [{ bandCode: "0-3m", conversations: 9 }] });
    const counts = "select conversations, conversations_quality as quality from clinic_session";
    expect(rows(counts)).toEqual([{ conversations: 14, quality: "estimated" }]);
    enter({ conversations: 14, counted: true }, "lijst teruggevonden");
    expect(rows(counts)).toEqual([{ conversations: 14, quality: "counted" }]);
    enter({}, "lijst was van een andere dag");
    expect(rows(counts)).toEqual([{ conversations: null, quality: "unknown" }]);
    expect(rows("select * from clinic_session_count")).toEqual([]);
  });

  it("asks a reason to correct what was held, and leaves confirmed hours alone", () => {
    enter({ conversations: 14 });
    expect(() => enter({ conversations: 15 })).toThrow(refused);
    write(db, who, () => db.exec("update hour_entry set state = 'confirmed'"));
    enter({ conversations: 15, durationMinutes: 240 }, "één gesprek vergeten");
    const [reason] = rows("select reason from change where reason is not null limit 1");
    expect(reason).toEqual({ reason: "één gesprek vergeten" });
    expect(rows("select minutes from hour_entry where kind = 'direct'")).toEqual([
      { minutes: 210 },
    ]);
  });

  it("refuses a part that is more than the whole, and a tally that is still open", () => {
    expect(() => enter({ conversations: 3, firstContacts: 4 })).toThrow(refused);
    expect(() =>
      enter({ conversations: 3, bands: [{ bandCode: "0-3m", conversations: 4 }] }),
    ).toThrow(refused);
    press();
    expect(() => enter({ conversations: 3 })).toThrow(refused);
  });
});
