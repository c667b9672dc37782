import { beforeEach, describe, expect, it } from "vitest";
import { correctIssue } from "../../../db/queries/correct-issue.ts";
import { bookAtDesk } from "../../../db/queries/desk.ts";
import { createVoucherBatch } from "../../../db/queries/enter-vouchers.ts";
import { createRecord, type Fields, removeRecord } from "../../../db/queries/record.ts";
import { voucherLife } from "../../../db/queries/voucher-life.ts";
import type { Db } from "../../../db/sql.ts";
import { administrationFile, closePeriod } from "../administration-file.ts";
import { atDesk, enterStock } from "../stock/stock-world.ts";

const municipalityCode = "0109";
let db: Db;
let sleen: string;
let clinicId: string;
let batchId: string;
beforeEach(() => {
  ({ db } = administrationFile());
  sleen = enterStock(db, "Sleen", 20);
  clinicId = atDesk(db, () => createRecord(db, "clinic", { name: "Bureau", municipalityCode }));
  batchId = enterBatch("COE-001", "COE-100");
});

function enterBatch(firstText: string, lastText: string): string {
  const batch = { municipalityCode, receivedOn: "2024-01-02", firstText, lastText };
  return atDesk(db, () => createVoucherBatch(db, batch));
}

function issue(firstNumber: number, lastNumber: number, issuedOn = "2024-03-04"): string {
  const quantity = lastNumber - firstNumber + 1;
  const place = { batchId, municipalityCode, channel: "clinic_coach", clinicId, issuedOn };
  const numbers = { firstNumber, lastNumber, quantity, quality: "counted" };
  return atDesk(db, () => createRecord(db, "voucher_issue", { ...place, ...numbers }));
}

function end(number: number, fields: Fields = {}): string {
  const kind = "redeemed";
  const place = { kind, batchId, number, municipalityCode, branchId: sleen };
  const usual = { redeemedOn: "2024-05-03", quantity: 1, quality: "counted" };
  return atDesk(db, () =>
    createRecord(db, "voucher_redemption", { ...place, ...usual, ...fields }),
  );
}

describe("a voucher number", () => {
  it("is issued once: the refusal names the number, where and when", () => {
    issue(1, 25);
    expect(() => issue(20, 40, "2024-04-01")).toThrow(/VOUCHER_ISSUED.*COE-020.*2024-03-04 Bureau/);
    expect(issue(26, 40)).toHaveLength(36);
  });

  it("is used once: the refusal names where and when, however it ended", () => {
    end(7);
    expect(() => end(7, { redeemedOn: "2024-06-01" })).toThrow(
      /VOUCHER_USED.*COE-007.*2024-05-03 Sleen/,
    );
    end(8, { kind: "lost", branchId: null });
    const scanned = { branchId: sleen, voucher: "COE-008", bookedFor: "2024-06-01" };
    expect(() => atDesk(db, () => bookAtDesk(db, scanned))).toThrow(
      /VOUCHER_USED.*lost 2024-05-03 Coevorden/,
    );
  });

  it("lies in one batch, and no batch gives out more than it holds", () => {
    expect(() => enterBatch("COE-100", "COE-150")).toThrow(/OVERLAP.*COE-001 – COE-100/);
    expect(() => issue(90, 101)).toThrow(/VOUCHER_UNKNOWN/);
    expect(() => end(101)).toThrow(/VOUCHER_UNKNOWN/);
    const plain = { batchId, municipalityCode, channel: "event", issuedOn: "2024-03-04" };
    const many = (quantity: number) =>
      atDesk(db, () =>
        createRecord(db, "voucher_issue", { ...plain, quantity, quality: "counted" }),
      );
    many(60);
    expect(() => issue(1, 41)).toThrow(/VOUCHERS_SHORT.*"detail":"40"/);
  });

  it("is carried by one coach or clinic at a time", () => {
    const carry = (
      firstNumber: number,
      lastNumber: number,
      validFrom: string,
      validUntil: string | null = null,
    ) =>
      atDesk(db, () =>
        createRecord(db, "voucher_holding", {
          ...{ batchId, clinicId, firstNumber, lastNumber, validFrom, validUntil },
        }),
      );
    carry(1, 50, "2024-01-03", "2024-12-31");
    expect(() => carry(50, 60, "2024-12-31")).toThrow(/OVERLAP/);
    expect(() => carry(90, 101, "2024-01-03")).toThrow(/VOUCHER_UNKNOWN/);
    carry(1, 50, "2025-01-01");
    carry(51, 60, "2024-02-01");
  });

  it("is free again once it was taken back, and only then", () => {
    const issueId = issue(1, 10);
    atDesk(db, () => correctIssue(db, { issueId, difference: -2, reason: "in de tas gebleven" }));
    expect(voucherLife(db, "COE-009").issue).toBeNull();
    expect(voucherLife(db, "COE-008").issue?.id).toBe(issueId);
    const again = issue(9, 12, "2024-04-01");
    expect(voucherLife(db, "COE-009").issue?.id).toBe(again);
    expect(() => issue(8, 8)).toThrow(/VOUCHER_ISSUED/);
    const correction = String(
      db.prepare("select id from voucher_issue where quantity < 0").pluck().get(),
    );
    const undo = () => atDesk(db, () => removeRecord(db, "voucher_issue", "id", correction));
    expect(undo).toThrow(/IN_USE/);
  });

  it("cannot be taken back when it came in, nor more often than it went out", () => {
    const issueId = issue(1, 3);
    end(2);
    const back = (difference: number) =>
      atDesk(db, () => correctIssue(db, { issueId, difference, reason: "nageteld" }));
    expect(() => back(-3)).toThrow(/INVALID_FIELD.*at_most 2/);
    back(-2);
    expect(() => back(-1)).toThrow(/INVALID_FIELD.*at_most 0/);
    const other = { batchId, municipalityCode, channel: "clinic_coach", clinicId };
    const numbers = { firstNumber: 2, lastNumber: 2, quantity: -1, correctsId: issueId };
    const day = { issuedOn: "2024-03-04", quality: "counted", reason: "toch" };
    const raw = () =>
      atDesk(db, () => createRecord(db, "voucher_issue", { ...other, ...numbers, ...day }));
    expect(raw).toThrow(/VOUCHER_USED/);
  });

  it("keeps its issue as it was once that was corrected", () => {
    const issueId = issue(1, 10);
    atDesk(db, () => correctIssue(db, { issueId, difference: -1, reason: "nageteld" }));
    const change = () =>
      atDesk(db, () =>
        db.prepare("update voucher_issue set issued_on = '2024-01-05' where id = ?").run(issueId),
      );
    expect(change).toThrow(/IN_USE/);
  });

  it("keeps to a closed period, for its issue and for its end", () => {
    const issueId = issue(1, 10);
    const redeemed = end(2);
    closePeriod(db, "2024-01-01", "2024-12-31", municipalityCode);
    expect(() => issue(11, 12)).toThrow(/CLOSED_PERIOD/);
    expect(() => end(3)).toThrow(/CLOSED_PERIOD/);
    const back = { issueId, difference: -1, reason: "nageteld" };
    expect(() => atDesk(db, () => correctIssue(db, back))).toThrow(/CLOSED_PERIOD/);
    const remove = () => atDesk(db, () => removeRecord(db, "voucher_redemption", "id", redeemed));
    expect(remove).toThrow(/CLOSED_PERIOD/);
    expect(issue(11, 12, "2025-01-06")).toHaveLength(36);
  });
});
