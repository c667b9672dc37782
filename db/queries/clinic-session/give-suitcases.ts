import { z } from "zod";
import { Problem } from "../../model/problem.ts";
import { all, type Db, first, sql } from "../../sql.ts";
import { bookingDay } from "../book-suitcases.ts";
import { createRecord } from "../record.ts";
import { stockOn } from "../stock.ts";
import type { ClosedSession } from "./closed-session.ts";

const branchRow = z.object({ branchId: z.string().nullable() });

/**
 * Gives the branch that supplies a clinic: its own choice, or the only branch of its municipality;
 * null when there is none or more than one.
 */
export function supplierOf(db: Db, clinicId: string): string | null {
  const row = first(
    db,
    branchRow,
    sql`select coalesce(c.branch_id, (select min(b.id) from branch b
        where b.municipality_code = c.municipality_code and b.closed_on is null
        having count(*) = 1)) as branch_id
      from clinic c where c.id = ${clinicId}`,
  );
  return row?.branchId ?? null;
}

function supplier(db: Db, clinicId: string): string {
  const branchId = supplierOf(db, clinicId);
  if (branchId) return branchId;
  throw new Problem("INVALID_FIELD", { entity: "clinic", record: clinicId, field: "suppliedBy" });
}

/** Spreads suitcases over the editions in stock, oldest first; what is short stays on the last. */
function editions(db: Db, branchId: string, day: string, quantity: number) {
  const stock = stockOn(db, day, branchId).filter(({ lowestSince }) => lowestSince > 0);
  const parts: { edition: string | null; quantity: number }[] = [];
  let left = quantity;
  for (const [place, { edition, lowestSince }] of stock.entries()) {
    const part = place === stock.length - 1 ? left : Math.min(left, lowestSince);
    if (part > 0) parts.push({ edition, quantity: part });
    left -= part;
  }
  return parts.length > 0 ? parts : [{ edition: null, quantity }];
}

function handOut(db: Db, closed: ClosedSession, suitcases: number): void {
  const { sessionId, clinicId, heldOn, reason } = closed;
  const branchId = supplier(db, clinicId);
  for (const part of editions(db, branchId, heldOn, suitcases)) {
    createRecord(db, "suitcase_movement", {
      ...{ branchId, clinicId, sessionId, reason, ...part },
      kind: "handed_out_clinic",
      movedOn: heldOn,
      bookedOn: bookingDay(heldOn),
    });
  }
}

const bookedRow = z.object({
  correctsId: z.string(),
  branchId: z.string(),
  edition: z.string().nullable(),
  movedOn: z.string(),
  net: z.int(),
});

/** The hand-outs of a half-day, the last first, each with what is left of it after corrections. */
function booked(db: Db, sessionId: string) {
  return all(
    db,
    bookedRow,
    sql`select m.id as corrects_id, m.branch_id, m.edition, m.moved_on,
      m.quantity + coalesce((select sum(c.quantity) from suitcase_movement c
        where c.corrects_id = m.id), 0) as net
      from suitcase_movement m where m.session_id = ${sessionId} and m.corrects_id is null
      order by m.id desc`,
  );
}

/**
 * Books the suitcases that were handed out in a half-day, out of the stock of the branch that
 * supplies the clinic: its first count, or the difference with what is booked of it. Refused when
 * the clinic has no such branch (INVALID_FIELD) or the stock is too small (STOCK_NEGATIVE).
 */
export function giveSuitcases(db: Db, closed: ClosedSession): void {
  const { sessionId, clinicId, totals, reason } = closed;
  const movements = booked(db, sessionId);
  const before = movements.reduce((sum, { net }) => sum + net, 0);
  const change = (totals.suitcasesGiven ?? 0) - before;
  if (change > 0) handOut(db, closed, change);
  let left = Math.max(0, -change);
  for (const { net, ...original } of movements) {
    const back = Math.min(left, net);
    if (back === 0) continue;
    createRecord(db, "suitcase_movement", {
      ...{ ...original, clinicId, sessionId, reason },
      kind: "handout_correction",
      bookedOn: bookingDay(original.movedOn),
      quantity: -back,
    });
    left -= back;
  }
}
