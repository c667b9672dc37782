import { z } from "zod";
import { Problem } from "../model/problem.ts";
import type { gapCorrectionDraft } from "../model/reconciliation.ts";
import { type Db, first, sql } from "../sql.ts";
import { bookingDay, bookMovement, correctMovement } from "./book-suitcases.ts";
import { createRecord } from "./record.ts";

const branchRow = z.object({ municipalityCode: z.string() });

function municipalityOf(db: Db, branchId: string): string {
  const query = sql`select municipality_code from branch where id = ${branchId}`;
  const row = first(db, branchRow, query);
  if (!row) throw new Problem("NOT_FOUND", { entity: "branch", value: branchId });
  return row.municipalityCode;
}

/** Books a reasoned correction of a gap as a new record on its day, and gives its id. */
export function correctGap(db: Db, draft: z.infer<typeof gapCorrectionDraft>): string {
  const { reason } = draft;
  if (draft.book === "handout_correction") {
    const { correctsId, difference } = draft;
    return correctMovement(db, { correctsId, difference, reason });
  }
  const { branchId, day } = draft;
  if (draft.book === "handed_out") {
    const { quantity } = draft;
    const kind = "handed_out_desk" as const;
    return bookMovement(db, { branchId, kind, movedOn: day, quantity, reason });
  }
  if (draft.book === "redeemed") {
    const { quantity, quality } = draft;
    const municipalityCode = municipalityOf(db, branchId);
    const end = { kind: "redeemed", municipalityCode, branchId, redeemedOn: day };
    return createRecord(db, "voucher_redemption", { ...end, quantity, quality, reason });
  }
  const { edition = null, difference } = draft;
  const bookedOn = bookingDay(day);
  const movement = { branchId, kind: "count_correction", movedOn: day, bookedOn, edition, reason };
  return createRecord(db, "suitcase_movement", { ...movement, quantity: difference });
}
