import { beforeEach, expect, it } from "vitest";
import { enterTotals } from "../../../db/queries/clinic-session/close.ts";
import { clinicOverview } from "../../../db/queries/clinic-session/overview.ts";
import { readResultCard } from "../../../db/queries/clinic-session/result-card.ts";
import { createRecord } from "../../../db/queries/record.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import { administrationFile } from "../administration-file.ts";
import { type ClinicWorld, enterClinic, planSession, totalsOf } from "./clinic-world.ts";

const who = { who: "BC-01" };
const may = { from: "2024-05-01", until: "2024-05-31" };
let db: Db;
let sleen: ClinicWorld;
let dalen: string;
beforeEach(() => {
  ({ db } = administrationFile());
  sleen = enterClinic(db, "2024-05-02");
  const { staffId } = sleen;
  write(db, who, () => {
    dalen = createRecord(db, "clinic", {
      name: "Consultatiebureau Dalen",
      municipalityCode: "0109",
    });
    const other = planSession(db, { clinicId: dalen, staffId, heldOn: "2024-05-07" });
    const later = planSession(db, { clinicId: sleen.clinicId, staffId, heldOn: "2024-05-16" });
    const april = planSession(db, { clinicId: sleen.clinicId, staffId, heldOn: "2024-04-18" });
    const languages = [{ language: "uk" as const, conversations: 4 }];
    const bands = [{ bandCode: "0-3m", conversations: 9 }];
    const referrals = [{ target: "childcare" as const, conversations: 2 }];
    const told = { languages, bands, referrals, otherLanguage: 4, firstContacts: 6 };
    const closed = [
      totalsOf(sleen.sessionId, { conversations: 14, memberships: 2, ...told }),
      totalsOf(other, { conversations: 10 }),
      totalsOf(later),
      totalsOf(april, { conversations: 7 }),
    ];
    for (const totals of closed) enterTotals(db, totals, null);
    createRecord(db, "clinic_agreement", {
      staffId,
      minutesPerWeek: 420,
      validFrom: "2024-05-18",
    });
  });
});

it("adds up by clinic and by coach, with what nobody knows beside it", () => {
  const { clinics, coaches, weeks, months } = clinicOverview(db, may);
  expect(clinics.map(({ label, held, conversations }) => [label, held, conversations])).toEqual([
    ["Consultatiebureau 0109", 2, 14],
    ["Consultatiebureau Dalen", 1, 10],
  ]);
  // Of the half-day without a number the time is no part of conversations per hour.
  expect(clinics[0]).toMatchObject({ minutes: 420, countedMinutes: 210, unknown: 1, weeks: 2 });
  expect(coaches).toMatchObject([
    { label: "BC-0109", held: 3, conversations: 24, weeks: 3, agreedMinutes: 840 },
  ]);
  expect(weeks.map(({ from, conversations }) => [from, conversations])).toEqual([
    ["2024-04-29", 14],
    ["2024-05-06", 10],
    ["2024-05-13", 0],
  ]);
  // A total entered without a tick is an estimate, and says so beside the sum.
  const estimates = () => clinicOverview(db, may).clinics.map(({ estimated }) => estimated);
  const card = () => readResultCard(db, { ...may, clinicId: sleen.clinicId }).now.estimated;
  expect([estimates(), card()]).toEqual([[1, 1], 1]);
  const counted = totalsOf(sleen.sessionId, { conversations: 15, counted: true });
  write(db, who, () => enterTotals(db, counted, "lijst van de assistente"));
  expect([estimates(), card()]).toEqual([[0, 1], 0]);
  expect(months).toEqual([{ from: "2024-05-01", held: 3, conversations: 24 }]);
});

it("is narrowed to one clinic, and then compares no hours with what was agreed over all", () => {
  const { clinics, coaches, languages, bands, referrals } = clinicOverview(db, {
    ...may,
    clinicId: dalen,
  });
  expect(clinics.map(({ label }) => label)).toEqual(["Consultatiebureau Dalen"]);
  expect(coaches).toMatchObject([
    { held: 1, conversations: 10, agreedMinutes: null, proposedMinutes: 240 },
  ]);
  expect([languages, bands, referrals]).toEqual([[], [], []]);
  const { languages: ofSleen } = clinicOverview(db, { ...may, clinicId: sleen.clinicId });
  expect(ofSleen).toEqual([{ code: "uk", label: "uk", count: 4 }]);
});

it("gives the card of a clinic with the period before, and its months when there are more", () => {
  const card = readResultCard(db, { ...may, clinicId: sleen.clinicId });
  expect(card).toMatchObject({
    clinicName: "Consultatiebureau 0109",
    municipalityName: "Coevorden",
    before: { from: "2024-04-01", until: "2024-04-30" },
    now: { halfDays: 2, unknown: 1, conversations: 14, referrals: 2, memberships: 2 },
    earlier: { halfDays: 1, conversations: 7 },
    languages: [{ code: "uk", count: 4 }],
    months: [],
  });
  const clinicId = sleen.clinicId;
  const spring = readResultCard(db, { from: "2024-03-01", until: "2024-05-31", clinicId });
  expect(spring.months.map(({ count }) => count)).toEqual([0, 7, 14]);
  expect(spring.earlier).toBeNull();
});

it("counts the vouchers given out at the clinic, and the suitcases with them", () => {
  const clinicId = sleen.clinicId;
  write(db, who, () => {
    const batch = { municipalityCode: "0109", receivedOn: "2024-01-02" };
    const issued = { clinicId, municipalityCode: "0109", channel: "clinic_staff" };
    const plain = { quantity: 6, quality: "counted", issuedOn: "2024-05-20" };
    createRecord(db, "voucher_batch", { ...batch, quantity: 50 });
    createRecord(db, "voucher_issue", { ...issued, ...plain });
  });
  const { now } = readResultCard(db, { ...may, clinicId });
  expect(now).toMatchObject({ vouchers: 6, redeemed: 0, rate: null });
});

it("refuses the card of a clinic that is not there", () => {
  expect(() => readResultCard(db, { ...may, clinicId: sleen.sessionId })).toThrow(
    expect.objectContaining({ code: "NOT_FOUND" }),
  );
});
