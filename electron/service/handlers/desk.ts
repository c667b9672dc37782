import { ordered } from "../../../db/model/span.ts";
import { bookingDay } from "../../../db/queries/book-suitcases.ts";
import { correctGap } from "../../../db/queries/correct-gap.ts";
import { correctIssue } from "../../../db/queries/correct-issue.ts";
import { bookAtDesk, deskOf, markNewMember, takeBackAtDesk } from "../../../db/queries/desk.ts";
import { reconcile, reconcileRecords } from "../../../db/queries/reconcile.ts";
import { stockOn, transferSuitcases } from "../../../db/queries/stock.ts";
import {
  finishStockCount,
  listStockCounts,
  saveStockCount,
  startStockCount,
  stockCount,
} from "../../../db/queries/stock-count.ts";
import { chooseReorderRule, reorderList } from "../../../db/queries/stock-reorder.ts";
import { voucherFunnel } from "../../../db/queries/voucher-funnel.ts";
import { endVoucher, voucherLife } from "../../../db/queries/voucher-life.ts";
import { changing, openDb } from "../session-use.ts";
import { base } from "./base.ts";

/** The desk of a branch; each booking is one transaction. */
export const deskHandlers = {
  look: base.desk.look.handler(({ context, input }) =>
    deskOf(openDb(context), input.branchId, input.day),
  ),
  book: base.desk.book.handler(({ context, input }) =>
    changing(context, null, (db) => ({ movementId: bookAtDesk(db, input) })),
  ),
  markNewMember: base.desk.markNewMember.handler(({ context, input }) =>
    changing(context, null, (db) => {
      markNewMember(db, input.movementId, input.newMember);
      return { movementId: input.movementId };
    }),
  ),
  takeBack: base.desk.takeBack.handler(({ context, input }) =>
    changing(context, input.reason, (db) => {
      takeBackAtDesk(db, input.movementId);
      return { movementId: input.movementId };
    }),
  ),
};

/** The stock of suitcases; each change is one transaction. */
export const stockHandlers = {
  on: base.stock.on.handler(({ context, input }) =>
    stockOn(openDb(context), input.day, input.branchId ?? null),
  ),
  transfer: base.stock.transfer.handler(({ context, input }) => {
    const bookedOn = bookingDay(input.movedOn);
    return changing(context, input.reason ?? null, (db) => transferSuitcases(db, input, bookedOn));
  }),
  counts: base.stock.counts.handler(({ context, input }) =>
    listStockCounts(openDb(context), input.branchId ?? null),
  ),
  startCount: base.stock.startCount.handler(({ context, input }) =>
    changing(context, null, (db) =>
      stockCount(db, startStockCount(db, input.branchId, input.countedOn)),
    ),
  ),
  saveCount: base.stock.saveCount.handler(({ context, input }) =>
    changing(context, null, (db) => saveStockCount(db, input)),
  ),
  finishCount: base.stock.finishCount.handler(({ context, input }) =>
    changing(context, null, (db) => finishStockCount(db, input.id, input.lines)),
  ),
  reconcile: base.stock.reconcile.handler(({ context, input }) =>
    reconcile(openDb(context), ordered(input)),
  ),
  reconcileRecords: base.stock.reconcileRecords.handler(({ context, input }) =>
    reconcileRecords(openDb(context), ordered(input)),
  ),
  correctGap: base.stock.correctGap.handler(({ context, input }) =>
    changing(context, input.reason, (db) => ({ key: correctGap(db, input) })),
  ),
  reorder: base.stock.reorder.handler(({ context, input }) =>
    reorderList(openDb(context), input.day),
  ),
  setReorderRule: base.stock.setReorderRule.handler(({ context, input }) =>
    changing(context, null, (db) => chooseReorderRule(db, input)),
  ),
};

/** One voucher by its number, and the funnel of all of them. */
export const voucherHandlers = {
  find: base.voucher.find.handler(({ context, input }) =>
    voucherLife(openDb(context), input.voucher),
  ),
  end: base.voucher.end.handler(({ context, input }) =>
    changing(context, input.reason ?? null, (db) => ({ key: endVoucher(db, input) })),
  ),
  correctIssue: base.voucher.correctIssue.handler(({ context, input }) =>
    changing(context, input.reason, (db) => ({ key: correctIssue(db, input) })),
  ),
  funnel: base.voucher.funnel.handler(({ context, input }) =>
    voucherFunnel(openDb(context), ordered(input)),
  ),
};
