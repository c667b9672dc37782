import { z } from "zod";
import { today } from "../model/day.ts";
import { Problem } from "../model/problem.ts";
import type { movementCorrectionDraft, movementDraft } from "../model/suitcase.ts";
import { type Db, first, sql } from "../sql.ts";
import { createRecord } from "./record.ts";
import { editionFor } from "./stock.ts";

/**
 * Books a movement of suitcases at a branch; a hand-out at a clinic names the clinic. What goes out
 * without an edition comes from the oldest edition that has enough.
 */
export function bookMovement(db: Db, draft: z.infer<typeof movementDraft>): string {
  if (draft.kind === "handed_out_clinic" && !draft.clinicId) {
    throw new Problem("INVALID_FIELD", { entity: "suitcase_movement", field: "clinicId" });
  }
  const { branchId, kind, movedOn, quantity } = draft;
  const bookedOn = draft.bookedOn ?? bookingDay(movedOn);
  const goesOut = kind.startsWith("handed_out") || kind === "damaged";
  const edition = draft.edition ?? (goesOut ? editionFor(db, branchId, movedOn, quantity) : null);
  return createRecord(db, "suitcase_movement", { ...draft, edition, bookedOn });
}

/** Gives the day on which a movement is booked: today, or its own day when that is later. */
export function bookingDay(movedOn: string): string {
  const now = today();
  return movedOn > now ? movedOn : now;
}

const handOut = z.object({
  branchId: z.string(),
  clinicId: z.string().nullable(),
  movedOn: z.string(),
  kind: z.string(),
  edition: z.string().nullable(),
});

/**
 * Corrects a hand-out by a difference in suitcases. The correction counts on the day of the
 * hand-out it corrects, and may not make that hand-out negative.
 */
export function correctMovement(db: Db, draft: z.infer<typeof movementCorrectionDraft>): string {
  const { correctsId, difference, reason } = draft;
  const original = first(
    db,
    handOut,
    sql`select branch_id, clinic_id, moved_on, kind, edition from suitcase_movement
      where id = ${correctsId}`,
  );
  if (!original) {
    throw new Problem("NOT_FOUND", { entity: "suitcase_movement", value: correctsId });
  }
  if (!original.kind.startsWith("handed_out")) {
    throw new Problem("INVALID_FIELD", { entity: "suitcase_movement", field: "correctsId" });
  }
  const { branchId, clinicId, movedOn, edition } = original;
  return createRecord(db, "suitcase_movement", {
    branchId,
    clinicId,
    kind: "handout_correction",
    movedOn,
    bookedOn: draft.bookedOn ?? bookingDay(movedOn),
    quantity: difference,
    correctsId,
    edition,
    reason,
  });
}
