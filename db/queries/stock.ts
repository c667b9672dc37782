import type { z } from "zod";
import { Problem } from "../model/problem.ts";
import { stockRow, type transferDraft } from "../model/suitcase.ts";
import { all, type Db, sql } from "../sql.ts";
import { createRecord, insertRow, newId } from "./record.ts";

/** The stock of one edition at a branch at the end of a day. */
export type Stock = z.infer<typeof stockRow>;

/**
 * Gives the stock per branch and edition at the end of a day, with the fewest there are then or at
 * the end of any later day. Branches and editions without movements are left out.
 */
export function stockOn(db: Db, day: string, branchId: string | null = null): Stock[] {
  return all(
    db,
    stockRow,
    sql`with daily as (select branch_id, edition, moved_on, sum(stock_change) as change,
        sum(sum(stock_change)) over (partition by branch_id, coalesce(edition, '')
          order by moved_on) as suitcases
      from suitcase_movement where ${branchId} is null or branch_id = ${branchId}
      group by branch_id, edition, moved_on),
    standing as (select branch_id, edition,
        sum(case when moved_on <= ${day} then change else 0 end) as suitcases,
        min(case when moved_on > ${day} then suitcases end) as later
      from daily group by branch_id, edition)
    select s.branch_id, br.name as branch_name, s.edition, s.suitcases,
      min(s.suitcases, coalesce(s.later, s.suitcases)) as lowest_since
    from standing s join branch br on br.id = s.branch_id
    order by br.name, s.edition`,
  );
}

/**
 * Gives the edition from which suitcases go out on a day when none is named: the oldest with
 * enough, otherwise none (which is refused when there is no stock without an edition either).
 */
export function editionFor(db: Db, branchId: string, day: string, quantity: number) {
  const enough = stockOn(db, day, branchId).find((stock) => stock.lowestSince >= quantity);
  return enough?.edition ?? null;
}

/** Books a transfer: out of one branch and into another on one day, one edition. Gives both ids. */
export function transferSuitcases(
  db: Db,
  draft: z.infer<typeof transferDraft>,
  bookedOn: string,
): { out: string; in: string } {
  const { fromBranchId, toBranchId, movedOn, quantity, reason = null } = draft;
  if (fromBranchId === toBranchId) {
    throw new Problem("INVALID_FIELD", { entity: "suitcase_movement", field: "toBranchId" });
  }
  const edition = draft.edition ?? editionFor(db, fromBranchId, movedOn, quantity);
  const shared = { movedOn, bookedOn, quantity, edition, reason };
  const into = newId();
  const out = createRecord(db, "suitcase_movement", {
    ...shared,
    branchId: fromBranchId,
    kind: "transferred_out",
    pairId: into,
  });
  insertRow(db, "suitcase_movement", {
    id: into,
    ...shared,
    branchId: toBranchId,
    kind: "transferred_in",
    pairId: out,
  });
  return { out, in: into };
}
