import { z } from "zod";
import type { Tally } from "../../model/tally.ts";
import { type Db, first, sql } from "../../sql.ts";
import { stockOn } from "../stock.ts";
import { supplierOf } from "./give-suitcases.ts";
import { vouchersCarried } from "./give-vouchers.ts";

const sessionRow = z.object({
  clinicId: z.string(),
  staffId: z.string(),
  heldOn: z.string(),
  vouchers: z.int().nullable(),
});

/**
 * Gives what a coach can still give out in a half-day, before what is tallied in it: the voucher
 * numbers that are carried, otherwise what the municipality received and did not issue, and the
 * suitcases at the branch that supplies the clinic.
 */
export function readLeft(db: Db, sessionId: string): Tally["left"] {
  const session = first(
    db,
    sessionRow,
    sql`select s.clinic_id, s.staff_id, s.held_on,
      (select sum(b.quantity - (select coalesce(sum(i.quantity), 0) from voucher_issue i
          where i.batch_id = b.id)) from voucher_batch b
        where b.municipality_code = c.municipality_code and b.received_on <= s.held_on) as vouchers
      from clinic_session s join clinic c on c.id = s.clinic_id where s.id = ${sessionId}`,
  );
  if (!session) return { vouchers: null, carried: false, suitcases: null };
  const carried = vouchersCarried(db, session);
  const branchId = supplierOf(db, session.clinicId);
  const stock = branchId ? stockOn(db, session.heldOn, branchId) : null;
  return {
    vouchers: carried ?? session.vouchers,
    carried: carried !== null,
    suitcases: stock?.reduce((sum, { suitcases }) => sum + suitcases, 0) ?? null,
  };
}
