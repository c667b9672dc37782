import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { tableToCsv } from "../../db/exports/csv.ts";
import { quoteTable } from "../../db/exports/quote-table.ts";
import { addDays } from "../../db/model/day.ts";
import { parsePeriod, parseScope } from "../../db/model/figure.ts";
import {
  type Consent,
  consentFor,
  consentOn,
  consentRow,
  quoteRow,
  quoteUses,
} from "../../db/model/quote.ts";
import { changeLocation } from "../../db/queries/change-location.ts";
import {
  consentSource,
  createQuote,
  leaveOutBlocked,
  quoteSource,
  quotesFor,
  withoutConsent,
} from "../../db/queries/quotes.ts";
import { correctRecord, createRecord } from "../../db/queries/record.ts";
import { listRows } from "../../db/queries/source.ts";
import type { Db } from "../../db/sql.ts";
import { write } from "../../db/write.ts";
import {
  administrationFile,
  closePeriod,
  enterActivity,
  enterBranch,
  enterSchool,
} from "./administration-file.ts";

const consent = (parts: Partial<Consent> = {}): Consent => ({
  use: "report",
  givenOn: "2024-05-03",
  validUntil: "2025-12-31",
  withdrawnOn: null,
  ...parts,
});

describe("the consent for a quote", () => {
  it("holds from the day it is given up to and including the last day", () => {
    const on = (day: string) => consentFor([consent()], "report", day);
    expect(on("2024-05-02")).toEqual({ state: "none", day: null });
    expect(on("2024-05-03")).toEqual({ state: "valid", day: "2025-12-31" });
    expect(on("2025-12-31").state).toBe("valid");
    expect(on("2026-01-01")).toEqual({ state: "expired", day: "2025-12-31" });
  });

  it("holds for the use it was given for, and for no other", () => {
    expect(consentFor([consent()], "press", "2024-06-01")).toEqual({ state: "none", day: null });
  });

  it("ends on the day of withdrawal, with all that was given before it for that use", () => {
    const given = [
      consent({ withdrawnOn: "2024-09-01" }),
      consent({ givenOn: "2024-06-01", validUntil: "2030-01-01" }),
    ];
    expect(consentFor(given, "report", "2024-08-31").state).toBe("valid");
    expect(consentFor(given, "report", "2024-09-01")).toEqual({
      state: "withdrawn",
      day: "2024-09-01",
    });
    const again = [...given, consent({ givenOn: "2024-10-01" })];
    expect(consentFor(again, "report", "2024-10-01").state).toBe("valid");
    expect(consentFor(again, "report", "2024-09-15").state).toBe("withdrawn");
  });

  it("is extended by a later consent", () => {
    const given = [consent(), consent({ givenOn: "2026-02-01", validUntil: "2027-12-31" })];
    expect(consentFor(given, "report", "2026-01-15").state).toBe("expired");
    expect(consentFor(given, "report", "2026-02-01").state).toBe("valid");
  });

  it("is over all uses valid as long as one is, until the first of them ends", () => {
    const given = [
      consent({ validUntil: "2024-12-31" }),
      consent({ use: "website", withdrawnOn: "2024-06-01" }),
      consent({ use: "press", validUntil: "2024-08-31" }),
    ];
    expect(consentOn(given, "2024-07-01")).toEqual({ state: "valid", day: "2024-08-31" });
    expect(consentOn(given, "2025-01-01")).toEqual({ state: "expired", day: "2024-12-31" });
    expect(consentOn([], "2025-01-01")).toEqual({ state: "none", day: null });
  });

  it("never holds without a consent for that use of which the days hold", () => {
    const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays("2024-01-01", days));
    const given = fc
      .record({ use: fc.constantFrom(...quoteUses), one: day, two: day, three: fc.option(day) })
      .map(({ use, one, two, three }) => ({
        use,
        givenOn: one < two ? one : two,
        validUntil: one < two ? two : one,
        withdrawnOn: three,
      }));
    fc.assert(
      fc.property(fc.array(given, { maxLength: 6 }), day, (all, on) => {
        const holds = all.some(
          (each) =>
            each.use === "report" &&
            each.givenOn <= on &&
            each.validUntil >= on &&
            (each.withdrawnOn === null || each.withdrawnOn > on),
        );
        const { state } = consentFor(all, "report", on);
        if (!holds) expect(state).not.toBe("valid");
        const taken = all.some(
          ({ use, withdrawnOn }) => use === "report" && withdrawnOn !== null && withdrawnOn <= on,
        );
        if (holds && !taken) expect(state).toBe("valid");
      }),
    );
  });
});

const who = { who: "EM-01" };
let db: Db;
let branch: string;
beforeEach(() => {
  ({ db } = administrationFile());
  branch = enterBranch(db, "Bibliotheek Sleen");
});

type Draft = Parameters<typeof createQuote>[1];

function enterQuote(parts: Partial<Draft> = {}): string {
  const draft: Draft = {
    quotation: "Wij lezen nu elke avond",
    speaker: "mother",
    saidOn: "2024-05-03",
    placeKind: "branch",
    branchId: branch,
    quoteTown: "Sleen",
    ...parts,
  };
  return write(db, who, () => createQuote(db, draft));
}

const withConsent = {
  consentGivenOn: "2024-05-03",
  consentUses: ["report", "website"],
  consentUntil: "2025-12-31",
  consentHow: "paper",
} as const satisfies Partial<Draft>;

function asked(today = "2025-02-01", scope = "0109", period = "2024") {
  const ask = { scope: parseScope(scope), period: parsePeriod(period), today };
  return quotesFor(db, { ...ask, use: "report" });
}

describe("a quote", () => {
  it("takes with it one consent for each use it was given for", () => {
    const id = enterQuote({ ...withConsent, consentUses: ["report", "website", "report"] });
    const given = listRows(db, consentSource, consentRow, { quoteId: id });
    expect(given.map(({ use }) => use).toSorted()).toEqual(["report", "website"]);
    expect(given.every(({ validUntil }) => validUntil === "2025-12-31")).toBe(true);
  });

  it("is refused with half a consent, at the field that is missing, and nothing is stored", () => {
    const { consentUntil: _last, ...half } = withConsent;
    expect(() => enterQuote(half)).toThrow(
      expect.objectContaining({
        code: "INVALID_FIELD",
        data: expect.objectContaining({ field: "consentUntil" }),
      }),
    );
    expect(listRows(db, quoteSource, quoteRow)).toEqual([]);
  });

  it("is printed with the town of its place on that day, never with the name of a school", () => {
    const school = enterSchool(db, "De Zandloper");
    const change = (town: string, validFrom: string) =>
      write(db, who, () => changeLocation(db, { id: school, validFrom, change: { town } }));
    change("Dalen", "2024-01-01");
    change("Aalden", "2024-08-01");
    const at = { placeKind: "location", branchId: null, locationId: school, quoteTown: null };
    const id = enterQuote({ ...at, placeKind: "location", speaker: "pupil" });
    const [row] = listRows(db, quoteSource, quoteRow, { id });
    expect(row).toMatchObject({ printedTown: "Dalen", municipalityName: "Coevorden" });
  });

  it("has its place where it was said: exactly one kind of place", () => {
    const none = { branchId: null, quoteTown: null };
    expect(() => enterQuote(none)).toThrow(expect.objectContaining({ code: "INVALID_FIELD" }));
  });

  it("does not change once its period is closed; its consent can still be withdrawn", () => {
    const id = enterQuote(withConsent);
    closePeriod(db, "2024-01-01", "2024-12-31");
    const change = () =>
      write(db, who, () => correctRecord(db, "quote", "id", id, { quotation: "Anders" }));
    expect(change).toThrow(expect.objectContaining({ code: "CLOSED_PERIOD" }));
    const [first] = listRows(db, consentSource, consentRow, { quoteId: id });
    write(db, who, () =>
      correctRecord(db, "quote_consent", "id", first?.id ?? "", { withdrawnOn: "2024-09-01" }),
    );
    const changes = db
      .prepare("select operation from change where record_id = ? order by rowid")
      .pluck()
      .all(first?.id);
    expect(changes).toEqual(["insert", "update"]);
  });
});

describe("the quotes of a report", () => {
  it("are those of the period and the area", () => {
    const inside = enterQuote(withConsent);
    enterQuote({ ...withConsent, saidOn: "2025-01-01" });
    const meppel = enterBranch(db, "Bibliotheek Meppel", "0119");
    const elsewhere = enterQuote({ ...withConsent, branchId: meppel });
    const ids = (scope: string) => asked("2025-02-01", scope).quotes.map(({ id }) => id);
    expect(ids("0109")).toEqual([inside]);
    expect(ids("0119")).toEqual([elsewhere]);
    expect(ids("drenthe").toSorted()).toEqual([inside, elsewhere].toSorted());
    expect(ids(`branch:${branch}`)).toEqual([inside]);
  });

  it("are blocked by name as long as their consent does not hold, and can be left out", () => {
    const good = enterQuote(withConsent);
    const ended = enterQuote({
      ...withConsent,
      consentUntil: "2025-01-31",
      saidOn: "2024-05-04",
    });
    const never = enterQuote({ saidOn: "2024-05-05" });
    const found = asked("2025-02-01");
    expect(found.quotes).toHaveLength(3);
    expect(
      withoutConsent(found).map(({ id, consent: { state, day } }) => [id, state, day]),
    ).toEqual([
      [ended, "expired", "2025-01-31"],
      [never, "none", null],
    ]);
    expect(leaveOutBlocked(found).quotes.map(({ id }) => id)).toEqual([good]);
    expect(withoutConsent(asked("2025-01-31")).map(({ id }) => id)).toEqual([never]);
  });

  it("stand with their highlighted activity, which stays when its quote is left out", () => {
    const activityId = enterActivity(db, branch, "2024-06-01");
    const quoteId = enterQuote({ ...withConsent, saidOn: "2023-12-01" });
    const period = { fromDay: "2024-01-01", untilDay: "2024-12-31" };
    const text = "Een volle bibliotheek";
    write(db, who, () => createRecord(db, "highlight", { activityId, quoteId, text, ...period }));
    const found = asked();
    expect(found.quotes).toEqual([]);
    expect(found.highlights).toMatchObject([
      { activityTitle: "Kleintje Bieb", text, quote: { id: quoteId } },
    ]);
    expect(asked("2025-02-01", "0109", "2023/2024").highlights).toHaveLength(1);
    expect(asked("2025-02-01", "0109", "2023").highlights).toEqual([]);
    const late = asked("2026-02-01");
    expect(withoutConsent(late).map(({ id }) => id)).toEqual([quoteId]);
    expect(leaveOutBlocked(late).highlights).toMatchObject([{ text, quote: null }]);
  });

  it("are written with a role and a place, and tell how many were left out", () => {
    enterQuote(withConsent);
    enterQuote({ quotation: "Zonder toestemming" });
    const found = asked();
    const table = quoteTable({
      ...leaveOutBlocked(found),
      leftOut: withoutConsent(found).length,
      language: "nl",
      use: "report",
      period: "2024",
      scope: "Coevorden",
      today: "2025-02-01",
    });
    const csv = new TextDecoder().decode(tableToCsv(table, "dutch"));
    expect(table.name).toBe("Citaten");
    expect(csv).toContain('Wij lezen nu elke avond;"moeder, Sleen";');
    expect(csv).not.toContain("Zonder toestemming");
    expect(table.notes.map(({ text: note }) => note)).toContain(
      "1 citaat zonder geldige toestemming voor dit gebruik is weggelaten.",
    );
  });
});
