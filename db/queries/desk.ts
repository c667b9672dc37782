import { z } from "zod";
import { today } from "../model/day.ts";
import { Problem } from "../model/problem.ts";
import { type Desk, deskBookingSchema, type deskDraft } from "../model/voucher.ts";
import { all, type Db, first, rawSql, sql } from "../sql.ts";
import { bookMovement } from "./book-suitcases.ts";
import { findVoucher, isIssued, voucherUsed } from "./find-voucher.ts";
import { correctRecord, createRecord, removeRecord } from "./record.ts";
import { stockOn } from "./stock.ts";

type DeskDraft = z.infer<typeof deskDraft>;

/**
 * Books what happens at the desk: a suitcase out of stock, the voucher when there is one, and the
 * new membership when asked. Run it in one transaction: a voucher that was used (VOUCHER_USED, with
 * where and when), an empty stock (STOCK_NEGATIVE) or a day to come (INVALID_FIELD) leaves nothing
 * behind. Gives the hand-out.
 */
export function bookAtDesk(db: Db, draft: DeskDraft): string {
  const { branchId, voucher, newMember = false } = draft;
  const now = today();
  const day = draft.bookedFor ?? now;
  if (day > now) {
    const data = { entity: "suitcase_movement", field: "bookedFor", value: day };
    throw new Problem("INVALID_FIELD", { ...data, detail: `at_most ${now}` });
  }
  const found = voucher === null ? null : findVoucher(db, voucher);
  const used = found && voucherUsed(db, found.batchId, found.number);
  if (used) throw new Problem("VOUCHER_USED", { entity: "voucher_redemption", ...used });
  const newMembers = newMember ? 1 : 0;
  const movementId = bookMovement(db, {
    branchId,
    kind: "handed_out_desk",
    movedOn: day,
    quantity: 1,
    newMembers: found ? 0 : newMembers,
  });
  if (!found) return movementId;
  createRecord(db, "voucher_redemption", {
    kind: "redeemed",
    batchId: found.batchId,
    number: found.number,
    municipalityCode: found.municipalityCode,
    branchId,
    redeemedOn: day,
    quantity: 1,
    quality: "counted",
    newMembers,
    movementId,
  });
  return movementId;
}

const linkRow = z.object({ redemptionId: z.string().nullable() });

/** The voucher booked with a hand-out at the desk, if any; another record is NOT_FOUND. */
function redemptionOf(db: Db, movementId: string): string | null {
  const row = first(
    db,
    linkRow,
    sql`select (select e.id from voucher_redemption e where e.movement_id = m.id) as redemption_id
      from suitcase_movement m where m.id = ${movementId} and m.kind = 'handed_out_desk'`,
  );
  if (!row) throw new Problem("NOT_FOUND", { entity: "suitcase_movement", value: movementId });
  return row.redemptionId;
}

/** Says whether a new membership followed a booking of the desk. */
export function markNewMember(db: Db, movementId: string, newMember: boolean): void {
  const redemptionId = redemptionOf(db, movementId);
  const fields = { newMembers: newMember ? 1 : 0 };
  if (redemptionId === null) correctRecord(db, "suitcase_movement", "id", movementId, fields);
  else correctRecord(db, "voucher_redemption", "id", redemptionId, fields);
}

/** Takes back a booking of the desk that was a mistake: its voucher is free again. */
export function takeBackAtDesk(db: Db, movementId: string): void {
  const redemptionId = redemptionOf(db, movementId);
  if (redemptionId !== null) removeRecord(db, "voucher_redemption", "id", redemptionId);
  removeRecord(db, "suitcase_movement", "id", movementId);
}

const bookingRow = deskBookingSchema.extend({
  wasIssued: z.int().nullable(),
  newMember: z.int(),
});

/** Gives the stock of a branch at the end of a day and its last ten bookings up to that day. */
export function deskOf(db: Db, branchId: string, day: string): Desk {
  const stock = stockOn(db, day, branchId).map(({ edition, suitcases }) => ({
    edition,
    suitcases,
  }));
  const bookings = all(
    db,
    bookingRow,
    sql`select m.id as movement_id, e.id as redemption_id, m.moved_on, m.edition, m.quantity,
      b.prefix || printf('%0*d', b.digits, e.number) as voucher,
      case when e.number is not null
        then ${isIssued(rawSql("e.batch_id"), rawSql("e.number"))} end as was_issued,
      coalesce(e.new_members, 0) + m.new_members > 0 as new_member
    from suitcase_movement m left join voucher_redemption e on e.movement_id = m.id
    left join voucher_batch b on b.id = e.batch_id
    where m.branch_id = ${branchId} and m.kind = 'handed_out_desk' and m.moved_on <= ${day}
    order by m.moved_on desc, m.id desc limit 10`,
  );
  return {
    stock,
    suitcases: stock.reduce((sum, { suitcases }) => sum + suitcases, 0),
    bookings: bookings.map(({ wasIssued, newMember, ...row }) => ({
      ...row,
      wasIssued: wasIssued === null ? null : wasIssued === 1,
      newMember: newMember === 1,
    })),
  };
}
